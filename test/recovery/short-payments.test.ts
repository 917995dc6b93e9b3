// A seller's file of payments that begins late: what is owed is right at once, and its months tell what all payments tell of them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	bucketCounts,
	weighted,
} from "../../src/curves/bootstrap/bucket-counts.ts";
import { historiesFrom } from "../../src/curves/histories.ts";
import { monthsAtRisk } from "../../src/curves/months-at-risk.ts";
import { loadLaw } from "../../src/law/load.ts";
import { type LoadedTapes, loadTapes } from "../../src/tape/load-tapes.ts";
import { buildModels } from "../../src/warehouse/build.ts";
import { Database, quoted } from "../../src/warehouse/database.ts";
import type { Engine } from "../../src/warehouse/engine.ts";
import {
	bucketMonths,
	curveCash,
	curveExits,
	curveExposures,
} from "../../src/warehouse/relations.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { sampleFiles } from "../valued.ts";
import { inTemporaryFolder } from "./valued.ts";

const cutOff = "2026-06-30";
const from = "2024-07-01";
const wanted = [
	"claim_states",
	"control_totals",
	"curve_exposures",
	"curve_cash",
	"curve_exits",
	"bucket_months",
	"resolution_rates",
	"roll_rates",
	"step_responses",
];

/** The small sample but for claims whose payments are above them or below nothing: no tape can state what remains of these. */
const sound = `
	select tape_claims.*, coalesce(paid, 0) as paid from kept.tape_claims
	left join (
		select claim_id, sum(amount) as paid from kept.tape_payments
		where coalesce(kind, 'unallocated') in ('principal', 'unallocated') group by claim_id
	) as paid on paid.claim_id = tape_claims.claim_id
	where coalesce(paid, 0) between 0 and principal`;
/** As an agency exports it: nothing says when a paid claim was closed. */
const unsaid = `replace (
	case when close_reason = 'paid' then null else closed_date end as closed_date,
	case when close_reason = 'paid' then null else close_reason end as close_reason,
	cast(null as date) as last_payment_date,
	cast(null as varchar) as status`;
const claimTapes = {
	whole: `select * exclude (paid, principal_original) ${unsaid}) from (${sound})`,
	"original and rest": `select * exclude (paid) ${unsaid}, principal as principal_original, principal - paid as principal) from (${sound})`,
	"rest alone": `select * exclude (paid, principal_original) ${unsaid}, principal - paid as principal) from (${sound})`,
};

type Form = keyof typeof claimTapes;

const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

interface Made {
	readonly database: Database;
	readonly engine: Engine;
	readonly loaded: LoadedTapes;
	readonly months: ReturnType<typeof monthsOf>;
}

async function made(form: Form, isCut: boolean, isTold = false): Promise<Made> {
	return await inTemporaryFolder(async (scratch) => {
		const database = await Database.open(":memory:");
		opened.push(database);
		await database.run("attach ':memory:' as kept; use kept");
		await loadTapes(database, sampleFiles("data-samples/small"), scratch);
		await database.run("use memory");
		const write = async (name: string, rows: string) => {
			await database.run(
				`copy (${rows}) to ${quoted(join(scratch, name))} (header, delimiter ';')`,
			);
			return join(scratch, name);
		};
		const left =
			"exclude (source_file, source_row, tape_row) from (select * from";
		const claims = await write(
			"claims.csv",
			`select * ${left} (${claimTapes[form]}))`,
		);
		const payments = await write(
			"payments.csv",
			`select * ${left} kept.tape_payments where claim_id in (select claim_id from (${sound}))
				${isCut ? `and paid_date >= date '${from}'` : ""})`,
		);
		const layout = join(scratch, "layout.json");
		const said = {
			name: "told",
			claims: form === "rest alone" ? { principal_is: "what remains" } : {},
			payments: isTold ? { complete_since: from } : {},
		};
		writeFileSync(layout, JSON.stringify(said));
		const { debtors, events } = sampleFiles("data-samples/small");
		const loaded = await loadTapes(
			database,
			{ claims, payments, debtors, events, layout, cutOff },
			scratch,
		);
		await washDebtors(database, loaded.tapes, cutOff);
		await loadLaw(database);
		const { engine } = await buildModels(
			database,
			{ ...loaded, manifest: { relations: [] } },
			cutOff,
			undefined,
			wanted,
		);
		const months = monthsOf(
			historiesFrom(
				await engine.read(curveExposures),
				await engine.read(curveCash),
				await engine.read(curveExits),
			),
		);
		return { database, engine, loaded, months };
	});
}

