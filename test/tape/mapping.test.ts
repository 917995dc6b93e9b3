// Headings and layouts: found, or refused with what is missing and where; never a way into our SQL.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	brief,
	claims,
	faultOf,
	intake,
	intakeOf,
	layoutFor,
	sweep,
	tempFolder,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const one = "K1;31.01.2026;100,00";
const read = ["K1 2026-01-31 100.00"];

async function loaded(
	content: string,
	layout: object = {},
): Promise<readonly string[]> {
	const given = {
		"claims.csv": content,
		"layout.json": JSON.stringify({ name: "test", ...layout }),
	};
	return await intake(folder, given, async ({ rows }) =>
		brief(await rows("claims")),
	);
}

describe("headings", () => {
	test.each([
		["our own words", "claim_id;due_date;principal"],
		["case and blanks", " Claim ID ; DUE  date;PRINCIPAL"],
		["Norwegian", "Saksnummer;Forfallsdato;Hovedstol"],
		["letters and accents", "KRAVNR.;Forfall;Beløp"],
		["quotes and delimiters", '"Saks-nummer";"Forfalls dato";"Rest;beløp"'],
		[
			"decomposed letters",
			"kravnr;forfall;belo\u0338p".replace("o\u0338", "ø"),
		],
	])("%s", async (_, headings) => {
		expect(
			await loaded(`${headings}\n${one}\n`, {
				claims: headings.includes("Rest;")
					? { columns: { principal: "Rest;beløp" } }
					: {},
			}),
		).toEqual(read);
	});

	test("blank heading cells stand for nothing", async () => {
		expect(
			await loaded(`claim_id;;due_date;principal;\nK1;x;31.01.2026;100,00;y\n`),
		).toEqual(read);
	});

	test("a heading over two lines", async () => {
		expect(await loaded(`claim_id;"due\ndate";principal\n${one}\n`)).toEqual(
			read,
		);
	});

	test("two headings that may both be the due date are not chosen between", async () => {
		const said = await faultOf(
			loaded(
				"Kravnr;Forfall;Betalingsfrist;Beløp\nK1;31.01.2026;31.01.2026;1\n",
			),
		);
		expect(said).toMatch(
			/"Forfall" would be read as due_date, but "Betalingsfrist" may be due_date as well.*"columns": \{"due_date".*ferskvare check/,
		);
	});

	test("a total stands for the principal where nothing else does", async () => {
		expect(
			await loaded("Kravnr;Forfall;Totalsaldo\nK1;31.01.2026;100,00\n"),
		).toEqual(read);
	});

	test("what only resembles a known word is left to check", async () => {
		expect(
			await faultOf(loaded("Kravnr;Forfallsdatto;Beløp\nK1;31.01.2026;1\n")),
		).toMatch(/no column for due_date .*ferskvare check .* proposes a mapping/);
	});

	test("the same heading twice is refused where we would read from it", async () => {
		expect(
			await faultOf(
				loaded("claim_id;due_date;principal;Principal\nK1;31.01.2026;1;2\n"),
			),
		).toMatch(/2 columns headed "principal".*Name them apart/);
		expect(
			await loaded(
				"claim_id;due_date;principal;x;x\nK1;31.01.2026;100,00;1;2\n",
			),
		).toEqual(read);
	});

	test("all missing columns are named at once, with the headings that came close", async () => {
		const said = await faultOf(
			loaded("claims_ref;dua_date;x\nK1;31.01.2026;1\n"),
		);
		expect(said.split("\n")).toEqual([
			expect.stringMatching(/no column for claim_id .*"claims_ref"/),
			expect.stringMatching(/no column for principal \(owed before/),
			expect.stringMatching(
				/no column for due_date .*"dua_date".*"columns": \{"due_date"/,
			),
		]);
	});

	test("a file without headings does not have its first row recited", async () => {
		const said = await faultOf(
			intake(
				folder,
				{
					"claims.csv": claims(one),
					"debtors.csv":
						"D1;Kari Nordmann;01018012345\nD2;Ola Nordmann;02028012345\n",
					"layout.json": JSON.stringify({
						name: "test",
						debtors: { columns: { debtor_id: "Skyldner nr" } },
					}),
				},
				() => {},
			),
		);
		expect(said).toContain('no heading "Skyldner nr"');
		expect(said).not.toMatch(/Nordmann|8012345/);
	});
});

describe("a layout", () => {
	test("gives columns, constants, codes and forms", async () => {
		const given = {
			"claims.csv":
				"Ref|Art|Forfall|Sum|Slutt|Hvorfor\nK1|TLF|01/31/2026|1 250.50|02/01/2026|B\nK2|XYZ|02/03/2026|7||\n",
			"layout.json": layoutFor({
				delimiter: "|",
				decimal: ".",
				date: "mm/dd/yyyy",
				encoding: "utf-8",
				columns: {
					claim_id: "Ref",
					claim_type: "Art",
					principal: "Sum",
					closed_date: "Slutt",
					close_reason: "Hvorfor",
				},
				constants: { currency: "SEK", invoice_date: "2026-01-01" },
				codes: {
					claim_type: { tlf: "telecom" },
					close_reason: { B: "paid" },
				},
			}),
		};
		const rows = await intake(folder, given, async (seen) =>
			(await seen.rows("claims")).map((row) =>
				[
					row.claim_id,
					row.claim_type,
					row.due_date,
					row.principal,
					row.close_reason,
					row.currency,
					row.invoice_date,
				].join(" "),
			),
		);
		expect(rows).toEqual([
			"K1 telecom 2026-01-31 1250.50 paid SEK 2026-01-01",
			"K2 other 2026-02-03 7.00  SEK 2026-01-01",
		]);
	});

	test("finds a heading that differs in case and accents only", async () => {
		expect(
			await loaded("Ref;Forfall;SUM  kr.\nK1;31.01.2026;100,00\n", {
				claims: { columns: { claim_id: "ref", principal: "Sum kr" } },
			}),
		).toEqual(read);
	});

	test.each([
		[
			"a heading that is not there",
			{ claims: { columns: { principal: "Sum" } } },
			/no heading "Sum", which the layout gives for principal/,
		],
		[
			"a column we do not have",
			{ claims: { columns: { prinsipal: "Sum" } } },
			/claims\.columns/,
		],
		["a section we do not have", { claim: {} }, /claim/],
		[
			"a delimiter we do not read",
			{ claims: { delimiter: "#" } },
			/claims\.delimiter/,
		],
		[
			"a form of days we do not read",
			{ claims: { date: "yy.dd.mm" } },
			/claims\.date/,
		],
		[
			"a code for what we do not have",
			{ claims: { codes: { claim_type: { T: "telecomm" } } } },
			/"telecomm" is none of .*claims\.codes\.claim_type\.T/s,
		],
		[
			"codes for a column of free text",
			{ claims: { codes: { status: { T: "x" } } } },
			/takes any value.*claims\.codes\.status/s,
		],
		[
			"a constant that is no day",
			{ claims: { constants: { due_date: "31.01.2026" } } },
			/"31\.01\.2026" is no day.*claims\.constants\.due_date/s,
		],
		[
			"a constant that is no amount",
			{ claims: { constants: { costs: "1,5" } } },
			/is no amount.*claims\.constants\.costs/s,
		],
		[
			"rows without a column that is not there",
			{ claims: { skip_rows_without: "debtor_id" } },
			/no column for debtor_id.*skip_rows_without/,
		],
	])("with %s says where", async (_, layout, said) => {
		expect(
			await faultOf(loaded(`claim_id;due_date;principal\n${one}\n`, layout)),
		).toMatch(said);
	});

	test.each([
		["no JSON", '{"name": "x",\n  oops', /is no JSON.*(position|line)/],
		["missing", undefined, /the layout .*nowhere\.json cannot be read/],
	])("that is %s", async (_, content, said) => {
		const place = join(folder, content ? "bad.json" : "nowhere.json");
		if (content) writeFileSync(place, content);
		const file = join(folder, "sound.csv");
		writeFileSync(file, claims(one));
		expect(
			await faultOf(
				intakeOf(folder, { claims: file, layout: place }, () => {}),
			),
		).toMatch(said);
	});

	test("may pass rows over by a column that is never kept", async () => {
		const given = {
			"claims.csv": claims(one),
			"debtors.csv": "debtor_id;navn\nD1;Kari\nD2;\n",
			"layout.json": JSON.stringify({
				name: "test",
				debtors: { skip_rows_without: "name" },
			}),
		};
		expect(
			await intake(folder, given, async ({ rows }) =>
				(await rows("debtors")).map((row) => row.debtor_id),
			),
		).toEqual(["D1"]);
	});
});

describe("no way into our SQL", () => {
	const evil = `'); drop table tape_rejects; --`;

	test("by a heading, a value, a constant or a code", async () => {
		const given = {
			"claims.csv": `claim_id;due_date;principal;claim_type;"x""'; drop table tape_claims; --"\n"${evil}";31.01.2026;100,00;"${evil}";y\nK2;"${evil}";1,5;z;y\n`,
			"layout.json": layoutFor({
				constants: { status: evil, portfolio_id: `"${evil}` },
				codes: { claim_type: { [evil]: "telecom" } },
			}),
		};
		const seen = await intake(folder, given, async ({ rows, why, loaded }) => [
			...(await rows("claims")).map((row) =>
				[row.claim_id, row.claim_type, row.status, row.portfolio_id].join("|"),
			),
			...why,
			...(loaded.tapes.claims.files[0]?.mapping.leftOver ?? []),
		]);
		expect(seen).toEqual([
			`${evil}|telecom|${evil}|"${evil}`,
			`3 due_date unreadable ${evil}`,
			`x"'; drop table tape_claims; --`,
		]);
	});

	test("by a heading that is looked for in vain", async () => {
		expect(
			await faultOf(
				loaded(`"clam_id'); select 1; --";b\n1;2\n`, {
					claims: { columns: { due_date: `${evil}"` } },
				}),
			),
		).toMatch(/no column for claim_id/);
	});

	test.each([
		"O'Brien.csv",
		'a"b;c.csv',
		"claims[1].csv",
		"claims*.csv",
		"~claims?.csv",
		"æ ø.csv",
	])("by a file named %s", async (name) => {
		const place = join(folder, "it's [a] *folder");
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, "claims1.csv"), claims("WRONG;1;1"));
		writeFileSync(join(place, name), claims(one, "K2;x;1,5", '"broken'));
		const rows = await intakeOf(
			place,
			{ claims: join(place, name) },
			async (seen) => [...brief(await seen.rows("claims")), ...seen.why],
		);
		expect(rows).toEqual([
			...read,
			"3 due_date unreadable x",
			"4 - broken_line -",
		]);
	});
});
