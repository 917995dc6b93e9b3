// The EBA's codes for the fields of a loan tape: how a heading is known to be one, and which column of ours says the same.
import { readFileSync } from "node:fs";
import { type TapeName, tapes } from "../columns.ts";
import { cutAt } from "../files/records.ts";

export interface EbaField {
	/** "3.09" */
	readonly code: string;
	/** "3 Loan" */
	readonly template: string;
	readonly name: string;
	readonly status: "mandatory" | "recommended";
	readonly type: string;
	/** When the field is asked for; undefined for always. */
	readonly condition: string | undefined;
	readonly isRelevantUnsecured: boolean;
	/** Of the name: V read in the annex at a third party, V2 openNPL's name. Status, type and condition are V2. */
	readonly certainty: "V" | "V2";
	/** The columns of ours that say the same. */
	readonly ours: readonly {
		readonly tape: TapeName;
		readonly column: string;
	}[];
	readonly note: string | undefined;
}

/** What is known of the whole table, for whoever shows a part of it. */
export const ebaCertainty =
	"Codes, names and mandatory marks are openNPL's reading of Implementing Regulation (EU) 2023/2083, not held against the Official Journal.";

/** Every field of the templates, in the order of their codes. */
export const ebaFields: readonly EbaField[] = readFields();

const byCode = new Map(ebaFields.map((field) => [field.code, field]));
const byName = uniqueNames();

/**
 * The field a heading means: "3.09", "3,09", "CR3.09", "NPL 3.09", "3.09 principal balance", or the name alone.
 *
 * A name that several fields bear means the one that defines it, not those that refer to it; where none does, it means
 * nothing, for we do not guess.
 */
export function ebaFieldOf(heading: string): EbaField | undefined {
	const text = heading.trim();
	const code = codeIn(text);
	return code === undefined ? byName.get(plain(text)) : byCode.get(code);
}

/** The column of this tape that a heading stands for by its EBA code or name. */
export function ebaColumnOf(
	heading: string,
	tape: TapeName,
): string | undefined {
	return ebaFieldOf(heading)?.ours.find((each) => each.tape === tape)?.column;
}

const withText =
	/^(?:(?:eba|npl|cr|field|felt|fält|kode|code)[\s._:-]*)*\(?([1-5])[.,]([0-9]{2})\)?(?![.,/-]?[0-9])/iu;
/** A spreadsheet that took the code for a number: 3,1 is 3.10, and 3.0900 is 3.09. */
const asNumber = /^([1-5])[.,]([0-9])([0-9]?)0*$/;

function codeIn(text: string): string | undefined {
	const number = asNumber.exec(text);
	if (number) return `${number[1]}.${number[2]}${number[3] || "0"}`;
	const found = withText.exec(text);
	return found ? `${found[1]}.${found[2]}` : undefined;
}

function plain(name: string): string {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");
}

function uniqueNames(): ReadonlyMap<string, EbaField> {
	const names = new Set(ebaFields.map(({ name }) => plain(name)));
	return new Map(
		[...names].flatMap((name) => {
			const fields = ebaFields.filter((field) => plain(field.name) === name);
			const defining = fields.filter(({ type }) => type !== "key");
			const [only, other] = fields.length === 1 ? fields : defining;
			return only && !other ? [[name, only] as const] : [];
		}),
	);
}

function readFields(): EbaField[] {
	const text = readFileSync(
		new URL("eba-fields.csv", import.meta.url),
		"utf8",
	).replaceAll(/^#.*\n/gm, "");
	const [headings = [], ...rows] = recordsOf(text);
	return rows.map((cells) => {
		const at = (heading: string) => cells[headings.indexOf(heading)] ?? "";
		return {
			code: at("code"),
			template: at("template"),
			name: at("field"),
			status: at("status") === "mandatory" ? "mandatory" : "recommended",
			type: at("type"),
			condition: at("condition") || undefined,
			isRelevantUnsecured: at("relevant_unsecured") === "yes",
			certainty: at("certainty") === "V" ? "V" : "V2",
			ours: at("ours").split(" ").filter(Boolean).map(columnNamed),
			note: at("note") || undefined,
		};
	});
}

function columnNamed(text: string): EbaField["ours"][number] {
	const [tape = "", column = ""] = text.split(".");
	const found = (Object.keys(tapes) as TapeName[]).find(
		(name) => name === tape,
	);
	if (found && column in tapes[found]) return { tape: found, column };
	throw new RangeError(
		`eba-fields.csv names ${text}, which is no column of ours`,
	);
}

function recordsOf(text: string): (readonly string[])[] {
	const records: (readonly string[])[] = [];
	for (let at = 0; at < text.length; ) {
		const cut = cutAt(text, at, {
			delimiter: ",",
			width: undefined,
			isLast: true,
		});
		if (cut.kind !== "record")
			throw new RangeError(`eba-fields.csv does not hold at ${at}`);
		records.push(cut.cells);
		at = cut.next;
	}
	return records;
}