function monthsOf(histories: ReturnType<typeof historiesFrom>) {
	return histories.map((history) => ({
		of: `${history.clock}|${history.segment}`,
		months: monthsAtRisk(history).map(
			({ claims, principal, payments, cash, paid, removed }) => [
				claims,
				...[principal, payments, cash, paid, removed].map(
					(kroner) => Math.round(kroner * 100) / 100,
				),
			],
		),
	}));
}

const owedIn = ({ database }: Made) =>
	database.rows(`
		select claim_state, count(*)::integer as claims, sum(principal_open)::varchar as principal_open
		from claim_states group by claim_state order by claim_state`);

let whole: Made;
let told: Made;
let cut: Made;
let alone: Made;
beforeAll(async () => {
	whole = await made("whole", false);
	told = await made("whole", false, true);
	cut = await made("original and rest", true);
	alone = await made("rest alone", true);
});

test("all payments are there: nothing is reckoned, and the day is not asked for", () => {
	expect(whole.loaded.paymentsFrom).toBeNull();
	expect(told.loaded.paymentsFrom).toBe(from);
	expect(cut.loaded.paymentsFrom).toMatch(/^2024-07-0\d$/);
	expect(alone.loaded.paymentsFrom).toBe(cut.loaded.paymentsFrom);
});

describe("two years of payments", () => {
	test("each claim is open, resolved or removed as all payments have it, and owes the same to the øre", async () => {
		const all = await owedIn(whole);
		expect(await owedIn(cut)).toEqual(all);
		expect(await owedIn(told)).toEqual(all);
	});

	test("what remains alone says the same of every claim that is open", async () => {
		const open = (rows: Awaited<ReturnType<typeof owedIn>>) =>
			rows.filter(({ claim_state }) => claim_state === "open");
		expect(open(await owedIn(alone))).toEqual(open(await owedIn(whole)));
	});

	test("the months at risk are those of all payments since that day", () => {
		expect(cut.months).toEqual(told.months);
		expect(cut.months).not.toEqual(whole.months);
		expect(cut.months.length).toBeGreaterThan(5);
	});

	test("a claim enters in the month that payments are known from: cash per krone is near what all payments show", () => {
		const rate = ({ months }: Made, first: number) => {
			const rows = months.flatMap((each) =>
				each.months.slice(first, first + 12),
			);
			const sum = (at: number) =>
				rows.reduce((so, row) => so + (row[at] ?? 0), 0);
			return sum(3) / sum(1);
		};
		// Of months that lie before the window for most claims: without late entry they would show next to nothing.
		for (const first of [12, 24])
			expect(rate(cut, first) / rate(whole, first)).toBeGreaterThan(0.5);
	});

	test.each(["cut", "told", "alone"] as const)(
		"buckets of debtors add up to the months at risk: %s",
		async (name) => {
			const { engine, months } = { cut, told, alone }[name];
			const counts = bucketCounts(await engine.read(bucketMonths), []);
			const again = weighted(
				counts,
				new Uint8Array(counts.buckets).fill(1),
			).map(({ clock, segment, months: own }) => ({
				of: `${clock}|${segment}`,
				months: own.map(
					({ claims, principal, payments, cash, paid, removed }) => [
						claims,
						...[principal, payments, cash, paid, removed].map(
							(kroner) => Math.round(kroner * 100) / 100,
						),
					],
				),
			}));
			const byName = (list: typeof again) =>
				list.toSorted((one, other) => one.of.localeCompare(other.of));
			expect(byName(again)).toEqual(byName(months));
		},
	);

	test("only submissions and month-ends since that day are judged", async () => {
		const [rates] = await cut.database.rows(
			`select sum(submitted)::integer as submitted from resolution_rates where horizon_days = 90`,
		);
		const [known] = await cut.database.rows(
			"select count(*)::integer as submitted from submissions where submission_date >= (select payments_from_date from run)",
		);
		expect(rates).toEqual(known);
		expect(Number(rates?.submitted)).toBeGreaterThan(100);
		const [first] = await cut.database.rows(
			"select min(month_end)::varchar as day from roll_rates",
		);
		expect(String(first?.day) > from).toBe(true);
	});
});
