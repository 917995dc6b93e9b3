// A back-test as lines for a terminal: in all, by month, by segment, and what could not be taken back.
import { backtestLines } from "../../reports/portfolio/backtest-words.ts";
import { texts } from "../../reports/portfolio/texts.ts";
import type { BacktestSection } from "../result/sections/backtest.ts";
import { type Format, formatIn, type Language } from "./format.ts";
import { labelled } from "./labels.ts";
import { filledIn } from "./price-lines.ts";

type Section = NonNullable<BacktestSection>;

/** What a back-test is told with besides its figures. */
export interface BacktestTold {
	readonly currency: string;
	readonly isMeasured: boolean;
	/** Where the figures were written. */
	readonly file: string;
}

export function linesOfBacktest(
	section: Section,
	{ currency, isMeasured, file }: BacktestTold,
	language: Language,
): string[] {
	const words = backtestLines[language];
	const format = formatIn(language, currency);
	const label = (code: string) => labelled(texts[language], code);
	const [whole] = section.whole;
	if (!whole) return [];
	const off = (error: number | null) =>
		error === null ? words.nothing : format("percent", error);
	const held = (row: Held) => heldWords(row, format, off);
	return [
		filledIn(words.opening, {
			as_at: format("day", whole.as_at),
			claims: format("count", whole.claims),
			principal: format("amount", whole.principal),
		}),
		...(isMeasured ? [] : [words.assumed]),
		filledIn(words.whole, {
			...held(whole),
			months: format("count", whole.months),
		}),
		...section.by_month.map((month) =>
			filledIn(words.month, {
				...held(month),
				month: format("month", month.month_start),
				cumulative_error: off(month.cumulative_error),
			}),
		),
		...section.by_segment.map((part) =>
			filledIn(words.segment, { ...held(part), segment: label(part.segment) }),
		),
		...measures(whole, words, format),
		filledIn(words.kept, {
			what: section.not_rolled_back.map(({ what }) => label(what)).join("; "),
		}),
		filledIn(words.written, { file }),
	];
}

interface Held {
	readonly forecast: string;
	readonly came: string;
	readonly error: number | null;
}

const heldWords = (
	{ forecast, came, error }: Held,
	format: Format,
	off: (error: number | null) => string,
) => ({
	forecast: format("amount", forecast),
	came: format("amount", came),
	error: off(error),
});

function measures(
	whole: Section["whole"][number],
	words: (typeof backtestLines)[Language],
	format: Format,
): string[] {
	const { discrimination, stability_index: index } = whole;
	return [
		...insideLines(whole, words, format),
		...(discrimination === null
			? []
			: [
					filledIn(words.discrimination, {
						share: format("percent", discrimination),
					}),
				]),
		...(index === null
			? []
			: [
					filledIn(words.mix, {
						cut_off: format("day", whole.cut_off_date),
						index: format("given", Number(index.toFixed(3))),
					}),
				]),
	];
}

function insideLines(
	whole: Section["whole"][number],
	words: (typeof backtestLines)[Language],
	format: Format,
): string[] {
	if (whole.months_inside_80 === null) return [];
	const told = (figure: number | null) => format("count", figure ?? 0);
	return [
		filledIn(words.inside, {
			months: told(whole.months),
			months_80: told(whole.months_inside_80),
			months_95: told(whole.months_inside_95),
			segments: told(whole.segments_with_band),
			segments_80: told(whole.segments_inside_80),
			segments_95: told(whole.segments_inside_95),
		}),
	];
}
