// How wide columns are and how high the rows that hold more than one line.
import type { Cell, Heading } from "./sheet.ts";

/** In points: room for a sentence that is wrapped over the whole table. */
export function sentenceHeight(row: readonly (Cell | undefined)[]): number {
	const length = String(row[0]?.value ?? "").length;
	return 16 * Math.ceil(length / 95) + 4;
}

const narrowest: Partial<Record<Heading["kind"], number>> = {
	money: 15,
	decimal: 15,
	percent: 9,
	percent_fine: 9,
	count: 9,
	month: 11,
	day: 18,
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
	const longest = [...words, ...cells.map(shownLength)].reduce((one, other) =>
		Math.max(one, other),
	);
	const least = narrowest[kind] ?? 12;
	return Math.min(widest, Math.max(least, width, longest + 2));
}

/** Of words as they are, of a number with six decimals and all its separators; other kinds have room enough. */
function shownLength(cell: Cell | undefined): number {
	if (typeof cell?.value === "string") return cell.value.length;
	if (cell?.kind !== "given") return 0;
	const whole = Math.trunc(Math.abs(cell.value)).toString().length;
	const decimals = Number.isInteger(cell.value) ? 0 : 7;
	return whole + Math.floor((whole - 1) / 3) + decimals + 1;
}

/** In points: room for the heading with most lines when its words are laid in the width of its column. */
export function headingHeight(
	headings: readonly Heading[],
	widths: readonly number[],
): number {
	const lines = headings.map(({ text }, index) =>
		linesOf(text, (widths[index] ?? widest) - boldness),
	);
	return 15.5 * Math.max(1, ...lines);
}

/** Characters by which bold words outgrow a column that is counted in digits. */
const boldness = 1.5;

function linesOf(text: string, width: number): number {
	let lines = 1;
	let used = 0;
	for (const word of text.split(" ")) {
		if (used > 0 && used + 1 + word.length > width) {
			lines += 1;
			used = 0;
		}
		used += (used > 0 ? 1 : 0) + word.length;
	}
	return lines;
}
