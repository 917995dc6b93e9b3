// How many cells say why they hold no value: by column and reason, with the kroner of their rows.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import { firstOf, firstRows, sharedOut } from "../files/first-rows.ts";
import type { Source } from "../files/source.ts";
import { missingReason } from "../forms/missing-values.ts";
import type { TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { amountOf } from "../rejects/rejects.ts";
import { placeName, wordForNothing } from "./given-text.ts";
import { readRelation } from "./read.ts";
import { showsWords } from "./reading.ts";

const createMissing = `create table if not exists tape_missing (
	relation varchar, column_name varchar, reason varchar, rows bigint, amount decimal(38,2)
)`;

/** Before the first file of a tape is read. */
export async function forgetMissing(
	database: Database,
	tape: TapeName,
): Promise<void> {
	await database.run(
		`${createMissing}; delete from tape_missing where relation = ${quoted(tape)}`,
	);
}

/** A column of the file, and the SQL for why a cell of it holds no value. */
interface Asked {
	readonly name: string;
	/** SQL that is true where a cell holds a word for nothing. */
	readonly isWord: string;
	readonly reason: string;
}

/**
 * Counts the words for nothing in the file just read; call it while the read relation holds that file alone.
 *
 * A column is counted whole only where its first rows hold such a word, or where the layout names words of its own.
 */
export async function countMissing(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Promise<void> {
	const asked = askedOf(tape, mapping, layout);
	const hasOwn = Object.keys(mapping.missing ?? {}).length > 0;
	const met = hasOwn ? asked : await metIn(database, source, asked);
	if (met.length === 0) return;
	const reasons = met.map(({ name, reason }) => `${reason} as ${named(name)}`);
	const cells = met.map(
		({ name }) =>
			`struct_pack(column_name := ${quoted(name)}, reason := words.${named(name)})`,
	);
	const isMet = met.map(({ name }) => `words.${named(name)} is not null`);
	await database.run(`
		insert into tape_missing
		select ${quoted(tape)}, cell.column_name, cell.reason, count(*), sum(amount)
		from (
			select unnest([${cells.join(", ")}]) as cell, rows.amount
			from (select row_number() over () - 1 as record, ${reasons.join(", ")} from ${source.sample}) as words
			inner join (
				select rowid as record, abs(${amountOf(tape)}) as amount from ${readRelation(tape)} where not is_blank
			) as rows on rows.record = words.record
			where ${isMet.join(" or ")}
		) where cell.reason is not null group by all`);
}

/** A column that shows such words to whoever reads the rejects is counted as unreadable, but for the sender's own. */
function askedOf(
	tape: TapeName,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Asked[] {
	const columns: Columns = tapes[tape];
	return [...mapping.places].flatMap(([name, place]) => {
		const column = columns[name];
		if (!column || column.personal) return [];
		const cell = placeName(place);
		const isShown = showsWords(name, column, layout);
		const isWord = wordForNothing(cell, name, mapping, isShown);
		const reason = missingReason(cell, mapping.missing, name);
		return isWord === "false"
			? []
			: [{ name, isWord, reason: `case when ${isWord} then ${reason} end` }];
	});
}

async function metIn(
	database: Database,
	source: Source,
	asked: readonly Asked[],
): Promise<Asked[]> {
	if (asked.length === 0) return [];
	const counts = asked.map(
		({ name, isWord }) =>
			`count(case when ${isWord} then 1 end) as ${named(name)}`,
	);
	const row = await database.row(
		`select ${counts.join(", ")} from ${sharedOut(firstOf(source, firstRows))}`,
	);
	return asked.filter(({ name }) => Number(row[name]) > 0);
}

/** After the last file: one row a column and reason, over all files of a tape. */
export async function settleMissing(database: Database): Promise<void> {
	await database.run(`
		create or replace temp table missing_by_file as from tape_missing;
		delete from tape_missing;
		insert into tape_missing
		select relation, column_name, reason, cast(sum(rows) as bigint), sum(amount)
		from missing_by_file group by relation, column_name, reason order by relation, column_name, reason;
		drop table missing_by_file;
		comment on column tape_missing.column_name is 'column of the tape';
		comment on column tape_missing.reason is 'why there is no value, by the word that stands for it';
		comment on column tape_missing.rows is 'rows without a value for this reason';
		comment on column tape_missing.amount is 'kroner of those rows, reversals counted as what they reverse'`);
}
