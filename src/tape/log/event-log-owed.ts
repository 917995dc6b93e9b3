// Which columns of a log are owed: the principal, what it was raised to, and costs; by heading and by where they are filled.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { LogLayout } from "./event-log-layout.ts";
import {
	activitiesOf,
	filledAt,
	firstAmounts,
	type LogLook,
} from "./event-log-look.ts";
import { isAt } from "./event-log-sql.ts";
import { isHeaded } from "./event-log-words.ts";

export interface FoundPrincipal {
	readonly column: string;
	/** Opening events, and those with an amount above nought. */
	readonly events: number;
	readonly above: number;
	/** Other columns that are filled there and bear a heading as good. */
	readonly rivals: readonly string[];
}

/** The column that is filled wherever a claim is opened, and is headed as an amount owed. */
export function principalOf(look: LogLook): FoundPrincipal | undefined {
	const { opens } = look.shape;
	const judged = look.amounts
		.map((column) => ({ column, ...filledAt(look, column, [opens]) }))
		.filter(
			({ events, filled, above }) =>
				filled >= 0.98 * events && above > 0.5 * events,
		)
		.map((each) => ({ ...each, score: principalScore(look, each.column) }))
		.toSorted((one, other) => other.score - one.score);
	const [best] = judged;
	if (!best) return undefined;
	const { column, events, above } = best;
	const rivals = judged
		.filter((each) => each !== best && each.score >= best.score)
		.map((each) => each.column);
	return { column, events, above, rivals };
}

function principalScore(look: LogLook, column: string): number {
	const raised = activitiesOf(look, "raised");
	const isRaised =
		raised.length > 0 && filledAt(look, column, raised).filled > 0;
	return (
		(isHeaded(column, "principal") ? 2 : 0) +
		(isRaised ? 1 : 0) -
		(isHeaded(column, "total") || isHeaded(column, "cost") ? 1 : 0)
	);
}

export interface FoundRaise {
	readonly at: readonly string[];
	readonly column: string;
	readonly cases: number;
	/** Cases where the amount is above the principal: it states a new sum, and no fee. */
	readonly above: number;
}

export async function raisesOf(
	database: Database,
	look: LogLook,
	principal: string,
): Promise<FoundRaise[]> {
	const found: FoundRaise[] = [];
	for (const activity of activitiesOf(look, "raised")) {
		const column = [
			principal,
			...look.amounts.filter((each) => each !== principal),
		].find((each) => {
			const { events, filled } = filledAt(look, each, [activity]);
			return filled >= 0.9 * events;
		});
		if (!column) continue;
		const row = await database.row(`
			select count(*) as cases, count(case when raised.amount > opened.amount then 1 end) as above
			from ${firstAmounts(look, column, activity)} as raised
			inner join ${firstAmounts(look, principal, look.shape.opens)} as opened on opened.case_id = raised.case_id`);
		found.push({
			at: [activity],
			column,
			cases: Number(row.cases),
			above: Number(row.above),
		});
	}
	return found;
}

/** Columns headed as costs, each with the events that bear them, where others bear it too. */
export function costColumns(
	look: LogLook,
	taken: readonly string[],
): NonNullable<LogLayout["costs"]> {
	const paid = activitiesOf(look, "payment", "reversal");
	return look.amounts
		.filter((column) => !taken.includes(column) && isHeaded(column, "cost"))
		.map((column) => {
			const isElsewhere =
				filledAt(look, column, [look.shape.opens, ...paid]).above > 0;
			const at = look.activities
				.filter(
					({ activity, amounts }) =>
						activity !== look.shape.opens &&
						!paid.includes(activity) &&
						(amounts.get(column)?.above ?? 0) > 0,
				)
				.map(({ activity }) => activity);
			return isElsewhere && at.length > 0 ? { column, at } : column;
		});
}

/** SQL of the most that a case ever owed: the principal or what it was raised to, and its costs: case_id, owed. */
export function mostOwed(
	{ laid, shape }: LogLook,
	principal: string,
	{ raised_to: raised, costs = [] }: Pick<LogLayout, "raised_to" | "costs">,
): string {
	const top = raised
		? [`max(${laid.amount(raised.column)}) filter (where ${isAt(raised.at)})`]
		: [];
	const sums = costs.map((cost) => {
		const [column, at] =
			typeof cost === "string" ? [cost] : [cost.column, cost.at];
		return ` + coalesce(sum(${laid.amount(column)}) filter (where ${at ? isAt(at) : "true"}), 0)`;
	});
	const opened = `max(${laid.amount(principal)}) filter (where activity = ${quoted(shape.opens)})`;
	return `(select case_id, greatest(${[opened, ...top].join(", ")})${sums.join("")} as owed from ${laid.relation} where case_id is not null group by case_id)`;
}
