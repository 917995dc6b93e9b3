// 10 000 real traffic fines in a log with a row for each event, read as it is proposed to be read, and valued the whole way.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import {
	kaplanMeier,
	survivalBy,
} from "../../src/curves/survival/kaplan-meier.ts";
import { openSource } from "../../src/tape/files/source.ts";
import {
	type LogProposal,
	proposeLog,
} from "../../src/tape/log/event-log-proposal.ts";
import { Database } from "../../src/warehouse/database.ts";
import { describeShared, sharedFile, sharedJson } from "../shared-data.ts";
import { type Valued, valued } from "../valued.ts";

const reference = z.object({
	cases: z.number(),
	sum_fine_create: z.number(),
	sum_gross_claim: z.number(),
	sum_paid_cumulative: z.number(),
	cases_with_payment: z.number(),
	cases_sent_to_collection: z.number(),
	cases_paid_and_sent_to_collection: z.number(),
	cases_paid_ge_gross_claim: z.number(),
	"source_activity_counts (events)": z.record(z.string(), z.number()),
	cases_neither_paid_nor_collection: z.number(),
	days_create_to_collection: z.record(z.string(), z.number()),
	n_payments_distribution: z.record(z.string(), z.number()),
	"KM_S(t)_create_to_first_payment_censored_at_collection_or_max": z.record(
		z.string(),
		z.number(),
	),
});

const log = "data/rtfm-fines/traffic_fines_events.csv";

/** As shared/data/README.md maps it. */
const mapping = {
	case: "case_id",
	activity: "activity",
	date: "date",
	opens: ["Create Fine"],
	principal: { column: "amount" },
	raised_to: { column: "amount", at: ["Add penalty"] },
	costs: ["expense"],
	due: { days: 60, after: ["Insert Fine Notification", "Create Fine"] },
	submission: ["Send for Credit Collection"],
	payment: {
		column: "totalpaymentamount",
		at: ["Payment"],
		is_running_total: true,
	},
};

/** What no log can say. */
const constants = { currency: "EUR", claim_type: "public_fee", country: "IT" };

async function proposed(folder: string): Promise<LogProposal> {
	const database = await Database.open(":memory:");
	try {
		const file = sharedFile(log);
		const source = await openSource(
			database,
			"claims",
			file,
			undefined,
			folder,
		);
		const proposal = await proposeLog(database, source);
		if (!proposal) throw new RangeError(`${file} was not seen to be a log`);
		return proposal;
	} finally {
		database.close();
	}
}

