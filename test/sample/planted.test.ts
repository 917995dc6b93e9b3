// What truth.json says was planted is what stands in the files, and the files keep the tape's contract.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	isOrganisationNumber,
	isPersonNumber,
} from "../../src/sample/identity-numbers.ts";
import { type Columns, tapes } from "../../src/tape/columns.ts";
import { drawn } from "./draw-into-temp.ts";
import { dayOf, fates, oreOf, type Row, readRows } from "./read-sample.ts";

const cutOff = dayOf("30.06.2026");
const folder = "data-samples/small";
const { counts, sums } = JSON.parse(
	readFileSync(join(folder, "truth.json"), "utf8"),
);
const claims = readRows(folder, "claims");
const payments = readRows(folder, "payments");
const events = readRows(folder, "events");
const debtors = readRows(folder, "debtors");
const every = fates(folder);

const claimIds = new Set(claims.map((row) => row.claim_id));
const distinct = (rows: readonly Row[]) =>
	new Set(rows.map((row) => JSON.stringify(row))).size;
const eventsOf = (kind: string) =>
	events.filter((row) => row.kind === kind).length;
const closedAs = (reason: string) =>
	every.filter(({ claim }) => claim.close_reason === reason).length;
const isResolved = ({ resolved }: { resolved: number }) =>
	Number.isFinite(resolved);
const daysToSubmission = ({ claim }: { claim: Row }) =>
	dayOf(claim.submission_date) - dayOf(claim.due_date);

const found: Record<string, number> = {
	claims: claimIds.size,
	claim_rows: claims.length,
	payment_rows: payments.length,
	event_rows: events.length,
	debtor_rows: debtors.length,
	person_rows: readRows(folder, "persons").length,
	company_rows: readRows(folder, "companies", ",").length,
	bankruptcy_rows: readRows(folder, "bankruptcies").length,
	debt_settlement_rows: readRows(folder, "debt_settlements").length,
	exact_duplicates: claims.length - distinct(claims),
	resubmitted: distinct(claims) - claimIds.size,
	unknown_payments: payments.filter((row) => !claimIds.has(row.claim_id))
		.length,
	submitted: every.filter(({ claim }) => claim.submission_date !== "").length,
	never_submitted: every.filter(({ claim }) => claim.submission_date === "")
		.length,
	too_early_submissions: every.filter((fate) => daysToSubmission(fate) < 14)
		.length,
	late_submissions: every.filter((fate) => daysToSubmission(fate) > 180).length,
	short_notices: events.filter(
		(row) =>
			row.kind === "collection_notice" &&
			dayOf(row.deadline_date) - dayOf(row.event_date) < 14,
	).length,
	not_due: every.filter(({ claim }) => dayOf(claim.due_date) >= cutOff).length,
	resolved: every.filter(isResolved).length,
	resolved_before_submission: every.filter(
		(fate) => isResolved(fate) && fate.claim.submission_date === "",
	).length,
	removed: every.filter(
		(fate) => !isResolved(fate) && fate.claim.closed_date !== "",
	).length,
	open: every.filter(
		(fate) => !isResolved(fate) && fate.claim.closed_date === "",
	).length,
	paid_not_closed: every.filter(
		(fate) => isResolved(fate) && fate.claim.closed_date === "",
	).length,
	partly_paid: every.filter(
		({ open, principal }) => open > 0 && open < principal,
	).length,
	reversals: payments.filter((row) => oreOf(row.amount) < 0).length,
	plans_signed: eventsOf("plan_signed"),
	plans_broken: eventsOf("plan_broken"),
	disputes_raised: eventsOf("dispute_raised"),
	titles: every.filter(({ claim }) => claim.title_date !== "").length,
	closed_paid: closedAs("paid"),
	closed_deceased: closedAs("deceased"),
	closed_bankrupt: closedAs("bankrupt"),
	closed_debt_settlement: closedAs("debt_settlement"),
	closed_recalled: closedAs("recalled"),
	closed_sold: closedAs("sold"),
	closed_credited: closedAs("credited"),
	closed_other: closedAs("other"),
	closed_time_barred: closedAs("time_barred"),
	closed_written_off: closedAs("written_off"),
	debtors_without_national_id: debtors.filter((row) => row.national_id === "")
		.length,
	debtors_without_phone: debtors.filter((row) => row.phone === "").length,
	debtors_listed_twice: debtors.filter((row) => row.name?.includes(", "))
		.length,
};

