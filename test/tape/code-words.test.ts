// Words that senders write for codes: known in four languages, told by name where they are not, and books are not taken for money.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as codeWords from "../../src/tape/code-words.ts";
import { type Columns, tapes } from "../../src/tape/columns.ts";
import { likenessOf } from "../../src/tape/mapping/likeness.ts";
import { rolesOf } from "../../src/tape/mapping/roles.ts";
import { intake, smallDatabase, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const claims = "claim_id;principal;due_date\nA;9000.00;2025-03-31\n";

function ledger(...rows: readonly (readonly [kind: string, amount: string])[]) {
	const lines = rows.map(
		([kind, amount], place) =>
			`A;2025-06-${String(place + 1).padStart(2, "0")};${amount};${kind}`,
	);
	return ["claim_id;paid_date;amount;kind", ...lines, ""].join("\n");
}

test("each word means a code of its column, in small letters, and no word two", () => {
	for (const columns of Object.values(tapes))
		for (const { words = {}, values = [] } of Object.values(columns as Columns))
			for (const [word, code] of Object.entries(words)) {
				expect(values).toContain(code);
				expect(word).toBe(word.trim().toLowerCase());
				expect(values.includes(word) ? word : code).toBe(code);
			}
	expect(Object.keys(codeWords.paymentKindWords).length).toBeGreaterThan(40);
});

describe("a ledger", () => {
	test("words of the sender are read as our codes", async () => {
		const given = ledger(
			["Innbetaling", "100.00"],
			["HOVEDSTOL", "200.00"],
			["Ränta", "300.00"],
			["Inkassosalær", "400.00"],
			["principal", "500.00"],
		);
		await intake(
			folder,
			{ "claims.csv": claims, "payments.csv": given },
			async ({ rows }) => {
				expect((await rows("payments")).map(({ kind }) => kind)).toEqual([
					"unallocated",
					"principal",
					"interest",
					"costs",
					"principal",
				]);
			},
		);
	});

	test("what the books were lowered by is no money, and is told with its kroner", async () => {
		const given = ledger(
			["Innbetaling", "100.00"],
			["Avskrivning", "200.00"],
			["Kreditnota", "300.00"],
			["Write-off", "400.00"],
		);
		await intake(
			folder,
			{ "claims.csv": claims, "payments.csv": given },
			({ loaded, why }) => {
				expect(why).toEqual([
					"3 kind not_money Avskrivning",
					"4 kind not_money Kreditnota",
					"5 kind not_money Write-off",
				]);
				expect(loaded.tapes.payments?.totals).toMatchObject({
					amountLoaded: "100.00",
					amountRejected: "900.00",
				});
			},
		);
	});

	test("a layout says otherwise of a word, and what it says goes before", async () => {
		const layout = {
			name: "said",
			payments: {
				codes: { kind: { Kreditnota: "principal", rente: "costs" } },
			},
		};
		const given = ledger(["Kreditnota", "1.00"], ["Rente", "2.00"]);
		await intake(
			folder,
			{
				"claims.csv": claims,
				"payments.csv": given,
				"layout.json": JSON.stringify(layout),
			},
			async ({ rows }) => {
				expect((await rows("payments")).map(({ kind }) => kind)).toEqual([
					"principal",
					"costs",
				]);
			},
		);
	});

	test("what is not known is named with its rows, the commonest first, and no number is", async () => {
		const given = ledger(
			["Gebyr", "1.00"],
			["Gebyr", "2.00"],
			["Purregebyr", "3.00"],
			["Kari 12345678901", "4.00"],
		);
		await intake(
			folder,
			{ "claims.csv": claims, "payments.csv": given },
			({ loaded }) => {
				const said = loaded.findings.find(
					({ code }) => code === "unknown_code",
				);
				expect(said?.rows).toBe(4);
				expect(said?.says).toContain(
					"counted as money (Gebyr: 2, a text that is no word: 1, Purregebyr: 1)",
				);
			},
		);
	});

	test("is taken for payments, and a log of steps for events", async () => {
		const database = await smallDatabase();
		const roles = async (kinds: readonly string[]) => {
			const rows = Array.from(
				{ length: 40 },
				(_, place) =>
					`('${1000 + place}', '${String(1 + (place % 28)).padStart(2, "0")}.03.2025', '${place},50', '${kinds[place % kinds.length]}')`,
			);
			const sample = `(select * from (values ${rows.join(", ")}) as t(c0, c1, c2, c3))`;
			const headings = ["Saksnr", "Dato", "Beløp", "Type"];
			return rolesOf(headings, await likenessOf(database, sample, 4)).roles.map(
				({ tape }) => tape,
			);
		};
		expect(await roles(["Innbetaling", "Avskrivning", "Gebyr"])).toEqual([
			"payments",
		]);
		expect(await roles(["Purring", "Inkassovarsel", "Betalingsløfte"])).toEqual(
			["events"],
		);
	});
});

test("debtors, closings and steps", async () => {
	const files = {
		"claims.csv":
			"claim_id;principal;due_date;debtor_id;closed_date;close_reason\nA;1.00;2025-03-31;D1;2025-05-01;Betalt\nB;1.00;2025-03-31;D2;2025-05-01;Trukket\nC;1.00;2025-03-31;D3;2025-05-01;Gjeldsordning\n",
		"debtors.csv": "debtor_id;debtor_type\nD1;Bedrift\nD2;Privat\nD3;B2C\n",
		"events.csv":
			"claim_id;event_date;kind\nA;2025-04-14;Purring\nA;2025-04-28;Inkassovarsel\n",
	};
	await intake(folder, files, async ({ rows }) => {
		const [closings, types, steps] = [
			(await rows("claims")).map((row) => row.close_reason),
			(await rows("debtors")).map((row) => row.debtor_type),
			(await rows("events")).map((row) => row.kind),
		];
		expect(closings).toEqual(["paid", "recalled", "debt_settlement"]);
		expect(types).toEqual(["company", "person", "person"]);
		expect(steps).toEqual(["reminder", "collection_notice"]);
	});
});

test("debtors twice in a file of texts alone are told of, and not a bug", async () => {
	const debtors = "debtor_id;postcode\nD1;0150\nD1;0151\n";
	await intake(
		folder,
		{ "claims.csv": claims, "debtors.csv": debtors },
		({ why }) => expect(why).toEqual(["3 debtor_id duplicate_id D1"]),
	);
});
