// ferskvare check: what it says, what it asks, what it leaves.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import checkTapes from "../../../pipelines/check-tapes.ts";
import type { Question } from "../../../src/pipeline.ts";
import { patternOf } from "../../../src/tape/check/made-layout.ts";
import { layoutSchema } from "../../../src/tape/layout.ts";
import { quietEffects } from "../../effects.ts";
import { faultOf, intakeOf, sweep, tempFolder } from "../tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

let place = 0;
/** A folder of its own with the files in it. */
function laid(files: Readonly<Record<string, string>>): string {
	place += 1;
	const at = join(folder, String(place));
	mkdirSync(at);
	for (const [name, text] of Object.entries(files))
		writeFileSync(join(at, name), text);
	return at;
}

interface Answering {
	/** Whether the user takes what is proposed. */
	readonly agrees?: boolean;
	readonly yes?: boolean;
	readonly layout?: string;
	readonly language?: "en" | "nb";
	readonly out?: string;
}

/** Runs a check as a user would, with answers at hand; the layout goes to made.json beside the files. */
async function checked(
	at: string,
	names: readonly string[],
	{ agrees = false, yes = false, layout, language = "en", out }: Answering = {},
) {
	const asked: Question[] = [];
	const told: string[] = [];
	const write = join(at, "made.json");
	const lines = await checkTapes.run(
		{
			files: names.map((name) => join(at, name)),
			layout: layout === undefined ? undefined : join(at, layout),
			write: layout === undefined ? write : undefined,
			yes,
			cutOff: "2026-06-30",
			keyFile: undefined,
			language,
			out,
		},
		{
			...quietEffects,
			say: (line) => told.push(line),
			ask: async (question) => {
				asked.push(question);
				return agrees ? question.proposed : undefined;
			},
		},
	);
	const made = existsSync(write)
		? layoutSchema.parse(JSON.parse(readFileSync(write, "utf8")))
		: undefined;
	return { lines, asked, made, told, write };
}

const plain = {
	"krav-2026-06.csv":
		"Saksnr;Forf.dato;Hovedstol;Navn\nK1;31.01.2026;1 250,50;Kari Navn\nK2;28.02.2026;100,00;Ola Navn\nK3;31.02.2026;7,00;\n",
	"innbetalinger.csv":
		"Saksnr;Betalt dato;Beløp\nK1;15.03.2026;50,00\nK9;15.03.2026;20,00\n",
};

describe("files whose headings are known", () => {
	test("are read without a question, counted, and lead to a command", async () => {
		const at = laid(plain);
		const { lines, asked, made } = await checked(at, Object.keys(plain));
		const said = lines.join("\n").replaceAll("\u00a0", " ");
		expect(asked).toEqual([]);
		expect(said).toContain(
			"claims: 3 rows of 1 357.50; loaded 2 of 1 350.50; rejected 1 of 7.00",
		);
		expect(said).toContain(
			"payments: 2 rows of 70.00; loaded 1 of 50.00; rejected 1 of 20.00",
		);
		expect(said).toMatch(/error +claims +unreadable +1 rows +7\.00/);
		expect(said).toMatch(/due_date: dd\.mm\.yyyy reads /);
		expect(said).toMatch(
			/Next: ferskvare value .*krav-2026-06\.csv --payments .*innbetalinger\.csv --layout .*made\.json --cut-off DATE/,
		);
		expect(said).not.toContain("Kari");
		expect(made?.files?.map(({ file }) => file)).toEqual([
			"krav-*.csv",
			"innbetalinger.csv",
		]);
		expect(made?.files?.[0]?.claims?.columns).toMatchObject({
			claim_id: "Saksnr",
			due_date: "Forf.dato",
			principal: "Hovedstol",
		});
	});

	test("are told of in Norwegian", async () => {
		const { lines } = await checked(laid(plain), Object.keys(plain), {
			language: "nb",
		});
		const said = lines.join("\n").replaceAll("\u00a0", " ");
		expect(said).toContain("Dette kom inn");
		expect(said).toContain("personlig, blir igjen ved døren: Navn");
		expect(said).toMatch(
			/feil +payments +unknown_claim .* finnes ikke i kravfilen/,
		);
	});

	test("load by the layout that was left, also next month", async () => {
		const at = laid(plain);
		const { write } = await checked(at, Object.keys(plain));
		const next = join(at, "krav-2026-07.csv");
		writeFileSync(
			next,
			"Saksnr;Forf.dato;Hovedstol;Navn\nK4;31.03.2026;8,00;\n",
		);
		await intakeOf(folder, { claims: next, layout: write }, async (seen) => {
			expect(
				(await seen.rows("claims")).map(
					({ claim_id, principal }) => `${claim_id} ${principal}`,
				),
			).toEqual(["K4 8.00"]);
		});
	});
});

