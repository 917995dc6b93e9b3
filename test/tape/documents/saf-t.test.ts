// Items on a customer's account: matched, aged and ended as a bookkeeper would.
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
	type LedgerItem,
	matchLedger,
} from "../../../src/tape/documents/ledger.ts";
import { dueByTerms } from "../../../src/tape/documents/saf-t-customer.ts";
import { law } from "../../properties.ts";
import { faultOf } from "../tape-world.ts";
import { briefly, DocumentWorld, totals } from "./document-world.ts";
import { auditFile, type SampleVoucher } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

const voucher = (
	id: string,
	day: string,
	amount: number,
	against: string,
	more = "",
): SampleVoucher => ({
	id,
	date: `2026-${day}`,
	lines: [
		{ account: "1500", amount, customer: "K1", more },
		{ account: against, amount: -amount },
	],
});

const invoiced = (id: string, day: string, amount: number, more = "") =>
	voucher(id, day, amount, "3000", more);
const paid = (id: string, day: string, amount: number, more = "") =>
	voucher(id, day, -amount, "1920", more);

const claimsIn = async (vouchers: readonly SampleVoucher[], also = {}) =>
	await world.of(auditFile(vouchers, also), "saf-t", "claims");
const ended = [
	"claim_id",
	"principal_original",
	"principal",
	"closed_date",
	"close_reason",
];

describe("settled", () => {
	test("by its invoice number, though an older invoice is open", async () => {
		const { rows } = await claimsIn([
			invoiced("1", "01-01", 100, "<ReferenceNumber>F1</ReferenceNumber>"),
			invoiced("2", "01-02", 200, "<ReferenceNumber>F2</ReferenceNumber>"),
			paid("3", "02-01", 150, "<ReferenceNumber>F2</ReferenceNumber>"),
		]);
		expect(briefly(rows, ...ended)).toEqual(["1-1 100 100  ", "2-1 200 50  "]);
	});

	test("by a cross-reference to the voucher, and by KID", async () => {
		const { rows } = await claimsIn([
			invoiced("1", "01-01", 100),
			invoiced("2", "01-02", 200, "<CID>17</CID>"),
			paid("3", "02-01", 50, "<CrossReference>1</CrossReference>"),
			paid("4", "02-02", 60, "<CID>17</CID>"),
		]);
		expect(briefly(rows, "claim_id", "kid", "principal")).toEqual([
			"1-1  50",
			"2-1 17 140",
		]);
	});

	test("by its very amount, but not before it was invoiced", async () => {
		const { rows } = await claimsIn([
			invoiced("1", "01-01", 300),
			invoiced("2", "01-02", 200),
			paid("3", "02-01", 200),
			paid("4", "02-02", 70),
			invoiced("5", "03-01", 70),
		]);
		expect(briefly(rows, "claim_id", "principal")).toEqual([
			"1-1 230",
			"2-1 0",
			"5-1 70",
		]);
	});

	test("by a credit note it was never owed, so nothing was paid on it", async () => {
		const vouchers = [
			invoiced("1", "01-01", 100, "<ReferenceNumber>F1</ReferenceNumber>"),
			voucher(
				"2",
				"01-20",
				-40,
				"3000",
				"<ReferenceNumber>F1</ReferenceNumber>",
			),
			paid("3", "02-01", 60, "<ReferenceNumber>F1</ReferenceNumber>"),
			invoiced("4", "02-02", 80, "<ReferenceNumber>F4</ReferenceNumber>"),
			voucher(
				"5",
				"02-03",
				-80,
				"3000",
				"<ReferenceNumber>F4</ReferenceNumber>",
			),
		];
		const { rows } = await claimsIn(vouchers);
		expect(briefly(rows, ...ended)).toEqual([
			"1-1 60 0 2026-02-01 paid",
			"4-1 80 0 2026-02-03 credited",
		]);
		const payments = await world.of(auditFile(vouchers), "saf-t", "payments");
		expect(
			briefly(payments.rows, "payment_id", "claim_id", "paid_date", "amount"),
		).toEqual(["3-1/1 1-1 2026-02-01 60"]);
	});

	test("as a loss it is written off, and still owed", async () => {
		const { rows, stated } = await claimsIn([
			invoiced("1", "01-01", 100),
			voucher("2", "06-30", -100, "7830"),
		]);
		expect(briefly(rows, ...ended, "written_off_date")).toEqual([
			"1-1 100 100   2026-06-30",
		]);
		expect(totals(stated)).toContain(
			"taken as a loss, still owed (1): not stated/100.00",
		);
	});

	test("by an entry without cash or bank it is counted as paid, and that is said", async () => {
		const { rows, stated } = await claimsIn([
			invoiced("1", "01-01", 100),
			voucher("2", "01-31", -100, "2400"),
		]);
		expect(briefly(rows, ...ended)).toEqual(["1-1 100 0 2026-01-31 paid"]);
		expect(totals(stated).join()).toContain(
			"settled without cash or bank, counted as paid (1)",
		);
	});
});

