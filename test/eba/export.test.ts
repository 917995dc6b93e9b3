// The samples as EBA templates: figures added up by hand from the sample's own files, and read back with nothing lost.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/warehouse/database.ts";
import { faultOf, sweep, tempFolder } from "../tape/tape-world.ts";
import { sampleFiles } from "../valued.ts";
import { exported, readBack, type Tapes } from "./exported.ts";

const cutOff = "2026-06-30";
let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

type Cells = Readonly<Record<string, string>>;

/** Cut by hand: the samples hold no quotes, and what we look at in the export holds none either. */
function csv(file: string): Cells[] {
	const [headings = "", ...lines] = readFileSync(file, "utf8")
		.trimEnd()
		.split("\n");
	const names = headings.split(";");
	return lines.map((line) => {
		const cells = line.split(";");
		return Object.fromEntries(
			names.map((name, place) => [name, cells[place] ?? ""]),
		);
	});
}

function ore(amount: string): number {
	return /^ND/.test(amount)
		? 0
		: Math.round(Number(amount.replace(",", ".") || "0") * 100);
}

function iso(day: string): string {
	return day.split(".").toReversed().join("-");
}

function sum(rows: readonly Cells[], heading: string): number {
	return rows.reduce((all, row) => all + ore(row[heading] ?? ""), 0);
}