describe("what is doubtful", () => {
	const odd = {
		"tape.csv":
			"Ref;Forfaller;converted_nok\nA1;31.01.2026;100,25\nA2;28.02.2026;200,75\nA3;15.03.2026;300,10\n",
	};

	test("is asked, and the answer is what is read", async () => {
		const at = laid(odd);
		const { asked, made } = await checked(at, ["tape.csv"], { agrees: true });
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.length).toBeLessThanOrEqual(2);
		for (const question of asked) {
			expect(question.asks).toContain("tape.csv");
			expect(question.choices.map(({ value }) => value)).toContain(
				question.proposed,
			);
		}
		expect(made?.files?.[0]?.claims?.columns).toMatchObject({
			due_date: "Forfaller",
			principal: "converted_nok",
		});
		const silent = await checked(laid(odd), ["tape.csv"], { yes: true });
		expect(silent.asked).toEqual([]);
		expect(silent.made).toEqual(made);
	});

	test("stops the check where nobody answers, after saying what was found", async () => {
		const at = laid(odd);
		const told: string[] = [];
		const work = checkTapes.run(
			{
				files: [join(at, "tape.csv")],
				layout: undefined,
				write: join(at, "made.json"),
				yes: false,
				cutOff: undefined,
				keyFile: undefined,
				language: "en",
				out: undefined,
			},
			{ ...quietEffects, say: (line) => told.push(line) },
		);
		expect(await faultOf(work)).toMatch(
			/nobody was there to decide on tape\.csv: claims\..*--yes/,
		);
		expect(told.join("\n")).toContain("(doubtful)");
		expect(existsSync(join(at, "made.json"))).toBe(false);
	});

	test("left out by the user is not read, whatever its name says", async () => {
		const at = laid({
			"tape.csv":
				"Kravnr;Forfall;Beløp;Siste innbetaling\nK1;31.01.2026;100,00;15.03.2026\n",
			"kept.json": JSON.stringify({
				name: "kept",
				claims: { leave_out: ["Siste innbetaling"] },
			}),
		});
		await intakeOf(
			folder,
			{ claims: join(at, "tape.csv"), layout: join(at, "kept.json") },
			async (seen) => {
				expect(await seen.rows("claims")).toMatchObject([
					{ claim_id: "K1", last_payment_date: null },
				]);
			},
		);
	});

	test("what check says is not taken, because its values deny its name, is not read by the layout that it leaves", async () => {
		const rows = Array.from(
			{ length: 12 },
			(_, row) => `K${row};31.01.2026;100,00;${390 + row}`,
		);
		const at = laid({
			"tape.csv": `Kravnr;Forfall;Beløp;CountryCode\n${rows.join("\n")}\n`,
		});
		const { lines, made, write } = await checked(at, ["tape.csv"], {
			yes: true,
		});
		expect(lines.join("\n")).toContain("CountryCode: its name says country");
		expect(lines.join("\n")).not.toContain("unknown_country");
		expect(made?.files?.[0]?.claims?.leave_out).toEqual(["CountryCode"]);
		await intakeOf(
			folder,
			{ claims: join(at, "tape.csv"), layout: write },
			async (seen) => {
				expect((await seen.rows("claims"))[0]).toMatchObject({ country: null });
			},
		);
	});
});

