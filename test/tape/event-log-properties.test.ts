// Claims and payments written as a log, its rows in any order, come back as they were.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Fault, Faults } from "../../src/faults.ts";
import { openSource } from "../../src/tape/files/source.ts";
import {
	type LogLayout,
	type LogTape,
	tapeLayoutOfLog,
} from "../../src/tape/log/event-log-layout.ts";
import { proposeLog } from "../../src/tape/log/event-log-proposal.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
let scratch = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	scratch = mkdtempSync(join(folder, "scratch-"));
	database = await smallDatabase();
});
afterAll(() => {
	database.close();
	sweep(folder);
});

const seed = 20260630;

interface Case {
	readonly principal: number;
	readonly fee: number | undefined;
	/** Øre, below nought for money back. */
	readonly payments: readonly number[];
	readonly isSubmitted: boolean;
}

const ore = fc.integer({ min: 1, max: 10 ** 9 });
const cases: fc.Arbitrary<Case[]> = fc.array(
	fc.record({
		principal: ore,
		fee: fc.option(ore, { nil: undefined }),
		payments: fc.array(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), {
			maxLength: 5,
		}),
		isSubmitted: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 8 },
);

interface Form {
	readonly decimal: "," | ".";
	readonly date: "yyyy-mm-dd" | "dd.mm.yyyy";
	readonly isTotal: boolean;
	/** The rows of all cases shuffled, with a column that orders them; else only the cases stand among each other. */
	readonly isOrdered: boolean;
}

const forms: fc.Arbitrary<Form> = fc.record({
	decimal: fc.constantFrom(",", "."),
	date: fc.constantFrom("yyyy-mm-dd", "dd.mm.yyyy"),
	isTotal: fc.boolean(),
	isOrdered: fc.boolean(),
});

