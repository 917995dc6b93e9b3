// The engine's reader types amounts and days only where it reads what our rules read: held against each other, cell by cell.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Fault, Faults } from "../../src/faults.ts";
import type { TapeName } from "../../src/tape/columns.ts";
import { readCsv } from "../../src/tape/files/csv-relation.ts";
import { openSource } from "../../src/tape/files/source.ts";
import type { ColumnFormat } from "../../src/tape/forms/decision.ts";
import { missingWords } from "../../src/tape/forms/missing-words.ts";
import { hasPowers, holdsPower } from "../../src/tape/forms/powers.ts";
import { dateForms, type TapeLayout } from "../../src/tape/layout.ts";
import { mappingOf } from "../../src/tape/mapping/mapping.ts";
import { readRows } from "../../src/tape/reading/read.ts";
import {
	type ColumnReading,
	readings,
} from "../../src/tape/reading/reading.ts";
import {
	columnsTyped,
	typedColumns,
	typedReadings,
} from "../../src/tape/reading/typed-read.ts";
import { readWhole } from "../../src/tape/reading/whole.ts";
import type { Database, PlainRow } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "./tape-world.ts";

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

const seed = 20260630;

function fileOf(text: string): string {
	const file = join(mkdtempSync(join(folder, "file-")), "tape.csv");
	writeFileSync(file, text);
	return file;
}

