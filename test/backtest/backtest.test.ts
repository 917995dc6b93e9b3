// A back-test of the drawn sample: what came is the cash of the tape, and nothing of later days reaches the forecast.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Backtest, backtest } from "../../src/backtest/backtest.ts";
import { besideOpen } from "../../src/backtest/beside.ts";
import { drawnBands } from "../../src/backtest/earlier-bands.ts";
import { loadLaw } from "../../src/law/load.ts";
import { kronerFromOre, oreFromDecimal } from "../../src/money.ts";
import { backtestSection } from "../../src/result/sections/backtest-of.ts";
import { notCollectable } from "../../src/segments.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { buildModels } from "../../src/warehouse/build.ts";
import { Database } from "../../src/warehouse/database.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { inTemporaryFolder } from "../recovery/valued.ts";
import { sampleFiles } from "../valued.ts";

const asAt = "2025-06-30";
const cutOffDate = "2026-06-30";

let database: Database;
let loaded: Awaited<ReturnType<typeof loadTapes>>;
let tested: Backtest;

const testedAt = (day: string) =>
	besideOpen(database, (portfolio) =>
		backtest(database, portfolio, day, bands),
	);
const bands = drawnBands({ cycleSd: null, cycleCorrelation: 0.5 });

/** What a later run would find in the tapes as they now stand. */
const valueAgain = () =>
	buildModels(
		database,
		{ ...loaded, manifest: { relations: [] } },
		cutOffDate,
		undefined,
		["payment_days", "open_claims_by_segment"],
	);

beforeAll(async () => {
	database = await Database.open(":memory:");
	loaded = await inTemporaryFolder((scratch) =>
		loadTapes(database, sampleFiles("data-samples/small"), scratch),
	);
	await washDebtors(database, loaded.tapes, cutOffDate);
	await loadLaw(database);
	await valueAgain();
	tested = await testedAt(asAt);
});
afterAll(() => database.close());

const total = (amounts: readonly bigint[]) =>
	amounts.reduce((sum, amount) => sum + amount, 0n);

describe("the bands of the earlier forecast", () => {
	test("lie around it, the 95 % band outside the 80 % one, in every month and segment that is expected to pay", () => {
		const found = tested.bands;
		expect(found?.byMonth.length).toBe(12);
		const segments = tested.bySegment.flatMap(({ name, forecast }) => {
			const band = found?.bySegment.get(name);
			return band ? [{ forecast, band }] : [];
		});
		expect(segments.length).toBe(
			tested.bySegment.filter(({ name }) => name !== notCollectable).length,
		);
		const months = tested.byMonth.map(({ forecast }, place) => ({
			forecast,
			band: found?.byMonth[place],
		}));
		for (const { forecast, band } of [...segments, ...months]) {
			const expected = kronerFromOre(forecast);
			expect(band?.low_95).toBeLessThanOrEqual(band?.low_80 ?? 0);
			expect(band?.low_80).toBeLessThanOrEqual(expected);
			expect(band?.high_80).toBeGreaterThanOrEqual(expected * 0.8);
			expect(band?.high_95).toBeGreaterThanOrEqual(band?.high_80 ?? 0);
		}
	});

	test("hold what came as often as the section counts", () => {
		const [whole] = backtestSection(tested)?.whole ?? [];
		expect(whole?.segments_with_band).toBe(tested.bands?.bySegment.size);
		expect(whole?.months_inside_95).toBeGreaterThanOrEqual(
			whole?.months_inside_80 ?? 13,
		);
		expect(whole?.months_inside_95).toBeGreaterThanOrEqual(9);
	});
});

