// Ids that are identity numbers: those of debtors are hashed wherever they are read, any other is refused.
import { Fault, refuseIfAny } from "../../faults.ts";
import { type Database, named } from "../../warehouse/database.ts";
import { type Columns, tapes } from "../columns.ts";
import { firstOf } from "../files/first-rows.ts";
import type { Source } from "../files/source.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { bareId, textOf } from "../reading/given-text.ts";
import { bareDigits, isPersonNumberBefore2032 } from "../rules/check-digits.ts";

/** How a run numbers its debtors; settled by the first file that shows it, and the same in all of them. */
export interface DebtorIds {
	/** The user gave a key to hash identity numbers by. */
	readonly hasKey: boolean;
	/** Debtors are numbered by identity numbers, which are hashed. */
	areHashed: boolean;
	/** A file of an earlier tape whose debtors were read as they stand. */
	plainIn: string | undefined;
}

/** Before the first file of a run is read. */
export function debtorIds(key: string | undefined): DebtorIds {
	return { hasKey: key !== undefined, areHashed: false, plainIn: undefined };
}

const idColumns = [
	"debtor_id",
	"claim_id",
	"creditor_id",
	"invoice_number",
	"payment_id",
	"organisation_number",
];

/**
 * The mapping, with debtors hashed where their ids are identity numbers.
 *
 * @throws Fault where another id is an identity number, where there is no key, or where an earlier tape numbers debtors otherwise
 */
export async function withoutIdentities(
	database: Database,
	source: Source,
	mapping: Mapping,
	ids: DebtorIds,
): Promise<Mapping> {
	const found = await identitiesIn(database, source, mapping);
	refuseIfAny(
		found.flatMap((column) => refusals(source, mapping, column, ids)),
	);
	if (found.includes("debtor_id")) ids.areHashed = true;
	return ids.areHashed && mapping.places.has("debtor_id")
		? { ...mapping, isDebtorHashed: true }
		: mapping;
}

/** The debtors of a file that was mended: those hashed already stay as they are. */
export function hashedLike(mapping: Mapping, ids: DebtorIds): Mapping {
	return ids.areHashed ? { ...mapping, isDebtorHashed: true } : mapping;
}

const sampleRows = 2_000;
const fewest = 5;

/** Columns of ids whose first rows are persons' numbers: half of at least five, or all of two to four. */
async function identitiesIn(
	database: Database,
	source: Source,
	mapping: Mapping,
): Promise<string[]> {
	const asked = idColumns.filter((name) => mapping.places.has(name));
	if (asked.length === 0) return [];
	const look = (names: readonly string[], counts: readonly string[]) => {
		const digits = names.map(
			(name) =>
				`${bareDigits(bareId(textOf(name, mapping)))} as ${named(name)}`,
		);
		return database.row(
			`select ${counts.join(", ")} from (select ${digits.join(", ")} from ${firstOf(source, sampleRows)})`,
		);
	};
	const lengths = await look(asked, asked.flatMap(countsOfLength));
	// Check digits are long sums, and most ids are of other lengths.
	const long = asked.filter((name) => Number(lengths[`${name} long`]) > 0);
	if (long.length === 0) return [];
	const valid = await look(long, long.map(countOfValid));
	return long.filter((name) =>
		areMostlyValid(
			Number(lengths[`${name} filled`]),
			Number(lengths[`${name} long`]),
			Number(valid[name]),
		),
	);
}

function areMostlyValid(filled: number, long: number, valid: number): boolean {
	if (filled < fewest) return valid >= 2 && valid === filled;
	return 2 * valid >= filled || (valid >= fewest && 2 * valid >= long);
}

const countsOfLength = (name: string) => [
	`count(nullif(${named(name)}, '')) as ${named(`${name} filled`)}`,
	`count(case when ${isLong(name)} then 1 end) as ${named(`${name} long`)}`,
];

const countOfValid = (name: string) =>
	`count(case when ${isLong(name)} and ${isPersonNumberBefore2032(`lpad(${named(name)}, 11, '0')`)} then 1 end) as ${named(name)}`;

/** Ten digits are eleven that lost their nought in a spreadsheet. */
function isLong(name: string): string {
	return `length(${named(name)}) between 10 and 11`;
}

function refusals(
	{ shownAs, headings }: Source,
	{ places }: Mapping,
	column: string,
	{ hasKey, areHashed, plainIn }: DebtorIds,
): Fault[] {
	const heading = headings[places.get(column) ?? -1] ?? "";
	const holds = `${shownAs} holds identity numbers under "${heading}", which is read as ${column}`;
	const another = `name another column for ${column} in a layout: "columns": {"${column}": "<heading>"}`;
	if (column !== "debtor_id")
		return [
			new Fault(`${holds}: no portfolio may hold them`, {
				remedy: `Ask the sender for a file with a number of its own (${says(column)}), or ${another}.`,
			}),
		];
	if (!hasKey)
		return [
			new Fault(`${holds}: without a key they cannot be hidden`, {
				remedy: `Give a key to hash them by (--key-file or FERSKVARE_KEY), or ${another}.`,
			}),
		];
	if (!areHashed && plainIn !== undefined)
		return [
			new Fault(
				`${holds}, and ${plainIn} numbers its debtors in another way: no debtor would be found`,
				{
					remedy: `Give files that number their debtors alike, or ${another}.`,
				},
			),
		];
	return [];
}

function says(column: string): string {
	const known: readonly Columns[] = Object.values(tapes);
	return known.find((each) => column in each)?.[column]?.says ?? column;
}

/** Whether debtors were read as they stand; the files of one tape are read alike. */
export function isPlain({ places, isDebtorHashed }: Mapping): boolean {
	return places.has("debtor_id") && !isDebtorHashed;
}

/** Files of a tape that came before the one that showed what the ids are. */
export function mustReadAgain(
	files: readonly { readonly mapping: Mapping }[],
	ids: DebtorIds,
): boolean {
	return ids.areHashed && files.some(({ mapping }) => isPlain(mapping));
}

/** What the tapes after this one must not contradict. */
export function notePlain(
	files: readonly { readonly mapping: Mapping; readonly source: Source }[],
	ids: DebtorIds,
): void {
	const plain = files.find(({ mapping }) => isPlain(mapping));
	ids.plainIn ??= plain?.source.shownAs;
}