describe("cell by cell", () => {
	interface Judged {
		readonly cell: string;
		readonly typed: unknown;
		readonly ours: unknown;
	}

	/** Cells that the reader took and that are not odd, each with what our rules make of it. */
	async function taken(
		name: "principal" | "due_date",
		format: ColumnFormat,
		cells: readonly string[],
	): Promise<Judged[]> {
		const plain = cells.filter((cell) => !holdsPower(Buffer.from(`;${cell};`)));
		const lines = plain.map((cell, at) => `${at};${cell};${cell}\n`);
		const mapping = {
			places: new Map([[name, 1]]),
			constants: new Map(),
			leftOver: [],
		};
		const sound = { ...format, evidence: noneUnread(name) };
		const formats = new Map([[name, sound]]);
		const columns = readings("claims", mapping, formats, undefined);
		const typed = typedColumns(columns, formats, mapping, undefined);
		const ours = columns.find((column) => column.name === name);
		if (!typed || !ours) throw new RangeError(`${name} is not typed`);
		const [theirs] = typedReadings([ours], typed, new Map());
		await database.run(
			"drop table if exists odd_cells; drop table if exists odd_cells_scans",
		);
		const relation = readCsv(
			fileOf(lines.join("")),
			";",
			columnsTyped(["record", "cell", "cell again"], typed),
			{
				header: false,
				onError: `store_rejects=true, rejects_table='odd_cells', rejects_scan='odd_cells_scans', rejects_limit=0, decimal_separator='${typed.decimal}', dateformat='${typed.notation}'`,
			},
		);
		const type = name === "principal" ? "decimal(18,2)" : "date";
		const met = `"${name} text"`;
		const rows = await database.rows(`
			select cell, own as typed, ours from (
				select *, cast(${theirs?.value} as ${type}) as "${name}", "${name}" as own
				from (select c2 as cell, ${theirs?.text} as ${met}, ours from (
					select *, ${read(ours, "c2", met, type)} as ours from ${relation}))
			) where not coalesce(${theirs?.odd}, false)`);
		return rows.map(({ cell, typed: one, ours: other }) => ({
			cell: String(cell),
			typed: one,
			ours: other,
		}));
	}

	/** Our rules on the cell as text. */
	function read(
		{ text, value }: ColumnReading,
		cell: string,
		met: string,
		type: string,
	): string {
		const trimmed = `(${text.replaceAll("c1", cell)})`;
		return `cast(${value.replaceAll(met, trimmed)} as ${type})`;
	}

	function noneUnread(column: string) {
		return {
			column,
			kind: "amount" as const,
			form: "",
			read: 1,
			unread: 0,
			alternatives: [],
			because: "reads most" as const,
			looked: "all rows" as const,
			says: { nb: "", en: "" },
		};
	}

	const noise = ["epoch", "infinity", "-infinity", "Epoch ", "today", "null"];

	test.each([",", "."] as const)(
		"amounts with %s, in drawn texts",
		async (decimal) => {
			const unit = fc.constantFrom(..."00123456789,.-+ '()eE_xkr\t\u00a0\v");
			const texts = fc.string({ unit, minLength: 1, maxLength: 7 });
			const amounts = fc
				.tuple(
					fc.constantFrom("", "", "-", "+", " ", "\u2212", "- "),
					fc.constantFrom("0", "007", "12", "999999999999", "1234567890123"),
					fc.constantFrom("", decimal, decimal, ".", ","),
					fc.constantFrom("", "5", "50", "500", "505", "0049999", "9999999"),
					fc.constantFrom("", "", "", " ", "kr", "-", "e2", "E"),
				)
				.map((parts) => parts.join(""));
			const cells = fc.sample(fc.oneof(texts, amounts), {
				seed,
				numRuns: 8_000,
			});
			const judged = await taken("principal", { decimal }, [
				...cells,
				...noise,
				...missingWords.keys(),
			]);
			expect(judged.filter(({ typed, ours }) => typed !== ours)).toEqual([]);
			expect(judged.length).toBeGreaterThan(800);
		},
	);

	const notated = dateForms.filter(
		(form) => /[-./]/.test(form) && /^[^o]*$/.test(form),
	);

	test.each(notated)("days as %s, in drawn texts", async (form) => {
		const part = { y: years, m: months, d: days };
		const [first, second, third] = form
			.split(/[-./]/)
			.map((each) => part[each[0] as "y" | "m" | "d"]);
		const mark = form.match(/[-./]/)?.[0] ?? "";
		const marks = fc.constantFrom(
			mark,
			mark,
			mark,
			mark,
			mark,
			"-",
			".",
			"/",
			" ",
			"",
		);
		const drawn = fc
			.tuple(
				around,
				first ?? years,
				marks,
				second ?? months,
				marks,
				third ?? days,
				fc.oneof(around, times),
			)
			.map((parts) => parts.join(""));
		const cells = fc.sample(drawn, { seed, numRuns: 2_500 });
		const judged = await taken("due_date", { date: form }, [
			...cells,
			...noise,
			...missingWords.keys(),
		]);
		expect(judged.filter(({ typed, ours }) => typed !== ours)).toEqual([]);
		expect(judged.length).toBeGreaterThan(12);
	});

	const years = fc.constantFrom(
		"2026",
		"2026",
		"1900",
		"1899",
		"2199",
		"2200",
		"26",
		"26",
		"68",
		"69",
		"026",
		"20261",
		"-026",
	);
	const months = fc.constantFrom(
		"1",
		"01",
		"02",
		"12",
		"11",
		"13",
		"0",
		"001",
		"jan",
		" 1",
	);
	const days = fc.constantFrom(
		"1",
		"01",
		"28",
		"29",
		"31",
		"32",
		"0",
		"001",
		"+1",
		" 1",
	);
	const around = fc.constantFrom(
		"",
		"",
		"",
		"",
		"",
		"",
		" ",
		"\t",
		"\u00a0",
		"a",
		".",
	);
	const times = fc.constantFrom(
		"",
		"",
		"",
		" 10:00",
		"T10:00:00",
		"Z",
		"+01",
		" BC",
		" (BC)",
		" 00:00:00.000",
		" 10:00:00Z",
		" 1:00 AM",
	);
});

interface BothWays {
	readonly typed: readonly string[];
	readonly rows: number;
	/** Name and type of each column, and each row that only one way of reading gave, with its place. */
	readonly columns: Readonly<Record<"fast" | "slow", readonly PlainRow[]>>;
	readonly different: readonly PlainRow[];
	readonly isSieved: boolean;
}

/** Everything of the read relation, each row with its place. */
async function keep(name: "fast" | "slow"): Promise<readonly PlainRow[]> {
	await database.run(
		`create or replace temp table ${name} as select rowid as place, * from claims_read`,
	);
	return await database.rows(
		`select column_name, data_type from duckdb_columns() where table_name = '${name}' order by column_index`,
	);
}

/** The engine holds the two against each other: twenty thousand rows are slow to bring here. */
async function differences(): Promise<PlainRow[]> {
	const only = (one: string, other: string) =>
		`select '${one}' as read, * from (from ${one} except all from ${other})`;
	return await database.rows(
		`${only("fast", "slow")} union all ${only("slow", "fast")} order by place, read limit 20`,
	);
}

