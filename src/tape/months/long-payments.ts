// A table with a column for each month becomes a table with a row for each payment, in the engine; what is dropped is counted.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import { isMissing, type OwnMissing } from "../forms/missing-values.ts";
import type { DateForm } from "../layout.ts";
import { placeName } from "../reading/reading.ts";
import type { MonthlyColumn, MonthlyTable } from "./monthly.ts";

/** Where every cell of the monthly columns went: cells = payments + empty + zero + missing. */
export interface MonthlyCells {
	readonly rows: number;
	readonly cells: number;
	readonly payments: number;
	readonly empty: number;
	readonly zero: number;
	/** Words for nothing, such as ND1. */
	readonly missing: number;
}

export interface LongPayments {
	/** The kept columns, then paid_date and amount; each row bears `source_row` and `source_heading`. */
	readonly source: Source;
	readonly counted: MonthlyCells;
}

/**
 * Turns the monthly columns of a source into rows, in the order of the file and of its months.
 *
 * @param form      how the days are written, so that they are read as the other days of the layout
 * @param relation  name of the temporary relation that holds the rows
 */
export async function longPayments(
	database: Database,
	source: Source,
	table: MonthlyTable,
	{
		own = {},
		form = "yyyy-mm-dd",
		relation = "payments_long",
	}: { own?: OwnMissing; form?: DateForm; relation?: string } = {},
): Promise<LongPayments> {
	const { check, ...rest } = source;
	if (check) await database.run(forgotten(check.rejects));
	const kept = keptPlaces(source, table);
	const texts = (each: (column: MonthlyColumn) => string) =>
		`list_value(${table.months.map((column) => quoted(each(column))).join(", ")})[place]`;
	const columns = [
		"source_row",
		`${texts(({ heading }) => heading)} as source_heading`,
		...kept.map((_, index) => placeName(index)),
		`${texts(({ paidDate }) => written(paidDate, form))} as ${placeName(kept.length)}`,
		`amount as ${placeName(kept.length + 1)}`,
	];
	await database.run(`
		create or replace temp table ${relation} as
		select ${columns.join(", ")} from (${unpivoted(source, table, kept)})
		where ${kindOf("amount", own)} = ${kinds.payment}`);
	const counted = await countCells(database, source, table, own, relation);
	if (check && !(await isWhole(database, check, counted.rows)))
		return await longPayments(database, await check.sieved(), table, {
			...{ own, form, relation },
		});
	return {
		source: {
			...rest,
			headings: [
				...kept.map((place) => source.headings[place] ?? ""),
				"paid_date",
				"amount",
			],
			text: relation,
			sample: relation,
			again: async () =>
				`(select row_number() over () - 1 as record, * from ${relation})`,
			isNumbered: true,
			format: `${source.format}, a column for each month`,
		},
		counted,
	};
}

function keptPlaces(source: Source, { months }: MonthlyTable): number[] {
	const taken = new Set(months.map(({ place }) => place));
	return [...source.headings.keys()].filter((place) => !taken.has(place));
}

/** One row a cell, with the place of its month: lists of equal length are laid out side by side, in order. */
function unpivoted(
	source: Source,
	{ months }: MonthlyTable,
	kept: readonly number[],
): string {
	const list = (each: readonly (string | number)[]) =>
		`unnest([${each.join(", ")}])`;
	const columns = [
		"source_row",
		...kept.map((place, index) => `${placeName(place)} as ${placeName(index)}`),
		`${list(months.map(({ place }) => placeName(place)))} as amount`,
		`${list(months.map((_, index) => index + 1))} as place`,
	];
	const rows = source.isNumbered
		? source.text
		: `(select row_number() over () + 1 as source_row, * from ${source.text})`;
	return `select ${columns.join(", ")} from ${rows}`;
}

const kinds = { payment: 0, empty: 1, zero: 2, missing: 3 } as const;

/** SQL for what a cell is. Most hold a plain nought or nothing; the longer looks are for the others. */
function kindOf(cell: string, own: OwnMissing): string {
	const { payment, empty, zero, missing } = kinds;
	const noughts = ["0.00", "0,00", "0"].map((each) => `${cell} = '${each}'`);
	const bare = `trim(${cell}, ' \t\u00a0')`;
	return `cast(case when ${cell} is null or ${cell} = '' then ${empty}
		when ${noughts.join(" or ")} then ${zero}
		when ${bare} = '' then ${empty}
		when ${isMissing(cell, own)} then ${missing}
		when ${bare} >= '1' and ${bare} < ':' then ${payment}
		when regexp_full_match(${bare}, '[-+\u2212]?[0.,\u00a0\u202f ]*0[0.,\u00a0\u202f ]*') then ${zero}
		else ${payment} end as tinyint)`;
}

async function countCells(
	database: Database,
	source: Source,
	{ months }: MonthlyTable,
	own: OwnMissing,
	relation: string,
): Promise<MonthlyCells> {
	const cells = months.map(
		({ place }) => `${kindOf(placeName(place), own)} as ${placeName(place)}`,
	);
	const counts = (["empty", "zero", "missing"] as const).map(
		(kind) =>
			`${months.map(({ place }) => `count(case when ${placeName(place)} = ${kinds[kind]} then 1 end)`).join(" + ")} as ${kind}`,
	);
	const seen = await database.row(
		`select count(*) as rows, ${counts.join(", ")} from (select ${cells.join(", ")} from ${source.sample})`,
	);
	const { payments } = await database.row(
		`select count(*) as payments from ${relation}`,
	);
	const counted = {
		rows: Number(seen.rows),
		cells: Number(seen.rows) * months.length,
		payments: Number(payments),
		empty: Number(seen.empty),
		zero: Number(seen.zero),
		missing: Number(seen.missing),
	};
	const { empty, zero, missing } = counted;
	const sum = counted.payments + empty + zero + missing;
	if (!source.check && counted.cells !== sum)
		throw new RangeError(
			`the monthly columns of ${source.shownAs} do not add up: ${JSON.stringify(counted)}`,
		);
	return counted;
}

/** As for a long file: the engine's cut is held against the lines of the file. */
async function isWhole(
	database: Database,
	{ records, rejects }: { records: number; rejects: string },
	rows: number,
): Promise<boolean> {
	const row = await database.row(`select count(*) as rejects from ${rejects}`);
	return rows === records && Number(row.rejects) === 0;
}

function forgotten(rejects: string): string {
	return `drop table if exists ${rejects}; drop table if exists ${rejects}_scans`;
}

function written(day: string, form: DateForm): string {
	const [year = "", month = "", date = ""] = day.split("-");
	return form.replace("yyyy", year).replace("mm", month).replace("dd", date);
}
