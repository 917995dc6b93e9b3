// The control total as a file writes it, beside the sum of its rounded rows.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Layout } from "../../src/tape/layout.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import { intake, intakeOf, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

function layout(claims: NonNullable<Layout["claims"]>): string {
	const file = join(folder, "layout.json");
	writeFileSync(file, JSON.stringify({ name: "test", claims }));
	return file;
}

describeShared("data/highradius/A_nulldata_ddmmyyyy_open.csv", () => {
	test.each([
		"A_nulldata_ddmmyyyy_open.csv",
		"B_D0T7_iso_leadingzeros_predicted.csv",
	])("%s adds up to the reference of the data set", async (name) => {
		const files = {
			claims: sharedFile(`data/highradius/${name}`),
			layout: layout({
				columns: {
					claim_id: "doc_id",
					principal: "converted_usd",
					due_date: "due_in_date",
				},
				constants: { currency: "USD" },
			}),
		};
		await intakeOf(folder, files, ({ loaded }) => {
			expect(loaded.tapes.claims.totals).toMatchObject({
				rowsLoaded: 9_681,
				amountAsWritten: "310427858.97",
				amountInTape: "310427859.34",
			});
			const told = loaded.findings.find(
				({ code }) => code === "sum_as_written",
			);
			expect(told).toMatchObject({ rows: 9_681, amount: "310427858.97" });
			expect(told?.says).toContain("310427859.34 with each row rounded");
		});
	});
});

test("blank and rejected rows, and what a total leaves, are counted as in the other sum", async () => {
	const lines = [
		"K1;2026-01-31;1.0044;0.0011",
		";;;",
		"K2;2026-01-31;1.0044;",
		"K3;2026-02-31;1.0044;",
	];
	const given = {
		"claims.csv": ["claim_id;due_date;total;costs", ...lines].join("\n"),
	};
	await intake(folder, given, ({ loaded }) => {
		expect(loaded.tapes.claims.totals).toMatchObject({
			amountInTape: "3.00",
			amountAsWritten: "3.01",
			rowsRejected: 1,
		});
	});
});

test("nothing is told where nothing was rounded", async () => {
	const given = {
		"claims.csv": "claim_id;due_date;principal\nK1;2026-01-31;1.50\n",
	};
	await intake(folder, given, ({ loaded }) => {
		expect(loaded.tapes.claims.totals.amountAsWritten).toBe("1.50");
		expect(loaded.findings).toEqual([]);
	});
});
