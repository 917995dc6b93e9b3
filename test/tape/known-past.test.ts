// What a lone amount is, and from when payments are known: told by the claims that have paid, else by the heading, never in silence.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultOf, intake, intakeOf, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

interface Claim {
	readonly owed: string;
	readonly paid?: string;
	readonly original?: string;
	readonly due?: string;
	readonly paidOn?: string;
	readonly closed?: string;
}

interface Told {
	/** Heading of the amount. */
	readonly heading?: string;
	readonly claims?: object;
	readonly payments?: object;
}

/** Loads claims a, b, c … of one amount each, and what was paid on them. */
async function told(
	claims: readonly Claim[],
	{ heading = "principal", claims: said = {}, payments = {} }: Told = {},
) {
	const id = (place: number) => String.fromCharCode(97 + place);
	const hasOriginal = claims.some(({ original }) => original);
	const claimLines = claims.map(
		({ owed, due = "2025-03-31", original = "", closed = "" }, place) =>
			[id(place), owed, due, original, closed && "paid", closed].join(";"),
	);
	const paymentLines = claims.flatMap(
		({ paid, paidOn = "2025-06-01" }, place) =>
			paid ? [[id(place), paidOn, paid].join(";")] : [],
	);
	const columns = { claim_id: "claim_id", principal: heading };
	return await intake(
		folder,
		{
			"claims.csv": [
				`claim_id;${heading};due_date;${hasOriginal ? "principal_original" : "unused"};close_reason;closed_date`,
				...claimLines,
				"",
			].join("\n"),
			"payments.csv": ["claim_id;paid_date;amount", ...paymentLines, ""].join(
				"\n",
			),
			"layout.json": JSON.stringify({
				name: "told",
				claims: { columns, ...said },
				payments,
			}),
		},
		async ({ loaded, rows }) => ({
			from: loaded.paymentsFrom,
			originals: (await rows("claims")).map((row) => row.principal_original),
			codes: loaded.findings
				.filter(({ code }) =>
					/^(principal_is|principal_unclear|payments_begin|no_earlier)/.test(
						code,
					),
				)
				.map(({ code, rows: count, amount }) => `${code} ${count} ${amount}`),
		}),
	);
}

const times = <Item>(count: number, item: Item): Item[] =>
	Array.from({ length: count }, () => item);

const lacking = times(3, { owed: "0.00", paid: "1000.00" });
const holding = times(3, { owed: "1000.00", paid: "1000.00" });

describe("one amount and a file of payments", () => {
	test("payments that are off already are put back", async () => {
		const half = { owed: "500.00", paid: "1000.00" };
		const { originals, codes } = await told([
			...lacking,
			half,
			{ owed: "70.00" },
		]);
		expect(originals).toEqual([...times(3, "1000.00"), "1500.00", "70.00"]);
		expect(codes).toContain("principal_is_left 4 4000.00");
	});

	test("payments that are still in it are left alone", async () => {
		const { originals, codes } = await told([
			...holding,
			{ owed: "900.00", paid: "100.00" },
		]);
		expect(originals).toEqual([null, null, null, null]);
		expect(codes).toEqual([]);
	});

	test("more paid than the principal may be costs with it, or most of a claim: told of, and not guessed at", async () => {
		const more = { owed: "1000.00", paid: "1180.00" };
		const { originals, codes } = await told(times(9, more));
		expect(originals).toEqual(times(9, null));
		expect(codes).toEqual(["principal_unclear 9 10620.00"]);
		const closed = { ...more, closed: "2025-07-01" };
		expect((await told(times(9, closed))).codes).toEqual([]);
	});

	test("closed claims set to nothing tell nothing of the open ones", async () => {
		const zeroed = { owed: "0.00", paid: "300.00", closed: "2025-07-01" };
		const open = { owed: "1000.00", paid: "100.00" };
		const { originals, codes } = await told([
			...times(9, zeroed),
			...times(9, open),
		]);
		expect(originals).toEqual(times(18, null));
		expect(codes).toEqual([]);
	});

	test("a claim closed as paid that still states its principal holds it", async () => {
		const closed = { owed: "1000.00", closed: "2025-07-01" };
		expect((await told(times(3, closed))).codes).toEqual([]);
	});

	test("where no claim tells, the heading does", async () => {
		const silent = [{ owed: "900.00", paid: "100.00" }, { owed: "80.00" }];
		for (const heading of ["Restsaldo", "Utestående", "Outstanding amount"])
			expect((await told(silent, { heading })).originals).toEqual([
				"1000.00",
				"80.00",
			]);
		for (const heading of [
			"Hovedstol",
			"Fakturabeløp",
			"Amount without interest",
			"Opening balance",
			"Saldo ved oversendelse",
		])
			expect((await told(silent, { heading })).originals).toEqual([null, null]);
	});

	test("instalments of a half that few have paid do not tell it", async () => {
		const half = { owed: "500.00", paid: "500.00" };
		const others = times(9, { owed: "900.00", paid: "100.00" });
		const { originals } = await told([half, ...others], { heading: "Saldo" });
		expect(originals).toEqual(times(10, "1000.00"));
	});

	test("the claims tell more than the heading", async () => {
		expect((await told(holding, { heading: "Saldo" })).codes).toEqual([]);
	});

	test("two claims are no habit, and claims that disagree are told of", async () => {
		expect((await told(lacking.slice(0, 2))).codes).toEqual([]);
		expect((await told([...lacking, ...holding])).codes).toContain(
			"principal_unclear 6 6000.00",
		);
	});

	test("a layout has the last word", async () => {
		const starts = { claims: { principal_is: "owed from the start" } };
		const remains = { claims: { principal_is: "what remains" } };
		expect((await told(lacking, starts)).codes).toEqual([]);
		expect((await told(holding, remains)).originals).toEqual(
			times(3, "2000.00"),
		);
	});

	test("a claim that says what was owed from the start is left alone among others", async () => {
		const { originals, codes } = await told([
			...lacking,
			{ owed: "5.00", original: "10.00" },
		]);
		expect(originals).toEqual([...times(3, "1000.00"), "10.00"]);
		expect(codes).toContain("principal_is_left 3 3000.00");
	});
});

