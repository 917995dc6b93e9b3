// Why a column is read as it is: what the figures say, which columns decide for others, and what is refused with them.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TapeLayout } from "../../src/tape/layout.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import { readFile, readText } from "./read-world.ts";
import { faultOf, smallDatabase, sweep, tempFolder } from "./tape-world.ts";

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

/** A claim tape of one row for each due date or amount. */
async function column(
	name: "due_date" | "principal" | "has_title",
	values: readonly string[],
	layout?: TapeLayout,
) {
	const usual = { due_date: "2026-01-31", principal: "100.50", has_title: "J" };
	const lines = values.map((value, place) => {
		const row = { ...usual, [name]: value };
		return `K${place};${row.due_date};"${row.principal}";${row.has_title}`;
	});
	const text = ["claim_id;due_date;principal;has_title", ...lines].join("\n");
	const { evidence } = await readText(database, "claims", text, folder, layout);
	const read = await database.rows(
		`select ${name} as value from claims_read order by rowid`,
	);
	return {
		evidence: evidence.get(name),
		values: read.map(({ value }) => value),
	};
}

describe("days", () => {
	test("the sentence names the form, and what the others would read", async () => {
		const { evidence } = await column("due_date", [
			"01/02/2026",
			"13/02/2026",
			"28/02/2026",
		]);
		expect(evidence).toMatchObject({
			form: "dd/mm/yyyy",
			read: 3,
			unread: 0,
			alternatives: [{ form: "mm/dd/yyyy", read: 1 }],
			says: {
				en: "due_date: dd/mm/yyyy reads all 3; mm/dd/yyyy would read 1",
				nb: "due_date: dd/mm/yyyy leser alle 3; mm/dd/yyyy ville lest 1",
			},
		});
	});

	test.each([
		["4/13/2026", "mm/dd/yyyy", "2026-04-13"],
		["1.2.2026", "dd.mm.yyyy", "2026-02-01"],
		["31.12.25", "dd.mm.yy", "2025-12-31"],
		["31122025", "ddmmyyyy", "2025-12-31"],
		["20251231", "yyyymmdd", "2025-12-31"],
		["2025/12/31", "yyyy/mm/dd", "2025-12-31"],
		["31-DEC-25", "dd mon yy", "2025-12-31"],
		["31. des. 2025", "dd mon yyyy", "2025-12-31"],
		["46022", "excel serial", "2025-12-31"],
		["24106", "days since 1960", "2025-12-31"],
		["2025-12-31T23:30:00Z", "yyyy-mm-dd", "2026-01-01"],
		["12/31/2025 12:00:00 AM", "mm/dd/yyyy", "2025-12-31"],
	])("%s is %s", async (text, form, day) => {
		const { evidence, values } = await column("due_date", [text]);
		expect([evidence?.form, ...values]).toEqual([form, day]);
	});

	test("points: the day comes first unless a value says otherwise, and the sentence says so", async () => {
		const open = await column("due_date", ["03.04.2025"]);
		expect(open.evidence?.because).toBe("day first with points");
		expect(open.values).toEqual(["2025-04-03"]);
		const decided = await column("due_date", ["03.04.2025", "03.25.2025"]);
		expect(decided.evidence?.form).toBe("mm.dd.yyyy");
	});

	test("years of two digits first or last: the shorter time decides where there are enough days", async () => {
		const days = Array.from(
			{ length: 28 },
			(_, place) => `26-03-${String(place + 1).padStart(2, "0")}`,
		);
		const { evidence, values } = await column("due_date", days);
		expect(evidence).toMatchObject({
			form: "yy-mm-dd",
			because: "days lie closer",
		});
		expect(values[0]).toBe("2026-03-01");
		expect(await faultOf(column("due_date", days.slice(0, 5)))).toMatch(
			/dd-mm-yy.* or as .*yy-mm-dd/,
		);
	});

	test("a number that two counts of days explain is refused", async () => {
		expect(await faultOf(column("due_date", ["30000", "30010"]))).toMatch(
			/can be read as excel serial or as days since 1960, and no value decides: each reads 2/,
		);
		const { values } = await column("due_date", ["30000"], {
			date: { due_date: "excel serial" },
		});
		expect(values).toEqual(["1982-02-18"]);
	});

	test("a stray number among days is no count of days", async () => {
		const { evidence, values } = await column("due_date", [
			"2026-01-31",
			"2026-02-28",
			"45000",
		]);
		expect([evidence?.form, evidence?.unread, values[2]]).toEqual([
			"yyyy-mm-dd",
			1,
			null,
		]);
	});
});

