// Late interest as the models reckon it, for claims that a test draws.
import type { CalendarDay } from "../../src/dates.ts";
import { addDays } from "../../src/dates.ts";
import { decimalFromOre } from "../../src/money.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { cleared, keyClaims } from "../claim-keys.ts";
import type { DrawnClaim } from "./day-by-day.ts";

export interface Reckoned {
	/** Decimal text; null where it is not known. */
	readonly interest: string | null;
	readonly gap: string;
}

const models = new Map(modelsIn("src/models").map((each) => [each.name, each]));

async function make(database: Database, name: string): Promise<void> {
	await database.run(
		`create or replace table ${name} as ${models.get(name)?.sql}`,
	);
}

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

function claimRow(claim: DrawnClaim, place: number): string {
	const { dueDate, isCompany, isLoan, principal, agreedRate, costs } = claim;
	const amount = decimalFromOre(principal);
	const submitted = claim.submissionDate
		? quoted(claim.submissionDate)
		: "null";
	return `'${place}', '${isCompany ? "company" : "person"}', '${dueDate}', ${amount}, ${amount}, 0, ${decimalFromOre(costs ?? 0n)},
		'${isLoan ? "loan" : "invoice"}', ${agreedRate === undefined ? "null" : `${agreedRate} * 0.0001`}, ${submitted}, 0`;
}

/** What the models say of each claim, in order; undefined for a claim that is not open at the cut-off date. */
export async function reckoned(
	database: Database,
	claims: readonly DrawnClaim[],
	cutOff: CalendarDay,
): Promise<readonly (Reckoned | undefined)[]> {
	await database.run(
		`update run set cut_off_date = date ${quoted(cutOff)}, day_after_cut_off = date ${quoted(addDays(cutOff, 1))}`,
	);
	await fill(
		database,
		"stg_claims",
		"claim_id, debtor_type, due_date, principal, principal_on_tape, interest, costs, claim_type, agreed_annual_rate, submission_date, settled_earlier",
		claims.map((claim, place) => claimRow(claim, place)),
	);
	const payments = claims
		.flatMap((claim, place) =>
			claim.payments.map((payment) => ({ ...payment, place })),
		)
		.filter(({ paidDate }) => paidDate <= cutOff)
		.map(({ paidDate, amount, place }, row) => {
			const paid = decimalFromOre(amount);
			return `${row}, '${place}', '${paidDate}', 'principal', ${paid}, ${paid}`;
		});
	await fill(
		database,
		"stg_payments",
		"payment_row, claim_id, paid_date, payment_kind, amount, principal_amount",
		payments,
	);
	for (const name of [
		...["payment_days", "claim_states", "late_interest_periods"],
		...["interest_bases", "claims_with_late_interest"],
	])
		await make(database, name);
	const rows = await database.rows(
		"select claim_id, late_interest, late_interest_gap from claims_with_late_interest",
	);
	const byClaim = new Map(
		rows.map((row) => [
			String(row.claim_id),
			{
				interest: row.late_interest === null ? null : String(row.late_interest),
				gap: String(row.late_interest_gap),
			},
		]),
	);
	return claims.map((_, place) => byClaim.get(String(place)));
}
