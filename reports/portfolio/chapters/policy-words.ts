// The words of other days of submission and of dunning as it was run, in English and Norwegian.
import { inBoth } from "../in-both.ts";

export const policyWords = inBoth({
	en: {
		sections: {
			policy: [
				"Had they been submitted on other days",
				"The submissions of the last twelve months, on the days they were run and on the days a rule would have given, never before the lawful day. The gain is recovered principal within the horizon, claims of the same kind held against each other. It is an adjusted association and no proof. It breaks where the day was chosen by something the tape does not show, such as a promise or a dispute; where claims submitted early include those that would have paid without it; and where the collector cannot take more claims as well as before.",
			],
		},
		sheets: {
			policy_gains: [
				"Policies",
				"What other days of submission would have yielded.",
			],
			dunning_as_run: [
				"Dunning as run",
				"The dunning of the creditors with most claims, step by step.",
			],
		},
		tables: {
			policy_gains: "What other days would have yielded",
			dunning_as_run: "Dunning as it was run",
		},
		columns: {
			policy: ["Rule", "when a claim is submitted"],
			dimension: ["Grouped by", "what the group is one of"],
			policy_group: ["Group", "all, or claims of one kind"],
			claims_earlier: ["Earlier", "claims that the rule submits earlier"],
			claims_later: ["Later", "claims that the rule submits later"],
			policy_principal: ["Principal", "submitted in the twelve months"],
			expected_as_run: [
				"Expected as run",
				"expected recovery of principal on the days they were run",
			],
			gain: ["Gain", "expected under the rule, less expected as run"],
			gain_low: ["Gain low", "lower end of its 95% interval, robust by debtor"],
			gain_high: ["Gain high", "upper end of its 95% interval"],
			credit_days_saved: [
				"Days saved",
				"days by which a krone is submitted earlier, on average",
			],
			claims_without_lawful_day: [
				"No lawful day known",
				"no rule is known for their day: the rule leaves them as they were",
			],
			creditor: ["Creditor", "whose routine it is"],
			step_number: ["Step", "first, second and so on"],
			dunning_step: ["What", "what was done"],
			median_days_past_due: ["Days past due", "the middle claim's"],
			median_gap_days: [
				"Days since",
				"since the step before, the middle claim's",
			],
		},
		missing: { no_step_before: "there is no step before" },
		empty: {
			policy:
				"Nothing was submitted in the last twelve months, or too little was observed to fit.",
		},
		labels: {
			"day 20": "day 20",
			"day 20, notices as early as lawful":
				"day 20, notices as early as lawful",
			"monthly batch on day 1": "all outstanding, on the 1st of the month",
			all: "all",
			debtor_type: "debtor type",
			size_band: "size",
			creditor_group: "creditor",
			"other creditors": "other creditors",
			reminder: "reminder",
			collection_notice: "collection notice",
			payment_demand: "payment demand",
			call: "call",
			sms: "SMS",
			sms_payment_link: "SMS with payment link",
			email: "e-mail",
			conciliation_complaint: "complaint to the conciliation board",
			judgment: "judgment",
			attachment: "attachment",
			nothing_to_attach: "nothing to attach",
		},
	},
	nb: {
		sections: {
			policy: [
				"Om de var oversendt på andre dager",
				"De siste tolv månedenes oversendelser, på dagene de ble sendt og på dagene en regel ville ha gitt, aldri før den lovlige dagen. Gevinsten er innbetalt hovedstol innen horisonten, krav av samme slag holdt mot hverandre. Det er en justert sammenheng og intet bevis. Den brister der dagen ble valgt av noe filene ikke viser, som et løfte eller en tvist; der krav som sendes tidlig, også er de som ville ha betalt uten; og der inkassoforetaket ikke greier flere krav like godt som før.",
			],
		},
		sheets: {
			policy_gains: ["Regler", "Hva andre oversendelsesdager ville ha gitt."],
			dunning_as_run: [
				"Purring slik den var",
				"Purrerutinen til fordringshaverne med flest krav, trinn for trinn.",
			],
		},
		tables: {
			policy_gains: "Hva andre dager ville ha gitt",
			dunning_as_run: "Purring slik den ble kjørt",
		},
		columns: {
			policy: ["Regel", "når et krav oversendes"],
			dimension: ["Gruppert etter", "hva gruppen er en av"],
			policy_group: ["Gruppe", "alle, eller krav av ett slag"],
			claims_earlier: ["Tidligere", "krav som regelen sender tidligere"],
			claims_later: ["Senere", "krav som regelen sender senere"],
			policy_principal: ["Hovedstol", "oversendt i de tolv månedene"],
			expected_as_run: [
				"Ventet slik det var",
				"ventet innbetaling på hovedstol på dagene de ble sendt",
			],
			gain: ["Gevinst", "ventet under regelen, minus ventet slik det var"],
			gain_low: [
				"Gevinst lav",
				"nedre ende av 95 % intervall, robust for skyldner",
			],
			gain_high: ["Gevinst høy", "øvre ende av 95 % intervall"],
			credit_days_saved: [
				"Dager spart",
				"dager en krone sendes tidligere, i gjennomsnitt",
			],
			claims_without_lawful_day: [
				"Lovlig dag ikke kjent",
				"ingen regel er kjent for dagen: regelen lar dem stå",
			],
			creditor: ["Fordringshaver", "hvem rutinen tilhører"],
			step_number: ["Trinn", "første, andre og så videre"],
			dunning_step: ["Hva", "hva som ble gjort"],
			median_days_past_due: ["Dager over forfall", "for det midterste kravet"],
			median_gap_days: [
				"Dager siden",
				"siden trinnet før, for det midterste kravet",
			],
		},
		missing: { no_step_before: "det er ikke noe trinn før" },
		empty: {
			policy:
				"Ingenting ble oversendt de siste tolv månedene, eller for lite er fulgt til å beregne noe.",
		},
		labels: {
			"day 20": "dag 20",
			"day 20, notices as early as lawful":
				"dag 20, varsler så tidlig loven tillater",
			"monthly batch on day 1": "alt utestående, den 1. i måneden",
			all: "alle",
			debtor_type: "skyldnertype",
			size_band: "størrelse",
			creditor_group: "fordringshaver",
			"other creditors": "andre fordringshavere",
			reminder: "purring",
			collection_notice: "inkassovarsel",
			payment_demand: "betalingsoppfordring",
			call: "oppringning",
			sms: "SMS",
			sms_payment_link: "SMS med betalingslenke",
			email: "e-post",
			conciliation_complaint: "forliksklage",
			judgment: "dom",
			attachment: "utlegg",
			nothing_to_attach: "intet til utlegg",
		},
	},
});
