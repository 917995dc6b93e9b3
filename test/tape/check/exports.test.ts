// Files as programs for collection, ledgers and banks write them: mapped without a question, and counted as their senders count.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import checkTapes from "../../../pipelines/check-tapes.ts";
import { quietEffects } from "../../effects.ts";
import { sweep, tempFolder } from "../tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

/** What check says of a file to a user who answers nothing. */
async function said(name: string, lines: readonly string[]): Promise<string> {
	const file = join(folder, name);
	writeFileSync(file, `${lines.join("\n")}\n`);
	const told = await checkTapes.run(
		{
			...{ files: [file], layout: undefined, yes: true, language: "en" },
			...{ cutOff: "2026-06-30", keyFile: undefined, out: undefined },
			write: join(folder, `${name}.layout.json`),
		},
		{
			...quietEffects,
			ask: async ({ proposed }) => proposed,
		},
	);
	return told.join("\n").replaceAll("\u00a0", " ");
}

test("a collector's report of cases: what was paid in all, and a sum of what is left", async () => {
	const text = await said("saker.txt", [
		"Saksrapport pr 30.06.2026",
		"",
		"Saksnr\tSkyldner\tForfall\tReg.dato\tHovedstol\tRenter\tSalær\tInnbetalt\tRestsaldo\tAvsluttet",
		"S1\tKari Navn\t31.01.2026\t20.02.2026\t1 000,00\t50,00\t350,00\t400,00\t1 000,00\t",
		"S2\tOla Navn\t31.01.2026\t20.02.2026\t500,00\t25,00\t350,00\t875,00\t0,00\t01.04.2026",
		"S3\tPer Navn\t28.02.2026\t20.03.2026\t200,50\t2,00\t350,00\t0,00\t552,50\t",
		"\t\t\tSum\t\t\t\t\t1 552,50\t",
	]);
	expect(text).toMatch(/paid_amount +Innbetalt/);
	expect(text).toMatch(/submission_date +Reg\.dato/);
	expect(text).toContain(
		"claims: 3 rows of 1 700.50; loaded 3 of 1 700.50; rejected 0 of 0.00",
	);
	expect(text).toMatch(/warning +claims +total_row +1 rows +1 552\.50/);
	expect(text).not.toMatch(/sum_differs|closed_without_reason|total_differs/);
	expect(text).not.toContain("Kari");
});

test("claims and their debtors in one row: the account tells the debtor too", async () => {
	const text = await said("tape.txt", [
		"Account Number|Debtor Name|DOB|Current Balance|Delinquency Date|Zip|Email",
		"4000000001|Jane Name|03/25/1970|$1,250.50|01/31/2025|10001|a@x.com",
		"4000000002|John Name|12/31/1980|$99.00|02/28/2025|10002|b@x.com",
		"4000000003|Joan Name|07/04/1990|$17.25|03/31/2025|10003|c@x.com",
	]);
	expect(text).toMatch(
		/debtor_id +Account Number +\d+ % +tells the debtors of this file apart/,
	);
	expect(text).toContain('currency: USD, its amounts bear "$"');
	expect(text).not.toContain("other_mark");
	expect(text).toContain("claims: 3 rows of 1 366.75; loaded 3 of 1 366.75");
	expect(text).toContain("debtors: 3 rows of 0.00; loaded 3");
});

test("a bank's list of transactions is payments by KID", async () => {
	const text = await said("konto.csv", [
		"Bokføringsdato;Rentedato;Tekst;KID;Inn;Ut;Saldo",
		"31.01.2026;31.01.2026;Overførsel;0000000125;100,00;;100,00",
		"28.02.2026;28.02.2026;Overførsel;0000000133;50,50;;150,50",
		"31.03.2026;31.03.2026;Overførsel;0000000141;9,00;;159,50",
	]);
	expect(text).toMatch(/amount +Inn /);
	expect(text).toContain("payments: 3 rows of 159.50");
});