describe("a layout that is kept", () => {
	test("is held against the headings, column by column", async () => {
		const at = laid(plain);
		const { write } = await checked(at, ["krav-2026-06.csv"]);
		writeFileSync(
			join(at, "krav-2026-08.csv"),
			"Saksnr;Forfallsdato;Hovedstol;Ny kolonne\nK1;31.01.2026;100,00;x\n",
		);
		const { lines } = await checked(at, ["krav-2026-08.csv"], {
			layout: "made.json",
			yes: true,
		});
		const said = lines.join("\n");
		expect(said).toContain(
			"the headings have changed since the layout was made",
		);
		expect(said).toMatch(/"Forf\.dato".*"Forfallsdato"/);
		expect(said).toMatch(/"Ny kolonne"/);
		expect(write).toBe(join(at, "made.json"));
	});

	test("is not written over by a check that was not made against it", async () => {
		const at = laid(plain);
		writeFileSync(join(at, "made.json"), "{}");
		expect(await faultOf(checked(at, ["krav-2026-06.csv"]))).toContain(
			"is there already, and says something else",
		);
	});

	test("names files by what does not change from month to month", () => {
		expect(
			[
				"krav-2026-06.csv",
				"2026.csv",
				"Sak 12 av 30.06.26.xlsx",
				"krav.csv",
			].map(patternOf),
		).toEqual(["krav-*.csv", "2026.csv", "Sak * av *.xlsx", "krav.csv"]);
	});
});

test("a workbook with claims on one sheet and payments on another is two tapes", async () => {
	const at = laid({});
	const book = new ExcelJS.Workbook();
	book.addWorksheet("Krav").addRows([
		["Saksnr", "Forfall", "Hovedstol"],
		["K1", new Date("2026-01-31"), 100.5],
		["K2", new Date("2026-02-28"), 200],
	]);
	book.addWorksheet("Innbetalinger").addRows([
		["Saksnr", "Betalt dato", "Beløp"],
		["K1", new Date("2026-03-31"), 50],
		["K2", new Date("2026-03-31"), 60],
	]);
	await book.xlsx.writeFile(join(at, "alt.xlsx"));
	const { lines, made } = await checked(at, ["alt.xlsx"], { yes: true });
	const said = lines.join("\n").replaceAll("\u00a0", " ");
	expect(said).toContain("claims: 2 rows of 300.50; loaded 2");
	expect(said).toContain("payments: 2 rows of 110.00; loaded 2");
	expect(made?.files).toHaveLength(1);
	expect(made?.files?.[0]).toMatchObject({
		claims: { sheet: "Krav" },
		payments: { sheet: "Innbetalinger" },
	});
});

test("payments without claims are counted by themselves, and what is no tape is said to be none", async () => {
	const at = laid({
		"paid.csv": plain["innbetalinger.csv"],
		"raa.csv": "development,origin,values\n1981,1981,5012.0\n1982,1982,106.0\n",
	});
	const { lines } = await checked(at, ["paid.csv", "raa.csv"], { yes: true });
	const said = lines.join("\n").replaceAll("\u00a0", " ");
	expect(said).toContain("payments: 2 rows of 70.00 (counted by itself");
	expect(said).toContain("not a tape: a triangle");
});

test("rows to mend are left as a workbook where they are asked for", async () => {
	const at = laid(plain);
	const { lines } = await checked(at, Object.keys(plain), {
		out: join(at, "mend"),
	});
	expect(lines.join("\n")).toContain("rejects.xlsx");
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(join(at, "mend", "rejects.xlsx"));
	expect(book.getWorksheet("claims")?.getRow(2).values).toContain(
		"krav-2026-06.csv",
	);
});

