// From a claim back to the line it was written on, in text, sheet and Parquet, and never to a name.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import traceJob from "../../pipelines/trace-claim.ts";
import type { TapeFiles } from "../../src/tape/given-files.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import {
	Database,
	quoted,
	withDatabase,
} from "../../src/warehouse/database.ts";
import { quietEffects } from "../effects.ts";
import { faultOf, sweep, tempFolder } from "./tape-world.ts";

let folder = "";

/** The portfolio of files as far as they are loaded: the rows of every tape, which is all that a trace reads. */
async function loaded(name: string, files: TapeFiles): Promise<string> {
	const portfolio = join(folder, `${name}.duckdb`);
	await withDatabase(portfolio, {}, (database) =>
		loadTapes(database, files, join(folder, "scratch")),
	);
	return portfolio;
}

let run = "";
beforeAll(async () => {
	folder = tempFolder();
	mkdirSync(join(folder, "scratch"));
	const claims = join(folder, "krav.csv");
	writeFileSync(
		claims,
		"Saksnr;Forfallsdato;Hovedstol;Debitornr;Navn;Merknad\nK1;31.01.2026;1 250,50;D1;Kari Navn;fritt\n\nK2;31.02.2026;10,00;D1;Ola Navn;fritt\nK3;28.02.2026;20,00;D2;;\n",
	);
	const book = new ExcelJS.Workbook();
	book
		.addWorksheet("Innbetalinger")
		.addRows([
			["Rapport per 30.06.2026"],
			["Saksnr", "Betalt dato", "Beløp", "Betaler"],
			["K1", new Date("2026-03-01"), 100.5, "Kari Navn"],
		]);
	await book.xlsx.writeFile(join(folder, "betalt.xlsx"));
	const parquet = join(folder, "events.parquet");
	const database = await Database.open(":memory:");
	await database.run(
		`copy (select 'K1' as claim_id, date '2026-02-20' as event_date, 'reminder' as kind, 'hemmelig' as notat) to ${quoted(parquet)} (format parquet)`,
	);
	database.close();
	writeFileSync(
		join(folder, "layout.json"),
		JSON.stringify({
			name: "t",
			payments: { sheet: "Innbetalinger" },
		}),
	);
	run = await loaded("portfolio", {
		claims,
		payments: join(folder, "betalt.xlsx"),
		events: parquet,
		layout: join(folder, "layout.json"),
	});
});
afterAll(() => sweep(folder));

async function traced(claim: string, files?: string): Promise<string> {
	const lines = await traceJob.run(
		{ portfolio: run, claim, files },
		quietEffects,
	);
	return lines.join("\n");
}

test("a loaded claim leads to its line, its payment's sheet and its event's record", async () => {
	expect(await traced("K1")).toBe(
		[
			"claims: krav.csv, row 2, loaded",
			'  claim_id   Saksnr        "K1"',
			'  due_date   Forfallsdato  "31.01.2026"',
			'  principal  Hovedstol     "1 250,50"',
			'  debtor_id  Debitornr     "D1"',
			"             Navn          (withheld)",
			"             Merknad       (withheld)",
			"",
			"payments: betalt.xlsx, sheet Innbetalinger, row 3, loaded",
			'  claim_id   Saksnr       "K1"',
			'  paid_date  Betalt dato  "2026-03-01"',
			'  amount     Beløp        "100.5000"',
			"             Betaler      (withheld)",
			"",
			"events: events.parquet, row 2, loaded",
			'  claim_id    claim_id    "K1"',
			'  event_date  event_date  "2026-02-20"',
			'  kind        kind        "reminder"',
			"              notat       (withheld)",
		].join("\n"),
	);
});

test("a rejected claim leads to its line too, and says why", async () => {
	const said = await traced("K2");
	expect(said).toContain(
		"claims: krav.csv, row 4, rejected: due_date is no calendar day",
	);
	expect(said).toContain('due_date   Forfallsdato  "31.02.2026"');
});

test("a row with a column for each month is shown once, with the amount of every month", async () => {
	const at = (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	const wide = await loaded("wide", {
		claims: at("k.csv", "claim_id;due_date;principal\nK1;2026-01-31;100.00\n"),
		payments: at(
			"p.csv",
			"claim_id;Betaler;2026-02;2026-03;2026-04\nK1;Kari;10.00;0;5.50\n",
		),
	});
	const lines = await traceJob.run(
		{ portfolio: wide, claim: "K1", files: undefined },
		quietEffects,
	);
	const paid = lines
		.join("\n")
		.split("\n\n")
		.filter((each) => each.startsWith("payments"));
	expect(paid).toEqual([
		[
			"payments: p.csv, row 2, loaded",
			'  claim_id  claim_id  "K1"',
			"            Betaler   (withheld)",
			'  amount    2026-02   "10.00"',
			'  amount    2026-03   "0"',
			'  amount    2026-04   "5.50"',
		].join("\n"),
	]);
});

test("an unknown claim is refused, with those that come close", async () => {
	expect(await faultOf(traced("K33"))).toContain('"K3"');
});

test("a file that is gone or changed is said to be, and found again where it lies now", async () => {
	const place = join(folder, "krav.csv");
	const away = tempFolder();
	renameSync(place, join(away, "krav.csv"));
	expect(await traced("K3")).toContain("krav.csv is not there any more");
	expect(await traced("K3", away)).toContain('"28.02.2026"');
	writeFileSync(place, "noe annet\n1\n");
	expect(await traced("K3")).toContain("its bytes have changed");
	sweep(away);
});
