// What the law makes of the claims: how long they live, what was charged, how they were chased, what is lost for tax.
import { readFileSync } from "node:fs";
import { inBoth } from "../in-both.ts";

/** The rules of good practice in words, as the seed of the models has them. */
const rules = readFileSync(
	new URL("../../../src/models/seeds/dunning_rule_words.csv", import.meta.url),
	"utf8",
)
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => {
		const [code = "", nb = "", en = ""] = [
			...line.matchAll(/"([^"]*)"|([^,]+)/g),
		].map(([, quoted, plain]) => quoted ?? plain);
		return { code, nb, en };
	});

const inWords = (language: "nb" | "en"): Readonly<Record<string, string>> =>
	Object.fromEntries(rules.map((rule) => [rule.code, rule[language]]));

export const lawWords = inBoth({
	en: {
		sections: {
			limitation: [
				"Limitation",
				"How long the open claims can still be enforced, worked out from claim type, due date, title, acknowledgements, part payments and legal steps. Documented rests on a row of the tape; stated on a day of the claim itself; assumed on what the tape does not tell. No legal advice.",
			],
			charges: [
				"Costs charged and costs allowed",
				"What was charged in fees and costs against what a debtor is certain to owe by the rules of the day. What is above it is left out of the balance that a buyer may count on. Charged above what is certain is not the same as unlawful.",
			],
			practice: [
				"Good collection practice",
				"Steps of the event log that break a rule (breach), may break one (doubt), or that no law has settled yet.",
			],
			tax_loss: [
				"Loss in tax and VAT",
				"Which test of a loss finally established the tape shows for the open claims, and where VAT may come back if it was charged.",
			],
		},
		sheets: {
			limitation: ["Limitation", "Time left until claims are time-barred."],
			charge_totals: ["Costs", "Costs charged and costs allowed, in all."],
			over_charged: ["Over-charged", "Costs above what is certain, by reason."],
			practice: ["Good practice", "Findings of the event log, by rule."],
			tax_loss: ["Loss in tax", "Open claims by the test of loss they meet."],
		},
		tables: {
			limitation: "Open claims by time left",
			charge_totals: "All open claims",
			over_charged: "By reason",
			practice: "By rule",
			tax_loss: "By test of loss",
		},
		columns: {
			limitation_band: [
				"Time left",
				"from the cut-off date to the last day to act",
			],
			limitation_basis: ["Rule", "what sets the last day"],
			confidence: [
				"Certainty",
				"documented by a row of the tape, stated by a day of the claim, or assumed",
			],
			charged_claims: ["Claims", "open claims whose costs are known in law"],
			claims_not_known: [
				"Not known",
				"open claims for which the law of the day is not known",
			],
			costs_charged: ["Charged", "fees and costs charged, paid ones too"],
			costs_allowed: ["Allowed", "what is certain to be lawful"],
			over_charged: ["Above", "charged above what is certain"],
			above_every_reading: [
				"Above every reading",
				"the part that no reading of the log covers",
			],
			balance_stated: ["Balance stated", "as the tape has it"],
			balance_allowed: [
				"Balance to count on",
				"principal, statutory late interest and lawful costs",
			],
			balance_not_known: [
				"Balance not judged",
				"stated balance of the claims that are not known",
			],
			over_charged_reason: [
				"Reason",
				"the least reading that would cover it, or that none does",
			],
			practice_rule: ["Rule", "what was done"],
			regime: ["Regime", "the act that the step is judged by"],
			practice_severity: [
				"Severity",
				"breach: the log shows it; doubt: it rests on what the log does not hold; not settled: no law has said",
			],
			steps: ["Steps", "steps of the log"],
			tax_loss_criterion: [
				"Test met",
				"the test of a loss finally established that the tape shows",
			],
			vat_recoverable: ["VAT", "whether VAT may come back, if it was charged"],
		},
		empty: {
			limitation: "No claim is open, so none can be time-barred.",
			charges: "No claim is open, so no costs are judged.",
			practice:
				"Nothing was found against good practice, or there is no event log.",
			tax_loss: "No claim is open.",
		},
		labels: {
			expired: "time-barred",
			"within 6 months": "within 6 months",
			"6 to 12 months": "6 to 12 months",
			"12 to 36 months": "12 to 36 months",
			"later than 36 months": "later than 36 months",
			general: "general, three years",
			"money loan": "loan, ten years",
			title: "judgment or other title",
			recognised: "acknowledged anew",
			suspended: "case pending",
			enforcement: "enforcement",
			damages: "damages",
			"special law": "law of its own",
			documented: "documented",
			stated: "stated",
			breach: "breach",
			doubt: "doubt",
			"not settled": "not settled in law",
			"act of 1988": "act of 1988",
			"act of 2026": "act of 2026",
			"none shown": "none shown",
			"in vain": "collection in vain",
			reminders: "six months and three reminders",
			"not known": "not known",
			"not yet": "not yet",
			"if charged": "if it was charged",
			no: "no",
			"disputed before submission": "disputed before submission",
			"no notice shown": "no notice shown",
			"only with VAT": "lawful only with VAT",
			"only with a heavy fee": "lawful only with a heavy fee",
			"only on the principal before payments":
				"lawful only on the principal before payments",
			"only with a plan of more than four payments":
				"lawful only with a plan of more than four payments",
			"only with all court fees": "lawful only with all court fees",
			"only as a business, or with all court fees":
				"lawful only for a business, or with all court fees",
			"fee before day 14": "fee before day 14",
			"more fees than letters may bear": "more fees than letters may bear",
			"letter fee above the rate": "letter fee above the rate",
			"no step shown": "no step shown that may cost",
			"above every reading": "above every reading",
			...inWords("en"),
		},
	},
	nb: {
		sections: {
			limitation: [
				"Foreldelse",
				"Hvor lenge de åpne kravene fortsatt kan drives inn, regnet av kravtype, forfall, tvangsgrunnlag, erkjennelser, delbetalinger og rettslige skritt. Dokumentert bygger på en rad i filene; oppgitt på en dag i kravet selv; antatt på det filene ikke sier. Ikke juridisk råd.",
			],
			charges: [
				"Krevde og lovlige omkostninger",
				"Gebyrer og omkostninger som er krevd, mot det skyldneren sikkert skylder etter dagens regler. Det som er over, er holdt utenfor saldoen en kjøper kan regne med. Krevd over det sikre er ikke det samme som ulovlig.",
			],
			practice: [
				"God inkassoskikk",
				"Skritt i hendelsesloggen som bryter en regel (brudd), kan bryte en (tvil), eller som ingen lov har avgjort ennå.",
			],
			tax_loss: [
				"Tap for skatt og merverdiavgift",
				"Hvilken prøve på endelig konstatert tap filene viser for de åpne kravene, og hvor merverdiavgift kan komme tilbake hvis den var beregnet.",
			],
		},
		sheets: {
			limitation: ["Foreldelse", "Tid igjen til kravene foreldes."],
			charge_totals: ["Omkostninger", "Krevde og lovlige omkostninger i alt."],
			over_charged: [
				"For mye krevd",
				"Omkostninger over det sikre, etter grunn.",
			],
			practice: ["God skikk", "Funn i hendelsesloggen, etter regel."],
			tax_loss: ["Tap for skatt", "Åpne krav etter tapsprøven de oppfyller."],
		},
		tables: {
			limitation: "Åpne krav etter tid igjen",
			charge_totals: "Alle åpne krav",
			over_charged: "Etter grunn",
			practice: "Etter regel",
			tax_loss: "Etter tapsprøve",
		},
		columns: {
			limitation_band: [
				"Tid igjen",
				"fra skjæringsdatoen til siste dag å handle på",
			],
			limitation_basis: ["Regel", "hva som setter den siste dagen"],
			confidence: [
				"Sikkerhet",
				"dokumentert av en rad i filene, oppgitt av en dag i kravet, eller antatt",
			],
			charged_claims: ["Krav", "åpne krav der loven om omkostninger er kjent"],
			claims_not_known: [
				"Ikke kjent",
				"åpne krav der dagens lov ikke er kjent",
			],
			costs_charged: ["Krevd", "gebyrer og omkostninger, betalte også"],
			costs_allowed: ["Lovlig", "det som sikkert er lovlig"],
			over_charged: ["Over", "krevd over det som er sikkert"],
			above_every_reading: [
				"Over enhver lesning",
				"den delen som ingen lesning av loggen dekker",
			],
			balance_stated: ["Oppgitt saldo", "slik filen har den"],
			balance_allowed: [
				"Saldo å regne med",
				"hovedstol, lovens forsinkelsesrente og lovlige omkostninger",
			],
			balance_not_known: [
				"Saldo ikke vurdert",
				"oppgitt saldo på kravene som ikke er kjent",
			],
			over_charged_reason: [
				"Grunn",
				"den minste lesningen som ville dekke det, eller at ingen gjør det",
			],
			practice_rule: ["Regel", "hva som ble gjort"],
			regime: ["Lov", "loven skrittet vurderes etter"],
			practice_severity: [
				"Alvor",
				"brudd: loggen viser det; tvil: det hviler på det loggen ikke har; ikke avgjort: ingen lov har sagt det",
			],
			steps: ["Skritt", "skritt i loggen"],
			tax_loss_criterion: [
				"Prøve oppfylt",
				"prøven på endelig konstatert tap som filene viser",
			],
			vat_recoverable: [
				"Mva.",
				"om merverdiavgift kan komme tilbake, hvis den var beregnet",
			],
		},
		empty: {
			limitation: "Ingen krav er åpne, så ingen kan foreldes.",
			charges: "Ingen krav er åpne, så ingen omkostninger er vurdert.",
			practice:
				"Ingenting er funnet mot god inkassoskikk, eller det finnes ingen hendelseslogg.",
			tax_loss: "Ingen krav er åpne.",
		},
		labels: {
			expired: "foreldet",
			"within 6 months": "innen 6 måneder",
			"6 to 12 months": "6 til 12 måneder",
			"12 to 36 months": "12 til 36 måneder",
			"later than 36 months": "senere enn 36 måneder",
			general: "alminnelig, tre år",
			"money loan": "lån, ti år",
			title: "dom eller annet tvangsgrunnlag",
			recognised: "erkjent på ny",
			suspended: "sak pågår",
			enforcement: "tvangsfullbyrdelse",
			damages: "erstatning",
			"special law": "egen lov",
			documented: "dokumentert",
			stated: "oppgitt",
			breach: "brudd",
			doubt: "tvil",
			"not settled": "ikke avgjort i loven",
			"act of 1988": "loven av 1988",
			"act of 2026": "loven av 2026",
			"none shown": "ingen vist",
			"in vain": "forgjeves inndriving",
			reminders: "seks måneder og tre purringer",
			"not known": "ikke kjent",
			"not yet": "ikke ennå",
			"if charged": "hvis den var beregnet",
			no: "nei",
			"disputed before submission": "bestridt før oversendelse",
			"no notice shown": "ikke vist inkassovarsel",
			"only with VAT": "lovlig bare med merverdiavgift",
			"only with a heavy fee": "lovlig bare med tungt salær",
			"only on the principal before payments":
				"lovlig bare av hovedstolen før betalinger",
			"only with a plan of more than four payments":
				"lovlig bare med en avtale på mer enn fire avdrag",
			"only with all court fees": "lovlig bare med alle rettsgebyrer",
			"only as a business, or with all court fees":
				"lovlig bare for foretak, eller med alle rettsgebyrer",
			"fee before day 14": "gebyr før dag 14",
			"more fees than letters may bear": "flere gebyrer enn brevene kan bære",
			"letter fee above the rate": "brevgebyr over satsen",
			"no step shown": "ingen skritt vist som kan koste",
			"above every reading": "over enhver lesning",
			...inWords("nb"),
		},
	},
});
