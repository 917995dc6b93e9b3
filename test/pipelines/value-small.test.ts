// The drawn sample, all the way through.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Valued, valued, valuedSmall } from "../valued.ts";

let small: Valued;

beforeAll(async () => {
	small = await valuedSmall();
});

test("every relation and every column says what it is", async () => {
	const silent = await small.ask((database) =>
		database.rows(`
			select table_name, column_name from duckdb_columns() where coalesce(comment, '') = '' and not internal
			union all
			select table_name, '' from duckdb_tables() where coalesce(comment, '') = '' and not internal`),
	);
	expect(silent).toEqual([]);
});

test("the README shows what npm start prints", async () => {
	const readme = await readFile("README.md", "utf8");
	const headline = small.lines
		.filter((line) => !line.includes(small.folder))
		.map((line) => line.replaceAll("\u00a0", " "));
	expect(headline).toHaveLength(6);
	expect(headline.filter((line) => !readme.includes(line))).toEqual([]);
});

test("what is expected is one figure to the øre, wherever it is told", () => {
	const { forecast, forecast_bands, sensitivity, valuation } = small.result;
	const told = new Map(
		forecast_bands?.erc.map((each) => [each.horizon_months, each.expected]),
	);
	expect([84, 120, 180].map((horizon) => told.get(horizon))).toEqual([
		forecast.erc_84_months,
		forecast.erc_120_months,
		forecast.erc_180_months,
	]);
	const dearer = sensitivity?.stresses.find(
		({ scenario }) => scenario === "cost_up_5_points",
	);
	expect(dearer?.erc_180_months).toBe(forecast.erc_180_months);
	const asSupposed = sensitivity?.bid_by_target_irr.find(
		({ value }) => value === 0.15,
	);
	expect(asSupposed?.bids[sensitivity?.levels.indexOf(1) ?? -1]).toBe(
		valuation.bid?.price,
	);
});

test("rejected rows are counted as they were planted", () => {
	const { control_totals: totals, findings } = small.result;
	expect(totals.claims_rejected).toBe(11);
	expect(totals.payments_rejected).toBe(4);
	expect(findings.map(({ code, rows }) => [code, rows])).toContainEqual([
		"duplicate_id",
		11,
	]);
});

test("days to submission 14-20 resolves clearly more than 61-100 at 90 days", () => {
	const at = (band: string) =>
		small.result.resolution.find(
			(row) => row.band === band && row.horizon_days === 90,
		);
	expect(at("14-20")?.low ?? 0).toBeGreaterThan(at("61-100")?.high ?? 1);
});

test("concentration shares out all that is open, to the øre, and names nobody", () => {
	const { concentration, control_totals: totals } = small.result;
	const [owed] = concentration?.indices ?? [];
	expect(owed?.amount).toBe(totals.principal_open);
	const spared = concentration?.spared ?? [];
	expect(spared.reduce((all, { claims }) => all + claims, 0)).toBe(
		totals.claims_open,
	);
	expect(JSON.stringify(concentration)).not.toMatch(/D\d{8}/);
});

test("the large customer that was planted is first, late and spared submission", () => {
	const [first] = small.result.concentration?.spared ?? [];
	expect(first).toMatchObject({ rank_band: "1", debtors: 1, spared_share: 1 });
	expect(small.result.concentration?.failures[0]?.debtor_type).toBe("company");
});

test("collectors whose planted skills differ by a twelfth are not told apart by 2 000 claims", () => {
	const {
		ranking = [],
		overall = [],
		fair_test = [],
	} = small.result.agencies ?? {};
	expect(ranking.map(({ standing }) => standing)).toEqual([
		"alike",
		"alike",
		"alike",
	]);
	expect(overall[0]?.best).toBeNull();
	const placed = ranking.reduce((all, { placements }) => all + placements, 0);
	expect(fair_test[1]?.claims_per_arm).toBeGreaterThan(placed);
});