function amount(value: number, decimal: string): string {
	const digits = String(Math.abs(value)).padStart(3, "0");
	return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}${decimal}${digits.slice(-2)}`;
}

function day(place: number, form: Form["date"]): string {
	const [year = "", month = "", date = ""] = iso(place).split("-");
	return form === "yyyy-mm-dd" ? iso(place) : `${date}.${month}.${year}`;
}

function iso(place: number): string {
	return new Date(Date.UTC(2025, 0, 1) + place * 86_400_000)
		.toISOString()
		.slice(0, 10);
}

interface Event {
	readonly id: string;
	readonly nr: number;
	readonly cells: string;
	/** Of a payment: its day and øre. */
	readonly paid?: string;
}

/** Several payments a day, so that only their order tells them apart. */
function eventsOf(drawn: Case, id: string, form: Form): Event[] {
	const money = (value: number) => amount(value, form.decimal);
	const events: Omit<Event, "id" | "nr">[] = [
		{ cells: `opened;${day(0, form.date)};${money(drawn.principal)};` },
	];
	let total = 0;
	for (const [place, paid] of drawn.payments.entries()) {
		const on = 1 + Math.floor(place / 2);
		total += paid;
		events.push({
			cells: `paid;${day(on, form.date)};;${money(form.isTotal ? total : paid)}`,
			paid: `${id} ${iso(on)} ${amount(paid, ".")}`,
		});
	}
	if (drawn.fee !== undefined)
		events.push({
			cells: `penalty;${day(9, form.date)};${money(drawn.principal + drawn.fee)};`,
		});
	if (drawn.isSubmitted)
		events.push({ cells: `submitted;${day(20, form.date)};;` });
	return events.map((event, nr) => ({ ...event, id, nr: nr + 1 }));
}

/** All rows in an order of their own; without numbers, those of a case stay behind one another. */
function mixed(
	all: readonly (readonly Event[])[],
	ranks: readonly number[],
	isOrdered: boolean,
): Event[] {
	const rank = (place: number) => ranks[place % ranks.length] ?? 0;
	const rows = all.flat().map((event, place) => ({ event, rank: rank(place) }));
	const shuffled = rows.toSorted((one, other) => one.rank - other.rank);
	if (isOrdered) return shuffled.map(({ event }) => event);
	const queues = new Map(all.map((each) => [each[0]?.id, [...each]]));
	return shuffled.flatMap(({ event }) => queues.get(event.id)?.shift() ?? []);
}

function layoutOf(
	drawn: readonly Case[],
	{ isTotal, isOrdered, date }: Form,
): LogLayout {
	const isAny = (test: (each: Case) => boolean) => drawn.some(test);
	return {
		date_form: date,
		case: "case",
		activity: "activity",
		date: "date",
		...(isOrdered && { order: "nr" }),
		opens: ["opened"],
		principal: { column: "amount" },
		...(isAny(({ fee }) => fee !== undefined) && {
			raised_to: { column: "amount", at: ["penalty"] },
		}),
		due: { days: 14, after: ["opened"] },
		...(isAny(({ isSubmitted }) => isSubmitted) && {
			submission: ["submitted"],
		}),
		...(isAny(({ payments }) => payments.length > 0) && {
			payment: { column: "paid", at: ["paid"], is_running_total: isTotal },
		}),
	};
}

async function made(tape: LogTape, file: string, log: LogLayout) {
	const source = await openSource(
		database,
		tape,
		file,
		tapeLayoutOfLog(tape, log),
		scratch,
	);
	const names = source.headings.map((each, place) => `c${place} as ${each}`);
	const all = Array.from({ length: 1_000 }, (_, record) => record);
	return {
		rows: await database.rows(
			`select source_row, ${names.join(", ")} from ${source.text}`,
		),
		again: await database.rows(
			`select source_row, ${names.join(", ")} from (select rowid as record, source_row from ${source.text}) inner join ${await source.again(all)} as again using (record) order by record`,
		),
	};
}

test("principals, costs and payments come back, each with its own row", async () => {
	await fc.assert(
		fc.asyncProperty(
			cases,
			forms,
			fc.array(fc.nat(), { minLength: 20, maxLength: 40 }),
			async (drawn, form, ranks) => {
				const all = drawn.map((each, place) =>
					eventsOf(each, `K${place}`, form),
				);
				const rows = mixed(all, ranks, form.isOrdered);
				const file = join(folder, "log.csv");
				writeFileSync(
					file,
					`${["nr;case;activity;date;amount;paid", ...rows.map(({ nr, id, cells }) => `${nr};${id};${cells}`)].join("\n")}\n`,
				);
				const log = layoutOf(drawn, form);
				const claims = await made("claims", file, log);
				expect(claims.again).toEqual(claims.rows);
				expect(
					claims.rows
						.map(
							(row) =>
								`${row.source_row} ${row.claim_id} ${row.principal} ${row.costs ?? "0.00"} ${row.due_date} ${row.submission_date ?? "-"}`,
						)
						.toSorted(),
				).toEqual(
					drawn
						.map(({ principal, fee = 0, isSubmitted }, place) => {
							const row =
								rows.findIndex(
									({ id, cells }) =>
										id === `K${place}` && cells.startsWith("opened"),
								) + 2;
							return `${row} K${place} ${amount(principal, ".")} ${amount(fee, ".")} ${iso(14)} ${isSubmitted ? iso(20) : "-"}`;
						})
						.toSorted(),
				);
				if (!log.payment) return;
				const payments = await made("payments", file, log);
				expect(payments.again).toEqual(payments.rows);
				expect(
					payments.rows.map(
						(row) =>
							`${row.source_row} ${row.claim_id} ${row.paid_date} ${row.amount}`,
					),
				).toEqual(
					rows.flatMap(({ paid }, place) =>
						paid ? [`${place + 2} ${paid}`] : [],
					),
				);
			},
		),
		{ seed, numRuns: 40 },
	);
});

const odd = fc.oneof(
	fc.constantFrom("", "A", "0", "12,5", "1.234", "1.234,50", "-3", "1e9"),
	fc.constantFrom("99999999999999999999", "2025-02-31", "01.02.2025", "paid"),
	fc.string({
		maxLength: 6,
		unit: fc.constantFrom("a", "'", '"', "1", ".", "{", "\\", "Ø"),
	}),
);
/** Mostly as it should be. */
const cell = (sound: string) =>
	fc.oneof(
		{ weight: 60, arbitrary: fc.constant(sound) },
		{ weight: 1, arbitrary: odd },
	);
const activities = ["opened", "paid", "penalty", "closed"] as const;
const rowsOfCase = activities.map((activity) =>
	fc.tuple(
		fc.constant(activity),
		cell("2025-01-15"),
		cell(activity === "opened" || activity === "penalty" ? "120.50" : ""),
		cell(activity === "paid" ? "30.25" : ""),
	),
);

test("whatever stands in a log, its rows come in, are rejected, or there is a fault", async () => {
	let proposals = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(...rowsOfCase), { minLength: 20, maxLength: 40 }),
			fc.boolean(),
			async (drawn, isDaySound) => {
				const rows = drawn.flatMap((own, place) =>
					own.map(([activity, date, ...amounts]) => [
						`C${place}`,
						activity,
						isDaySound ? "2025-01-15" : date,
						...amounts,
					]),
				);
				const lines = rows.map((row) =>
					row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"),
				);
				const file = join(folder, "any.csv");
				writeFileSync(
					file,
					`${["case;activity;date;amount;paid", ...lines].join("\n")}\n`,
				);
				try {
					const source = await openSource(
						database,
						"claims",
						file,
						undefined,
						scratch,
					);
					const proposal = await proposeLog(database, source);
					if (!proposal) return;
					proposals += 1;
					const { rows: claims } = await made("claims", file, proposal.log);
					expect(claims.length).toBe(drawn.length);
				} catch (error) {
					if (!(error instanceof Fault || error instanceof Faults)) throw error;
				}
			},
		),
		{ seed, numRuns: 30 },
	);
	expect(proposals).toBeGreaterThan(5);
});
