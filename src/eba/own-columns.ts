// Our own columns that follow the EBA's: those that no field of the template says in the same words in every row.
import { type Columns, type TapeName, tapes } from "../tape/columns.ts";
import { type Database, named } from "../warehouse/database.ts";
import { ownText, type Template } from "./template.ts";

/** A column of our own, headed by its name. */
export interface OwnColumn {
	readonly heading: string;
	readonly text: string;
}

/**
 * The columns that must follow, so that reading the file back gives the tape as it was.
 *
 * A column that is empty in every row is left out, unless a field of the EBA's would be read in its place.
 */
export async function ownColumns(
	database: Database,
	{ own, columns, given, from }: Template,
): Promise<OwnColumn[]> {
	if (!own) return [];
	const { tape, alias, always = [] } = own;
	const contract: Columns = tapes[tape];
	const found = (await namesOf(database, tape)).map((heading) => ({
		heading,
		text: ownText(alias, heading, contract[heading]?.type ?? "text"),
	}));
	const asked = found.map(({ heading, text }) => {
		const field = columns.find(({ field }) =>
			field.ours.some((each) => each.tape === tape && each.column === heading),
		);
		const differs = field
			? `count(case when ${text} is distinct from cast(${field.value ?? "null"} as varchar) then 1 end)`
			: `count(${text})`;
		return `${differs} as ${named(heading)}`;
	});
	const counts = await database.row(`
		${given ? `with ${given}` : ""}
		select ${asked.join(", ")} from ${from} where ${alias}.source_row is not null`);
	return found.filter(
		({ heading }) => always.includes(heading) || Number(counts[heading]) > 0,
	);
}

/** The columns of our contract that a tape in this portfolio has; a portfolio of an earlier version may lack some. */
export async function namesOf(
	database: Database,
	tape: TapeName,
): Promise<string[]> {
	const rows = await database.rows(
		`select column_name from duckdb_columns() where database_name = current_database() and table_name = 'tape_${tape}'`,
	);
	const there = new Set(rows.map((row) => String(row.column_name)));
	const contract: Columns = tapes[tape];
	return Object.keys(contract).filter(
		(name) => there.has(name) && !contract[name]?.personal,
	);
}

/** A whole tape in our own columns, in the order of its rows; the columns that hold nothing are left out. */
export async function ownTape(
	database: Database,
	tape: TapeName,
): Promise<
	{ readonly select: string; readonly headings: readonly string[] } | undefined
> {
	const contract: Columns = tapes[tape];
	const names = await namesOf(database, tape);
	if (names.length === 0) return undefined;
	const filled = names.map((name) => `count(${named(name)}) as ${named(name)}`);
	const counts = await database.row(
		`select count(*) as "all rows", ${filled.join(", ")} from tape_${tape}`,
	);
	if (Number(counts["all rows"]) === 0) return undefined;
	const headings = names.filter(
		(name) => contract[name]?.required || Number(counts[name]) > 0,
	);
	const texts = headings.map(
		(name) =>
			`${ownText("tape", name, contract[name]?.type ?? "text")} as ${named(name)}`,
	);
	return {
		select: `select ${texts.join(", ")} from tape_${tape} as tape order by tape.source_row, ${headings.map(named).join(", ")}`,
		headings,
	};
}
