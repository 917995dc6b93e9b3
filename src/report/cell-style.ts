// How cells look: type, colours, alignment, number formats.
import { dash } from "./figure.ts";
import { isNumeric, type Kind, type Language } from "./format.ts";
import type { Cell } from "./sheet.ts";

const base = { name: "Calibri", family: 2, size: 11 };
const ink = { argb: "FF1C2126" };
const muted = { argb: "FF5C666F" };
const solid = (argb: string) =>
	({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const thin = { style: "thin", color: { argb: "FF1F5673" } } as const;

/** What a cell is given; the names are those of the spreadsheet library. */
export const styles = {
	title: { font: { ...base, size: 18, color: ink } },
	note: { font: { ...base, color: muted, italic: true } },
	heading: {
		font: { ...base, bold: true, color: ink },
		alignment: { wrapText: true, vertical: "bottom" },
		border: { bottom: { style: "thin", color: ink } },
	},
	headingAfterNumber: {
		font: { ...base, bold: true, color: ink },
		alignment: {
			wrapText: true,
			vertical: "bottom",
			horizontal: "left",
			indent: 1,
		},
		border: { bottom: { style: "thin", color: ink } },
	},
	numberHeading: {
		font: { ...base, bold: true, color: ink },
		alignment: { wrapText: true, vertical: "bottom", horizontal: "right" },
		border: { bottom: { style: "thin", color: ink } },
	},
	/** Where a number would stand, stands where numbers do. */
	missing: { alignment: { horizontal: "right" } },
	sentence: { alignment: { vertical: "top", wrapText: true } },
	words: { alignment: { horizontal: "left" } },
	wordsAfterNumber: { alignment: { horizontal: "left", indent: 1 } },
	// Of a rule, not of a cell: there the colour of a solid fill is its background.
	red: {
		fill: {
			type: "pattern",
			pattern: "solid",
			bgColor: { argb: "FFF9E3E1" },
		},
		font: { color: { argb: "FF8C1D18" } },
	},
	input: {
		fill: solid("FFFFF8E1"),
		border: { top: thin, left: thin, bottom: thin, right: thin },
	},
} as const;

/** Numbers to the right, and room between a number and the words after it. */
export function headingStyle(kind: Kind, before: Kind | undefined) {
	if (isNumeric(kind)) return styles.numberHeading;
	return before && isNumeric(before)
		? styles.headingAfterNumber
		: styles.heading;
}

/** Words stand to the left, with room after a number, and what is missing where it would stand; undefined for numbers and headings. */
export function alignmentOf(
	{ kind, value, formula }: Cell,
	isAfterNumber: boolean,
) {
	if (kind === "heading") return undefined;
	if (kind === "factor" || isNumeric(kind) || formula)
		return value === dash ? styles.missing.alignment : undefined;
	return (isAfterNumber ? styles.wordsAfterNumber : styles.words).alignment;
}

/** Number formats of the spreadsheet; it puts in the separators of its own language. */
export function numberFormat(
	kind: Cell["kind"],
	language: Language,
	value?: Cell["value"],
): string | undefined {
	// As the page has it: as many decimals as there are, up to six.
	if (kind === "given")
		return Number.isInteger(value) ? "#,##0" : "#,##0.0#####";
	const formats: Partial<Record<Cell["kind"], string>> = {
		count: "#,##0",
		money: "#,##0.00",
		decimal: "#,##0.00",
		kroner: "#,##0",
		amount: "#,##0",
		percent: "0.0%",
		percent_fine: "0.00%",
		multiple: '0.00" ×"',
		index: "0.000",
		factor: "0.000000",
		day: language === "nb" ? "dd.mm.yyyy" : "d mmmm yyyy",
		month: "mmm yyyy",
	};
	return formats[kind];
}