describeShared(log, () => {
	const stated = () =>
		reference.parse(sharedJson("data/rtfm-fines/reference.json"));
	let fines: Valued;
	let proposal: LogProposal;
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "ferskvare-fines-"));
		const layoutFile = join(folder, "layout.json");
		proposal = await proposed(folder);
		const layout = { name: "fines", log: { ...proposal.log, constants } };
		await writeFile(layoutFile, JSON.stringify(layout));
		fines = await valued({
			claims: sharedFile(log),
			payments: sharedFile(log),
			events: sharedFile(log),
			layout: layoutFile,
			cutOff: "2012-03-26",
			out: folder,
		});
	});
	afterAll(() => rm(folder, { recursive: true }));

	test("the mapping is proposed whole, with two questions, and the evidence for each", () => {
		expect(proposal.log).toMatchObject(mapping);
		expect(proposal.confidence).toBeGreaterThan(0.95);
		expect(
			proposal.activities.filter(({ usedFor }) => !usedFor.length),
		).toEqual([]);
		expect(proposal.questions.map(({ proposed }) => proposed)).toEqual([
			"60 Insert Fine Notification",
			"totalpaymentamount",
		]);
		const [due, payment] = proposal.questions;
		expect(due?.en).toContain("In 4 635 of 4 635 cases");
		expect(payment?.en).toContain(
			"is 10 times it in 4 868, 100 times it in 30",
		);
		expect(payment?.nb).toContain("trolig mistet desimalpunktet");
	});

	test("control totals equal the reference", () => {
		const totals = fines.result.control_totals;
		expect(totals.claims_loaded).toBe(stated().cases);
		expect(totals.claims_rejected).toBe(0);
		expect(totals.principal_loaded).toBe(stated().sum_fine_create.toFixed(2));
		expect(totals.payments_rejected).toBe(0);
		expect(totals.amount_loaded).toBe(stated().sum_paid_cumulative.toFixed(2));
	});

	test("what was claimed, paid and sent to collection equals the reference", async () => {
		const counted = await fines.ask((database) =>
			database.row(`
				select
					(select sum(principal + costs)::double from stg_claims) as gross,
					(select count(distinct claim_key)::integer from payment_days) as paid,
					(select count(*)::integer from stg_claims where submission_date is not null) as submitted,
					(select count(distinct payment_days.claim_key)::integer from payment_days
						inner join stg_claims on stg_claims.claim_key = payment_days.claim_key
						where submission_date is not null) as paid_and_submitted,
					(select count(*)::integer from stg_claims inner join (select claim_key, sum(cash) as cash from payment_days group by claim_key) as paid
						on paid.claim_key = stg_claims.claim_key where paid.cash >= principal + costs) as paid_whole`),
		);
		expect(counted).toEqual({
			gross: stated().sum_gross_claim,
			paid: stated().cases_with_payment,
			submitted: stated().cases_sent_to_collection,
			paid_and_submitted: stated().cases_paid_and_sent_to_collection,
			paid_whole: stated().cases_paid_ge_gross_claim,
		});
	});

	test("the events are as many as the log has of their activities", async () => {
		const kinds = await fines.ask((database) =>
			database.rows(
				"select kind, count(*)::integer as events from tape_events group by kind order by kind",
			),
		);
		const times = stated()["source_activity_counts (events)"];
		const sum = (...activities: readonly string[]) =>
			activities.reduce((all, each) => all + (times[each] ?? 0), 0);
		expect(kinds).toEqual([
			{
				kind: "dispute_raised",
				events: sum(
					"Insert Date Appeal to Prefecture",
					"Send Appeal to Prefecture",
					"Appeal to Judge",
				),
			},
			{
				kind: "dispute_resolved",
				events: sum(
					"Receive Result Appeal from Prefecture",
					"Notify Result Appeal to Offender",
				),
			},
			{ kind: "invoice_sent", events: sum("Send Fine") },
			{ kind: "submission", events: sum("Send for Credit Collection") },
		]);
	});

	test("days to collection equal the reference, and no claim has left the strats", async () => {
		const days = stated().days_create_to_collection;
		const found = await fines.ask((database) =>
			database.row(`
				with days as (
					select date_diff('day', invoice_date, submission_date) as days from stg_claims
					where submission_date is not null
				)
				select count(*)::integer as count, avg(days) as mean, min(days)::double as least, max(days)::double as most,
					quantile_cont(days, 0.25) as low, quantile_cont(days, 0.5) as middle, quantile_cont(days, 0.75) as high,
					(select count(*)::integer from claims_stratified
						where legal_status = 'own ledger' and payment_history = 'never paid') as neither
				from days`),
		);
		expect(found).toMatchObject({
			count: days.count,
			least: days.min,
			most: days.max,
			low: days["25%"],
			middle: days["50%"],
			high: days["75%"],
			neither: stated().cases_neither_paid_nor_collection,
		});
		expect(Number(found.mean)).toBeCloseTo(days.mean ?? Number.NaN, 9);
		const { claims_open, principal_open } = fines.result.control_totals;
		const aged = fines.result.ageing.reduce((sum, row) => sum + row.claims, 0);
		expect(aged).toBe(claims_open);
		const strats = await fines.ask((database) =>
			database.rows(
				"select strat, sum(claims)::integer as claims, sum(principal)::varchar as principal from strats where strat <> 'flags' group by strat",
			),
		);
		expect(strats.length).toBe(11);
		for (const strat of strats)
			expect(strat).toMatchObject({
				claims: claims_open,
				principal: principal_open,
			});
	});

	test("payments a case and time to the first payment equal the reference", async () => {
		const times = await fines.ask((database) =>
			database.rows(`
				select payments, count(*)::integer as cases from (
					select stg_claims.claim_key, count(stg_payments.claim_key)::integer as payments
					from stg_claims left join stg_payments on stg_payments.claim_key = stg_claims.claim_key
					group by stg_claims.claim_key)
				group by payments order by payments`),
		);
		expect(
			Object.fromEntries(times.map((row) => [row.payments, row.cases])),
		).toEqual(stated().n_payments_distribution);
		const days = await fines.ask((database) =>
			database.rows(`
				with firsts as (
					select claim_key, min(paid_date) as paid_date from stg_payments group by claim_key
				),
				ends as (
					select
						date_diff('day', invoice_date, least(paid_date, submission_date, cut_off_date))::integer as day,
						paid_date is not null and (submission_date is null or paid_date <= submission_date) as is_paid
					from stg_claims cross join run left join firsts on firsts.claim_key = stg_claims.claim_key
				)
				select day, count(*) filter (is_paid)::integer as events, count(*) filter (not is_paid)::integer as watched
				from ends group by day`),
		);
		const points = kaplanMeier(
			days.map((row) => ({
				day: Number(row.day),
				events: Number(row.events),
				watched: Number(row.watched),
			})),
		);
		const stood =
			stated()["KM_S(t)_create_to_first_payment_censored_at_collection_or_max"];
		for (const [day, share] of Object.entries(stood))
			expect(survivalBy(points, Number(day))?.survival).toBeCloseTo(share, 4);
	});

	test("a log in which nobody pays after collection forecasts next to nothing from there", () => {
		const submitted = fines.result.forecast.by_segment.filter(({ segment }) =>
			segment.includes("submitted"),
		);
		const sum = (key: "principal" | "erc_120_months") =>
			submitted.reduce((all, segment) => all + Number(segment[key]), 0);
		expect(sum("principal")).toBeGreaterThan(100_000);
		expect(sum("erc_120_months") / sum("principal")).toBeLessThan(0.01);
	});

	test("dunning rules of another country's log are judged without a crash, and each claim has its lawful day", async () => {
		const judged = await fines.ask((database) =>
			database.row(`
				select count(*) as claims, count(earliest_lawful_submission_date) as judged, (select count(*) from stg_claims) as known,
					(select count(*) from stg_claims where due_date >= '2010-01-01') as dated,
					(select count(*) from dunning_findings where found is null or regime is null) as unsaid
				from claims_with_lawful_submission`),
		);
		expect(judged.claims).toBe(judged.known);
		expect(Number(judged.judged)).toBeGreaterThanOrEqual(Number(judged.dated));
		expect(judged.unsaid).toBe("0");
	});
});
