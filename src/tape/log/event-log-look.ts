// What a proposal for a log rests on: its activities, and how each amount stands at them, counted by the engine.
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { logFormats } from "./event-log-reading.ts";
import { type LaidLog, layDownLog } from "./event-log-rows.ts";
import type { LogShape, SeenColumn } from "./event-log-shape.ts";
import { isHeaded, known, type LogRole } from "./event-log-words.ts";

export interface SeenActivity {
	readonly activity: string;
	readonly role: LogRole | undefined;
	readonly events: number;
	readonly cases: number;
	/** Amounts of each column at it, by heading: how many there are, how many are not nought. */
	readonly amounts: ReadonlyMap<string, { filled: number; above: number }>;
}

export interface LogLook {
	readonly shape: LogShape;
	readonly laid: LaidLog;
	/** A layout that is enough to lay the log down, and no more. */
	readonly bare: LogLayout;
	readonly activities: readonly SeenActivity[];
	readonly amounts: readonly string[];
}

/** Lays the log down with every column of amounts, and counts them by activity. */
export async function lookAtLog(
	database: Database,
	source: Source,
	shape: LogShape,
	relation: string,
): Promise<LogLook> {
	const amounts = await amountHeadings(database, source, shape);
	const bare: LogLayout = {
		case: shape.case.heading,
		activity: shape.activity.heading,
		date: shape.date.heading,
		...orderOf(shape),
		opens: [shape.opens],
		principal: { column: amounts[0] ?? shape.case.heading },
		costs: amounts,
		due: { days: 0, after: [shape.opens] },
	};
	const laid = await layDownLog(database, source, bare, relation);
	const counts = amounts.flatMap((heading, place) => [
		`count(${laid.amount(heading)}) as filled${place}`,
		`count(case when ${laid.amount(heading)} <> 0 then 1 end) as above${place}`,
	]);
	const rows = await database.rows(`
		select activity, count(*) as events, count(distinct case_id) as cases${counts.length > 0 ? ", " : ""}${counts.join(", ")}
		from ${relation} where activity is not null group by activity order by events desc, activity`);
	const activities = rows.map(
		(row): SeenActivity => ({
			activity: String(row.activity),
			role:
				row.activity === shape.opens
					? "opening"
					: known(String(row.activity))?.role,
			events: Number(row.events),
			cases: Number(row.cases),
			amounts: new Map(
				amounts.map((heading, place) => [
					heading,
					{
						filled: Number(row[`filled${place}`]),
						above: Number(row[`above${place}`]),
					},
				]),
			),
		}),
	);
	return { shape, laid, bare, activities, amounts };
}

/** Columns of numbers whose decimal sign is beyond doubt. */
async function amountHeadings(
	database: Database,
	source: Source,
	{ columns, case: own, date, activity, ...shape }: LogShape,
): Promise<string[]> {
	const order = orderOf({ columns, ...shape }).order;
	const numbers = columns.filter(
		(each) =>
			each !== own &&
			each !== date &&
			each !== activity &&
			each.heading !== order &&
			each.filled > 0 &&
			each.amounts >= 0.98 * each.filled &&
			each.days < 0.5 * each.filled,
	);
	const sure: string[] = [];
	for (const { heading, place } of numbers)
		if (await isDecided(database, source, heading, place)) sure.push(heading);
	return sure;
}

async function isDecided(
	database: Database,
	source: Source,
	heading: string,
	place: number,
): Promise<boolean> {
	try {
		const amounts = new Map([[heading, place]]);
		const none = new Map<string, number>();
		await logFormats(
			database,
			source,
			{ amounts, days: none, texts: none },
			{},
		);
		return true;
	} catch (error) {
		if (error instanceof Fault) return false;
		throw error;
	}
}

/** Whole numbers under a heading that says order; numbers of cases or persons are none. */
export function orderOf({
	columns,
	rows,
}: Pick<LogShape, "columns" | "rows">): { order?: string } {
	const found = columns.find(
		({ heading, whole, days }: SeenColumn) =>
			isHeaded(heading, "order") && whole === rows && days < rows,
	);
	return found ? { order: found.heading } : {};
}

/** The activities of a role, commonest first. */
export function activitiesOf(
	{ activities }: LogLook,
	...roles: readonly LogRole[]
): string[] {
	return activities
		.filter(({ role }) => role && roles.includes(role))
		.map(({ activity }) => activity);
}

/** Events of the activities, and of these the ones with an amount in the column. */
export function filledAt(
	{ activities }: LogLook,
	heading: string,
	at: readonly string[],
): { events: number; filled: number; above: number } {
	const sum = { events: 0, filled: 0, above: 0 };
	for (const { activity, events, amounts } of activities) {
		if (!at.includes(activity)) continue;
		sum.events += events;
		sum.filled += amounts.get(heading)?.filled ?? 0;
		sum.above += amounts.get(heading)?.above ?? 0;
	}
	return sum;
}

/** SQL of the first amount of a column in each case, at the events named: case_id, amount. */
export function firstAmounts(
	{ laid }: LogLook,
	heading: string,
	activity: string,
): string {
	return `(select case_id, arg_min(${laid.amount(heading)}, position) as amount from ${laid.relation} where activity = ${quoted(activity)} group by case_id)`;
}
