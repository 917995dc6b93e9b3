// What stands in the cells of a line for mending: the value that was read, or the text that could not be.

import type { Column } from "../columns.ts";
import type { WrittenCell } from "./as-written.ts";

/** A rejected or doubtful row as the engine hands it over. */
export interface MetLine {
	/** Typed values in the order of the columns, as the driver writes JSON. */
	readonly values: readonly unknown[];
	/** The sender's texts by column; undefined for a row that came in, and for a broken line. */
	readonly original: Readonly<Record<string, string | null>> | undefined;
	readonly marks: readonly MetMark[];
}

interface MetMark {
	readonly code: string;
	readonly column?: string | null;
	readonly says?: string | null;
	readonly value?: string | null;
	/** The text would be read here, otherwise than in the sender's form. */
	readonly is_misread?: boolean | null;
}

/** The day from which all spreadsheets count days alike. */
const firstSafeDay = "1900-03-01";
/** Digits of a number that every spreadsheet keeps. */
const exactDigits = 15;
/** What a cell of a spreadsheet can hold. */
const longestText = 32_000;

export function writtenCells(
	columns: readonly (Column & { readonly name: string })[],
	{ values, original, marks }: MetLine,
): WrittenCell[] {
	return columns.map(({ name, type }, place) => {
		const unread = marks.find(
			({ code, column }) => code === "unreadable" && column === name,
		);
		if (unread?.value)
			return sound(`${unread.is_misread ? "? " : ""}${unread.value}`);
		const text = original?.[name];
		// Reckoned or found elsewhere, not read from this cell: whoever reads it again does the same.
		if (original && !text) return null;
		const value = values[place];
		if (value === null || value === undefined) return text ? sound(text) : null;
		return writtenCell(type, String(value));
	});
}

function writtenCell(type: Column["type"], value: string): WrittenCell {
	switch (type) {
		case "amount":
			return value.replaceAll(/\D/g, "").length <= exactDigits
				? Number(value)
				: value.replace(".", ",");
		case "integer":
			return Number(value);
		case "boolean":
			return value === "true" ? "yes" : "no";
		case "date":
			return value >= firstSafeDay
				? { day: value }
				: value.split("-").reverse().join(".");
		default:
			return sound(value);
	}
}

/** Without signs that no workbook can hold. */
function sound(text: string): string {
	return text
		.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
		.slice(0, longestText);
}
