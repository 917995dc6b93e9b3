// Whatever is written is read back, whatever is broken is accounted for: drawn tables in drawn dialects, and noise.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Fault, Faults } from "../../src/faults.ts";
import { openSource } from "../../src/tape/files/source.ts";
import type { DateForm, TapeLayout } from "../../src/tape/layout.ts";
import { type LoadedTape, loadTape } from "../../src/tape/load.ts";
import { mappingOf } from "../../src/tape/mapping/mapping.ts";
import { readWhole } from "../../src/tape/reading/whole.ts";
import { createRejects } from "../../src/tape/rejects/rejects.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
let scratch = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	scratch = mkdtempSync(join(folder, "scratch-"));
	database = await smallDatabase();
	await database.run(createRejects);
	await database.run(`create table tape_claims as select 'C' as claim_id;
		create table tape_claim_aliases (claim_id varchar, kept_claim_id varchar)`);
});
afterAll(() => {
	database.close();
	sweep(folder);
});

const seed = 20260630;

interface Dialect {
	readonly delimiter: string;
	readonly lineEnd: string;
	readonly encoding: "utf8" | "latin1" | "utf16le";
	readonly hasMark: boolean;
	readonly decimal: "," | ".";
	readonly group: string;
	readonly date: DateForm;
	/** Lines above the headings. */
	readonly titles: readonly string[];
	readonly quotesAll: boolean;
	readonly isStated: boolean;
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
	delimiter: fc.constantFrom(";", ",", "\t", "|"),
	lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
	encoding: fc.constantFrom("utf8", "utf8", "latin1", "utf16le"),
	hasMark: fc.boolean(),
	decimal: fc.constantFrom(",", "."),
	group: fc.constantFrom("", " ", "\u00a0", "'", "sign"),
	date: fc.constantFrom(
		"yyyy-mm-dd",
		"dd.mm.yyyy",
		"dd-mm-yyyy",
		"dd/mm/yyyy",
		"mm/dd/yyyy",
		"yyyymmdd",
		"yyyy/mm/dd",
		"yyyy.mm.dd",
		"mm-dd-yyyy",
		"ddmmyyyy",
	),
	titles: fc.constantFrom<readonly string[]>(
		[],
		[],
		["Innbetalinger"],
		["Nordavind AS", "", "Utskrift per 30.06.2026"],
	),
	quotesAll: fc.boolean(),
	isStated: fc.boolean(),
});

type Damage = "amount" | "day" | "too few" | "too many" | "open quote";

interface Row {
	readonly tail: string;
	readonly ore: bigint;
	readonly dayNumber: number;
	readonly damage: Damage | undefined;
	readonly blankLinesBefore: number;
}

const rows: fc.Arbitrary<Row> = fc.record({
	tail: fc.oneof(
		fc.string({
			unit: fc.constantFrom("a", "Ø", "å", '"', ";", ",", "|", " "),
		}),
		fc.string({ unit: fc.constantFrom("a", "æ", '"', "\n", " ") }),
	),
	ore: fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
	dayNumber: fc.integer({ min: -20_000, max: 40_000 }),
	damage: fc.option(
		fc.constantFrom<Damage>(
			"amount",
			"day",
			"too few",
			"too many",
			"open quote",
		),
		{ nil: undefined, freq: 3 },
	),
	blankLinesBefore: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
});

function isoDay(dayNumber: number): string {
	return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}

function dayText(iso: string, form: DateForm): string {
	const [year = "", month = "", day = ""] = iso.split("-");
	return form.replace("yyyy", year).replace("mm", month).replace("dd", day);
}

