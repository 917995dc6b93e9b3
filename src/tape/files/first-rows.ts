// The first rows of a file, laid down once: what is decided before it is read whole is asked of them, not of the file again.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "./source.ts";

/** As many as the form of a column is decided from. */
export const firstRows = 20_000;

function firstRelation(tape: TapeName): string {
	return `${tape}_first_rows`;
}

/** The same source, whose `first` is a temporary relation. */
export async function withFirstRows(
	database: Database,
	tape: TapeName,
	source: Source,
): Promise<Source> {
	const first = firstRelation(tape);
	const from = source.check?.head ?? source.sample;
	await database.run(
		`create or replace temp table ${first} as select * from ${from} limit ${firstRows}`,
	);
	return { ...source, first };
}

/** Once a file is read. */
export async function forgetFirstRows(
	database: Database,
	tape: TapeName,
): Promise<void> {
	await database.run(`drop table if exists temp.${firstRelation(tape)}`);
}

/** SQL of some of the first rows. */
export function firstOf(
	{ first, sample }: Pick<Source, "first" | "sample">,
	most: number,
): string {
	// Where they are all asked for, a limit would only send the engine round by their numbers.
	return first && most >= firstRows
		? first
		: `(select * from ${first ?? sample} limit ${most})`;
}

/**
 * SQL of a few thousand rows that all of the processor looks at: the engine gives its threads rows of a table by the
 * hundred thousand, and those of a materialized CTE by the thousand.
 */
export function sharedOut(relation: string): string {
	return `(with shared as materialized (select * from ${relation}) select * from shared)`;
}