/** A file read as it is now, and with every cell as text. */
async function bothWays(text: string, layout?: TapeLayout): Promise<BothWays> {
	const scratch = mkdtempSync(join(folder, "read-"));
	const tape: TapeName = "claims";
	const file = fileOf(text);
	const source = await openSource(database, tape, file, layout, scratch);
	const mapping = await mappingOf(
		database,
		tape,
		source.headings,
		layout,
		"claims.csv",
	);
	const read = await readWhole(database, tape, source, mapping, layout);
	const fast = await keep("fast");
	const { rows } = await database.row("select count(*) as rows from fast");
	const { check, ...unchecked } = source;
	if (check)
		await database.run(
			`drop table if exists ${check.rejects}; drop table if exists ${check.rejects}_scans`,
		);
	await readRows(database, tape, unchecked, mapping, layout);
	return {
		typed: read.typed,
		rows: Number(rows),
		columns: { fast, slow: await keep("slow") },
		different: await differences(),
		isSieved: read.source !== source,
	};
}

function expectAlike({ columns, different }: BothWays): void {
	expect(columns.fast).toEqual(columns.slow);
	expect(different).toEqual([]);
}

const headings =
	"claim_id;principal;due_date;interest;costs;disputed_amount;total;claim_type;currency;invoice_number;invoice_date;submission_date;closed_date;close_reason;status;has_title;Avdeling";

interface Cells {
	readonly [column: string]: fc.Arbitrary<string>;
}