test.each(Object.entries(found))(
	"%s: %i as truth.json says",
	(name, number) => {
		expect(number).toBe(counts[name]);
	},
);

test("every oddity is there, but for a sale that nobody drew", () => {
	const missing = Object.keys(counts).filter((name) => counts[name] === 0);
	expect(missing).toEqual(["closed_sold"]);
});

test("principal, open principal and payments add up to the øre", () => {
	const sum = (values: number[]) =>
		(values.reduce((total, value) => total + value, 0) / 100).toFixed(2);
	const open = every.filter(
		(fate) => !isResolved(fate) && fate.claim.closed_date === "",
	);
	expect(sum(every.map(({ principal }) => principal))).toBe(sums.principal);
	expect(sum(open.map((fate) => fate.open))).toBe(sums.open_principal);
	const unpaid = every.filter((fate) => !isResolved(fate));
	expect(sum(unpaid.map((fate) => fate.open))).toBe(sums.unpaid_principal);
	expect(sum(every.map((fate) => fate.principal - fate.open))).toBe(
		sums.paid_on_principal,
	);
});

test("large customers carry most of the principal that is lost or open", () => {
	expect(Number(sums.large_customer_unpaid_principal)).toBeGreaterThan(
		0.5 * Number(sums.unpaid_principal),
	);
});

test.each(["claims", "payments", "events", "debtors"] as const)(
	"%s: columns and codes are the tape's",
	(tape) => {
		const columns: Columns = tapes[tape];
		for (const row of readRows(folder, tape))
			for (const [name, value] of Object.entries(row)) {
				const column = columns[name];
				if (!column) throw new Error(`unknown column ${name}`);
				if (column.required) expect(value, name).not.toBe("");
				if (value === "") continue;
				if (column.values) expect(column.values).toContain(value);
				if (column.type === "amount") expect(value).toMatch(/^-?\d+,\d{2}$/);
				if (column.type === "date")
					expect(value).toMatch(/^\d\d\.\d\d\.\d{4}$/);
				if (column.type === "boolean") expect(value).toMatch(/^[JN]$/);
			}
	},
);

test("nothing happens after the cut-off date, and nothing before its cause", () => {
	const dated: [Row[], string][] = [
		[payments, "paid_date"],
		[events, "event_date"],
		[claims, "submission_date"],
		[claims, "closed_date"],
		[claims, "title_date"],
		[claims, "invoice_date"],
	];
	for (const [rows, column] of dated)
		expect(rows.filter((row) => dayOf(row[column]) > cutOff)).toEqual([]);
	expect(
		claims.filter((row) => dayOf(row.submission_date) <= dayOf(row.due_date)),
	).toEqual([]);
	expect(
		claims.filter((row) => dayOf(row.closed_date) < dayOf(row.invoice_date)),
	).toEqual([]);
	expect(
		claims.filter(
			(row) => dayOf(row.due_date) - dayOf(row.invoice_date) !== 14,
		),
	).toEqual([]);
});

test("a claim has three to five events on average, and they fall on it", () => {
	expect(events.length / claimIds.size).toBeGreaterThan(3);
	expect(events.length / claimIds.size).toBeLessThan(5);
	expect(events.filter((row) => !claimIds.has(row.claim_id))).toEqual([]);
});

test("all identity numbers are valid and synthetic, and once each but for those listed twice", async () => {
	const rows = readRows(await drawn({ claims: 20_000, seed: 3 }), "debtors");
	const numbered = rows.filter((row) => row.national_id !== "");
	for (const { debtor_type, national_id = "", email, phone } of numbered) {
		if (debtor_type === "person")
			expect(isPersonNumber(national_id)).toBe(true);
		else expect(isOrganisationNumber(national_id)).toBe(true);
		expect(
			debtor_type === "person"
				? Number(national_id.slice(2, 4)) > 80
				: national_id.startsWith("3"),
		).toBe(true);
		expect(email).toMatch(/^$|@example\.no$/);
		expect(phone).toMatch(/^$|^0\d{7}$/);
	}
	const once = numbered.filter((row) => !row.name?.includes(", "));
	expect(new Set(once.map((row) => row.national_id)).size).toBe(once.length);
});
