// Tables drawn and written in drawn dialects, with titles above their headings: found again without the engine.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/faults.ts";
import {
	type Delimiter,
	dialectIn,
	recordsOf,
} from "../../src/tape/files/dialect.ts";
import { headerRowIn } from "../../src/tape/files/header-row.ts";
import { cutAt } from "../../src/tape/files/records.ts";

const seed = 20260630;
const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

const headings = fc.shuffledSubarray(
	[
		"Saksnr",
		"Kundenr",
		"Forfallsdato",
		"Restbeløp",
		"Fakturanr",
		"Fakturadato",
		"Valuta",
		"Avdeling",
		"Ansvarlig",
		"Merknad, intern",
	],
	{ minLength: 3 },
);

const cellText = fc.oneof(
	fc.constantFrom("31.01.2026", "1 250,50", "100", "NOK", "K-17", "1,5", ""),
	fc.string({
		unit: fc.constantFrom("a", "Ø", '"', ";", ",", "|", "\t", " ", "\n", "1"),
		maxLength: 8,
	}),
);

interface Drawn {
	readonly delimiter: Delimiter;
	readonly lineEnd: string;
	readonly quotesAll: boolean;
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly titles: readonly string[];
	readonly isPadded: boolean;
	readonly trailing: boolean;
}

const drawnFile: fc.Arbitrary<Drawn> = headings.chain((names) =>
	fc.record({
		delimiter: fc.constantFrom(...delimiters),
		lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
		quotesAll: fc.boolean(),
		headings: fc.constant(names),
		rows: fc.array(
			fc
				.array(cellText, {
					minLength: names.length - 2,
					maxLength: names.length - 2,
				})
				// An id, and an amount that closes the line.
				.map((cells) => ["K", ...cells, "1250.00"]),
			{ minLength: 2, maxLength: 8 },
		),
		titles: fc.array(
			fc.constantFrom(
				"",
				"Kundereskontro",
				"Utskrift per 30.06.2026",
				"Nordavind Strøm AS",
			),
			{ maxLength: 4 },
		),
		isPadded: fc.boolean(),
		trailing: fc.boolean(),
	}),
);

function cell(text: string, { delimiter, quotesAll }: Drawn): string {
	return quotesAll || text.includes(delimiter) || /["\n\r]|^ | $/.test(text)
		? `"${text.replaceAll('"', '""')}"`
		: text;
}

function written(file: Drawn): string {
	const padding = file.isPadded
		? file.delimiter.repeat(file.headings.length - 1)
		: "";
	const lines = [
		...file.titles.map((title) => `${title}${padding}`),
		...[file.headings, ...file.rows].map((cells) =>
			cells.map((text) => cell(text, file)).join(file.delimiter),
		),
	];
	return lines.join(file.lineEnd) + (file.trailing ? file.lineEnd : "");
}

/** All records below the headings, as a sieve cuts them. */
function recordsBelow(
	text: string,
	delimiter: Delimiter,
	row: number,
	width: number,
) {
	const found: (readonly string[])[] = [];
	for (let at = 0, count = 1; at < text.length; count += 1) {
		const cut = cutAt(text, at, {
			delimiter,
			width: count > row ? width : undefined,
			isLast: true,
		});
		if (cut.kind === "unfinished") break;
		if (cut.kind === "record" && count > row) found.push(cut.cells);
		if (cut.kind === "broken" && count > row) found.push([cut.reason]);
		at = cut.next;
	}
	return found;
}

/** Lines of which each would be a row by itself are taken for rows: an ambiguity that is refused, and not drawn here. */
function isAmbiguous({ rows, headings: names, delimiter }: Drawn): boolean {
	return rows.some((row) =>
		row
			.join(delimiter)
			.split("\n")
			.some(
				(line, _, lines) =>
					lines.length > 1 && line.split(delimiter).length >= names.length - 1,
			),
	);
}

test("delimiter, headings and every cell are found again: 4 000 cases", () => {
	let cases = 0;
	fc.assert(
		fc.property(drawnFile, (file) => {
			fc.pre(!isAmbiguous(file));
			cases += 1;
			const text = written(file);
			const found = dialectIn(text, true, "drawn.csv");
			expect(found.delimiter).toBe(file.delimiter);
			expect(found.headings).toEqual(file.headings);
			expect(found.header.row).toBe(file.titles.length + 1);
			const { delimiter, header } = found;
			expect(
				recordsBelow(text, delimiter, header.row, found.headings.length),
			).toEqual(file.rows);
		}),
		{ seed, numRuns: 4_000 },
	);
	expect(cases).toBe(4_000);
});

function dialectOrFault(text: string): void {
	try {
		dialectIn(text, true, "drawn.csv");
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
	}
}

test("any text at all has a dialect or a fault: 3 000 cases", () => {
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom('"', ";", ",", "\n", "\r", "a", "1", " "),
				maxLength: 60,
			}),
			(text) => {
				expect(() => dialectOrFault(text)).not.toThrow();
				for (const delimiter of delimiters) {
					const records = recordsOf(text, delimiter, true, 50);
					const header = headerRowIn(records);
					if (header)
						expect(records).toContainEqual({
							row: header.row,
							cells: header.cells,
						});
				}
			},
		),
		{ seed, numRuns: 3_000 },
	);
});

