// Whether a line that came back is as we wrote it: a fingerprint of its cells, the same from our side and from the engine's.
import { createHash } from "node:crypto";

/** A cell of a line for mending: text, a number, a day as text of ten signs behind `day`, or nothing. */
export type WrittenCell = string | number | { readonly day: string } | null;

/** What a spreadsheet may change on its own: blanks, and the last noughts of a number. */
const blanks = /[\p{Cc}\u00a0 ]+/gu;
const typedNumber = /^-?\d+\.\d{4,}$/;

/** The text of a cell as a reader of the workbook gives it back, without what a spreadsheet may change on its own. */
export function plainText(cell: WrittenCell): string {
	if (cell === null) return "";
	if (typeof cell === "object") return cell.day;
	if (typeof cell === "number")
		return Number.isInteger(cell) ? String(cell) : bare(cell.toFixed(10));
	return bare(cell.replaceAll(blanks, " ").trim());
}

function bare(text: string): string {
	return typedNumber.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** Of the cells that are not empty, in the order of the columns. */
export function fingerprint(
	columns: readonly string[],
	cells: readonly WrittenCell[],
): string {
	const filled = columns.flatMap((column, place) => {
		const text = plainText(cells[place] ?? null);
		return text === "" ? [] : [`${column}=${text}`];
	});
	return createHash("md5").update(filled.join("\n")).digest("hex");
}

/** Enough of the sum of a file to tell it from another of the same name. */
export function fileFingerprint(sha256: string): string {
	return sha256.slice(0, 16);
}

/** SQL for the fingerprint of a line as read: our columns, each with SQL for its text. */
export function fingerprintSql(
	columns: readonly { readonly name: string; readonly text: string }[],
): string {
	const parts = columns.map(({ name, text }) => {
		const plain = plainSql(text);
		return `case when ${plain} <> '' then '${name}=' || ${plain} end`;
	});
	return `md5(concat_ws(chr(10), ${parts.join(", ")}))`;
}

function plainSql(text: string): string {
	const trimmed = `trim(regexp_replace(coalesce(${text}, ''), '[\\p{Cc}\\x{a0} ]+', ' ', 'g'))`;
	return `case when regexp_full_match(${trimmed}, '-?[0-9]+[.][0-9]{4,}')
		then regexp_replace(${trimmed}, '[.]?0+$', '') else ${trimmed} end`;
}
