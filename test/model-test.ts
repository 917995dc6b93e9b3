// A model test: rows given, rows expected, the edge in its name. Columns that are not named are null.
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../src/dates.ts";
import type { Database, PlainRow } from "../src/warehouse/database.ts";
import { quoted } from "../src/warehouse/database.ts";
import { type Model, modelsIn } from "../src/warehouse/model.ts";
import { engines, sharedWarehouse } from "./engines.ts";

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

export interface ModelCase {
	/** Rows of the relations it reads; a relation not named is empty, seeds and law are as delivered. */
	readonly given: Readonly<Record<string, readonly Row[]>>;
	/** The cut-off date; 2026-06-30 when not named. */
	readonly cutOff?: string;
	readonly hasPayments?: boolean;
	/** No payment before this day is known. */
	readonly paymentsFrom?: string;
	/** The rows it makes, by the columns named, in any order. */
	readonly expect: readonly Row[];
}

const models = modelsIn("src/models");
/** Relations shipped with the program, and what is made of them alone: they stay as delivered. */
const shipped = [
	"ageing_buckets",
	"claim_sizes",
	"submission_bands",
	"horizons",
	"calendar_half_years",
	"wash_outcomes",
	"late_interest_periods",
	"public_holidays",
	"dunning_rule_words",
	"dunning_rule_periods",
	"limitation_terms",
	"mix_days",
	"mix_sizes",
	"county_prefixes",
	"months_back",
	"strat_bands",
	"sale_sizes",
];

function modelNamed(name: string): Model {
	const model = models.find((each) => each.name === name);
	if (!model) throw new RangeError(`no model ${name}`);
	return model;
}

/**
 * States the tests of one model on every engine.
 *
 * @param through  models between it and the rows given, in order: they are made, not given
 */
export function modelTests(
	name: string,
	cases: Readonly<Record<string, ModelCase>>,
	through: readonly string[] = [],
): void {
	const model = modelNamed(name);
	const between = through.map(modelNamed);
	const read = [model, ...between].flatMap(({ reads }) => reads);
	const given = new Set(read.filter((relation) => !through.includes(relation)));
	describe.each(engines)(`${name} on %s`, () => {
		let database: Database;
		beforeAll(async () => {
			database = await sharedWarehouse();
		});
		test.each(Object.entries(cases))("%s", async (_, one) => {
			await fill(database, [...given], one);
			for (const { name: step, sql } of between)
				await database.run(`create or replace table ${step} as ${sql}`);
			const rows = await database.rows(model.sql);
			const made = Object.keys(rows[0] ?? {});
			const expected = one.expect.map((row) => withKey(row, made));
			const named = Object.keys(expected[0] ?? {}).filter(
				(column) => column !== "claim_key" || !made.includes("claim_id"),
			);
			expect(sorted(rows.map((row) => pick(row, named)))).toEqual(
				sorted(expected.map((row) => pick(row, named))),
			);
		});
	});
}

async function fill(
	database: Database,
	reads: readonly string[],
	{ given, cutOff = "2026-06-30", hasPayments = true, paymentsFrom }: ModelCase,
): Promise<void> {
	await database.run(
		`update run set cut_off_date = date ${quoted(cutOff)}, day_after_cut_off = date ${quoted(addDays(cutOff, 1))}, has_payments = ${hasPayments}, payments_from_date = ${paymentsFrom ? `date ${quoted(paymentsFrom)}` : "null"}`,
	);
	for (const relation of reads.filter(
		(read) =>
			read !== "run" && !shipped.includes(read) && !read.startsWith("law_"),
	)) {
		await database.run(`delete from ${relation}`);
		const columns = await database.columnsOf(relation);
		for (const row of (given[relation] ?? []).map((each) => ({
			...pickThose(unlessSaid, columns),
			...withKey(each, columns),
		})))
			await database.run(
				`insert into ${relation} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`,
			);
	}
}

/** What a case need not say of a claim: that its payments are all known. */
const unlessSaid: Row = { settled_earlier: 0, is_followed: true };

function pickThose(row: Row, columns: readonly string[]): Row {
	return Object.fromEntries(
		Object.entries(row).filter(([column]) => columns.includes(column)),
	);
}

const keys = new Map<Cell, number>();

/** A case names claims by claim_id alone: where a relation has their key, it is a number of the same claim. */
function withKey(row: Row, columns: readonly string[]): Row {
	const { claim_id, ...others } = row;
	if (claim_id === undefined || !columns.includes("claim_key")) return row;
	if (!keys.has(claim_id)) keys.set(claim_id, keys.size + 1);
	return {
		...(columns.includes("claim_id") && { claim_id }),
		claim_key: keys.get(claim_id) ?? null,
		...others,
	};
}

function literal(cell: Cell): string {
	return typeof cell === "string" ? quoted(cell) : String(cell);
}

function pick(row: PlainRow | Row, columns: readonly string[]) {
	return Object.fromEntries(
		columns.map((column) => [column, plain(row[column])]),
	);
}

/** Numbers the engine writes as text, and amounts without their last zeros, compare as people write them. */
function plain(cell: unknown): unknown {
	return typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell)
		? Number(cell)
		: cell;
}

function sorted<Item>(rows: readonly Item[]): Item[] {
	return rows.toSorted((one, other) =>
		JSON.stringify(one).localeCompare(JSON.stringify(other)),
	);
}