describe("what came", () => {
	test("is the cash of the tape on the claims that were open, to the øre", async () => {
		// Counted again without any model: claims invoiced, not closed and not paid down by the earlier day.
		const row = await database.row(`
			with paid as (
				select claim_id, sum(amount) as paid
				from tape_payments
				where paid_date <= date '${asAt}' and coalesce(kind, 'unallocated') in ('principal', 'unallocated')
				group by claim_id
			)
			select sum(tape_payments.amount)::varchar as cash
			from tape_claims
			left join paid on paid.claim_id = tape_claims.claim_id
			inner join tape_payments on tape_payments.claim_id = tape_claims.claim_id
			where coalesce(tape_claims.invoice_date, tape_claims.due_date) <= date '${asAt}'
				and (tape_claims.closed_date is null or tape_claims.closed_date > date '${asAt}')
				and coalesce(paid.paid, 0) < coalesce(principal_original, principal)
				and tape_payments.paid_date > date '${asAt}' and tape_payments.paid_date <= date '${cutOffDate}'`);
		const implied = await database.row(`
			select coalesce(sum(implied), 0)::varchar as cash from payment_days where paid_date > date '${asAt}'`);
		expect(total(tested.byMonth.map(({ came }) => came))).toBe(
			oreFromDecimal(String(row.cash)) + oreFromDecimal(String(implied.cash)),
		);
	});

	test("and the forecast add up to the same by month, segment and fifth", () => {
		for (const part of ["forecast", "came"] as const) {
			const whole = total(tested.byMonth.map((month) => month[part]));
			expect(total(tested.bySegment.map((each) => each[part]))).toBe(whole);
			expect(total(tested.byExpectation.map((each) => each[part]))).toBe(whole);
		}
	});

	test("is told for twelve whole months", () => {
		expect(tested.byMonth.map(({ month }) => month)).toEqual(
			Array.from({ length: 12 }, (_, place) => place + 1),
		);
		expect(tested).toMatchObject({ asAt, cutOffDate, isMeasured: true });
	});
});

test("the portfolio stands as it stood", async () => {
	const { here, claims } = await database.row(
		"select current_database() as here, (select count(*)::integer from stg_claims) as claims",
	);
	expect([here, claims]).toEqual(["memory", 5_000]);
});

test.each([
	["the cut-off date itself", cutOffDate, /is not before the portfolio's/],
	["less than a month before it", "2026-06-15", /is less than a month/],
	["a day before all claims", "2001-01-31", /no claim was open on 2001-01-31/],
])("%s is refused", async (_, day, says) => {
	await expect(testedAt(day)).rejects.toThrow(says);
});

describe("a leak planted after the earlier day", () => {
	const planted = [
		"update tape_payments set amount = amount * 7 where paid_date > date '2025-06-30'",
		"insert into tape_payments by name select claim_id, date '2025-07-01' as paid_date, principal as amount, 900000 + tape_row as tape_row from tape_claims",
		"update tape_claims set closed_date = date '2025-07-01', close_reason = 'paid' where closed_date is null or closed_date > date '2025-06-30'",
		"update tape_claims set submission_date = date '2025-07-01' where submission_date > date '2025-06-30' or submission_date is null",
		"update tape_claims set title_date = date '2025-07-01', written_off_date = date '2025-07-02', last_payment_date = date '2025-07-03', has_title = true",
		"update tape_claims set interest = 1000000, costs = 1000000",
		"insert into tape_claims by name select 'new ' || claim_id as claim_id, debtor_id, date '2025-07-01' as invoice_date, date '2025-07-10' as due_date, 5000 as principal, 800000 + tape_row as tape_row from tape_claims",
		"insert into tape_claims by name select 'bare ' || claim_id as claim_id, debtor_id, date '2025-07-10' as due_date, 5000 as principal, 700000 + tape_row as tape_row from tape_claims",
	];

	test("changes what came, and no figure of the forecast", async () => {
		for (const statement of planted) await database.run(statement);
		await valueAgain();
		const again = await testedAt(asAt);
		const forecastOf = ({ byMonth, bySegment, byExpectation }: Backtest) => [
			byMonth.map(({ forecast }) => forecast),
			bySegment.map(({ came: _, ...rest }) => rest),
			byExpectation.map(({ came: _, ...rest }) => rest),
		];
		expect(forecastOf(again)).toEqual(forecastOf(tested));
		expect(again.mixThen).toEqual(tested.mixThen);
		expect(total(again.byMonth.map(({ came }) => came))).toBeGreaterThan(
			2n * total(tested.byMonth.map(({ came }) => came)),
		);
	});
});
