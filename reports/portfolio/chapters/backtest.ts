// The forecast tested on the portfolio's own past: what would have been said a year ago, and what came.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import { unitFor } from "../../../src/report/chart-unit.ts";
import type { Telling } from "../../../src/report/figure.ts";
import { formatIn } from "../../../src/report/format.ts";
import { inBoth } from "../in-both.ts";
import type { Column } from "../sheets.ts";

const held = [
	{ name: "tested_forecast", field: "forecast", kind: "money" },
	{ name: "tested_came", field: "came", kind: "money" },
	{
		name: "tested_error",
		field: "error",
		kind: "percent",
		missing: "none_came",
	},
] as const satisfies readonly Column[];

const size = [
	{ name: "claims", field: "claims", kind: "count" },
	{ name: "principal", field: "principal", kind: "money" },
] as const satisfies readonly Column[];

/** The interval that was told, and none for a run that told none. */
const band = [
	{ name: "low_80", field: "low_80", kind: "money", missing: "no_band" },
	{ name: "high_80", field: "high_80", kind: "money", missing: "no_band" },
	{ name: "low_95", field: "low_95", kind: "money", missing: "no_band" },
	{ name: "high_95", field: "high_95", kind: "money", missing: "no_band" },
] as const satisfies readonly Column[];

const inside = <Name extends string>(name: Name, field: string) =>
	({ name, field, kind: "count", missing: "no_band" }) as const;

export const backtestTables = [
	{
		name: "backtest",
		table: {
			rows: "backtest.whole.*",
			columns: [
				{ name: "tested_as_at", field: "as_at", kind: "day" },
				{ name: "tested_months", field: "months", kind: "count" },
				...size,
				...held,
				{
					name: "discrimination",
					field: "discrimination",
					kind: "percent",
					missing: "none_came",
				},
				{
					name: "stability_index",
					field: "stability_index",
					kind: "given",
					missing: "none_came",
				},
				...band,
				inside("tested_months_80", "months_inside_80"),
				inside("tested_months_95", "months_inside_95"),
				inside("tested_segments", "segments_with_band"),
				inside("tested_segments_80", "segments_inside_80"),
				inside("tested_segments_95", "segments_inside_95"),
			],
		},
	},
	{
		name: "backtest_months",
		table: {
			rows: "backtest.by_month.*",
			columns: [
				{ name: "month_start", field: "month_start", kind: "month" },
				...held,
				...band,
				{
					name: "cumulative_error",
					field: "cumulative_error",
					kind: "percent",
					missing: "none_came",
				},
			],
		},
	},
	{
		name: "backtest_segments",
		table: {
			rows: "backtest.by_segment.*",
			columns: [
				{ name: "segment", field: "segment", kind: "label" },
				...size,
				...held,
				...band,
			],
		},
	},
	{
		name: "backtest_fifths",
		table: {
			rows: "backtest.by_expectation.*",
			columns: [
				{ name: "expectation_fifth", field: "fifth", kind: "count" },
				...size,
				...held,
			],
		},
	},
	{
		name: "backtest_mix",
		table: {
			rows: "backtest.segment_mix.*",
			columns: [
				{ name: "segment", field: "segment", kind: "label" },
				{ name: "share_then", field: "share_then", kind: "percent" },
				{ name: "share_now", field: "share_now", kind: "percent" },
			],
		},
	},
	{
		name: "backtest_kept",
		table: {
			rows: "backtest.not_rolled_back.*",
			columns: [{ name: "not_rolled_back", field: "what", kind: "label" }],
		},
	},
] as const;

/** A bar for what came in each month, a line for what was expected of it. */
export function backtestPanels(telling: Telling): PanelRows[] {
	const { result, language } = telling;
	const format = formatIn(language, result.provenance.currency);
	const rows = (result.backtest?.by_month ?? []).map((month) => ({
		month: month.month,
		month_before: month.month - 1,
		middle: month.month - 0.5,
		name: format("month", month.month_start),
		forecast: Number(month.forecast),
		came: Number(month.came),
		...(month.low_80 === null || month.high_80 === null
			? {}
			: { low_80: Number(month.low_80), high_80: Number(month.high_80) }),
	}));
	const highest = Math.max(
		0,
		...rows.flatMap(({ forecast, came, high_80 }) => [
			forecast,
			came,
			high_80 ?? 0,
		]),
	);
	if (highest === 0) return [];
	const unit = unitFor(telling, highest);
	const title = telling.texts.panels.backtest.replace("{unit}", unit.name);
	return [{ spec: "backtest", rows, unit: unit.size, title }];
}

