// Loss in tax by hand: what was done to collect, and which test it meets.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { cleared, keyClaims } from "../claim-keys.ts";
import { engines, freshWarehouse } from "../engines.ts";

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Case {
	readonly given: Readonly<Record<string, readonly Row[]>>;
	readonly cutOff?: string;
	readonly expect: readonly Row[];
}

const open = { claim_state: "open" };

type Event = readonly [event_date: string, event_kind: string];

/** One open claim due 2025-10-31, so unpaid six months by the end of April 2026; the cut-off date is 30 June 2026. */
function claim(
	events: readonly Event[],
	columns: Readonly<Record<string, string>> = {},
) {
	return {
		stg_claims: [
			{
				...{ claim_id: "K", claim_type: "invoice", due_date: "2025-10-31" },
				...columns,
			},
		],
		claim_states: [{ claim_id: "K", ...open }],
		stg_events: events.map(([event_date, event_kind]) => ({
			...{ claim_id: "K", event_date, event_kind },
		})),
	};
}

const reminded: readonly Event[] = [
	["2025-11-14", "reminder"],
	["2025-11-28", "collection_notice"],
	["2025-12-20", "payment_demand"],
];

const cases: Readonly<Record<string, Case>> = {
	"six months, three reminders at their distance and a demand": {
		given: claim(reminded),
		expect: [
			{
				...{ tax_loss_criterion: "reminders", tax_loss_ready: true },
				...{ reminders: 3, reminders_missing: 0, has_activity: true },
				...{ ready_on: "2026-05-01", vat_recoverable: "if charged" },
			},
		],
	},
	"on the day that is six months after the due date it is not met yet": {
		cutOff: "2026-04-30",
		given: claim(reminded),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", tax_loss_ready: false },
				...{ reminders_missing: 0, ready_on: "2026-05-01" },
				vat_recoverable: "not yet",
			},
		],
	},
	"the third reminder has its time too": {
		// 20 June and fourteen days
		given: claim([...reminded.slice(0, 2), ["2026-06-20", "payment_demand"]]),
		expect: [{ tax_loss_ready: false, ready_on: "2026-07-04" }],
	},
	"a reminder sent too soon is none, nor one before the due date": {
		// missing is one: 1 July, and fourteen days
		given: claim([
			["2025-10-20", "reminder"],
			["2025-11-14", "reminder"],
			["2025-11-27", "reminder"],
			["2025-12-20", "payment_demand"],
		]),
		expect: [
			{
				...{ reminders: 2, reminders_missing: 1, ready_on: "2026-07-15" },
				tax_loss_criterion: "none shown",
			},
		],
	},
	"letters in between undo no reminder that keeps its distance": {
		// 14 November, 4 and 24 December: the others come ten days after one that counts
		given: claim([
			["2025-11-14", "reminder"],
			["2025-11-24", "reminder"],
			["2025-12-04", "reminder"],
			["2025-12-14", "collection_notice"],
			["2025-12-24", "payment_demand"],
		]),
		expect: [{ reminders: 3, reminders_missing: 0, tax_loss_ready: true }],
	},
	"nothing was sent: three reminders from tomorrow, a fortnight between": {
		// 1, 15 and 29 July, and fourteen days
		given: claim([["2025-12-01", "sms"]]),
		expect: [
			{
				...{ reminders: 0, reminders_missing: 3, ready_on: "2026-08-12" },
				has_activity: false,
			},
		],
	},
	"reminders alone are no reasonable activity; a submission is": {
		given: claim([
			["2025-11-14", "reminder"],
			["2025-11-28", "reminder"],
			["2025-12-20", "reminder"],
		]),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", reminders_missing: 0 },
				...{ has_activity: false, ready_on: "2026-07-01" },
			},
		],
	},
	"submitted, without a word of it in the events": {
		given: claim(
			reminded.map(([day]) => [day, "reminder"]),
			{ submission_date: "2026-06-01" },
		),
		expect: [{ tax_loss_ready: true, ready_on: "2026-06-01" }],
	},
	"nothing to attach is in vain at once, also for a loan, which bears no VAT": {
		given: claim([["2026-02-01", "nothing_to_attach"]], { claim_type: "loan" }),
		expect: [
			{
				...{ tax_loss_criterion: "in vain", tax_loss_ready: true },
				...{ ready_on: "2026-02-01", vat_recoverable: "no" },
				reminders_missing: null,
			},
		],
	},
	"put under surveillance after submission is in vain; before it is nothing": {
		given: {
			...claim([["2026-02-01", "surveillance"]]),
			stg_claims: [
				{
					...{ claim_id: "K", claim_type: "rent", due_date: "2025-10-31" },
					submission_date: "2025-12-15",
				},
				{
					...{ claim_id: "L", claim_type: "rent", due_date: "2025-10-31" },
					submission_date: "2026-03-15",
				},
			],
			claim_states: ["K", "L"].map((claim_id) => ({ claim_id, ...open })),
			stg_events: ["K", "L"].map((claim_id) => ({
				...{ claim_id, event_date: "2026-02-01" },
				event_kind: "surveillance",
			})),
		},
		expect: [
			{
				claim_id: "K",
				tax_loss_criterion: "in vain",
				vat_recoverable: "not known",
			},
			{
				...{ claim_id: "L", tax_loss_criterion: "none shown" },
				vat_recoverable: "not known",
			},
		],
	},
	"a loan is no customer claim, so reminders do not help": {
		given: claim(reminded, { claim_type: "loan" }),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", tax_loss_ready: false },
				...{ reminders_missing: null, ready_on: null },
			},
		],
	},
	"a kind not told is not known, where the rest is met": {
		given: claim(reminded, { claim_type: "not stated" }),
		expect: [
			{
				...{ tax_loss_criterion: "not known", tax_loss_ready: null },
				...{ ready_on: null, vat_recoverable: "not known" },
			},
		],
	},
	"without events nothing is known, and closed claims are left out": {
		given: {
			...claim([]),
			claim_states: [
				{ claim_id: "K", ...open },
				{ claim_id: "L", claim_state: "resolved" },
			],
		},
		expect: [
			{
				...{ claim_id: "K", tax_loss_criterion: "not known" },
				...{ tax_loss_ready: null, reminders: null, ready_on: null },
			},
		],
	},
	"before the tests we know nothing is known": {
		cutOff: "1999-12-31",
		given: claim([["1999-11-01", "nothing_to_attach"]], {
			due_date: "1999-01-01",
		}),
		expect: [{ tax_loss_criterion: "not known", tax_loss_ready: null }],
	},
};

