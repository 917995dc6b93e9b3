// What the values of a column look like: counted on few rows by hand, and told from chance.
import { describe, expect, test } from "vitest";
import type { KindName } from "../../src/tape/mapping/kinds.ts";
import { shareOf } from "../../src/tape/mapping/likeness.ts";
import { personalKind } from "../../src/tape/mapping/personal-values.ts";
import { kidKind } from "../../src/tape/mapping/plain-kind.ts";
import { sumsOf } from "../../src/tape/mapping/sums.ts";
import { database, likenessIn, relationOf } from "./proposed.ts";

async function columnOf(...values: readonly string[]) {
	const [column] = await likenessIn(["x", ...values]);
	if (!column) throw new Error("no column was counted");
	return column;
}

test("rows, filled rows, distinct values and lengths", async () => {
	const [first, second] = await likenessIn(["a;b", "x;", " x ;yy", "z;", ";"]);
	expect(first).toMatchObject({ rows: 4, filled: 3, distinct: 2 });
	expect(second).toMatchObject({
		rows: 4,
		filled: 1,
		distinct: 1,
		shortest: 2,
		longest: 2,
	});
});

test("an empty column is of no kind", async () => {
	const [column] = await likenessIn(["a;b", ";1", ";2"]);
	expect(column && shareOf(column, "amount")).toBe(0);
	expect(Object.values(column?.counts ?? {}).every((n) => n === 0)).toBe(true);
});

describe("kinds", () => {
	const of: readonly (readonly [KindName, string])[] = [
		["day", "31.12.2024"],
		["day", "1.2.2024"],
		["day", "31.12.24"],
		["day", "2024-12-31"],
		["day", "2024-12-31 23:59:00"],
		["day", "12/31/2024"],
		["day", "20241231"],
		["moment", "2024-12-31 23:59:00.125"],
		["amount", "1 250,00"],
		["amount", "1.250,00"],
		["amount", "1,250.00"],
		["amount", "kr 1 250,-"],
		["amount", "1250.00 NOK"],
		["amount", "-12"],
		["fraction", "0,01"],
		["fraction", "2309.7899999999995"],
		["email", "a.b@example.no"],
		["telephone", "+47 91 23 45 67"],
		["postcode", "0150"],
		["postcode", "123 45"],
		["currency", "nok"],
		["country", "NO"],
		["country", "Norge"],
		["yes_no", "Nei"],
		["organisation", "923 609 016"],
		["organisation", "NO923609016MVA"],
		["account_no", "8601.11.17947"],
		["iban", "NO93 8601 1117 947"],
		["person_no", "038689 41285"],
	];
	const not: readonly (readonly [KindName, string])[] = [
		["day", "31.02.2024"],
		["day", "epoch"],
		["day", "20241331"],
		["day", "1.234"],
		["fraction", "2960623488.0"],
		["fraction", "12"],
		["amount", "12-34"],
		["person_no", "03868941286"],
		["email", "a@b"],
		["country", "XX"],
		["currency", "ABC"],
		["iban", "NO9386011117948"],
	];
	/** Each value in a column of its own, all counted at once. */
	const counted = async (values: readonly (readonly [KindName, string])[]) => {
		const headings = values.map((_, place) => `v${place}`).join(";");
		const row = values.map(([, value]) => value).join(";");
		const likeness = await likenessIn([headings, row]);
		return values.map(
			([kind, value], place) =>
				`${value} ${kind} ${likeness[place]?.counts[kind]}`,
		);
	};

	test("are told by their values", async () => {
		expect(await counted(of)).toEqual(
			of.map(([kind, value]) => `${value} ${kind} 1`),
		);
	});

	test("and not by what resembles them", async () => {
		expect(await counted(not)).toEqual(
			not.map(([kind, value]) => `${value} ${kind} 0`),
		);
	});
});

describe("against chance", () => {
	const numbers = (count: number, from: number, step: number) =>
		Array.from({ length: count }, (_, index) => String(from + index * step));

	test("one in ten consecutive numbers passes modulus 10: no payment references", async () => {
		const column = await columnOf(...numbers(200, 10_000_000, 1));
		expect(shareOf(column, "kid_10")).toBeCloseTo(0.1, 1);
		expect(kidKind(column)).toBeUndefined();
	});

	test("references of a giro example are, and a few of them alone are not yet", async () => {
		const kids = ["2345676", "1001007", "1001015", "1001023", "1001031"];
		const sound = await columnOf(...kids);
		expect(kidKind(sound)).toBe("kid_10");
		expect(kidKind(await columnOf(...kids.slice(0, 3)))).toBeUndefined();
	});

	test("telephones begin with 4 and with 9, a numbering does not", async () => {
		const mobiles = [
			...numbers(15, 41_230_177, 103_417),
			...numbers(15, 91_230_177, 103_417),
		];
		expect(personalKind("Felt 7", await columnOf(...mobiles))).toBe(
			"telephone",
		);
		const numbering = await columnOf(...numbers(30, 41_230_177, 1));
		expect(personalKind("Felt 7", numbering)).toBeUndefined();
	});

	test("a column partly of person numbers is personal, days and amounts are not", async () => {
		const mixed = await columnOf("03868941285", "K1", "K2", "K3");
		expect(personalKind("Ref", mixed)).toBe("person_no");
		for (const value of ["01.01.2024", "20240131", "100,50"])
			expect(personalKind("Ref", await columnOf(value))).toBeUndefined();
	});
});

describe("sums", () => {
	const found = async (...rows: readonly string[]) => {
		const lines = ["a;b;c;d;e", ...rows];
		const { sample } = relationOf(lines);
		return await sumsOf(await database(), sample, await likenessIn(lines));
	};

	test("of three columns, whichever decimal sign they are written with", async () => {
		const [sum, ...more] = await found(
			"x;100,00;1,50;2,00;103,50",
			"y;1 200,00;0,00;35,00;1 235,00",
			"z;300,10;4,00;0,00;304,10",
			"w;7,00;0,00;0,00;7,00",
		);
		expect(sum).toEqual({ total: 4, addends: [1, 2, 3], share: 1 });
		expect(more).toEqual([]);
	});

	test("none where two rows in three hold", async () => {
		expect(await found("x;1;2;9;3", "y;2;5;9;7", "z;3;3;9;7")).toEqual([]);
	});
});
