// Days that can be read and cannot be meant: planted in tapes, and counted with their kroner.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/dates.ts";
import { plausibilityOf } from "../../src/tape/findings/plausibility.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

type Claim = Readonly<{
	invoice?: string;
	due: string;
	submission?: string;
	principal?: string;
}>;

const columns = [
	"invoice_date",
	"due_date",
	"submission_date",
	"written_off_date",
	"closed_date",
	"last_payment_date",
	"title_date",
];

async function found(
	claims: readonly Claim[],
	cutOff?: string,
): Promise<string[]> {
	const day = (text: string | undefined) =>
		text ? `date ${quoted(text)}` : "null";
	const rows = claims.map(
		({ invoice, due, submission, principal = "100.00" }) =>
			`(${[invoice, due, submission].map(day).join(", ")}, null, null, null, null, ${principal})`,
	);
	await database.run(`
		create or replace table tape_claims (${columns.map((name) => `${name} date`).join(", ")}, principal decimal(18,2));
		insert into tape_claims values ${rows.join(", ")};
		create or replace table tape_payments (paid_date date, amount decimal(18,2));
		insert into tape_payments values (date '2026-07-01', 40);
		create or replace table tape_events (event_date date)`);
	const findings = await plausibilityOf(database, cutOff);
	return findings.map(
		({ code, column, rows: count, amount }) =>
			`${code} ${column} ${count} ${amount}`,
	);
}

/** Invoices from March 2025 on, one every third day, due after 14, 20 or 30 days. */
function sound(count: number): Claim[] {
	return Array.from({ length: count }, (_, place) => {
		const invoice = addDays("2025-03-01", place * 3);
		const term = [14, 20, 30][place % 3] ?? 14;
		return { invoice, due: addDays(invoice, term) };
	});
}

function swap(day: string): string {
	const [year, month, date] = day.split("-");
	return Number(date) <= 12 ? `${year}-${date}-${month}` : day;
}

test("a sound tape has nothing to say", async () => {
	expect(await found(sound(200))).toEqual([]);
});

describe("days and months swapped in a part of the rows", () => {
	/** Rows that swapping puts out of all terms: what the method claims to see, by the days alone. */
	function tellable(
		claims: readonly Claim[],
		swapped: readonly Claim[],
	): number {
		return swapped.filter(({ invoice = "", due }, place) => {
			const days = (Date.parse(due) - Date.parse(invoice)) / 86_400_000;
			return due !== claims[place]?.due && (days < 0 || days > 230);
		}).length;
	}

	test("of due dates are counted, with their kroner", async () => {
		const claims = sound(300);
		const swapped = claims.map((claim, place) =>
			place % 10 === 0 ? { ...claim, due: swap(claim.due) } : claim,
		);
		const rows = tellable(claims, swapped);
		expect(rows).toBeGreaterThan(3);
		expect(await found(swapped)).toEqual([
			`days_and_months_swapped due_date ${rows} ${rows}00.00`,
		]);
	});

	test("of invoice dates are told from those of due dates", async () => {
		const claims = sound(300).map((claim, place) =>
			place % 100 === 70
				? {
						...claim,
						invoice: "2025-12-04",
						due: "2025-05-04",
						principal: "7.25",
					}
				: claim,
		);
		expect(await found(claims)).toEqual([
			"days_and_months_swapped invoice_date 3 21.75",
		]);
	});

	test("a long term, or one below zero that no swap explains, is none", async () => {
		const odd = [
			{ invoice: "2025-03-20", due: "2025-03-01" },
			{ invoice: "2025-03-20", due: "2026-03-25" },
		];
		expect(await found([...sound(100), ...odd])).toEqual([]);
	});

	test("twenty sure rows are needed to know a usual term", async () => {
		const swapped = { invoice: "2025-03-20", due: "2025-10-04" };
		expect(await found([...sound(10), swapped])).toEqual([]);
	});
});

test("what lies after the cut-off date and cannot have happened", async () => {
	const claims = [
		{
			invoice: "2026-07-01",
			due: "2026-08-01",
			submission: "2026-09-01",
			principal: "10.00",
		},
		{ invoice: "2026-06-30", due: "2026-07-14", principal: "20.00" },
	];
	expect(await found(claims, "2026-06-30")).toEqual([
		"dates_after_cut_off invoice_date 1 10.00",
		"dates_after_cut_off submission_date 1 10.00",
		"dates_after_cut_off paid_date 1 40.00",
	]);
});

test("years far off", async () => {
	expect(
		await found([
			{ due: "1970-01-01" },
			{ due: "2101-01-01" },
			{ due: "1980-01-01" },
		]),
	).toEqual(["year_far_off due_date 2 200.00"]);
});

test("one day in every row, and due on the day of invoice in every row", async () => {
	const sameDue = Array.from({ length: 12 }, () => ({ due: "2026-01-31" }));
	expect(await found(sameDue)).toEqual(["all_dates_equal due_date 12 1200.00"]);
	const noTerm = sound(12).map(({ due }) => ({ invoice: due, due }));
	expect(await found(noTerm)).toEqual([
		"due_equals_invoice_everywhere due_date 12 1200.00",
	]);
	expect(await found(sameDue.slice(0, 9))).toEqual([]);
});