describe("a whole file", () => {
	const amount = fc
		.tuple(
			fc.integer({ min: -9999, max: 999_999 }),
			fc.integer({ min: 0, max: 99 }),
		)
		.map(([whole, ore]) => `${whole},${String(ore).padStart(2, "0")}`);
	const day = fc
		.integer({ min: 11_000, max: 21_000 })
		.map((number) =>
			new Date(number * 86_400_000)
				.toISOString()
				.slice(0, 10)
				.split("-")
				.reverse()
				.join("."),
		);
	const sparse = (cell: fc.Arbitrary<string>) =>
		fc.oneof(cell, cell, fc.constant(""));
	const id = fc.integer({ min: 1, max: 99_999 }).map((number) => `N${number}`);
	const sound: Cells = {
		claim_id: id,
		principal: amount,
		due_date: day,
		interest: sparse(amount),
		costs: sparse(amount),
		disputed_amount: sparse(amount),
		total: sparse(amount),
		claim_type: fc.constantFrom("invoice", "Rent", "telecom", "nonsense", ""),
		currency: fc.constantFrom("NOK", "nok", "SEK", ""),
		invoice_number: fc.constantFrom(
			"1-1",
			"nd1",
			"ND4-2026-12-31",
			"nd5x",
			"a b",
			"3",
		),
		invoice_date: sparse(day),
		submission_date: sparse(day),
		closed_date: sparse(day),
		close_reason: fc.constantFrom("paid", "sold", ""),
		status: fc.constantFrom(
			"åpen",
			"ukjent",
			"til inkasso",
			"open",
			" open",
			"open\u00a0",
			"",
		),
		has_title: fc.constantFrom("J", "N", "ja", "kanskje", ""),
		Avdeling: fc.constantFrom("", "", "", "Nord"),
	};
	const odd = fc.constantFrom(
		"1e3",
		"1_000",
		"1,5e2",
		"- ",
		"+ ",
		"5E ",
		"-",
		"ukjent",
		"n/a",
		"1.234,56",
		"1 250,50",
		"1250.50",
		"kr 5",
		"5 EUR",
		"12,345",
		"12,3450",
		"999999999999,99",
		"1234567890123,00",
		"31.02.2026",
		"1.1.26",
		"01.01.1900",
		"31.12.1899",
		"01.01.2200",
		"epoch",
		"infinity",
		"2026-01-31",
		"31/01/2026",
		"31.01.2026 10:00",
		" 31.01.2026",
		"31.01.2026 ",
		"5 ",
		" ",
		"\t",
		"\u00a0",
		'""',
		'"5,00"',
		'"a;b"',
		"7",
		"+7,00",
		",5",
		"5,",
		"(5,00)",
		"45000",
		"x",
		'"',
		"a;b",
	);
	const rows = (columns: Cells, least: number, most: number) =>
		fc.array(fc.record(columns), { minLength: least, maxLength: most });
	const damaged: Cells = Object.fromEntries(
		Object.entries(sound).map(([name, cell]) => [
			name,
			fc.oneof({ weight: 40, arbitrary: cell }, { weight: 1, arbitrary: odd }),
		]),
	);
	const textOf = (drawn: readonly Readonly<Record<string, string>>[]) =>
		`${[
			headings,
			...drawn.map((row) =>
				headings
					.split(";")
					.map((name) => row[name] ?? "")
					.join(";"),
			),
		].join("\n")}\n`;

	test("is the same relation when its amounts and days are typed: drawn files", async () => {
		let typed = 0;
		let whole = 0;
		await fc.assert(
			fc.asyncProperty(
				rows(sound, 3, 6),
				rows(damaged, 0, 8),
				async (first, others) => {
					let both: BothWays | undefined;
					try {
						both = await bothWays(textOf([...first, ...others]), {
							decimal: ",",
							date: "dd.mm.yyyy",
						});
					} catch (error) {
						if (error instanceof Fault || error instanceof Faults) return;
						throw error;
					}
					if (both.isSieved) return;
					whole += 1;
					typed += both.typed.length;
					expectAlike(both);
				},
			),
			{ seed, numRuns: 15 },
		);
		expect(whole).toBeGreaterThan(7);
		expect(typed).toBeGreaterThan(4 * whole);
	});

	/** Sound rows enough that the sample ends before the last. */
	const behindMany = (line: string) => {
		const width = line.split(";").length;
		const names = [...amounts, ...dayColumns].slice(0, width - 1);
		const many = Array.from({ length: 20_001 }, (_, at) =>
			[
				`K${at}`,
				...names.map((name) =>
					amounts.includes(name) ? `${at},50` : "31.01.2026",
				),
			].join(";"),
		);
		return `${[["claim_id", ...names].join(";"), ...many, line].join("\n")}\n`;
	};

	const amounts = [
		"principal",
		"interest",
		"costs",
		"disputed_amount",
		"total",
	];
	const dayColumns = [
		"due_date",
		"invoice_date",
		"submission_date",
		"closed_date",
		"title_date",
		"last_payment_date",
		"written_off_date",
	];
	const all = [...amounts, "due_date", "invoice_date"];
	test.each([
		["a sound row", "K;5,00;1;,5;+7,;-0,10;31.01.2026;1.2.2026", all],
		["empty cells", "K;;;;;;;", all],
		["an empty row", ";;;;;;;", all],
		["a power", "K;5,00;1e3;;;;31.01.2026;", ["due_date", "invoice_date"]],
		[
			"digits in groups",
			"K;5,00;1_000;;;;31.01.2026;",
			["due_date", "invoice_date"],
		],
		[
			"a minus before a blank",
			"K;5,00;- ;;;;31.01.2026;",
			["due_date", "invoice_date"],
		],
		[
			"whatever is not as its column is written",
			"K;5,00;5,005;1.000,00;5 EUR;ukjent;31.01.2026;2026-01-31;31.02.2026;31.01.2026 10:00;epoch;infinity;31.12.1899",
			["principal", "due_date"],
		],
	])(
		"%s behind the sample",
		async (_, line, typed) => {
			const both = await bothWays(behindMany(line));
			expect(both.typed.toSorted()).toEqual(typed.toSorted());
			expect(both.rows).toBe(20_002);
			expectAlike(both);
		},
		20_000,
	);
});

describe("a file is looked through for powers", () => {
	test.each([
		["K;2026\n", false],
		["K;1e3\n", true],
		["K;5 e\n", false],
		["K;x1e\n", false],
		["K;1_0", true],
		["K;Oslo - Bergen\n", false],
		["K;- ", true],
		['K;"+ "\n', true],
		["a\v", true],
	])("%j: %s", async (text, expected) => {
		expect(await hasPowers(fileOf(text))).toBe(expected);
	});

	test("across what is read at one time", async () => {
		for (const before of [-3, -2, -1, 0, 1]) {
			const start = "x".repeat((1 << 20) + before - 1);
			expect(await hasPowers(fileOf(`${start};1e3;x`))).toBe(true);
			expect(await hasPowers(fileOf(`${start};-  ;x`))).toBe(true);
			expect(await hasPowers(fileOf(`${start};1.3;x`))).toBe(false);
		}
	});
});
