// The worked queries on the valued sample: each answers, and where the report says the same, it says the same figures.
import { beforeAll, expect, test } from "vitest";
import type { Result } from "../../src/result/result.ts";
import type { PlainRow } from "../../src/warehouse/database.ts";
import { isQuestion } from "../../src/warehouse/statements.ts";
import { workedQueries } from "../../src/warehouse/worked-queries.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const queries = workedQueries();
let sample: Valued;
let result: Result;

beforeAll(async () => {
	sample = await valuedSmall();
	result = sample.result;
});

async function answered(name: string): Promise<PlainRow[]> {
	const query = queries.find((each) => each.name === name);
	return await sample.ask((database) => database.rows(query?.sql ?? ""));
}

const sumOf = (rows: readonly PlainRow[], column: string) =>
	(
		rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0) /
		100
	).toFixed(2);

test("there are thirteen, each a question in both languages", () => {
	expect(queries.length).toBe(13);
	for (const { sql, question } of queries) {
		expect(isQuestion(sql)).toBe(true);
		expect(question.en).toMatch(/^[A-Z].+\?$/);
		expect(question.nb).toMatch(/^[A-ZÆØÅ].+\?$/);
	}
});

test.each(queries.map(({ name }) => name))("%s gives rows", async (name) => {
	const rows = await answered(name);
	expect(rows.length).toBeGreaterThan(0);
	expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity|-inf/i);
});

test("ageing is the report's, to the øre", async () => {
	const rows = await answered("ageing");
	expect(
		rows.map((row) => [
			row.ageing_bucket,
			Number(row.claims),
			row.principal,
			row.balance,
		]),
	).toEqual(
		result.ageing.map((each) => [
			each.bucket,
			each.claims,
			each.principal,
			each.balance,
		]),
	);
});

test("the segments' prices add up to the ask and the bid, to the øre", async () => {
	const rows = await answered("price-by-segment");
	expect(sumOf(rows, "ask")).toBe(result.valuation.ask?.price);
	expect(sumOf(rows, "bid")).toBe(result.valuation.bid?.price);
	expect(sumOf(rows, "principal_open")).toBe(
		result.control_totals.principal_open,
	);
});

test("resolution within a year is the report's", async () => {
	const rows = await answered("resolution-by-submission-band");
	const told = result.resolution.filter((each) => each.horizon_days === 365);
	expect(rows.map((row) => row.submission_band)).toEqual(
		told.map((each) => each.band),
	);
	for (const [place, row] of rows.entries()) {
		expect(Number(row.resolved)).toBe(told[place]?.resolved);
		expect(Number(row.resolution_rate_by_count)).toBeCloseTo(
			told[place]?.resolution_rate_by_count ?? Number.NaN,
			4,
		);
	}
});

test("the rejected rows amount to what the control totals say", async () => {
	const rows = await answered("rejected-rows");
	const claims = rows.filter((row) => row.relation === "claims");
	expect(sumOf(claims, "amount")).toBe(
		result.control_totals.principal_rejected,
	);
});

const groups = [
	"creditor_id",
	"agency_id",
	"claim_type",
	"debtor_type",
	"year(due_date)",
	"left(postcode, 2)",
] as const;

test.each(groups)(
	"claims that rolled, by %s, are those of all groups together",
	async (group) => {
		const query = queries.find(({ name }) => name === "roll-and-cure-by-group");
		const grouped = (query?.sql ?? "").replace("creditor_id", group);
		const figures = "from_bucket, sum(claims)::bigint as claims";
		const [found, told] = await sample.ask(async (database) => [
			await database.rows(
				`select ${figures}, sum(principal)::varchar as principal, sum(claims_paid)::bigint as paid from (${grouped}) group by all order by all`,
			),
			await database.rows(
				`select ${figures}, sum(principal)::varchar as principal, coalesce(sum(claims) filter (to_bucket = 'paid'), 0)::bigint as paid from roll_rates where month_end > (select cut_off_date - interval 12 month from run) group by all order by all`,
			),
		]);
		expect(found).toEqual(told);
		expect(found.length).toBeGreaterThan(5);
	},
);
