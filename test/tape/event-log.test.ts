// Logs of events, written and added up by hand: what becomes claims, what becomes payments, what is refused.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LogLayout } from "../../src/tape/log/event-log-layout.ts";
import {
	faultOf,
	type Intake,
	intakeOf,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const heading = "sak;hendelse;dato;beløp;gebyr;sum innbetalt;kode";

/** Rows of the cases stand among each other; those of a case in the order they happened, but for the last payment of S1. */
const lines = [
	"S1;Faktura opprettet;01.02.2025;1 000,00;;0,00;",
	"S2;Faktura opprettet;03.02.2025;500,50;;0,00;",
	"S1;Innbetaling;05.03.2025;;;500,00;",
	"S1;Faktura sendt;02.02.2025;;;;",
	"S1;Purring;20.02.2025;;35,00;;",
	"S1;Innbetaling;01.03.2025 09:15;;;400,00;",
	"S1;Innbetaling;01.03.2025 10:02;;;700,00;",
	"S2;Gebyr pålagt;01.04.2025;570,50;;;",
	"S2;Gebyr pålagt;01.05.2025;640,50;;;",
	"S2;Avsluttet;01.06.2025;;;;KRED",
	"S3;Innbetaling;01.03.2025;;;50,00;",
	"S4;Faktura opprettet;10.02.2025;200,00;;0,00;",
	"S4;Avsluttet;11.02.2025;;;;FEIL",
	"S4;Gjenåpnet;12.02.2025;;;;",
	"S4;Oversendt inkasso;31.05.2025;;70,00;;",
	"S5;Faktura opprettet;10.02.2025;1,2,3;;0,00;",
	"S1;Oversendt inkasso;10.04.2025;;;;",
	"S2;Faktura opprettet;01.07.2025;99,00;;0,00;",
	"S4;;13.02.2025;11,00;;;",
];

const log: LogLayout = {
	case: "sak",
	activity: "hendelse",
	date: "dato",
	opens: ["Faktura opprettet"],
	principal: { column: "beløp" },
	raised_to: { column: "beløp", at: ["Gebyr pålagt"] },
	costs: ["gebyr"],
	due: { days: 14, after: ["Faktura sendt", "Faktura opprettet"] },
	submission: ["Oversendt inkasso"],
	closes: [
		{
			at: ["Avsluttet"],
			column: "kode",
			reasons: { KRED: "credited", FEIL: "recalled" },
		},
	],
	reopens: ["Gjenåpnet"],
	payment: {
		column: "sum innbetalt",
		at: ["Innbetaling"],
		is_running_total: true,
	},
	events: { "Faktura sendt": "invoice_sent", Purring: "reminder" },
	constants: { currency: "NOK", claim_type: "invoice" },
};

function written(name: string, rows: readonly string[], head = heading) {
	const file = join(folder, name);
	writeFileSync(file, `${[head, ...rows].join("\n")}\n`);
	return file;
}

interface Read {
	readonly rows?: readonly string[];
	readonly head?: string;
	readonly layout?: unknown;
	readonly tapes?: readonly ("payments" | "events")[];
}

async function read<Outcome>(
	{ rows = lines, head = heading, layout = log, tapes = ["payments"] }: Read,
	look: (intake: Intake) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
	const file = written("log.csv", rows, head);
	const layoutFile = join(folder, "layout.json");
	writeFileSync(layoutFile, JSON.stringify({ name: "test", log: layout }));
	const others = Object.fromEntries(tapes.map((tape) => [tape, file]));
	return await intakeOf(
		folder,
		{ claims: file, layout: layoutFile, ...others },
		look,
	);
}

describe("a log written by hand", () => {
	test("each case is a claim that rests on its opening event", async () => {
		const rows = await read({}, (seen) => seen.rows("claims"));
		expect(
			rows.map((row) =>
				[
					row.source_row,
					row.claim_id,
					row.invoice_date,
					row.principal,
					row.costs,
					row.due_date,
					row.submission_date ?? "-",
					row.closed_date ?? "-",
					row.close_reason ?? "-",
					row.currency,
				].join(" "),
			),
		).toEqual([
			"2 S1 2025-02-01 1000.00 35.00 2025-02-16 2025-04-10 - - NOK",
			"3 S2 2025-02-03 500.50 140.00 2025-02-17 - 2025-06-01 credited NOK",
			"13 S4 2025-02-10 200.00 70.00 2025-02-24 2025-05-31 - - NOK",
		]);
	});

	test("payments are what the running total grew by, in the order of the days and their times", async () => {
		const rows = await read({}, (seen) => seen.rows("payments"));
		expect(
			rows.map(
				({ source_row, claim_id, paid_date, amount }) =>
					`${source_row} ${claim_id} ${paid_date} ${amount}`,
			),
		).toEqual([
			"4 S1 2025-03-05 -200.00",
			"7 S1 2025-03-01 400.00",
			"8 S1 2025-03-01 300.00",
		]);
	});

	test("given for its claims alone, it gives payments and events as well, and once", async () => {
		const seen = async (tapes: Read["tapes"], layout: unknown = log) =>
			await read({ tapes: tapes ?? [], layout }, ({ loaded }) =>
				Object.values(loaded.tapes).map(
					({ tape, files, totals }) =>
						`${tape} ${files.length} ${totals.rowsLoaded} ${totals.amountLoaded}`,
				),
			);
		const all = await seen(["payments", "events"]);
		expect(all).toHaveLength(3);
		expect(await seen([])).toEqual(all);
		expect(await seen(["payments"])).toEqual(all);
		const { payment: _, events: __, ...claimsOnly } = log;
		expect(await seen([], claimsOnly)).toEqual(all.slice(0, 1));
	});

	test("a log whose headings do not stand in its first row says where they are", async () => {
		const rows = ["sak;hendelse;dato;beløp;gebyr;sum innbetalt;kode", ...lines];
		const head = "Utskrift;av;sak;hendelse;dato;beløp;kode";
		const layout = { ...log, header_row: 2 };
		const seen = await read({ rows, head, layout }, (intake) =>
			intake.rows("claims"),
		);
		expect(
			seen.map(({ claim_id, source_row }) => `${claim_id} ${source_row}`),
		).toEqual(["S1 3", "S2 4", "S4 14"]);
	});

	test("what is no claim says what it lacks, and everything adds up", async () => {
		await read({ tapes: ["payments", "events"] }, (seen) => {
			expect(seen.why).toEqual([
				"12 due_date unreadable (no event Faktura sendt or Faktura opprettet)",
				"12 principal unreadable (no event Faktura opprettet)",
				"17 principal unreadable 1,2,3 (no decimal comma amount)",
				"19 claim_id duplicate_id S2",
				"20 due_date missing -",
				"20 principal unreadable (no activity)",
				"12 claim_id claim_rejected S3",
			]);
			expect(unbalanced(seen)).toEqual([]);
			expect(seen.loaded.tapes.claims.totals).toMatchObject({
				rowsInTape: 7,
				amountInTape: "1799.50",
				amountLoaded: "1700.50",
			});
			expect(seen.loaded.tapes.payments?.totals.amountInTape).toBe("550.00");
		});
	});

	test("events have our kinds and the costs of the step", async () => {
		const rows = await read({ tapes: ["events"] }, (seen) =>
			seen.rows("events"),
		);
		expect(
			rows.map(
				({ source_row, event_date, kind, fee }) =>
					`${source_row} ${event_date} ${kind} ${fee}`,
			),
		).toEqual([
			"5 2025-02-02 invoice_sent null",
			"6 2025-02-20 reminder 35.00",
		]);
	});

	test("an order column goes before the days", async () => {
		const rows = await read(
			{
				head: `nr;${heading}`,
				rows: lines.map((line, place) => `${place + 10}.0;${line}`),
				layout: { ...log, order: "nr" },
			},
			(seen) => seen.rows("payments"),
		);
		expect(rows.map(({ amount }) => amount)).toEqual([
			"500.00",
			"-100.00",
			"300.00",
		]);
	});

	test("reversals of a log without running totals count as money back", async () => {
		const rows = await read(
			{
				head: "case,what,day,amount",
				rows: [
					"1,opened,2025-01-01,100.00",
					"1,paid,2025-02-01,60.00",
					"1,bounced,2025-02-03,60.00",
					"1,paid,2025-02-03,-5.125",
				],
				layout: {
					case: "case",
					activity: "what",
					date: "day",
					opens: ["opened"],
					principal: { column: "amount" },
					due: { days: 0, after: ["opened"] },
					payment: { column: "amount", at: ["paid"], reversed_at: ["bounced"] },
				},
			},
			(seen) => seen.rows("payments"),
		);
		expect(rows.map(({ amount }) => amount)).toEqual([
			"60.00",
			"-60.00",
			"-5.13",
		]);
	});

	test("a line that cannot be cut is told of, and the rest is read with its own row numbers", async () => {
		await read(
			{ rows: [lines[0] ?? "", "S9;too few", ...lines.slice(1)] },
			async (seen) => {
				expect(seen.why).toContain("3 - broken_line -");
				const rows = await seen.rows("claims");
				expect(rows.map(({ source_row }) => source_row)).toEqual([
					"2",
					"4",
					"14",
				]);
			},
		);
	});
});

describe("a layout that does not fit its log", () => {
	const fault = (changed: Partial<LogLayout>, rows?: readonly string[]) =>
		faultOf(
			read({ layout: { ...log, ...changed }, ...(rows && { rows }) }, () => {}),
		);

	test("names an activity that the log has not", async () => {
		expect(await fault({ submission: ["Oversent inkasso"] })).toBe(
			'log.csv has no event "Oversent inkasso" under "hendelse", which the layout names for submission | The events that come closest: "Oversendt inkasso". Mend the name in the log section, or take it out.',
		);
	});

	test("is silent on an activity that has amounts", async () => {
		expect(
			await fault({}, [...lines, "S1;Betalt kontant;01.03.2025;;;12,00;"]),
		).toContain(
			'log.csv: "Betalt kontant" has an amount in 1 event (first in row 21), and the layout does not say what it is',
		);
	});

	test("misses payments that a running total shows", async () => {
		expect(
			await fault({ ignores: undefined }, [
				...lines,
				"S1;Purring;02.05.2025;;;900,00;",
			]),
		).toContain(
			'"sum innbetalt" is a running total, and it changes in 1 event "Purring", which the layout does not call a payment (first in row 21)',
		);
	});

	test("names a heading that the file has not", async () => {
		expect(await fault({ date: "dag" })).toContain(
			'log.csv has no heading "dag", which the layout names under log',
		);
		expect(await fault({ case: "saks" })).toContain(
			'The headings that come closest: "sak"',
		);
	});

	test("orders by what is no number", async () => {
		expect(await fault({ order: "kode" })).toContain(
			'row 11: "KRED" under "kode" is no whole number',
		);
	});

	test("gives no events where events are asked for", async () => {
		const { events: _, ...silent } = log;
		expect(
			await faultOf(read({ layout: silent, tapes: ["events"] }, () => {})),
		).toContain(
			"log.csv is read as a log of events, and its layout gives no events",
		);
	});

	test("says what a log section cannot say", async () => {
		expect(await fault({ closes: [{ at: ["Avsluttet"] }] })).toContain(
			"give a reason, or a column and the reasons its codes stand for",
		);
	});
});