describe("a column for each month", () => {
	const months = ["01", "02", "03"].map((month) => `Innbetalt 2026-${month}`);
	const rows = Array.from({ length: 6 }, (_, claim) =>
		[
			`K${claim}`,
			"1000,00",
			`0${claim + 1}.01.2026`,
			...months.map((_, month) => ((claim + month) % 2 ? "50,00" : "")),
		].join(";"),
	);
	const columns = ["Saksnr", "Hovedstol", "Forfall"];
	const cut = (places: readonly number[]) =>
		[[...columns, ...months].join(";"), ...rows]
			.map((line) => places.map((at) => line.split(";")[at]).join(";"))
			.concat("")
			.join("\n");

	test.each([
		["in the sheet of the claims", { "alt.csv": cut([0, 1, 2, 3, 4, 5]) }],
		[
			"in a file of its own",
			{ "krav.csv": cut([0, 1, 2]), "betalt.csv": cut([0, 3, 4, 5]) },
		],
	])("is payments, %s", async (_, files: Record<string, string>) => {
		const at = laid(files);
		const { lines, asked } = await checked(at, Object.keys(files));
		expect(asked).toEqual([]);
		expect(lines).toContain(
			"  payments (80 %): payments: 3 columns hold what was paid in a month each",
		);
		expect(lines).toContain(
			"  payments: 9 rows of 450.00; loaded 9 of 450.00; rejected 0 of 0.00",
		);
		expect(lines.join("\n")).not.toMatch(/paid_amount|not a tape/);
	});

	test("is none where the months hold what was owed", async () => {
		const text = cut([0, 1, 2, 3, 4, 5]).replaceAll("Innbetalt", "Saldo");
		const { lines } = await checked(laid({ "alt.csv": text }), ["alt.csv"], {
			yes: true,
		});
		expect(lines.join("\n")).not.toContain("payments");
	});

	test("is none where months alone head balances, and is where they head what came now and then", async () => {
		const bare = (cell: (claim: number, month: number) => string) =>
			[
				[...columns, "2026-01", "2026-02", "2026-03"].join(";"),
				...rows.map((row, claim) =>
					[
						...row.split(";").slice(0, 3),
						...months.map((_, month) => cell(claim, month)),
					].join(";"),
				),
				"",
			].join("\n");
		const said = async (text: string) =>
			(
				await checked(laid({ "alt.csv": text }), ["alt.csv"], { yes: true })
			).lines.join("\n");
		const owed = (claim: number, month: number) =>
			`${1000 + 7 * claim - 50 * month},00`;
		expect(await said(bare(owed))).not.toContain("payments");
		const paid = (claim: number, month: number) =>
			(claim + month) % 3 ? "0,00" : "50,00";
		expect(await said(bare(paid))).toContain("3 columns hold what was paid");
	});

	test("is left out beside payments by the day, and says so", async () => {
		const files = {
			"krav.csv": cut([0, 1, 2]),
			"betalt.csv": "Saksnr;Betalt dato;Beløp\nK1;15.01.2026;50,00\n",
			"per-mnd.csv": cut([0, 3, 4, 5]),
		};
		const { lines, made } = await checked(laid(files), Object.keys(files), {
			yes: true,
		});
		expect(lines.join("\n")).toContain(
			"not a tape: payments by the month, but another file has payments by the day",
		);
		expect(made?.files?.map(({ file }) => file)).toEqual([
			"krav.csv",
			"betalt.csv",
		]);
	});

	test("that bears a number alone is payments too, and the layout must say which months", async () => {
		const text = cut([0, 3, 4, 5]).replaceAll(/Innbetalt 2026-0/g, "M");
		const at = laid({ "krav.csv": cut([0, 1, 2]), "m.csv": text });
		const fault = await faultOf(checked(at, ["krav.csv", "m.csv"]));
		expect(fault).toMatch(/M1.*layout|layout.*month/s);
	});
});

test("where nothing is a tape the check ends as one that failed, and says what is missing", async () => {
	const at = laid({
		"fakturaer.csv":
			"Fakturanr;Fakturadato;Beløp;Betalingsbetingelser\n1;01.03.2026;100,50;14 dager\n2;02.03.2026;200,50;14 dager\n",
	});
	expect(await faultOf(checked(at, ["fakturaer.csv"]))).toContain(
		"none of the files is a tape that is known",
	);
	const also = laid({
		"paid.csv": "Saksnr;Betalt dato;Beløp\n1;01.03.2026;100,50\n",
		"fakturaer.csv":
			"Fakturanr;Fakturadato;Beløp;Betalingsbetingelser\n1;01.03.2026;100,50;14 dager\n2;02.03.2026;200,50;14 dager\n",
	});
	const { lines } = await checked(also, ["paid.csv", "fakturaer.csv"], {
		yes: true,
	});
	expect(lines.join("\n")).toContain(
		"not a tape: invoices without a day to pay by",
	);
});
