// Drawn portfolios go out as templates and come back: row by row through our own columns, by claim and month through template 5.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSource } from "../../src/tape/files/source.ts";
import { mappingOf } from "../../src/tape/mapping/mapping.ts";
import { longPayments } from "../../src/tape/months/long-payments.ts";
import { monthlyColumns } from "../../src/tape/months/monthly.ts";
import { readRows } from "../../src/tape/reading/read.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "../tape/tape-world.ts";
import { exported, readBack, type Tapes } from "./exported.ts";

let folder = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	database = await smallDatabase();
});
afterAll(() => {
	database.close();
	sweep(folder);
});

/** Payments of a template 5, read as a tape: claim and month to øre. */
async function throughMonths(file: string): Promise<Map<string, number>> {
	const scratch = mkdtempSync(join(folder, "scratch-"));
	const wide = await openSource(database, "payments", file, undefined, scratch);
	const table = monthlyColumns("template_5.csv", wide.headings);
	if (!table) throw new Error("template 5 has no monthly columns");
	const { source } = await longPayments(database, wide, table);
	const { headings, shownAs } = source;
	const mapping = await mappingOf(
		...([database, "payments", headings, undefined, shownAs] as const),
	);
	await readRows(database, "payments", source, mapping, undefined);
	const rows = await database.rows(
		"select claim_id, paid_date, amount, faults from payments_read",
	);
	expect(rows.filter(({ faults }) => faults !== "")).toEqual([]);
	return byMonth(rows);
}

function byMonth(
	rows: Tapes["payments"],
	until = "9999-12-31",
): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { claim_id, paid_date, amount } of rows) {
		if (String(paid_date) > until) continue;
		const key = `${claim_id} ${String(paid_date).slice(0, 7)}`;
		const ore = Math.round(Number(amount) * 100);
		sums.set(key, (sums.get(key) ?? 0) + ore);
	}
	return new Map([...sums].filter(([, ore]) => ore !== 0).toSorted());
}

const day = (from: string, to: string) =>
	fc
		.integer({ min: Date.parse(from) / 864e5, max: Date.parse(to) / 864e5 })
		.map((days) => new Date(days * 864e5).toISOString().slice(0, 10));
const amount = fc
	.integer({ min: 0, max: 9_999_999 })
	.map((ore) => (ore / 100).toFixed(2));
const maybe = (each: fc.Arbitrary<string>) =>
	fc.oneof({ weight: 2, arbitrary: each }, fc.constant(""));
const word = fc.string({
	unit: fc.constantFrom("a", "Ø", "=", '"', ";", ",", " ", "'", "n"),
	maxLength: 8,
});
const recent = day("2019-01-01", "2026-07-15");
const flag = fc.constantFrom("J", "N", "");

const claim = fc.record({
	due_date: recent,
	principal: amount,
	principal_original: maybe(amount),
	interest: maybe(amount),
	costs: maybe(amount),
	total: maybe(amount),
	debtor_id: fc.constantFrom("D1", "D2", "D3", "D9", ""),
	agency_id: maybe(word),
	claim_type: fc.constantFrom("invoice", "loan", "credit_card", "damages", ""),
	country: fc.constantFrom("NO", "NA", ""),
	kid: maybe(fc.constantFrom("0012345678", "123")),
	invoice_date: maybe(recent),
	submission_date: maybe(recent),
	closed_date: maybe(recent),
	close_reason: fc.constantFrom("paid", "bankrupt", "deceased", ""),
	last_payment_date: maybe(recent),
	title_date: maybe(recent),
	stated_limitation_date: maybe(recent),
	status: maybe(word),
	has_title: flag,
});
const payment = fc.record({
	claim: fc.nat(11),
	paid_date: day("2018-01-01", "2026-07-31"),
	amount: fc
		.integer({ min: -50_000, max: 500_000 })
		.map((ore) => (ore / 100).toFixed(2)),
	kind: fc.constantFrom("principal", "costs", ""),
	source: fc.constantFrom("direct", "agency", ""),
});
const debtor = fc.record({
	debtor_type: fc.constantFrom("person", "company", ""),
	birth_year: fc.constantFrom("1980", ""),
	postcode: fc.constantFrom("0150", "5003", ""),
	has_phone: flag,
	has_address: flag,
});
const portfolio = fc.record({
	claims: fc.array(claim, { minLength: 1, maxLength: 12 }),
	payments: fc.array(payment, { maxLength: 20 }),
	debtors: fc.array(debtor, { maxLength: 3 }),
	cutOff: fc.constantFrom("2026-06-30", "2026-06-15"),
	currency: fc.constantFrom("", "NOK", "eur"),
	dropped: fc.subarray([
		"interest",
		"total",
		"kid",
		"has_title",
		"birth_year",
		"has_address",
	]),
});

function csv(
	rows: readonly Record<string, string>[],
	dropped: readonly string[],
): string {
	const headings = Object.keys(rows[0] ?? {}).filter(
		(name) => !dropped.includes(name),
	);
	const line = (cells: readonly string[]) =>
		cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join("|");
	return [
		headings,
		...rows.map((row) => headings.map((name) => row[name] ?? "")),
	]
		.map((cells) => `${line(cells)}\n`)
		.join("");
}

test("a drawn portfolio comes back as it was", async () => {
	let rows = 0;
	await fc.assert(
		fc.asyncProperty(portfolio, async (drawn) => {
			const { cutOff, currency, dropped } = drawn;
			const own = mkdtempSync(join(folder, "drawn-"));
			const file = (name: string, drawn: readonly Record<string, string>[]) => {
				if (drawn.length === 0) return undefined;
				writeFileSync(join(own, `${name}.csv`), csv(drawn, dropped));
				return join(own, `${name}.csv`);
			};
			const claims = drawn.claims.map((each, place) => ({
				claim_id: `K${place}`,
				...each,
				due_date: place === 0 ? "2025-12-24" : each.due_date,
				principal: place === 0 ? "100.50" : each.principal,
				currency,
			}));
			mkdirSync(own, { recursive: true });
			const { tapes: before, made } = await exported(
				own,
				{
					claims: file("claims", claims) ?? "",
					payments: file(
						"payments",
						drawn.payments.map(({ claim, ...rest }, place) => ({
							payment_id: `P${place}`,
							claim_id: `K${claim % claims.length}`,
							...rest,
						})),
					),
					debtors: file(
						"debtors",
						drawn.debtors.map((each, place) => ({
							debtor_id: `D${place + 1}`,
							...each,
						})),
					),
				},
				cutOff,
			);
			const at = (name: string) => join(own, "eba", name);
			const hasPayments = before.payments.length > 0;
			const after = await readBack(
				own,
				hasPayments ? { payments: at("payments.csv") } : {},
			);
			expect(after.claims).toEqual(before.claims);
			expect(after.payments).toEqual(before.payments);
			const known = before.debtors.length;
			expect(after.debtors.slice(0, known)).toEqual(before.debtors);
			for (const { debtor_id, ...others } of after.debtors.slice(known)) {
				expect(debtor_id).not.toBeNull();
				expect(new Set(Object.values(others))).toEqual(new Set([null]));
			}
			if (hasPayments)
				expect(await throughMonths(at("template_5.csv"))).toEqual(
					byMonth(before.payments, cutOff),
				);
			expect(made.portfolio.claims).toBe(before.claims.length);
			rows += before.claims.length;
			sweep(own);
		}),
		{ seed: 20260630, numRuns: 4 },
	);
	expect(rows).toBeGreaterThan(10);
});
