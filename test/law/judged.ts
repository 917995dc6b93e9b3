// Logs that a test states by days past due, and what the models find in them.
import { addDays, type CalendarDay } from "../../src/dates.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { inOrder, modelsIn } from "../../src/warehouse/model.ts";
import { cleared, keyClaims } from "../claim-keys.ts";

/** A step on a day past due; its deadline counts from that day. */
export interface Step {
	readonly day: number;
	readonly kind: string;
	readonly deadline?: number;
	readonly fee?: number;
}

export interface LoggedClaim {
	readonly steps: readonly Step[];
	/** Day past due on which the claim tape says it was submitted. */
	readonly submitted?: number;
	readonly due?: CalendarDay;
}

/** A Monday, with Easter Monday on day 49. */
export const dueDate = "2025-03-03";

const remade = ["payment_days", "claim_states"];
const models = inOrder(modelsIn("src/models")).filter(
	({ step, name }) => step === "practice" || remade.includes(name),
);

async function fill(
	database: Database,
	relation: string,
	columns: string,
	rows: readonly string[],
): Promise<void> {
	await cleared(database, relation);
	if (rows.length > 0)
		await database.run(
			`insert into ${relation} (${columns}) values ${rows.map((row) => `(${row})`).join(", ")}`,
		);
	await keyClaims(database, relation);
}

const day = (due: CalendarDay, past?: number) =>
	past === undefined ? "null" : `date ${quoted(addDays(due, past))}`;

/** Makes every relation of good practice over the logs; claims are named by their keys. */
export async function judge(
	database: Database,
	claims: Readonly<Record<string, LoggedClaim>>,
	newActFrom?: CalendarDay,
): Promise<void> {
	const from = newActFrom ? `date ${quoted(newActFrom)}` : "null";
	await database.run(`update law_settings set new_collection_act_from = ${from};
		update run set cut_off_date = date '2026-06-30', day_after_cut_off = date '2026-07-01'`);
	const entries = Object.entries(claims);
	await fill(
		database,
		"stg_claims",
		"claim_id, creditor_id, due_date, submission_date, principal, principal_on_tape, settled_earlier, interest, costs",
		entries.map(
			([name, { due = dueDate, submitted }]) =>
				`${quoted(name)}, 'C', ${day(due, 0)}, ${day(due, submitted)}, 1000, 1000, 0, 0, 0`,
		),
	);
	const steps = entries.flatMap(([name, { due = dueDate, steps }]) =>
		steps.map((step) => ({ name, due, ...step })),
	);
	await fill(
		database,
		"stg_events",
		"event_row, claim_id, event_date, event_kind, deadline_date, fee",
		steps.map(
			({ name, due, day: past, kind, deadline, fee }, row) =>
				`${row + 2}, ${quoted(name)}, ${day(due, past)}, ${quoted(kind)}, ${day(due, deadline === undefined ? undefined : past + deadline)}, ${fee ?? "null"}`,
		),
	);
	for (const { name, sql } of models)
		await database.run(`create or replace table ${name} as ${sql}`);
}

/** The rules found on each claim, each with how grave it is: "early_fee breach". */
export async function findings(
	database: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const found = new Map<string, string[]>();
	for (const row of await database.rows(
		"select claim_id, rule, severity from dunning_findings order by all",
	)) {
		const claim = String(row.claim_id);
		const own = found.get(claim) ?? [];
		found.set(claim, [...own, `${row.rule} ${row.severity}`]);
	}
	return found;
}