test("claim prices add up to the prices and their segments' to the øre, over every open claim", async () => {
	const { valuation, forecast, control_totals: totals } = small.result;
	const [sums, segments] = await small.ask(async (database) => [
		await database.row(
			"select count(*) as claims, sum(bid) as bid, sum(ask) as ask, min(bid) as least from claim_prices",
		),
		await database.rows(
			"select segment, sum(bid) as bid, sum(ask) as ask from claim_prices group by segment order by segment",
		),
	]);
	expect(sums).toMatchObject({
		claims: String(totals.claims_open),
		bid: valuation.bid?.price,
		ask: valuation.ask?.price,
	});
	expect(Number(sums.least)).toBeGreaterThanOrEqual(0);
	expect(segments).toEqual(
		forecast.by_segment
			.map(({ segment, bid, ask }) => ({ segment, bid, ask }))
			.sort((one, other) => (one.segment < other.segment ? -1 : 1)),
	);
});

describe("a tape that cannot show payment, and one side's price each time", () => {
	let folder: string;
	let alone: Valued;
	let leaning: Valued;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "ferskvare-open-"));
		const claims = join(folder, "open.csv");
		await writeFile(
			claims,
			"claim_id;principal;due_date\nK1;1000,00;01.03.2026\nK2;500,50;15.05.2026\n",
		);
		const given = { claims, cutOff: "2026-06-30", out: folder };
		alone = await valued({ ...given, side: "seller" });
		leaning = await valued({
			...given,
			...{ reference: small.folder, side: "buyer", targetIrr: 0.2 },
		});
	});
	afterAll(() => rm(folder, { recursive: true }));

	test("it leans on a reference portfolio, or says that it is assumed", () => {
		const codes = ({ result }: Valued) => result.notes.map(({ code }) => code);
		const leansOn = ({ result }: Valued) =>
			result.assumptions.find(({ name }) => name === "curves_lean_on")?.origin;
		expect(codes(alone)).toEqual([
			"no_payments",
			"no_payment_history",
			"leans_on_assumption",
			"no_submissions",
			"no_debtor_types",
			"no_debtor_ids",
		]);
		expect(codes(leaning)).toContain("leans_on_reference");
		expect([leansOn(alone), leansOn(leaning)]).toEqual([
			"assumed",
			"reference",
		]);
		expect(alone.result.forecast.share_measured).toBe(0);
		expect(leaning.result.forecast.erc_120_months).not.toBe(
			alone.result.forecast.erc_120_months,
		);
	});

	test("each side gets its own price and no other", () => {
		expect(alone.result.valuation.bid).toBeNull();
		expect(alone.result.valuation.ask).not.toBeNull();
		expect(leaning.result.valuation.ask).toBeNull();
		expect(leaning.result.valuation.bid?.irr).toBeCloseTo(0.2, 4);
		expect(
			leaning.result.assumptions.find(({ name }) => name === "target_irr"),
		).toMatchObject({ value: "0.2", origin: "given" });
	});
});

test("good practice finds what was planted: 41 submitted before day 16, 4 notices with ten days", async () => {
	const found = await small.ask((database) =>
		database.rows(
			"select rule, severity, events from dunning_findings_by_rule order by all",
		),
	);
	// The sample neither renews demands, nor rests on Sundays, nor waits while a claim is disputed.
	expect(found.map((row) => Object.values(row).join(" "))).toEqual([
		"contact_on_rest_day doubt 66",
		"contact_while_disputed doubt 66",
		"demand_lapsed breach 247",
		"demand_lapsed doubt 98",
		"early_submission breach 41",
		"short_notice_deadline breach 4",
	]);
	const planted = await small.ask((database) =>
		database.row(`
			select count(case when event_kind = 'collection_notice' and days_between(event_date, deadline_date) = 10 then 1 end) as short,
				(select count(*) from stg_claims where days_between(due_date, submission_date) < 16) as early
			from stg_events`),
	);
	expect(planted).toEqual({ short: "4", early: "41" });
});
