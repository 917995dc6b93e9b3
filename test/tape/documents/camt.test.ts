// Bank statements: which entries are payments, how they are split, and totals that must agree.
import { afterAll, describe, expect, test } from "vitest";
import { faultOf } from "../tape-world.ts";
import { briefly, DocumentWorld, totals } from "./document-world.ts";
import { details, type SampleEntry, statement } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

const laid = (entries: readonly SampleEntry[], more = "") =>
	world.of(statement(entries, more), "camt", "payments");
const paid = async (...entries: readonly SampleEntry[]) =>
	briefly((await laid(entries)).rows, "amount", "kid", "invoice_number");

test("only booked credits, and reversals of them, are payments; the rest is counted", async () => {
	const { rows, stated } = await laid([
		{ amount: "100.00" },
		{ amount: "40.00", direction: "DBIT" },
		{ amount: "30.00", direction: "DBIT", more: "<RvslInd>true</RvslInd>" },
		{ amount: "20.00", more: "<RvslInd>true</RvslInd>" },
		{ amount: "10.00", more: "<Sts><Cd>PDNG</Cd></Sts>" },
		{ amount: "5.00", more: "<Sts>BOOK</Sts>" },
	]);
	expect(briefly(rows, "payment_id", "amount")).toEqual([
		"S1-1-1 100",
		"S1-3-1 -30",
		"S1-6-1 5",
	]);
	expect(totals(stated)).toEqual([
		"payments laid down (3): not stated/75.00",
		"money paid out, left out: no payment by a debtor (1): not stated/40.00",
		"money paid out that came back, left out: no payment by a debtor (1): not stated/20.00",
		"entries that are not booked, left out (1): not stated/10.00",
	]);
});

describe("an entry of several transactions", () => {
	test("is split by their amounts and references", async () => {
		expect(
			await paid({
				amount: "300.00",
				more: details(["100", "17"], ["200.00", "25"]),
			}),
		).toEqual(["100 17 ", "200 25 "]);
	});

	test("that do not add up to it is refused with both figures", async () => {
		expect(
			await faultOf(
				laid([
					{ amount: "300.00", more: details(["100", "17"], ["199.99", "25"]) },
				]),
			),
		).toContain(
			"the amount of an entry is 300.00 by the file's own account, but 299.99 in its details by its content",
		);
	});

	test("less the bank's charges is what the debtors paid", async () => {
		const charges = '<Chrgs><Rcrd><Amt Ccy="NOK">5.00</Amt></Rcrd></Chrgs>';
		expect(
			await paid({
				amount: "295.00",
				more: `${charges}${details(["100", "17"], ["200", "25"])}`,
			}),
		).toEqual(["100 17 ", "200 25 "]);
	});

	test("in another currency is one payment without reference, and that is said", async () => {
		const { rows, stated } = await laid([
			{
				amount: "300.00",
				currency: "EUR",
				more: details(["100", "17"], ["200", "25"]),
			},
		]);
		expect(briefly(rows, "amount", "currency", "kid")).toEqual(["300 EUR "]);
		expect(totals(stated).join()).toContain("laid down as one payment");
	});
});

describe("a payment on several references", () => {
	const blocks = (...amounts: readonly string[]) =>
		`<NtryDtls><TxDtls><RmtInf>${amounts
			.map(
				(amount, place) =>
					`<Strd><RfrdDocInf><Nb>F${place}</Nb></RfrdDocInf><RfrdDocAmt><RmtdAmt Ccy="NOK">${amount}</RmtdAmt></RfrdDocAmt></Strd>`,
			)
			.join("")}</RmtInf></TxDtls></NtryDtls>`;

	test("is split where the bank says what went to each", async () => {
		expect(
			await paid({ amount: "300.00", more: blocks("100", "200") }),
		).toEqual(["100  F0", "200  F1"]);
	});

	test("is left without reference where that does not come to the payment", async () => {
		expect(
			await paid({ amount: "300.00", more: blocks("100", "150") }),
		).toEqual(["300  "]);
	});
});

test("free text gives an invoice number only where it says so", async () => {
	const text = (words: string) =>
		`<NtryDtls><TxDtls><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls>`;
	expect(
		await paid(
			{ amount: "1", more: text("Faktura 4711") },
			{ amount: "2", more: text("4711") },
		),
	).toEqual(["1  4711", "2  "]);
});

const summary = (number: number, sum: string) =>
	`<TxsSummry><TtlNtries><NbOfNtries>${number}</NbOfNtries><Sum>${sum}</Sum></TtlNtries></TxsSummry>`;

test.each([
	[
		1,
		"30.00",
		"the number of entries is 1 by the file's own account, but 2 by its content",
	],
	[
		2,
		"31.00",
		"the sum of entries is 31.00 by the file's own account, but 30.00 by its content",
	],
])(
	"a statement of %i entries and %s in all is refused",
	async (number, sum, said) => {
		const entries = [{ amount: "10.00" }, { amount: "20" }];
		expect(await faultOf(laid(entries, summary(number, sum)))).toContain(said);
	},
);

test("totals that may be of all pages are only told", async () => {
	const pages =
		"<StmtPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>";
	const { rows, stated } = await laid(
		[{ amount: "10.00" }],
		`${pages}${summary(7, "99.00")}`,
	);
	expect(briefly(rows, "payment_id")).toEqual(["S1-p2-1-1"]);
	expect(totals(stated)).toContain("the sum of entries: 99.00/10.00");
});

test.each([
	[
		"an amount that is none",
		statement([{ amount: "1 000,00" }]),
		"Amt holds no amount",
	],
	[
		"no direction",
		statement([{ amount: "1" }]).replace("CRDT", "X"),
		"neither credit nor debit",
	],
	[
		"no amount",
		statement([{ amount: "1" }]).replace(/<Amt.*Amt>/, ""),
		"an entry has no amount",
	],
	[
		"another message",
		statement([]).replace("camt.053", "camt.052"),
		"is not a camt.053 or camt.054 message",
	],
	[
		"no statement",
		'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>',
		"holds no statement",
	],
])("%s is refused", async (_, text, said) => {
	expect(await faultOf(world.of(text, "camt", "payments"))).toContain(said);
});