describe.each(["tiny", "small"])("data-samples/%s", (name) => {
	const sample = sampleFiles(`data-samples/${name}`);
	let at = (_: string) => "";
	let before: Tapes;
	beforeAll(async () => {
		const own = join(folder, name);
		mkdirSync(own, { recursive: true });
		at = (file) => join(own, "eba", file);
		before = (await exported(own, sample, cutOff)).tapes;
	});

	test("every claim has its row, and every debtor", () => {
		const ids = csv(sample.claims).map((row) => row.claim_id);
		const loans = csv(at("template_3.csv")).map(
			(row) => row["3.01 Loan Identifier"],
		);
		const isLoaded = new Set(before.claims.map((row) => row.claim_id));
		expect(loans).toEqual(
			ids.filter(
				(id, place) => isLoaded.has(id ?? "") && ids.indexOf(id) === place,
			),
		);
		expect(
			csv(at("template_2_1.csv")).map((row) => row["2.01 loan identifier"]),
		).toEqual(loans);
		expect(
			csv(at("template_5.csv")).map((row) => row["5.00 loan identifier"]),
		).toEqual(loans);
	});

	test("each claim's months are its payments, summed from the sample", () => {
		const known = new Set(before.payments.map((row) => row.payment_id));
		const paid = new Map<string, number>();
		for (const { payment_id, claim_id, paid_date = "", amount = "" } of csv(
			sample.payments,
		)) {
			const day = iso(paid_date);
			if (!known.has(payment_id ?? "") || day > cutOff) continue;
			const key = `${claim_id} ${day.slice(0, 7)}`;
			paid.set(key, (paid.get(key) ?? 0) + ore(amount));
		}
		const written = new Map<string, number>();
		for (const row of csv(at("template_5.csv")))
			for (const [heading, amount] of Object.entries(row)) {
				const month = /^5\.03 .* (\d{4}-\d{2})$/.exec(heading)?.[1];
				if (month && ore(amount) !== 0)
					written.set(`${row["5.00 loan identifier"]} ${month}`, ore(amount));
			}
		const months = Object.keys(csv(at("template_5.csv"))[0] ?? {}).filter(
			(heading) => heading.startsWith("5.03"),
		);
		expect(months.length).toBeGreaterThanOrEqual(36);
		expect(months.at(-1)).toMatch(/ 2026-06$/);
		expect([...written].toSorted()).toEqual(
			[...paid].filter(([, amount]) => amount !== 0).toSorted(),
		);
	});

	test("days past due and due date give each other for open claims", () => {
		const day = 86_400_000;
		for (const row of csv(at("template_3.csv"))) {
			const days = row["3.13 days in pastdue"] ?? "";
			if (!/^[1-9]/.test(days)) continue;
			const due = new Date(Date.parse(cutOff) - Number(days) * day);
			expect(due.toISOString().slice(0, 10)).toBe(row.due_date);
		}
	});

	test("principal, interest and other balances make the legal balance", () => {
		for (const row of csv(at("template_3.csv")))
			expect(
				ore(row["3.09 principal balance"] ?? "") +
					ore(row["3.10 accrued interest balance on book"] ?? "") +
					ore(row["3.11 other balances"] ?? ""),
			).toBe(ore(row["3.12 legal balance"] ?? ""));
	});

	test("claims, debtors, payments and events read back as they were", async () => {
		const after = await readBack(join(folder, name), {
			payments: at("payments.csv"),
			events: at("events.csv"),
		});
		expect(after.claims).toEqual(before.claims);
		expect(after.debtors).toEqual(before.debtors);
		expect(after.payments).toEqual(before.payments);
		expect(after.events).toEqual(before.events);
		expect(before.claims.length).toBeGreaterThanOrEqual(20);
	});

	test("nothing in the export tells who anybody is", () => {
		const personal = csv(sample.debtors).flatMap((row) =>
			["national_id", "name", "email", "phone"].map((column) => row[column]),
		);
		const written = new Set(
			readdirSync(join(folder, name, "eba")).flatMap((file) =>
				readFileSync(at(file), "utf8").split(/[;\n"]/),
			),
		);
		expect(written.has("person")).toBe(true);
		expect(personal.filter((each) => each && written.has(each))).toEqual([]);
	});
});

describe("tiny, by its README", () => {
	const at = (file: string) => join(folder, "tiny", "eba", file);

	test("the open principal, interest, costs and balance", () => {
		const rows = csv(at("template_3.csv"));
		expect([
			sum(rows, "3.09 principal balance"),
			sum(rows, "3.10 accrued interest balance on book"),
			sum(rows, "3.11 other balances"),
			sum(rows, "3.12 legal balance"),
		]).toEqual([3_550_000, 866_000, 514_000, 4_930_000]);
	});

	test("manifest and README say what is in the files", () => {
		const manifest = JSON.parse(readFileSync(at("manifest.json"), "utf8"));
		expect(manifest).toMatchObject({
			kind: "ferskvare.eba-export",
			cut_off_date: cutOff,
			principal_open: "35500.00",
			balance_open: "49300.00",
			holds_identities: false,
			months: { first: "2023-07-01", last: cutOff },
		});
		const name = manifest.fields.find(
			({ code }: { code: string }) => code === "1.03",
		);
		expect(name).toMatchObject({
			status: "mandatory",
			filled: 0,
			withheld: 11,
		});
		expect(readFileSync(at("README.txt"), "utf8")).toContain(
			"not held against the Official Journal",
		);
	});

	test("the same portfolio gives the same bytes, and an export gives way to an export alone", async () => {
		const names = readdirSync(join(folder, "tiny", "eba"));
		const bytes = () => names.map((file) => readFileSync(at(file), "utf8"));
		const first = bytes();
		await exported(
			join(folder, "tiny"),
			sampleFiles("data-samples/tiny"),
			cutOff,
		);
		expect(bytes()).toEqual(first);
		expect(readdirSync(join(folder, "tiny")).toSorted()).toEqual([
			"eba",
			"scratch",
		]);
		const foreign = join(folder, "foreign");
		mkdirSync(join(foreign, "eba"), { recursive: true });
		writeFileSync(join(foreign, "eba", "mine.txt"), "mine");
		expect(
			await faultOf(
				exported(foreign, sampleFiles("data-samples/tiny"), cutOff),
			),
		).toMatch(/holds no EBA export/);
		expect(readdirSync(join(foreign, "eba"))).toEqual(["mine.txt"]);
	});
});

test("a vault gives names and identity numbers, and what is no vault is refused", async () => {
	const own = join(folder, "vaulted");
	mkdirSync(own, { recursive: true });
	const file = join(own, "vault.duckdb");
	const vault = await Database.open(file);
	await vault.run(
		"create table identities as select 'D01' as debtor_id, 'Navn Navnesen' as name, '01818010083' as national_id, date '1980-01-01' as birth_date",
	);
	vault.close();
	await exported(own, sampleFiles("data-samples/tiny"), cutOff, file);
	const [first, second] = csv(join(own, "eba", "template_1.csv"));
	expect([
		first?.["1.03 Name of Counterparty"],
		first?.["1.07 Date of birth"],
		first?.["1.10 National identifier (corporates)"],
		first?.["1.11 National identifier (private individuals)"],
		second?.["1.03 Name of Counterparty"],
	]).toEqual(["Navn Navnesen", "1980-01-01", "ND5", "01818010083", "ND1"]);
	expect(
		await faultOf(
			exported(
				own,
				sampleFiles("data-samples/tiny"),
				cutOff,
				join(own, "eba", "README.txt"),
			),
		),
	).toMatch(/does not open as an identity vault/);
});
