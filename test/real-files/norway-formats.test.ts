// Documents of the Norwegian trade that nobody here wrote, held against totals and parses that others made of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { documentKindOf } from "../../src/tape/documents/kind.ts";
import { describeShared, sharedFile, sharedJson } from "../shared-data.ts";
import {
	briefly,
	DocumentWorld,
	totals,
} from "../tape/documents/document-world.ts";
import { faultOf } from "../tape/tape-world.ts";
import { comparable, entriesOf, expectedEntries } from "./camt-oracle.ts";

const formats = "data/norway-formats";
const world = new DocumentWorld();
afterAll(() => world.sweep());

const path = (name: string) => sharedFile(`${formats}/${name}`);

/** Files of a folder; none where the shared files are absent. */
const namesIn = (folder: string) =>
	existsSync(path(folder)) ? readdirSync(path(folder)) : [];

const reference = z.record(z.string(), z.looseObject({}));
const referenceOf = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
	z
		.looseObject(shape)
		.parse(reference.parse(sharedJson(`${formats}/reference.json`))[name]);

/** Cents as the other library counts them, from an amount as it is laid down or stated. */
const cents = (amount: string | undefined) => Math.round(Number(amount) * 100);

describeShared(`${formats}/reference.json`, () => {
	test.each([
		["saft", "saf-t"],
		["netsgiro/ocr_giro_transactions.txt", "ocr-giro"],
		["netsgiro/avtalegiro", "avtalegiro"],
		["camt", "camt"],
		["peppol", "peppol"],
		["brreg", "enheter"],
	])("the first bytes of %s say %s", (start, kind) => {
		const [folder = ""] = start.split("/");
		const files = namesIn(folder)
			.map((name) => `${folder}/${name}`)
			.filter((name) => name.startsWith(start))
			.filter((name) => /(?<!expected)\.(xml|txt|json)$/.test(name));
		expect(files).not.toEqual([]);
		for (const file of files)
			expect([file, documentKindOf(readFileSync(path(file)))]).toEqual([
				file,
				kind,
			]);
	});

	describe("SAF-T", () => {
		const names = [
			"ExampleFile_SAF-T_Financial_888888888_20180228235959.xml",
			"ExampleFile_SAF-T_Financial_999999999_20161125213512.xml",
			"SAF-T_Financial_1.3_Eksempelfil_xmlSpy.xml",
		];
		const shape = {
			version: z.array(z.string()),
			software: z.array(z.string()),
			customers: z.number(),
			transactions: z.number(),
			NumberOfEntries: z.array(z.string()),
			TotalDebit: z.array(z.string()),
			TotalCredit: z.array(z.string()),
			sum_debit_lines: z.number(),
			sum_credit_lines: z.number(),
		};

		test.each(names)(
			"%s: totals and customers equal the reference",
			async (name) => {
				const expected = referenceOf(`saft/${name}`, shape);
				const claims = await world.from(
					path(`saft/${name}`),
					"saf-t",
					"claims",
				);
				expect(claims.format).toContain(
					`SAF-T Financial ${expected.version[0]} of ${expected.software[0]}`,
				);
				const total = (what: string) =>
					claims.stated.find((each) => each.what === what);
				expect(cents(total("TotalDebit")?.stated)).toBe(
					cents(expected.TotalDebit[0]),
				);
				expect(cents(total("TotalDebit")?.counted)).toBe(
					Math.round(expected.sum_debit_lines * 100),
				);
				expect(cents(total("TotalCredit")?.counted)).toBe(
					Math.round(expected.sum_credit_lines * 100),
				);
				expect(total("NumberOfEntries")).toEqual({
					what: "NumberOfEntries",
					stated: expected.NumberOfEntries[0],
					counted: `${expected.transactions}`,
				});
				const debtors = await world.from(
					path(`saft/${name}`),
					"saf-t",
					"debtors",
				);
				expect(debtors.rows).toHaveLength(expected.customers);
			},
		);

		const toys = `saft/${names[0]}`;

		test("claims and payments are the lines of the tax authority's own spreadsheet of the file", async () => {
			const lines = (await sheet("Kontospesifikasjoner")).filter(
				(line) => line["Kundenr."] !== "",
			);
			const named = (line: Cells) => `${line["Bilagsnr."]}-${line["Linjenr."]}`;
			const claims = await world.from(path(toys), "saf-t", "claims");
			const invoiced = claims.rows.filter(({ invoice_date }) => invoice_date);
			expect(
				briefly(invoiced, "claim_id", "debtor_id", "principal_original").sort(),
			).toEqual(
				lines
					.filter((line) => Number(line["Beløp/Deb"]) > 0)
					.map((line) =>
						[named(line), line["Kundenr."], laid(line["Beløp/Deb"])].join(" "),
					)
					.sort(),
			);
			const payments = await world.from(path(toys), "saf-t", "payments");
			expect(
				totalsBy(
					payments.rows,
					({ payment_id = "" }) => payment_id.replace(/\/\d+$/, ""),
					"amount",
				),
			).toEqual(
				totalsBy(
					lines.filter((line) => Number(line["Beløp/Kre"]) < 0),
					named,
					"Beløp/Kre",
					-1,
				),
			);
		});

		test("what is open, less credits left over, is each customer's balance in that spreadsheet", async () => {
			const customers = await sheet("Kunder");
			const claims = await world.from(path(toys), "saf-t", "claims");
			const payments = await world.from(path(toys), "saf-t", "payments");
			const open = totalsBy(
				claims.rows,
				({ debtor_id = "" }) => debtor_id,
				"principal",
			);
			const left = payments.rows.filter(({ claim_id }) => claim_id === "");
			expect(briefly(left, "payment_id", "paid_date", "amount")).toEqual([
				"1011-3/2 2017-01-23 140000",
			]);
			for (const customer of customers) {
				const id = customer["Kundenr."] ?? "";
				const credit = id === "1003" ? sumOf(left, "amount") : 0;
				expect([id, (open[id] ?? 0) - credit]).toEqual([
					id,
					cents(customer["Utgående balanse"]),
				]);
			}
		});

		test("a payment said to be for last year's balance is matched to it, not to the invoice it is older than", async () => {
			const { rows } = await world.from(path(toys), "saf-t", "payments");
			const paid = rows.filter(({ claim_id }) => claim_id === "1000-opening");
			expect(briefly(paid, "payment_id", "paid_date", "amount")).toEqual([
				"1028-5/1 2017-03-01 32000",
			]);
		});

		test("a file whose balances its lines do not explain says so", async () => {
			const { stated } = await world.from(
				path(`saft/${names[1]}`),
				"saf-t",
				"claims",
			);
			expect(totals(stated)).toContain(
				"closing balance of all customers: 12345.67/1234.56",
			);
		});
	});

	describe("Nets", () => {
		test("OCR giro: transactions, sum and KIDs equal the reference", async () => {
			const name = "netsgiro/ocr_giro_transactions.txt";
			const expected = referenceOf(name, {
				transactions: z.number(),
				sum_ore: z.number(),
				kids: z.array(z.string()),
			});
			const { rows, stated } = await world.from(
				path(name),
				"ocr-giro",
				"payments",
			);
			expect(rows).toHaveLength(expected.transactions);
			expect(sumOf(rows, "amount")).toBe(expected.sum_ore);
			expect(rows.map(({ kid }) => kid)).toEqual(expected.kids);
			expect(rows[0]).toMatchObject({
				row: "3",
				kid: "0000531",
				paid_date: "1992-01-20",
				amount: "1020",
			});
			expect(new Set(rows.map((row) => row.payment_id)).size).toBe(rows.length);
			expect(totals(stated)).toContain("records of the transmission: 45/45");
		});

		test("AvtaleGiro requests are claims, as the library that published them reads them", async () => {
			const { rows } = await world.from(
				path("netsgiro/avtalegiro_payment_request.txt"),
				"avtalegiro",
				"claims",
			);
			expect(rows).toHaveLength(6);
			expect(rows[0]).toMatchObject({
				kid: "008000011688373",
				due_date: "2004-06-17",
				principal: "1",
				invoice_number: "168837",
				creditor_id: "88888888888",
			});
		});

		test("agreements hold no claims, and it is said what they are", async () => {
			expect(
				await faultOf(
					world.from(
						path("netsgiro/avtalegiro_agreements.txt"),
						"avtalegiro",
						"claims",
					),
				),
			).toContain("holds 16 AvtaleGiro agreements");
		});
	});

	describe("camt", () => {
		const files = namesIn("camt").filter((name) => name.endsWith(".xml"));

		test.each(files)(
			"%s: entries, signs, days and references are those of another library",
			async (name) => {
				const theirs = expectedEntries(name);
				const ours = await entriesOf(path(`camt/${name}`));
				expect(ours).toHaveLength(
					referenceOf(`camt/${name}`, { Ntry: z.number() }).Ntry,
				);
				for (const entry of theirs)
					expect(ours.map(comparable)).toContainEqual(entry);
			},
		);

		test.each([
			["camt053.v2.minimal.xml", ["2014-12-31 8.8500 EUR 4654654654654654"]],
			["camt053.v2.multi.statement.xml", ["2014-12-31 8.8500 EUR "]],
			["camt053.v8.xml", ["2014-12-31 8.8500 EUR 4654654654654654"]],
			["camt054.v2.xml", []],
			["camt054.v4.xml", []],
			["camt054.v8.xml", []],
		])(
			"%s: what came in is a payment, what went out is none",
			async (name, expected) => {
				const { rows, stated } = await world.from(
					path(`camt/${name}`),
					"camt",
					"payments",
				);
				expect(briefly(rows, "paid_date", "amount", "currency", "kid")).toEqual(
					expected,
				);
				const out = expectedEntries(name).filter(
					({ direction }) => direction === "DBIT",
				);
				for (const entry of out)
					expect(totals(stated).join()).toContain(
						`/${(-entry.cents / 100).toFixed(2)}`,
					);
			},
		);
	});

	test.each(namesIn("peppol"))(
		"%s: number, days, sum and reference equal the reference",
		async (name) => {
			const one = z.tuple([z.string()]);
			const expected = referenceOf(`peppol/${name}`, {
				root: z.string(),
				ID: z.string(),
				IssueDate: one,
				DueDate: z.array(z.string()),
				ccy: one,
				PayableAmount: one,
				PaymentID: one,
				CompanyID: z.array(z.string()),
			});
			const { rows } = await world.from(
				path(`peppol/${name}`),
				"peppol",
				"claims",
			);
			expect(rows).toHaveLength(1);
			const [claim] = rows;
			expect(claim).toMatchObject({
				claim_id: expected.ID,
				invoice_date: expected.IssueDate[0],
				due_date: expected.DueDate[0] ?? expected.IssueDate[0],
				currency: expected.ccy[0],
				kid: expected.PaymentID[0],
			});
			const sign = expected.root === "CreditNote" ? -1 : 1;
			expect(cents(claim?.principal)).toBe(
				sign * cents(expected.PayableAmount[0]),
			);
			expect(expected.CompanyID).toContain(claim?.creditor_id);
			expect(expected.CompanyID).toContain(claim?.debtor_id);
			const debtors = await world.from(
				path(`peppol/${name}`),
				"peppol",
				"debtors",
			);
			expect(debtors.rows[0]?.debtor_id).toBe(claim?.debtor_id);
		},
	);

	test.each(namesIn("brreg").filter((name) => name.endsWith(".json")))(
		"%s: every entity in it is a company",
		async (name) => {
			const { rows } = await world.from(
				path(`brreg/${name}`),
				"enheter",
				"companies",
			);
			const text = readFileSync(path(`brreg/${name}`), "utf8");
			const stated = (field: string) =>
				[...text.matchAll(new RegExp(`"${field}": "([^"]+)"`, "g"))].map(
					([, value]) => value,
				);
			expect(rows.map((row) => row.organisation_number)).toEqual(
				stated("organisasjonsnummer"),
			);
			expect(rows.map((row) => row.deleted_date).filter(Boolean)).toEqual(
				name.includes("under")
					? [stated("slettedato")[0] ?? stated("nedleggelsesdato")[0]]
					: stated("slettedato"),
			);
			expect(rows.map((row) => row.registered_date).filter(Boolean)).toEqual(
				stated("registreringsdatoEnhetsregisteret"),
			);
		},
	);
});