const models = new Map(modelsIn("src/models").map((each) => [each.name, each]));

async function made(
	database: Database,
	{ given, cutOff = "2026-06-30" }: Case,
): Promise<Row[]> {
	await database.run(
		`update run set cut_off_date = ${quoted(cutOff)}, day_after_cut_off = add_days(date ${quoted(cutOff)}, 1)`,
	);
	for (const [relation, rows] of Object.entries(given)) {
		await cleared(database, relation);
		for (const row of rows)
			await database.run(
				`insert into ${relation} (${Object.keys(row).join(", ")}) values (${Object.values(
					row,
				)
					.map((cell) => quoted(String(cell)))
					.join(", ")})`,
			);
		await keyClaims(database, relation);
	}
	for (const name of ["tax_loss_steps", "claims_with_tax_loss"])
		await database.run(
			`create or replace table ${name} as ${models.get(name)?.sql}`,
		);
	return (await database.rows(
		"select claim_id, tax_loss_criterion, tax_loss_ready, cast(reminders as integer) as reminders, cast(reminders_missing as integer) as reminders_missing, has_activity, ready_on, vat_recoverable from claims_with_tax_loss order by claim_id",
	)) as Row[];
}

describe.each(engines)("loss in tax on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	test.each(Object.entries(cases))("%s", async (_, one) => {
		expect(await made(database, one)).toMatchObject(one.expect);
	});
});
