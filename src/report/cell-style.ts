// How cells look and how wide their columns are.
import { isNumeric, type Kind, type Language } from "./format.ts";
import type { Cell, Heading } from "./sheet.ts";

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
	sentence: { alignment: { vertical: "top", wrapText: true } },
	words: { alignment: { vertical: "top", horizontal: "left" } },
	wordsAfterNumber: {
		alignment: { vertical: "top", horizontal: "left", indent: 1 },
	},
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

/** Words stand to the left, with room after a number; undefined for numbers and headings. */
export function wordAlignment(kind: Cell["kind"], isAfterNumber: boolean) {
	if (kind === "heading" || kind === "factor" || isNumeric(kind))
		return undefined;
	return (isAfterNumber ? styles.wordsAfterNumber : styles.words).alignment;
}

/** Number formats of the spreadsheet; it puts in the separators of its own language. */
export function numberFormat(
	kind: Cell["kind"],
	language: Language,
): string | undefined {
	const formats: Partial<Record<Cell["kind"], string>> = {
		count: "#,##0",
		money: "#,##0.00",
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

/** In points: room for a sentence that is wrapped over the whole table. */
export function sentenceHeight(row: readonly (Cell | undefined)[]): number {
	const length = String(row[0]?.value ?? "").length;
	return 16 * Math.ceil(length / 95) + 4;
}

const narrowest: Partial<Record<Heading["kind"], number>> = {
	money: 15,
	percent: 9,
	percent_fine: 9,
	count: 9,
	month: 11,
	text: 12,
	label: 12,
};
const widest = 120;

/** In characters: as wide as the longest word of the heading and the longest cell, within reason. */
export function columnWidth(
	{ text, kind, width = 0 }: Heading,
	cells: readonly (Cell | undefined)[],
): number {
	const words = text.split(" ").map((word) => word.length);
	const texts = cells.map((cell) =>
		typeof cell?.value === "string" ? cell.value.length : 0,
	);
	const longest = [...words, ...texts].reduce((one, other) =>
		Math.max(one, other),
	);
	const least = narrowest[kind] ?? 12;
	return Math.min(widest, Math.max(least, width, longest + 2));
}