describe("the day from which payments are known", () => {
	const old = { due: "2023-01-31" };
	/** Paid before the file of payments begins: nothing shows it but what remains. */
	const gone = times(3, { ...old, owed: "0.00", original: "1000.00" });
	const shown = times(4, {
		...old,
		owed: "0.00",
		original: "1000.00",
		paid: "1000.00",
	});

	test("is the first payment where much of the older claims is gone without one", async () => {
		const { from, codes } = await told([...gone, ...shown]);
		expect(from).toBe("2025-06-01");
		expect(codes).toEqual(["payments_begin_late 7 3000.00"]);
	});

	test("is not asked for where payments explain what is gone, but for a twentieth", async () => {
		const little = { ...old, owed: "0.00", original: "10.00" };
		const { from, codes } = await told([...times(3, little), ...shown]);
		expect({ from, codes }).toEqual({ from: null, codes: [] });
	});

	test("is not asked for where claims were closed as paid", async () => {
		const closed = times(3, {
			...old,
			owed: "0.00",
			original: "1000.00",
			closed: "2023-05-01",
		});
		expect((await told([...closed, ...shown])).from).toBeNull();
	});

	test("is what the layout says, and no day before the claims", async () => {
		const since = (complete_since: string) => ({
			payments: { complete_since },
		});
		expect((await told(shown, since("2025-01-01"))).from).toBe("2025-01-01");
		expect((await told(shown, since("2022-01-01"))).from).toBeNull();
	});

	test("lies not after the cut-off date", async () => {
		await told(shown, { payments: { complete_since: "2025-01-01" } });
		const files = {
			claims: join(folder, "claims.csv"),
			payments: join(folder, "payments.csv"),
			layout: join(folder, "layout.json"),
			cutOff: "2024-12-31",
		};
		expect(await faultOf(intakeOf(folder, files, () => {}))).toContain(
			"complete since 2025-01-01, after the cut-off date 2024-12-31",
		);
	});

	test("one day that somebody mistyped is none", async () => {
		const late = times(1_200, { ...old, owed: "10.00", paid: "1.00" });
		const claims = [
			...gone.map((claim) => ({ ...claim, original: "100000.00" })),
			{
				...old,
				owed: "9.00",
				original: "10.00",
				paid: "1.00",
				paidOn: "2002-06-01",
			},
			...late.map((claim) => ({ ...claim, original: "11.00" })),
		];
		expect((await told(claims)).from).toBe("2025-06-01");
	});

	test("a ledger that grew is not called late for its thin first years", async () => {
		const paidOn = (year: number, place: number) =>
			`${year}-${String(1 + (place % 12)).padStart(2, "0")}-${String(10 + (place % 18))}`;
		const claims = [2021, 2022, 2023, 2024, 2025].flatMap((year, so) =>
			Array.from({ length: 6 * 4 ** so }, (_, place) => ({
				due: `${year - 1}-11-15`,
				owed: "1000.00",
				paid: "100.00",
				paidOn: paidOn(year, place),
			})),
		);
		const { from, codes } = await told(claims);
		expect({ from, codes }).toEqual({ from: null, codes: [] });
	});

	test("years without a payment are told of where nothing says what is gone", async () => {
		const silent = times(12, { ...old, owed: "1000.00", paid: "10.00" });
		const { from, codes } = await told(silent);
		expect(from).toBeNull();
		expect(codes).toEqual(["no_earlier_payments 12 0.00"]);
	});
});