function decimalText(ore: bigint): string {
	const digits = (ore < 0n ? -ore : ore).toString().padStart(3, "0");
	return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function amountText(ore: bigint, { decimal, group }: Dialect): string {
	const [whole = "", fraction = ""] = decimalText(ore).split(".");
	const sign = group === "sign" ? (decimal === "," ? "." : ",") : group;
	return `${whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, sign)}${decimal}${fraction}`;
}

function cell(text: string, { delimiter, quotesAll }: Dialect): string {
	return quotesAll || text.includes(delimiter) || /["\n\r]|^ | $/.test(text)
		? `"${text.replaceAll('"', '""')}"`
		: text;
}

/** The line of a row, and the row as it should come in; undefined when it should not. */
function written(row: Row, place: number, dialect: Dialect) {
	const id = `P${place}${row.tail}z`;
	const iso = isoDay(row.dayNumber);
	const amount =
		row.damage === "amount" ? "1,2,3" : amountText(row.ore, dialect);
	const day =
		row.damage === "day"
			? dayText("2026-02-31", dialect.date)
			: dayText(iso, dialect.date);
	const cells = [id, "C", day, amount].map((text) => cell(text, dialect));
	const line = {
		"too few": cells.slice(0, 2).join(dialect.delimiter),
		"too many": [...cells, "x"].join(dialect.delimiter),
		"open quote": `"P${place}${dialect.delimiter}C`,
	};
	const isBroken = row.damage && row.damage in line;
	return {
		line: isBroken
			? line[row.damage as keyof typeof line]
			: cells.join(dialect.delimiter),
		amount: isBroken || row.damage === "amount" ? 0n : row.ore,
		read: row.damage ? undefined : `${id}|${iso}|${decimalText(row.ore)}`,
	};
}

/** The file, and what should be in the relation and among the rejects, by row. */
function table(drawn: readonly Row[], dialect: Dialect) {
	const lines = [
		...dialect.titles,
		["payment_id", "claim_id", "paid_date", "amount"].join(dialect.delimiter),
	];
	const loaded: string[] = [];
	const rejected: number[] = [];
	let ore = 0n;
	const anchor: Row = {
		tail: "",
		ore: 123_456_789n,
		dayNumber: 20_118,
		damage: undefined,
		blankLinesBefore: 0,
	};
	for (const [place, row] of [anchor, ...drawn].entries()) {
		for (let blank = 0; blank < row.blankLinesBefore; blank += 1)
			lines.push("");
		const { line, amount, read } = written(row, place, dialect);
		lines.push(line);
		ore += amount;
		if (read) loaded.push(`${lines.length}|${read}`);
		else rejected.push(lines.length);
	}
	const text = lines.map((line) => `${line}${dialect.lineEnd}`).join("");
	const mark =
		dialect.encoding === "utf16le" || dialect.hasMark ? "\ufeff" : "";
	const bytes =
		dialect.encoding === "latin1"
			? Buffer.from(text, "latin1")
			: Buffer.from(mark + text, dialect.encoding);
	return { bytes, loaded, rejected, ore };
}

async function load(
	bytes: Uint8Array,
	layout?: TapeLayout,
): Promise<LoadedTape> {
	const file = join(folder, "payments.csv");
	writeFileSync(file, bytes);
	await database.run("delete from tape_rejects");
	return await loadTape(
		database,
		"payments",
		[{ number: 1, file, layout }],
		scratch,
	);
}

function ore(decimal: string): bigint {
	return BigInt(decimal.replace(".", ""));
}

/** Every row as it was read, sound or not, and the broken lines. */
async function read(bytes: Uint8Array, layout: TapeLayout | undefined) {
	const file = join(folder, "payments.csv");
	writeFileSync(file, bytes);
	const opened = await openSource(database, "payments", file, layout, scratch);
	const mapping = await mappingOf(
		database,
		"payments",
		opened.headings,
		layout,
		"payments.csv",
	);
	const { source } = await readWhole(
		database,
		"payments",
		opened,
		mapping,
		layout,
	);
	const found = await database.rows(`
		select ${source.isNumbered ? "source_row" : "rowid + 2"} as row, payment_id, paid_date, amount, faults from payments_read
		${source.broken ? `union all select line, null, null, null, 'broken' from ${source.broken}` : ""}
		order by row`);
	return {
		loaded: found
			.filter((row) => row.faults === "")
			.map(({ faults: _, ...row }) => Object.values(row).join("|")),
		rejected: found
			.filter((row) => row.faults !== "")
			.map((row) => Number(row.row)),
	};
}

function layoutOf(dialect: Dialect): TapeLayout | undefined {
	const { isStated, decimal, date } = dialect;
	return isStated ? { decimal, date } : undefined;
}

const drawnTables = [dialects, fc.array(rows, { maxLength: 6 })] as const;

test("a table is read back as it was written, and its broken rows are told by number", async () => {
	await fc.assert(
		fc.asyncProperty(...drawnTables, async (dialect, drawn) => {
			const { bytes, loaded, rejected } = table(drawn, dialect);
			expect(await read(bytes, layoutOf(dialect))).toEqual({
				loaded,
				rejected,
			});
		}),
		{ seed, numRuns: 110 },
	);
});

test("loaded and rejected are the tape, in rows and to the øre", async () => {
	await fc.assert(
		fc.asyncProperty(...drawnTables, async (dialect, drawn) => {
			const expected = table(drawn, dialect);
			const { totals } = await load(expected.bytes, layoutOf(dialect));
			const rejects = await database.rows(
				"select distinct row from tape_rejects order by row",
			);
			expect(rejects.map((row) => Number(row.row))).toEqual(expected.rejected);
			expect(totals.rowsLoaded).toBe(expected.loaded.length);
			expect(totals.rowsRejected).toBe(expected.rejected.length);
			expect(totals.rowsInTape).toBe(
				expected.loaded.length + expected.rejected.length,
			);
			expect(ore(totals.amountInTape)).toBe(expected.ore);
			expect(ore(totals.amountLoaded) + ore(totals.amountRejected)).toBe(
				expected.ore,
			);
		}),
		{ seed, numRuns: 24 },
	);
});

describe("noise", () => {
	const head = "payment_id;claim_id;paid_date;amount\n";

	/** A fault, or a load that adds up; anything else is thrown. */
	async function holds(bytes: Uint8Array): Promise<LoadedTape | undefined> {
		let tape: LoadedTape;
		try {
			tape = await load(bytes);
		} catch (error) {
			if (error instanceof Fault || error instanceof Faults) return undefined;
			throw error;
		}
		const { totals } = tape;
		expect(totals.rowsLoaded + totals.rowsRejected).toBe(totals.rowsInTape);
		expect(ore(totals.amountLoaded) + ore(totals.amountRejected)).toBe(
			ore(totals.amountInTape),
		);
		return tape;
	}

	test("random bytes are refused or add up", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ minLength: 1, maxLength: 300 }),
				async (noise) => {
					await holds(noise);
				},
			),
			{ seed, numRuns: 24 },
		);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
				await holds(Buffer.concat([Buffer.from(head), noise]));
			}),
			{ seed, numRuns: 24 },
		);
	});

	test("random lines below a heading are all accounted for", async () => {
		const piece = fc.constantFrom(
			"P1;C;2026-01-31;1,50\n",
			"P2;C;2026-02-28;2,5",
			"P3;C;x;7",
			";",
			"\n",
			"\r\n",
			"\r",
			" ",
			"æ",
			"5",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
				const text = pieces.join("");
				const tape = await holds(Buffer.from(head + text));
				const filled = text
					.split(/\r\n|\r|\n/)
					.filter((line) => /[^; ]/.test(line) || isMisshapen(line));
				if (tape) expect(tape.totals.rowsInTape).toBe(filled.length);
			}),
			{ seed, numRuns: 24 },
		);
	});

	/** Blank cells, but not as many as the heading has. */
	function isMisshapen(line: string): boolean {
		const cells = line.split(";");
		return (
			line.trim() !== "" &&
			(cells.length < 4 || cells.slice(4).some((each) => each !== ""))
		);
	}

	test("quotes in any place: the engine and the sieve cut alike, or the sieve decides", async () => {
		const piece = fc.constantFrom(
			'"',
			'"',
			";",
			";",
			"\n",
			"\n",
			" ",
			"a",
			'""',
			"a;a;a\n",
			'"a";a;a\n',
			"\t",
		);
		const place = mkdtempSync(join(folder, "cut-"));
		const file = join(place, "quotes.csv");
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
				writeFileSync(file, `x;y;z\n${pieces.join("")}`);
				const source = await openSource(
					database,
					"events",
					file,
					undefined,
					place,
				);
				if (!source.check) return;
				const { rejects, records } = source.check;
				await database.run(
					`drop table if exists ${rejects}; drop table if exists ${rejects}_scans`,
				);
				const cut = await database.rows(`select * from ${source.text}`);
				const broken = await database.rows(`select * from ${rejects}`);
				if (broken.length > 0 || cut.length !== records) return;
				const sieved = await source.check.sieved();
				const again = await database.rows(
					`select * exclude (source_row) from ${sieved.text} order by source_row`,
				);
				const texts = cut.map((row) => JSON.stringify(row));
				expect(cut.length).toBeGreaterThanOrEqual(again.length);
				for (const row of again) expect(texts).toContain(JSON.stringify(row));
				compared += 1;
			}),
			{ seed, numRuns: 150 },
		);
		expect(compared).toBeGreaterThan(20);
	});
});
