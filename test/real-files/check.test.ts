// Every real file at hand goes through ferskvare check: what it is, how many questions it takes, and whether its totals are the reference's.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import checkTapes from "../../pipelines/check-tapes.ts";
import { quietEffects } from "../effects.ts";
import { describeShared, sharedFile, sharedJson } from "../shared-data.ts";
import { faultOf } from "../tape/tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "ferskvare-check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let place = 0;

/** What check says of one file to a user who takes whatever is proposed, and how often it asked. */
async function checked(
	path: string,
	say: (line: string) => void = () => {},
): Promise<{ said: string; questions: number }> {
	place += 1;
	let questions = 0;
	const lines = await checkTapes.run(
		{
			files: [sharedFile(path)],
			layout: undefined,
			write: join(folder, `${place}.json`),
			yes: false,
			cutOff: undefined,
			keyFile: undefined,
			language: "en",
			out: undefined,
		},
		{
			...quietEffects,
			say,
			ask: async ({ proposed }) => {
				questions += 1;
				return proposed;
			},
		},
	);
	return { said: lines.join("\n").replaceAll("\u00a0", ""), questions };
}

describeShared("data/highradius/A_nulldata_ddmmyyyy_open.csv", () => {
	test.each([
		"A_nulldata_ddmmyyyy_open.csv",
		"B_D0T7_iso_leadingzeros_predicted.csv",
	])("%s", async (file) => {
		const { said, questions } = await checked(`data/highradius/${file}`);
		expect(questions).toBeLessThanOrEqual(2);
		expect(said).toMatch(
			/claims: 9681 rows of .*; loaded 9681 .*; rejected 0 of 0\.00/,
		);
		// shared/data/README.md: both sum to 310,427,858.97; to the øre row by row it is 0.37 more.
		expect(said).toContain("310427858.97");
	});
});

const totals = z.object({ rows: z.number(), sum_amount: z.number() });

describeShared("data/ibm-ar/reference.json", () => {
	test.each([
		"WA_Fn-UseC_-Accounts-Receivable.csv",
		"WA_Fn-UseC_-Accounts-Receivable_with_missing.csv",
	])("%s", async (file) => {
		const stated = z
			.object({ [file]: totals })
			.parse(sharedJson("data/ibm-ar/reference.json"))[file];
		const { said, questions } = await checked(`data/ibm-ar/${file}`);
		expect(questions).toBe(0);
		const sum = stated?.sum_amount.toFixed(2);
		expect(said).toContain(
			`claims: ${stated?.rows} rows of ${sum}; loaded ${stated?.rows} of ${sum}; rejected 0`,
		);
		expect(said).toContain(
			`payments: ${stated?.rows} rows of ${sum}; loaded ${stated?.rows} of ${sum}; rejected 0`,
		);
	});
});

describeShared("data/rtfm-fines/traffic_fines_events.csv", () => {
	test("a log of fines takes two answers", async () => {
		const stated = z
			.object({
				cases: z.number(),
				sum_fine_create: z.number(),
				sum_paid_cumulative: z.number(),
			})
			.parse(sharedJson("data/rtfm-fines/reference.json"));
		const { said, questions } = await checked(
			"data/rtfm-fines/traffic_fines_events.csv",
		);
		expect(questions).toBe(2);
		expect(said).toContain(
			`claims: ${stated.cases} rows of ${stated.sum_fine_create.toFixed(2)}; loaded ${stated.cases} `,
		);
		expect(said).toContain(
			`of ${stated.sum_paid_cumulative.toFixed(2)}; rejected 0`,
		);
	});
});

describeShared("data/norway-formats/reference.json", () => {
	const formats = "data/norway-formats";

	test.each([
		["netsgiro/ocr_giro_transactions.txt", "payments: 20 rows of 51449.00"],
		[
			"netsgiro/avtalegiro_payment_request.txt",
			"claims: 6 rows of 6.00; loaded 6",
		],
		[
			"saft/ExampleFile_SAF-T_Financial_888888888_20180228235959.xml",
			"TotalDebit: 9487049.35 stated, 9487049.35 counted",
		],
		[
			"saft/ExampleFile_SAF-T_Financial_999999999_20161125213512.xml",
			"TotalDebit: 25000.00 stated, 25000.00 counted",
		],
		["camt/camt053.v2.minimal.xml", "payments: 1 rows of 8.85"],
		["camt/camt054.v4.xml", "payments: 0 rows of 0.00"],
		["peppol/Norwegian-example-1.xml", "claims: 1 rows of 802.00; loaded 1"],
		["peppol/Allowance-example.xml", "claims: 1 rows of 6125.00; loaded 1"],
		["peppol/Vat-category-S.xml", "claims: 1 rows of 8550.00; loaded 1"],
		["peppol/base-example.xml", "claims: 1 rows of 1656.25; loaded 1"],
	])("%s", async (file, total) => {
		const { said, questions } = await checked(`${formats}/${file}`);
		expect(questions).toBe(0);
		expect(said).toContain(total);
	});

	test("every register file is one of companies", async () => {
		const files = readdirSync(sharedFile(`${formats}/brreg`));
		expect(files.length).toBeGreaterThan(8);
		for (const file of files) {
			const { said, questions } = await checked(`${formats}/brreg/${file}`);
			expect([file, said.match(/^companies: (\d+) rows/m)?.[1]]).toEqual([
				file,
				file.endsWith(".parquet")
					? "3"
					: file === "search_asa_5.json"
						? "5"
						: "1",
			]);
			expect(questions).toBeLessThanOrEqual(1);
		}
	});

	test.each([
		"avtalegiro_agreements.txt",
		"base-creditnote-correction.xml",
		"base-negative-inv-correction.xml",
		"SAF-T_Financial_1.3_Eksempelfil_xmlSpy.xml",
	])("%s holds no claim, and that is said", async (file) => {
		const within = ["netsgiro", "peppol", "saft"].find((each) =>
			readdirSync(sharedFile(`${formats}/${each}`)).includes(file),
		);
		await expect(checked(`${formats}/${within}/${file}`)).rejects.toThrow(
			/AvtaleGiro agreements|a credit note is no claim|none of its 1 claims|no row below/,
		);
	});
});

describe("what is no tape", () => {
	const others = [
		"survival/R_aml.csv",
		"triangles/genins.csv",
		"triangles/mortgage.csv",
		"triangles/raa.csv",
	];
	for (const path of others)
		describeShared(`data/${path}`, () => {
			test(`${basename(path)} is said to be none`, async () => {
				const said: string[] = [];
				const fault = await faultOf(
					checked(`data/${path}`, (line) => said.push(line)),
				);
				expect(fault).toContain("none of the files is a tape that is known");
				expect(said.join("\n")).toContain("not a tape: ");
			});
		});
});