test("a column of the month of the cut-off date holds what was paid by that date", async () => {
	writeFileSync(
		join(folder, "claims.csv"),
		"claim_id;principal;due_date\na;9000.00;2025-03-31\n",
	);
	writeFileSync(
		join(folder, "payments.csv"),
		"claim_id;2025-04;2025-05;2025-06\na;1.00;2.00;3.00\n",
	);
	const days = async (cutOff?: string) =>
		await intakeOf(
			folder,
			{
				claims: join(folder, "claims.csv"),
				payments: join(folder, "payments.csv"),
				cutOff,
			},
			async ({ rows }) =>
				(await rows("payments")).map(({ paid_date }) => String(paid_date)),
		);
	expect(await days()).toEqual(["2025-04-30", "2025-05-31", "2025-06-30"]);
	expect(await days("2025-06-15")).toEqual([
		"2025-04-30",
		"2025-05-31",
		"2025-06-15",
	]);
	expect(await days("2025-05-15")).toEqual([
		"2025-04-30",
		"2025-05-15",
		"2025-06-30",
	]);
});

test("a collector with many claims and no payment is told of, one with few is not", async () => {
	const claims = (agency: string, count: number) =>
		Array.from(
			{ length: count },
			(_, place) =>
				`${agency}${place};100.00;2025-03-0${1 + (place % 9)};${agency}`,
		);
	const paid = Array.from(
		{ length: 20 },
		(_, place) => `A${place};2025-06-${10 + place};50.00`,
	);
	const given = (silent: number) => ({
		"claims.csv": [
			"claim_id;principal;due_date;agency_id",
			...claims("A", 40),
			...claims("B", silent),
			"",
		].join("\n"),
		"payments.csv": ["claim_id;paid_date;amount", ...paid, ""].join("\n"),
	});
	const told = (silent: number) =>
		intake(folder, given(silent), ({ loaded }) =>
			loaded.findings
				.filter(({ code }) => code === "agency_without_payments")
				.map(({ rows, amount, says }) => `${rows} ${amount} ${says.slice(-3)}`),
		);
	expect(await told(30)).toEqual(["30 3000.00 (B)"]);
	expect(await told(29)).toEqual([]);
});

test("an original alone stands for the principal, as owed from the start", async () => {
	const given = {
		"claims.csv":
			"claim_id;Opprinnelig hovedstol;due_date\na;100.00;2025-03-31\n",
		"payments.csv": "claim_id;paid_date;amount\na;2025-05-01;100.00\n",
	};
	await intake(folder, given, async ({ rows, why, loaded }) => {
		const [row] = await rows("claims");
		expect(why).toEqual([]);
		expect(row).toMatchObject({
			principal: "100.00",
			principal_original: "100.00",
		});
		expect(loaded.findings.map(({ code }) => code)).not.toContain(
			"remaining_differs",
		);
	});
});

describe("a cut-off date after the last payment", () => {
	/** A payment on each of the first days of June, and a cut-off date. */
	const codes = async (cutOff: string, days: number) => {
		const paid = Array.from(
			{ length: days },
			(_, day) => `a;2025-06-${String(day + 1).padStart(2, "0")};1.00`,
		);
		writeFileSync(
			join(folder, "claims.csv"),
			"claim_id;principal;due_date\na;9000.00;2025-03-31\n",
		);
		writeFileSync(
			join(folder, "payments.csv"),
			["claim_id;paid_date;amount", ...paid, ""].join("\n"),
		);
		const files = {
			claims: join(folder, "claims.csv"),
			payments: join(folder, "payments.csv"),
			cutOff,
		};
		return await intakeOf(folder, files, ({ loaded }) =>
			loaded.findings
				.filter(({ code }) => code === "payments_end_early")
				.map(({ rows, amount }) => `${rows} ${amount}`),
		);
	};

	test("is told of with what is open, from the day that is more than a month later", async () => {
		expect(await codes("2025-07-21", 20)).toEqual([]);
		expect(await codes("2025-07-22", 20)).toEqual(["1 9000.00"]);
	});

	test("is not where payments are as rare as that", async () => {
		writeFileSync(
			join(folder, "rare.csv"),
			"claim_id;paid_date;amount\na;2025-04-30;1.00\na;2025-05-31;1.00\na;2025-06-30;1.00\n",
		);
		const files = {
			claims: join(folder, "claims.csv"),
			payments: join(folder, "rare.csv"),
		};
		const told = (cutOff: string) =>
			intakeOf(folder, { ...files, cutOff }, ({ loaded }) =>
				loaded.findings.some(({ code }) => code === "payments_end_early"),
			);
		expect(await told("2025-09-15")).toBe(false);
		expect(await told("2026-01-15")).toBe(true);
	});
});
