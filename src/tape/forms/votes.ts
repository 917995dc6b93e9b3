// Values put to the vote: how many of a column each test holds for, counted by the engine in one look.
import { type Database, named, quoted } from "../../warehouse/database.ts";

/** A column to decide on: our name and the SQL that gives its text. */
export interface TextColumn {
	readonly name: string;
	readonly text: string;
}

/** A test of one column: its name, and SQL over the column's own name that counts. */
export interface Ballot {
	readonly column: string;
	readonly test: string;
	/** An aggregate. */
	readonly asks: string;
	/** What it asks about, found once for each row: a name of its own and SQL. */
	readonly about?: readonly (readonly [string, string])[];
}

/** What each test of each column came to; a count unless the test asks for something else. */
export type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** SQL that counts the values for which a test holds. */
export function countWhere(test: string): string {
	return `count(case when ${test} then 1 end)`;
}

/** Puts all ballots to the rows of one relation. */
export async function cast(
	database: Database,
	relation: string,
	ballots: readonly Ballot[],
): Promise<Votes> {
	const votes = new Map<string, Map<string, number>>();
	if (ballots.length === 0) return votes;
	const about = [...new Map(ballots.flatMap((ballot) => ballot.about ?? []))];
	const found = about.map(([name, sql]) => `${sql} as ${named(name)}`);
	const row = await database.row(`
		select ${ballots.map(({ asks }, place) => `${asks} as n${place}`).join(", ")}
		from (select ${["*", ...found].join(", ")} from ${relation})`);
	for (const [place, { column, test }] of ballots.entries()) {
		const own = votes.get(column) ?? new Map<string, number>();
		votes.set(column, own.set(test, Number(row[`n${place}`] ?? 0)));
	}
	return votes;
}

const longestShape = 40;
const mostShapes = 2_000;

/** The shapes of each column's values, digits written 9, commonest first: shape and how many values have it. */
export async function shapesOf(
	database: Database,
	relation: string,
	columns: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
	const shapes = new Map<string, Map<string, number>>();
	if (columns.length === 0) return shapes;
	const each = columns.map(
		(name) => `{'name': ${quoted(name)}, 'text': ${named(name)}}`,
	);
	const rows = await database.rows(`
		select cell.name as name, left(translate(cell.text, '0123456789', '9999999999'), ${longestShape}) as shape, count(*) as times
		from (select unnest([${each.join(", ")}]) as cell from ${relation})
		where cell.text is not null
		group by all order by times desc, name, shape limit ${mostShapes}`);
	for (const { name, shape, times } of rows) {
		const own = shapes.get(String(name)) ?? new Map<string, number>();
		shapes.set(String(name), own.set(String(shape), Number(times)));
	}
	return shapes;
}
