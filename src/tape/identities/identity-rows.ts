// The rows of a tape with what identifies them, made plain and laid down for as long as somebody works with them.
import { type Database, named } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { textOf } from "../reading/reading.ts";
import {
	bareIdentity,
	plainAddress,
	plainDay,
	plainPersonName,
	plainPhone,
	plainPostcode,
	withLostNought,
	withPlainStreet,
} from "./plain-identity.ts";

/** Each column of an identity, as SQL over the texts of a file. */
const asIs = (text: string) => text;
const plain: Readonly<Record<string, (text: string) => string>> = {
	debtor_id: asIs,
	national_id: bareIdentity,
	national_id_hash: asIs,
	organisation_number: bareIdentity,
	name: plainPersonName,
	birth_date: plainDay,
	address: plainAddress,
	postcode: plainPostcode,
	phone: plainPhone,
	email: (text) => `nullif(lower(trim(${text})), '')`,
};

/**
 * Works with the rows of a tape that were loaded: SQL of what `told` makes of the columns that identify them, and their
 * `tape_row`; columns that the tape lacks are null. Where the rows lay, nothing is left of them.
 *
 * Rows are numbered by where they lie once they are laid down: so all of the processor reads the file and makes it plain.
 *
 * @param told  SQL of a relation over SQL of another, row by row; it keeps `source_row`
 */
export async function withIdentityRows<Outcome>(
	database: Database,
	tape: TapeName,
	loaded: LoadedTape | undefined,
	told: (rows: string) => string,
	work: (rows: string) => Promise<Outcome>,
): Promise<Outcome> {
	const files = (loaded?.files ?? []).filter(
		({ isCorrection }) => !isCorrection,
	);
	const relations = files.map((file) => laidDown(tape, file));
	try {
		for (const [place, file] of files.entries())
			await database.run(
				`create or replace temp table ${relations[place]} as ${told(rowsOf(file))}`,
			);
		return await work(loadedRows(tape, files, told));
	} finally {
		for (const relation of relations)
			await database.run(`drop table if exists temp.${relation}`);
	}
}

function laidDown(tape: TapeName, { number }: ReadFile): string {
	return `${tape}_identities_${number}`;
}

function loadedRows(
	tape: TapeName,
	files: readonly ReadFile[],
	told: (rows: string) => string,
): string {
	const none = Object.keys(plain).map((name) => `${nothing(name)} as ${name}`);
	if (files.length === 0)
		return `(select * exclude (source_row), cast(null as bigint) as tape_row
			from (${told(`(select ${none.join(", ")}, cast(null as bigint) as source_row where false)`)}))`;
	const all = files.map(
		(file) =>
			`select * replace (coalesce(source_row, rowid + 2) as source_row), ${file.number} as source_file from ${laidDown(tape, file)}`,
	);
	return `(
		select given.* exclude (source_file, source_row), tape.tape_row from (${all.join(" union all ")}) as given
		inner join tape_${tape} as tape on tape.source_file = given.source_file and tape.source_row = given.source_row)`;
}

function rowsOf({ source, mapping }: ReadFile): string {
	const isGiven = (name: string) =>
		mapping.places.has(name) || mapping.constants.has(name);
	const numberedBy =
		mapping.isDebtorHashed && !isGiven("national_id") ? "debtor_id" : undefined;
	const texts: string[] = [];
	const columns = Object.entries(plain).map(([name, write]) => {
		const from = name === "national_id" && numberedBy ? numberedBy : name;
		if (!isGiven(from)) return `${nothing(name)} as ${named(name)}`;
		const text = textOf(
			from,
			from === name ? mapping : { ...mapping, isDebtorHashed: false },
		);
		texts.push(`cast(${text} as varchar) as ${named(name)}`);
		return `${write(named(name))} as ${named(name)}`;
	});
	const row = source.isNumbered ? "source_row" : "cast(null as bigint)";
	// Each text is a column first: what makes it plain looks at it many times.
	return `(
		select * replace (${withLostNought("national_id")} as national_id, ${withPlainStreet("address")} as address)
		from (
			select ${columns.join(", ")}, source_row
			from (select ${[...texts, `${row} as source_row`].join(", ")} from ${source.sample}) as texts
		))`;
}

function nothing(name: string): string {
	return `cast(null as ${name === "birth_date" ? "date" : "varchar"})`;
}
