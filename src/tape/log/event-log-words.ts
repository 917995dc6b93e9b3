// Words by which the activities and headings of a log are known, in Norwegian and English; looked for in this order.
import type { closeReasons, eventKinds } from "../codes.ts";
import { plainName } from "../mapping/mapping.ts";

/** What an activity is to a claim. */
export type LogRole =
	| "reversal"
	| "payment"
	| "submission"
	| "raised"
	| "reopening"
	| "closing"
	| "notification"
	| "sending"
	| "opening"
	| "step";

interface ActivityWords {
	readonly role: LogRole;
	readonly kind?: (typeof eventKinds)[number];
	readonly reason?: (typeof closeReasons)[number];
	/** Parts of plain names: lower case, no accents, words joined by underscores. */
	readonly words: readonly string[];
}

/** The narrow comes before the wide: a payment reminder is no payment, a collection notice no submission. */
const activityWords: readonly ActivityWords[] = [
	{
		role: "reversal",
		words:
			"tilbakebetal tilbakefor reverser refusjon refund reversal reversed chargeback bounced payment_returned".split(
				" ",
			),
	},
	step(
		"dispute_resolved",
		"result resultat outcome utfall avgjor innsigelse_behandlet dispute_closed dispute_resolved appeal_closed",
	),
	step(
		"dispute_raised",
		"appeal klage innsigelse dispute bestrid tvist objection",
	),
	step(
		"plan_broken",
		"avtale_brutt brutt_avtale mislighold plan_broken broken_plan default",
	),
	step(
		"plan_signed",
		"betalingsavtale nedbetaling avdragsordning payment_plan instalment installment plan_signed",
	),
	step("promise", "betalingslofte lovet promise"),
	step("reminder", "purring paminnelse reminder dunning"),
	step("payment_demand", "betalingsoppfordring payment_demand demand_letter"),
	step(
		"collection_notice",
		"inkassovarsel varsel_om_inkasso collection_notice notice_of_collection",
	),
	step("conciliation_complaint", "forlik conciliation"),
	step("nothing_to_attach", "intet_til_utlegg nothing_to_attach"),
	step("attachment", "utleggs utlegg_tatt attachment"),
	step("judgment", "fravaersdom judgment judgement dom_avsagt"),
	step("surveillance", "overvak surveillance"),
	{
		role: "reopening",
		words: "gjenapn gjenopp reopen reactivat".split(" "),
	},
	{
		role: "submission",
		kind: "submission",
		words:
			"inkasso credit_collection debt_collection collection_agency to_collection for_collection oversend handed_over submitted_to".split(
				" ",
			),
	},
	closing(
		"credited",
		"kreditert kreditnota krediter credited credit_note annul cancel dismiss frafalt",
	),
	closing("written_off", "avskrev tapsfor written_off write_off"),
	closing("recalled", "trukket tilbakekalt recall withdrawn"),
	closing("sold", "solgt sold"),
	closing("bankrupt", "konkurs bankrupt"),
	closing("deceased", "avdod dodsbo deceased"),
	closing("other", "avslutt lukket closed close_case case_close ferdig"),
	{
		role: "payment",
		words: "payment innbetal betal paid oppgjor".split(" "),
	},
	{
		role: "raised",
		words:
			"penalty gebyr salaer surcharge tillegg late_fee add_fee interest_added rente".split(
				" ",
			),
	},
	{
		role: "notification",
		words:
			"notification notified notify forkyn varsel varslet underrett served melding".split(
				" ",
			),
	},
	{
		role: "sending",
		kind: "invoice_sent",
		words: "send sent utsend utstedt issued".split(" "),
	},
	{
		role: "opening",
		words:
			"create opprett registr opened open_case apnet new_case ny_sak stiftet faktura invoice start".split(
				" ",
			),
	},
];

function step(kind: (typeof eventKinds)[number], words: string): ActivityWords {
	return { role: "step", kind, words: words.split(" ") };
}

function closing(
	reason: (typeof closeReasons)[number],
	words: string,
): ActivityWords {
	return { role: "closing", kind: "closed", reason, words: words.split(" ") };
}

/** What an activity is by its words; undefined for one that says nothing to us. */
export function known(
	activity: string,
): Omit<ActivityWords, "words"> | undefined {
	const name = plainName(activity);
	return activityWords.find(({ words }) =>
		words.some((word) => name.includes(word)),
	);
}

/** Parts of headings, by what stands under them. */
export const headingWords = {
	activity:
		"activity aktivitet hendelse event handling action concept_name".split(" "),
	case: "case sak krav claim dossier".split(" "),
	date: "date dato dag time tid timestamp".split(" "),
	order: "order rekkefolge sekvens sequence seq lopenr event_no event_nr".split(
		" ",
	),
	due: "due forfall frist".split(" "),
	principal:
		"amount belop hovedstol hovedkrav principal sum_krav fakturasum".split(" "),
	cost: "expense cost fee gebyr salaer omkostning utlegg kostnad".split(" "),
	payment: "payment paid betal".split(" "),
	total: "total cumul akkum sum hittil to_date saldo_betalt".split(" "),
} as const;

export type HeadingWords = keyof typeof headingWords;

export function isHeaded(heading: string, as: HeadingWords): boolean {
	const name = plainName(heading);
	return headingWords[as].some((word) => name.includes(word));
}
