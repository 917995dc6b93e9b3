// Files with a column for each month, loaded as payments: a stranger's M1 to M36, and the EBA's template 5.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exported, readBack } from "../eba/exported.ts";
import { sampleFiles } from "../valued.ts";
import {
	claims,
	faultOf,
	intake,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const numbers = Array.from({ length: 36 }, (_, place) => place + 1);

/** K1 pays 10.25 in month 1 and 5 in month 36, takes 1.50 back in month 2; K2 pays nothing, and month 3 is not known. */
const wide = [
	["claim_id", "amount", ...numbers.map((number) => `M${number}`)],
	[
		"K1",
		"99",
		...numbers.map((n) => ({ 1: "10,25", 2: "-1,50", 36: "5" })[n] ?? "0"),
	],
	[
		"K2",
		"99",
		...numbers.map((n) => (n === 3 ? "ND3" : n === 4 ? "" : "0,00")),
	],
	["K9", "99", ...numbers.map((n) => (n === 1 ? "7,00" : "0"))],
]
	.map((cells) => cells.join(";"))
	.join("\n");
const owed = claims("K1;31.01.2023;100,00", "K2;28.02.2023;200,50");

function layoutWith(monthly: object): string {
	return JSON.stringify({
		name: "wide",
		payments: { decimal: ",", date: "dd.mm.yyyy", monthly },
	});
}

test("M1 to M36 become payments on the last day of months that the layout states", async () => {
	const given = {
		"claims.csv": owed,
		"payments.csv": `${wide}\n`,
		"layout.json": layoutWith({
			first_month: "2023-07",
			order: "oldest_first",
		}),
	};
	await intake(folder, given, async ({ loaded, rows, why, ...rest }) => {
		const paid = await rows("payments");
		expect(
			paid.map(
				(row) =>
					`${row.claim_id} ${row.paid_date} ${row.amount} in ${row.source_row}`,
			),
		).toEqual([
			"K1 2023-07-31 10.25 in 2",
			"K1 2023-08-31 -1.50 in 2",
			"K1 2026-06-30 5.00 in 2",
		]);
		expect(why).toEqual(["4 claim_id unknown_claim K9"]);
		expect(unbalanced({ loaded, rows, why, ...rest })).toEqual([]);
		const told = loaded.findings.find(
			({ code }) => code === "paid_date_assumed",
		);
		expect(told).toMatchObject({
			rows: 3,
			amount: "13.75",
			column: "paid_date",
		});
		expect(told?.says).toMatch(
			/assumed .*2023-07 to 2026-06.*108 cells 4 hold a payment, 102 nought, 1 nothing and 1 a word/,
		);
		const [file] = loaded.tapes.payments?.files ?? [];
		expect(file?.source.remarks.join()).toContain("the layout states them");
	});
});

test("M1 to M36 without a month are refused, and so is a layout that says both", async () => {
	const given = { "claims.csv": owed, "payments.csv": wide };
	expect(await faultOf(intake(folder, given, () => {}))).toMatch(
		/payments.csv has 36 columns "M1" to "M36", and nothing says which months they are \| .*"monthly"/,
	);
	const both = JSON.stringify({
		name: "x",
		payments: { monthly: {}, columns: { paid_date: "Dag" } },
		claims: { monthly: {} },
	});
	expect(
		await faultOf(intake(folder, { ...given, "layout.json": both }, () => {})),
	).toMatch(/only payments come[\s\S]*give paid_date already/);
});

test("a file that says on which day was paid is read by its day, whatever else is in it", async () => {
	const given = {
		"claims.csv": owed,
		"payments.csv":
			"claim_id;Betalingsdato;Beløp;2026-01;2026-02;2026-03\nK1;2026-03-17;12.00;1;2;3\n",
	};
	await intake(folder, given, async ({ loaded, rows }) => {
		expect(await rows("payments")).toMatchObject([
			{ paid_date: "2026-03-17", amount: "12.00" },
		]);
		expect(loaded.findings.map(({ code }) => code)).not.toContain(
			"paid_date_assumed",
		);
	});
});

test("template 5 of an export gives the sums of each claim and month again", async () => {
	const place = join(folder, "tiny");
	mkdirSync(place);
	const cutOff = "2026-06-30";
	const { tapes } = await exported(
		place,
		sampleFiles("data-samples/tiny"),
		cutOff,
	);
	const back = await readBack(place, {
		payments: join(place, "eba", "template_5.csv"),
	});
	const sums = (rows: typeof tapes.payments) => {
		const months = new Map<string, number>();
		for (const { claim_id, paid_date, amount } of rows) {
			if (String(paid_date) > cutOff) continue;
			const key = `${claim_id} ${String(paid_date).slice(0, 7)}`;
			months.set(
				key,
				(months.get(key) ?? 0) + Math.round(Number(amount) * 100),
			);
		}
		return new Map([...months].filter(([, ore]) => ore !== 0).toSorted());
	};
	expect(sums(back.payments).size).toBeGreaterThan(10);
	expect(sums(back.payments)).toEqual(sums(tapes.payments));
});
