// The SQL for the text that a file gives for a column of ours: trimmed, without words for nothing, and hashed where it must be.
import { quoted } from "../../warehouse/database.ts";
import { isMissing, isOwnWord } from "../forms/missing-values.ts";
import type { Mapping } from "../mapping/mapping.ts";

/** Name of the n-th column of the file in our SQL, whatever the sender calls it. */
export function placeName(place: number): string {
	return `c${place}`;
}

/** SQL for the trimmed text of one column of ours; null when empty or not in the file. */
export function textOf(column: string, mapping: Mapping): string {
	return givenText(column, mapping) ?? "cast(null as varchar)";
}

/** What the file or the layout gives; a word for nothing is nothing, unless a reject is to show it. */
export function givenText(
	column: string,
	mapping: Mapping,
	showsWords = false,
): string | undefined {
	const constant = mapping.constants.get(column);
	if (constant !== undefined) return quoted(constant);
	const place = mapping.places.get(column);
	if (place !== undefined) {
		const text = trimmed(
			placeName(place),
			wordForNothing(placeName(place), column, mapping, showsWords),
		);
		return column === "debtor_id" && mapping.isDebtorHashed
			? hashedId(text)
			: text;
	}
	return derivedText(column, mapping);
}

/** SQL that is true for a word for nothing; where words are to be shown, for those of the sender's own only. */
export function wordForNothing(
	cell: string,
	column: string,
	{ missing = {} }: Mapping,
	showsWords: boolean,
): string {
	return showsWords
		? isOwnWord(cell, missing)
		: isMissing(cell, missing, column);
}

const hashLength = 32;

/** What was hashed already, in a workbook of ours that came back, stays as it is. */
function hashedId(text: string): string {
	return `case when regexp_full_match(${text}, '[0-9a-f]{${hashLength}}') then ${text}
		else left(identity_hash(${bareId(text)}), ${hashLength}) end`;
}

/** SQL for an identity number that went through a spreadsheet: its fraction taken away, its first nought put back. */
export function bareId(text: string): string {
	const whole = `regexp_replace(${text}, '[.,]0+$', '')`;
	return `case when regexp_full_match(${whole}, '[0-9]{10}') then concat('0', ${whole}) else ${whole} end`;
}

/** What is taken away around a text. */
export const blanks = [" ", "\t", "\u00a0"] as const;

/** Few cells have blanks around them, and a look at both ends is cheaper than trimming them all. */
function trimmed(cell: string, isWord: string): string {
	const isBlank = blanks.flatMap((blank) => [
		`starts_with(${cell}, '${blank}')`,
		`ends_with(${cell}, '${blank}')`,
	]);
	const isNothing = isWord === "false" ? "" : `when ${isWord} then null`;
	return `case ${isNothing} when ${isBlank.join(" or ")} then nullif(trim(${cell}, '${blanks.join("")}'), '') else ${cell} end`;
}

/** What may be known of a debtor without keeping what is personal: that there is a telephone, not its number. */
function derivedText(column: string, mapping: Mapping): string | undefined {
	const source = derivedFrom[column];
	if (!source || !mapping.places.has(source)) return undefined;
	const text = textOf(source, mapping);
	if (column === "national_id_hash")
		return `case when ${text} is not null then identity_hash(${text}) end`;
	return column === "birth_year"
		? `nullif(regexp_extract(${text}, '(19|20)[0-9]{2}'), '')`
		: `case when ${text} is null then 'N' else 'J' end`;
}

const derivedFrom: Readonly<Record<string, string>> = {
	has_phone: "phone",
	has_email: "email",
	has_address: "address",
	birth_year: "birth_date",
	national_id_hash: "national_id",
};