type Cells = Readonly<Record<string, string>>;

/** A sheet of the tax authority's view, each row by its headings. */
async function sheet(name: string): Promise<readonly Cells[]> {
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(
		path("saft/ExampleFile_888888888_Excel_ExampleView.xlsx"),
	);
	const rows = (book.getWorksheet(name)?.getRows(1, 400) ?? []).map((row) =>
		Array.from({ length: 43 }, (_, place) => row.getCell(place + 1).text),
	);
	const [headings = [], ...others] = rows;
	return others
		.filter(([first]) => first)
		.map((cells) =>
			Object.fromEntries(
				headings.map((heading, place) => [heading, cells[place] ?? ""]),
			),
		);
}

/** An amount of the spreadsheet as it is laid down. */
function laid(amount = ""): string {
	return Number.isInteger(Number(amount))
		? `${Number(amount)}`
		: Number(amount).toFixed(4);
}

function sumOf(rows: readonly Cells[], column: string): number {
	return rows.reduce((sum, row) => sum + cents(row[column]), 0);
}

function totalsBy(
	rows: readonly Cells[],
	key: (row: Cells) => string,
	column: string,
	sign = 1,
): Record<string, number> {
	const found: Record<string, number> = {};
	for (const row of rows)
		found[key(row)] = (found[key(row)] ?? 0) + sign * cents(row[column]);
	return found;
}