test("what was brought forward is one claim, due the day before the first", async () => {
	const { rows, stated } = await claimsIn([paid("1", "01-10", 30)], {
		opening: 100,
		closing: 70,
	});
	expect(
		briefly(rows, "claim_id", "invoice_date", "due_date", ...ended.slice(1)),
	).toEqual(["K1-opening  2025-12-31 100 70  "]);
	expect(totals(stated)).toContain(
		"closing balance of all customers: 70.00/70.00",
	);
});

test("a due date is the line's own, else by the terms, and it is said how many were assumed", async () => {
	const terms = "<PaymentTerms><Days>14</Days></PaymentTerms>";
	const { rows, stated } = await claimsIn(
		[
			invoiced("1", "01-01", 100, "<DueDate>2026-03-01</DueDate>"),
			invoiced("2", "01-20", 100),
		],
		{ terms },
	);
	expect(briefly(rows, "due_date")).toEqual(["2026-03-01", "2026-02-03"]);
	expect(totals(stated)).toContain(
		"due dates assumed from terms of payment (1): not stated/100.00",
	);
});

test.each([
	["2026-01-20", { days: 14, months: 0, isFromMonthEnd: false }, "2026-02-03"],
	["2026-01-20", { days: 30, months: 0, isFromMonthEnd: true }, "2026-03-02"],
	["2026-01-31", { days: 0, months: 1, isFromMonthEnd: false }, "2026-02-28"],
	["2026-12-15", { days: 10, months: 2, isFromMonthEnd: false }, "2027-02-25"],
	["2026-01-20", undefined, "2026-01-20"],
])("%s on terms %j falls due %s", (day, terms, due) => {
	expect(dueByTerms(day, terms)).toBe(due);
});

test("a revenue line that names the customer is not on the customer's account", async () => {
	const [sale] = [invoiced("1", "01-01", 100)];
	const lines = sale.lines.map((line) => ({ ...line, customer: "K1" }));
	const { rows, stated } = await claimsIn([{ ...sale, lines }]);
	expect(briefly(rows, "claim_id", "principal")).toEqual(["1-1 100"]);
	expect(totals(stated).join()).toContain(
		"on other accounts than the customer's, left out (1)",
	);
});

test("vouchers of one number in two journals are two claims", async () => {
	const { rows } = await claimsIn([
		invoiced("1", "01-01", 100),
		invoiced("1", "01-02", 200),
	]);
	expect(briefly(rows, "claim_id")).toEqual(["1-1", "1-1/2"]);
});

test.each([
	[
		"totals that are not those of the lines",
		auditFile([invoiced("1", "01-01", 100)], { debit: 101 }),
		"TotalDebit is 101.00 by the file's own account, but 100.00 by its content",
	],
	[
		"no ledger",
		auditFile().replace(
			/<GeneralLedgerEntries>[\s\S]*<\/GeneralLedgerEntries>/,
			"",
		),
		"holds master files without ledger entries",
	],
	[
		"an amount in words",
		auditFile([invoiced("1", "01-01", 100)]).replace(
			"<Amount>100<",
			"<Amount>hundre<",
		),
		"Amount holds no amount",
	],
	[
		"a line without an amount",
		auditFile([invoiced("1", "01-01", 100)]).replace(
			/<DebitAmount>.*<\/DebitAmount>/,
			"",
		),
		"a line of the ledger has no amount",
	],
])("%s: refused", async (_, text, said) => {
	expect(await faultOf(world.of(text, "saf-t", "claims"))).toContain(said);
});

const drawnItem = fc.record({
	amount: fc.bigInt({ min: -9n, max: 9n }),
	date: fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}`),
	name: fc.constantFrom("a", "b", ""),
});

law(
	"nothing is lost or made by matching, and debits and credits are not both left",
	[fc.array(drawnItem)],
	(drawn) => {
		const items = drawn.map((each, place) => ({
			...each,
			line: place,
			id: `${place}`,
			kind: "payment" as const,
		}));
		const names = ({ name }: { name: string }) => (name === "" ? [] : [name]);
		const { applications, rests } = matchLedger<LedgerItem & { name: string }>(
			items,
			{
				names,
				refersTo: names,
			},
		);
		for (const item of items) {
			const applied = applications
				.filter(({ debit, credit }) => debit === item || credit === item)
				.reduce((sum, { amount }) => sum + amount, 0n);
			const rest = rests.get(item) ?? 0n;
			const size = item.amount < 0n ? -item.amount : item.amount;
			expect(applied + (rest < 0n ? -rest : rest)).toBe(size);
			expect(rest * item.amount).toBeGreaterThanOrEqual(0n);
		}
		const left = [...rests.values()];
		expect(
			left.some((rest) => rest > 0n) && left.some((rest) => rest < 0n),
		).toBe(false);
	},
);
