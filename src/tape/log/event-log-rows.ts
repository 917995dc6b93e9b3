// A log laid down in the engine: each event with its row, its case, its place in the case, its day and its amounts.
import { Fault } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import type { ColumnFormat } from "../forms/formats.ts";
import { placeName } from "../reading/reading.ts";
import { type LogColumns, logColumns } from "./event-log-columns.ts";
import type { LogLayout } from "./event-log-layout.ts";
import {
	amountSql,
	daySql,
	logFormats,
	oddAmountSql,
	oddDaySql,
	timeSql,
} from "./event-log-reading.ts";
import { layDownText } from "./event-log-text.ts";

/** A log as it was laid down: SQL names of a relation of row, case_id, activity, position in the case from 1, and more. */
export interface LaidLog {
	readonly relation: string;
	/** The source that gave every row. */
	readonly source: Source;
	/** A decimal with four places; null where there is none, or none that can be read. */
	amount(heading: string): string;
	day(heading: string): string;
	/** What stands where an amount or a day cannot be read, and why. */
	odd(heading: string): string;
	text(heading: string): string;
}

/**
 * Reads the whole log into the relation.
 *
 * @throws Fault for headings the log has not, for amounts or days that can be read in two ways, for an order that is none
 */
export async function layDownLog(
	database: Database,
	source: Source,
	log: LogLayout,
	relation: string,
): Promise<LaidLog> {
	const columns = await logColumns(database, source, log);
	const raw = `${relation}_text`;
	const whole = await layDownText(database, source, columns, raw);
	const formats = await logFormats(
		database,
		{ ...whole, sample: raw },
		columns,
		log,
	);
	const laid = named(relation, whole, columns);
	await refuseNoOrder(database, raw, whole, laid, log);
	const row = whole.isNumbered ? "row" : "rowid + 2 as row";
	await database.run(`
		create or replace temp table ${relation} as
		select * exclude (sequence, time_of_day),
			row_number() over (partition by case_id order by sequence, ${laid.day(log.date)}, time_of_day, row) as position
		from (select ${[row, ...typed(columns, formats, log, laid)].join(", ")} from ${raw});
		drop table ${raw}`);
	return laid;
}

function named(
	relation: string,
	source: Source,
	{ amounts, days, texts }: LogColumns,
): LaidLog {
	const column = (
		kind: string,
		places: ReadonlyMap<string, number>,
		heading: string,
	) => {
		const place = places.get(heading);
		if (place === undefined)
			throw new RangeError(`${heading} was not laid down`);
		return `${kind}${place}`;
	};
	return {
		relation,
		source,
		amount: (heading) => column("amount", amounts, heading),
		day: (heading) => column("day", days, heading),
		odd: (heading) =>
			amounts.has(heading)
				? column("odd_amount", amounts, heading)
				: column("odd_day", days, heading),
		text: (heading) => column("text", texts, heading),
	};
}

function typed(
	columns: LogColumns,
	formats: ReadonlyMap<string, ColumnFormat>,
	log: LogLayout,
	laid: LaidLog,
): string[] {
	const format = (heading: string) => formats.get(heading) ?? {};
	const textOf = (heading: string) =>
		placeName(columns.texts.get(heading) ?? 0);
	const date = placeName(columns.days.get(log.date) ?? 0);
	const sequence = log.order
		? wholeNumber(textOf(log.order))
		: "cast(null as bigint)";
	return [
		`${textOf(log.case)} as case_id`,
		`${textOf(log.activity)} as activity`,
		`${sequence} as sequence`,
		`${timeSql(date)} as time_of_day`,
		...[...columns.amounts].flatMap(([heading, place]) => {
			const text = placeName(place);
			const read = amountSql(text, format(heading));
			return [
				`${read} as ${laid.amount(heading)}`,
				`${oddAmountSql(text, read, format(heading))} as ${laid.odd(heading)}`,
			];
		}),
		...[...columns.days].flatMap(([heading, place]) => {
			const text = placeName(place);
			const read = daySql(text, format(heading));
			return [
				`${read} as ${laid.day(heading)}`,
				`${oddDaySql(text, read, format(heading))} as ${laid.odd(heading)}`,
			];
		}),
		...[...columns.texts]
			.filter(
				([heading]) => ![log.case, log.activity, log.order].includes(heading),
			)
			.map(
				([heading, place]) => `${placeName(place)} as ${laid.text(heading)}`,
			),
	];
}

/** A number that some program wrote as 17.0 counts as 17; the engine would read 17.6 as 18. */
function wholeNumber(text: string): string {
	return `case when not contains(${text}, '.') then try_cast(${text} as bigint)
		when regexp_full_match(${text}, '-?[0-9]+[.]0+') then try_cast(split_part(${text}, '.', 1) as bigint) end`;
}

async function refuseNoOrder(
	database: Database,
	raw: string,
	source: Source,
	laid: LaidLog,
	{ order }: LogLayout,
): Promise<void> {
	if (!order) return;
	const text = laid.text(order).replace("text", "c");
	const row = source.isNumbered ? "row" : "rowid + 2";
	const [odd] = await database.rows(`
		select ${row} as row, ${text} as met, count(*) over () as times from ${raw}
		where ${text} is not null and ${wholeNumber(text)} is null order by row limit 1`);
	if (odd)
		throw new Fault(
			`${source.shownAs}, row ${odd.row}: "${odd.met}" under "${order}" is no whole number, so it orders no events (${odd.times} such rows)`,
			{
				remedy:
					'Take "order" out of the log section: the events are then ordered by day, time and row.',
			},
		);
}