const table = [
	["Bilag", "Forfall", "Rest"],
	["17", "31.01.2026", "100,00"],
	["18", "28.02.2026", "200,00"],
];

function rowFound(records: readonly (readonly string[])[]): number | undefined {
	return headerRowIn(records.map((cells, place) => ({ row: place + 1, cells })))
		?.row;
}

describe("the row of headings", () => {
	test.each([
		["in the first row", table, 1],
		["below a title", [["Kundereskontro"], ...table], 2],
		["below a padded title", [["Kundereskontro", "", ""], ...table], 2],
		[
			"below titles and blank rows",
			[
				["Nordavind AS"],
				[],
				["Utskrift per", "30.06.2026", ""],
				[""],
				...table,
			],
			5,
		],
		[
			"below a name and what it names",
			[["Kunde:", "Nordavind AS", ""], ...table],
			2,
		],
		[
			"with an empty first heading",
			[
				["", "b", "c"],
				["0", "1,5", "x"],
				["1", "2,5", "y"],
			],
			1,
		],
		[
			"of months, over amounts",
			[
				["Saksnr", "2026-01", "2026-02", "2026-03"],
				["K", "1", "2", "3"],
			],
			1,
		],
		[
			"over rows of words alone",
			[
				["debtor_id", "debtor_type", ""],
				["D", "person", "x"],
				["E", "company", "y"],
			],
			1,
		],
		["of two rows: the fuller", [["Faktura", "", "Beløp"], ...table], 2],
		["alone", [["claim_id", "due_date"]], 1],
	] as const)("%s", (_, records, row) => {
		expect(rowFound(records)).toBe(row);
	});

	test("in no row, if all are blank", () => {
		expect(rowFound([[""], ["", ""]])).toBeUndefined();
	});

	test("says how many titles were passed over", () => {
		const records = [["Kundereskontro"], ...table].map((cells, place) => ({
			row: place + 1,
			cells,
		}));
		expect(headerRowIn(records)).toMatchObject({
			titles: 1,
			says: { nb: expect.stringContaining("rad 2") },
		});
	});
});

test("a stated row of headings is taken, and one that is blank refused", () => {
	const text = "a;b\nc;d\n\ne;f\n";
	expect(dialectIn(text, true, "x.csv", { headerRow: 2 }).headings).toEqual([
		"c",
		"d",
	]);
	expect(() => dialectIn(text, true, "x.csv", { headerRow: 3 })).toThrow(
		/no headings in row 3/,
	);
	expect(() => dialectIn(text, true, "x.csv", { headerRow: 9 })).toThrow(
		/no headings in row 9/,
	);
});