describe("amounts", () => {
	test("the fault of 1.234 states how many values say what", async () => {
		expect(
			await faultOf(column("principal", ["1.234", "5.678", "100"])),
		).toMatch(
			/2 of 3 are another amount under either sign, 0 fit comma alone and 0 point alone/,
		);
	});

	test("the sentence names the sign and what the other would read", async () => {
		const { evidence, values } = await column("principal", [
			"1.234",
			"kr 5,50",
			"100",
		]);
		expect(values).toEqual(["1234.00", "5.50", "100.00"]);
		expect(evidence?.says.en).toBe(
			"principal: decimal comma reads all 3; decimal point would read 2",
		);
		expect(evidence?.says.nb).toBe(
			"principal: desimalkomma leser alle 3; desimalpunktum ville lest 2",
		);
	});

	test("the mark of another currency is a doubt", async () => {
		await column("principal", ["€ 3.50", "kr 2.50", "100.00"]);
		const rows = await database.rows(
			"select doubts from claims_read order by rowid",
		);
		expect(rows.map(({ doubts }) => doubts)).toEqual([
			"other_mark:principal,",
			"",
			"",
		]);
	});
});

describe("truths", () => {
	test.each([
		[["Ja", "Nei."], ["true", "false"], "ja/nei"],
		[["SANN", "USANN"], ["true", "false"], "sann/usann"],
		[["1", "0"], ["true", "false"], "1/0"],
		[["x", ""], ["true", "false"], "x/empty"],
		[["J", ""], ["true", null], "J/N"],
	])("%j is %j", async (written, read, form) => {
		const { evidence, values } = await column("has_title", written);
		expect(values.map((each) => (each === null ? null : String(each)))).toEqual(
			read,
		);
		expect(evidence?.form).toBe(form);
	});

	test("words that are neither are refused, or said in a layout", async () => {
		const refused = await faultOf(column("has_title", ["A", "P", "P"]));
		expect(refused).toMatch(
			/has_title says yes or no, and none of its 3 values is either: they are 2 other words.*"codes"/,
		);
		const { values } = await column("has_title", ["A", "P"], {
			codes: { has_title: { A: "N", P: "J" } },
		});
		expect(values.map(String)).toEqual(["false", "true"]);
	});
});

test("numbers written as fractions are ids again, if all of them are", async () => {
	const tape = (...ids: readonly string[]) =>
		[
			"claim_id;due_date;principal",
			...ids.map((id) => `${id};2026-01-31;1.50`),
		].join("\n");
	const ids = async () =>
		(
			await database.rows("select claim_id from claims_read order by rowid")
		).map(({ claim_id }) => claim_id);
	const { evidence } = await readText(
		database,
		"claims",
		tape("2960623488.0", "17.0"),
		folder,
	);
	expect(await ids()).toEqual(["2960623488", "17"]);
	expect(evidence.get("claim_id")?.says.en).toBe(
		"claim_id: whole numbers written with .0 reads all 2",
	);
	await readText(database, "claims", tape("2960623488.0", "17"), folder);
	expect(await ids()).toEqual(["2960623488.0", "17"]);
});

describeShared("data/highradius/A_nulldata_ddmmyyyy_open.csv", () => {
	const columns = (due: string) => ({
		claim_id: "doc_id",
		due_date: due,
		principal: "converted_usd",
		invoice_date: "posting_date",
	});

	// 777 amounts have three decimals or more: row by row they round to 0.37 more than their sum, 310 427 858.97, does.
	test("A and B are read to the same claims", async () => {
		const read = async (name: string) => {
			const { evidence } = await readFile(
				database,
				"claims",
				sharedFile(`data/highradius/${name}`),
				folder,
				{ columns: columns("due_in_date") },
			);
			const rows = await database.rows(`
				select count(*) as claims, sum(principal) as principal, sum(hash(claim_id, due_date, invoice_date, principal)::hugeint) as hashed,
					count(case when faults <> '' then 1 end) as faulty
				from claims_read`);
			return { evidence: evidence.get("due_date"), ...rows[0] };
		};
		const { evidence: a, ...fromA } = await read(
			"A_nulldata_ddmmyyyy_open.csv",
		);
		const { evidence: b, ...fromB } = await read(
			"B_D0T7_iso_leadingzeros_predicted.csv",
		);
		expect(fromA).toEqual(fromB);
		expect(fromA).toMatchObject({
			claims: "9681",
			principal: "310427859.34",
			faulty: "0",
		});
		expect(a?.says.en).toMatch(
			/^due_date: dd-mm-yyyy reads all 9,681; mm-dd-yyyy would read [\d,]+$/,
		);
		expect(b?.says.en).toBe("due_date: yyyy-mm-dd reads all 9,681");
	});
});

describeShared("data/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv", () => {
	test("months before days, unpadded, are told from the values", async () => {
		const { evidence } = await readFile(
			database,
			"claims",
			sharedFile("data/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv"),
			folder,
			{
				columns: {
					claim_id: "invoiceNumber",
					due_date: "DueDate",
					principal: "InvoiceAmount",
					invoice_date: "InvoiceDate",
					closed_date: "SettledDate",
				},
			},
		);
		expect(evidence.get("due_date")).toMatchObject({
			form: "mm/dd/yyyy",
			read: 2466,
			unread: 0,
			alternatives: [{ form: "dd/mm/yyyy" }],
		});
		const terms = await database.rows(
			"select distinct due_date - invoice_date as term from claims_read",
		);
		expect(terms).toEqual([{ term: "30" }]);
	});
});