export const backtestWords = inBoth({
	en: {
		sections: {
			backtest: [
				"The forecast tested",
				"The same method, told nothing after an earlier day, forecast the months since. This is what it said and what came on the claims that were open that day.",
			],
		},
		sheets: {
			backtest: ["Back-test", "A forecast made earlier, and what came of it."],
			backtest_months: ["Back-test months", "Forecast and cash by month."],
			backtest_segments: [
				"Back-test segments",
				"Forecast and cash by segment.",
			],
			backtest_fifths: [
				"Back-test fifths",
				"Forecast and cash by how much was expected of a krone.",
			],
			backtest_mix: [
				"Back-test mix",
				"Segments of the open principal, then and now.",
			],
			backtest_kept: [
				"Back-test limits",
				"What stands as the tape has it today, whatever the day.",
			],
		},
		tables: {
			backtest: "In all",
			backtest_months: "By month",
			backtest_segments: "By segment",
			backtest_fifths: "By fifths of the principal, least expected first",
			backtest_mix: "The mix, then and now",
			backtest_kept: "What could not be taken back to that day",
		},
		charts: {
			backtest: [
				"What was expected, and what came",
				"Bars: what came. Line: the forecast made with nothing known of it, each month with its 80% band.",
				"Chart of cash by month as bars, with the earlier forecast as a line and its 80% band. The figures are in the table below.",
			],
		},
		panels: { backtest: "{unit} a month" },
		axes: {
			months_from_test: "Months from the earlier day",
			tested_forecast: "Expected",
			tested_came: "Came",
		},
		columns: {
			tested_as_at: ["As at", "nothing after this day was known"],
			tested_months: ["Months", "whole months from then to the cut-off date"],
			tested_forecast: ["Expected", "what the earlier forecast said"],
			tested_came: ["Came", "what the claims open that day have paid"],
			tested_error: ["Off by", "expected over what came, less one"],
			cumulative_error: [
				"Off by so far",
				"the same over all months until then",
			],
			tested_months_80: [
				"Months in 80%",
				"months whose cash fell inside the 80% band",
			],
			tested_months_95: ["Months in 95%", "the same of the 95% band"],
			tested_segments: ["Segments", "segments that were expected to pay"],
			tested_segments_80: [
				"Segments in 80%",
				"segments whose cash over all months fell inside the 80% band",
			],
			tested_segments_95: ["Segments in 95%", "the same of the 95% band"],
			discrimination: [
				"Accuracy ratio",
				"how well the order of expectations told who paid: none to all",
			],
			stability_index: [
				"Change of mix",
				"population stability index of the segments: below a tenth the same, above a quarter another",
			],
			expectation_fifth: [
				"Fifth",
				"fifths of the open principal, from the least expected of a krone",
			],
			share_then: ["Share then", "share of the open principal that day"],
			share_now: ["Share now", "share of the open principal at the cut-off"],
			not_rolled_back: ["As the tape has it today", "known of no earlier day"],
		},
		missing: {
			none_came: "nothing to hold it against",
			no_band: "nothing was expected",
		},
		empty: {
			backtest:
				"The forecast was not tested: that takes payments, claims due two years before the cut-off date, and --backtest where there are more than two hundred thousand claims.",
		},
		labels: {
			principal_without_original:
				"principal, where the tape does not say what it was from the start",
			interest_and_costs: "interest and costs: no forecast reads them",
			debtor_facts: "what is said of a debtor, person or company among it",
			rejected_rows: "rows that were rejected for what happened later",
			claims_left_out_of_the_tape:
				"claims that the sender has left out since, and claims without invoice date before their due date",
		},
	},
	nb: {
		sections: {
			backtest: [
				"Prognosen prøvd",
				"Samme metode, uten å få vite noe etter en tidligere dag, har anslått månedene siden. Her står hva den sa, og hva som kom på kravene som var åpne den dagen.",
			],
		},
		sheets: {
			backtest: [
				"Etterprøving",
				"En tidligere prognose, og hva det ble av den.",
			],
			backtest_months: [
				"Etterprøving måneder",
				"Prognose og innbetalt per måned.",
			],
			backtest_segments: [
				"Etterprøving segmenter",
				"Prognose og innbetalt per segment.",
			],
			backtest_fifths: [
				"Etterprøving femdeler",
				"Prognose og innbetalt etter hvor mye som var ventet av en krone.",
			],
			backtest_mix: [
				"Etterprøving sammensetning",
				"Segmentene i åpen hovedstol, da og nå.",
			],
			backtest_kept: [
				"Etterprøving grenser",
				"Det som står slik filen har det i dag, uansett dag.",
			],
		},
		tables: {
			backtest: "I alt",
			backtest_months: "Per måned",
			backtest_segments: "Per segment",
			backtest_fifths: "Per femdel av hovedstolen, minst ventet først",
			backtest_mix: "Sammensetningen, da og nå",
			backtest_kept: "Det som ikke kunne føres tilbake til den dagen",
		},
		charts: {
			backtest: [
				"Hva som var ventet, og hva som kom",
				"Søyler: det som kom. Linje: prognosen, laget uten å vite om det, hver måned med 80 %-båndet.",
				"Diagram over innbetalt per måned som søyler, med den tidligere prognosen som linje og 80 %-båndet rundt den. Tallene står i tabellen under.",
			],
		},
		panels: { backtest: "{unit} i måneden" },
		axes: {
			months_from_test: "Måneder fra den tidligere dagen",
			tested_forecast: "Ventet",
			tested_came: "Kom",
		},
		columns: {
			tested_as_at: ["Per", "ingenting etter denne dagen var kjent"],
			tested_months: ["Måneder", "hele måneder fra da til skjæringsdatoen"],
			tested_forecast: ["Ventet", "hva den tidligere prognosen sa"],
			tested_came: ["Kom", "hva kravene som var åpne den dagen har betalt"],
			tested_error: ["Avvik", "ventet delt på det som kom, minus én"],
			cumulative_error: [
				"Avvik så langt",
				"det samme over alle måneder til da",
			],
			tested_months_80: [
				"Måneder i 80 %",
				"måneder der det som kom lå i 80 %-båndet",
			],
			tested_months_95: ["Måneder i 95 %", "det samme for 95 %-båndet"],
			tested_segments: ["Segmenter", "segmenter som var ventet å betale"],
			tested_segments_80: [
				"Segmenter i 80 %",
				"segmenter der det som kom i alle månedene lå i 80 %-båndet",
			],
			tested_segments_95: ["Segmenter i 95 %", "det samme for 95 %-båndet"],
			discrimination: [
				"Treffsikkerhet",
				"hvor godt rekkefølgen i ventet sa hvem som betalte: fra ingen til all",
			],
			stability_index: [
				"Endret sammensetning",
				"stabilitetsindeks (PSI) for segmentene: under en tidel den samme, over en firedel en annen",
			],
			expectation_fifth: [
				"Femdel",
				"femdeler av åpen hovedstol, fra minst ventet av en krone",
			],
			share_then: ["Andel da", "andel av åpen hovedstol den dagen"],
			share_now: ["Andel nå", "andel av åpen hovedstol på skjæringsdatoen"],
			not_rolled_back: [
				"Slik filen har det i dag",
				"ukjent for tidligere dager",
			],
		},
		missing: {
			none_came: "ingenting å holde det opp mot",
			no_band: "ingenting var ventet",
		},
		empty: {
			backtest:
				"Prognosen er ikke prøvd: det krever innbetalinger, krav med forfall to år før skjæringsdatoen, og --backtest der det er mer enn to hundre tusen krav.",
		},
		labels: {
			principal_without_original:
				"hovedstol, der filen ikke sier hva den var fra starten",
			interest_and_costs: "renter og kostnader: ingen prognose leser dem",
			debtor_facts: "det som er sagt om en skyldner, person eller foretak også",
			rejected_rows: "rader som ble avvist for noe som skjedde senere",
			claims_left_out_of_the_tape:
				"krav som avsenderen har utelatt siden, og krav uten fakturadato før forfall",
		},
	},
});
