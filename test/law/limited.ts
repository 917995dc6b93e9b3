// Limitation as the models reckon it, for claims that a test draws or works by hand.
import { addDays, type CalendarDay } from "../../src/dates.ts";
import {
	type Database,
	type PlainRow,
	quoted,
} from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { cleared, keyClaims } from "../claim-keys.ts";

export interface LimitedClaim {
	readonly claimType: string;
	readonly dueDate: CalendarDay;
	readonly titleDate?: CalendarDay | undefined;
	readonly hasTitle?: boolean;
	readonly statedDate?: CalendarDay;
	/** Events of any kind, and payments: kind and way, "payment principal direct". */
	readonly steps: readonly LimitedStep[];
}

export interface LimitedStep {
	readonly day: CalendarDay;
	readonly what: string;
}

const models = new Map(modelsIn("src/models").map((each) => [each.name, each]));
const chain = [
	"limitation_steps",
	"limitation_starts",
	"limitation_chains",
	"claims_with_limitation",
];

async function fill(
	database: Database,
	relation: string,
	columns: string,
	rows: readonly (readonly (string | number | boolean | undefined)[])[],
): Promise<void> {
	await cleared(database, relation);
	const cells = rows.map((row) =>
		row
			.map((cell) => (cell === undefined ? "null" : quoted(String(cell))))
			.join(", "),
	);
	if (cells.length > 0)
		await database.run(
			`insert into ${relation} (${columns}) values (${cells.join("), (")})`,
		);
	await keyClaims(database, relation);
}

/** What the models say of each open claim, in order. */
export async function limited(
	database: Database,
	claims: readonly LimitedClaim[],
	cutOff: CalendarDay,
): Promise<PlainRow[]> {
	await database.run(
		`update run set cut_off_date = ${quoted(cutOff)}, day_after_cut_off = ${quoted(addDays(cutOff, 1))}`,
	);
	await fill(
		database,
		"stg_claims",
		"claim_id, claim_type, due_date, title_date, has_title, stated_limitation_date",
		claims.map((claim, place) => [
			...[place, claim.claimType, claim.dueDate, claim.titleDate],
			...[claim.hasTitle ?? false, claim.statedDate],
		]),
	);
	await fill(
		database,
		"claim_states",
		"claim_id, claim_state",
		claims.map((_, place) => [place, "open"]),
	);
	await layDownSteps(database, claims, cutOff);
	for (const name of chain)
		await database.run(
			`create or replace table ${name} as ${models.get(name)?.sql}`,
		);
	return database.rows(
		"select * from claims_with_limitation order by cast(claim_id as integer)",
	);
}

async function layDownSteps(
	database: Database,
	claims: readonly LimitedClaim[],
	cutOff: CalendarDay,
): Promise<void> {
	const steps = claims
		.flatMap(({ steps }, place) => steps.map((step) => ({ ...step, place })))
		.filter(({ day }) => day <= cutOff)
		.map((step, row) => ({ ...step, row, words: step.what.split(" ") }));
	const isPayment = ({ words }: { words: readonly string[] }) =>
		words[0] === "payment";
	await fill(
		database,
		"stg_events",
		"event_row, claim_id, event_date, event_kind",
		steps
			.filter((step) => !isPayment(step))
			.map(({ row, place, day, what }) => [row, place, day, what]),
	);
	await fill(
		database,
		"stg_payments",
		"payment_row, claim_id, paid_date, amount, payment_kind, payment_source",
		steps.filter(isPayment).map(({ row, place, day, words }) => {
			const [, kind, source] = words;
			return [row, place, day, 1, kind, source];
		}),
	);
}
