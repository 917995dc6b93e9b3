// When the claims of a log fall due: a column that says so, or the days that the log itself leaves between two events.
import type { Database } from "../../warehouse/database.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { activitiesOf, type LogLook } from "./event-log-look.ts";
import { isAt } from "./event-log-sql.ts";
import { isHeaded } from "./event-log-words.ts";

export interface FoundGap {
	/** The event after which the debtor has these days. */
	readonly anchor: string;
	/** What happens when they are over. */
	readonly consequence: string;
	readonly days: number;
	/** Cases that have both events in this order, and those with just so many days between. */
	readonly cases: number;
	readonly exact: number;
}

/** A column of days headed as due, filled where a claim is opened. */
export async function dueColumn(
	database: Database,
	{ shape }: LogLook,
	relation: string,
): Promise<string | undefined> {
	for (const { heading, place, days, filled } of shape.columns) {
		if (heading === shape.date.heading || !isHeaded(heading, "due")) continue;
		if (filled === 0 || days < 0.98 * filled) continue;
		const row = await database.row(`
			select count(*) as events, count(c${place}) as filled
			from ${relation} where c${shape.activity.place} = '${shape.opens.replaceAll("'", "''")}'`);
		if (Number(row.filled) >= 0.9 * Number(row.events)) return heading;
	}
	return undefined;
}

/** Events that give the debtor time to pay, the surest first; the opening event is always the last. */
export function anchorsOf(look: LogLook): string[] {
	const told = activitiesOf(look, "notification", "sending").toSorted(
		(one, other) => rank(look, one) - rank(look, other),
	);
	return [...told.slice(0, 2), look.shape.opens];
}

function rank({ activities }: LogLook, activity: string): number {
	const role = activities.find((each) => each.activity === activity)?.role;
	return role === "notification" ? 0 : 1;
}

const fewestDays = 5;
const mostDays = 180;

/** The number of days that most often lies between a notice and what follows for those who have not paid. */
export async function gapsOf(
	database: Database,
	look: LogLook,
): Promise<FoundGap[]> {
	const consequences = look.activities
		.filter(
			({ role, events }) =>
				events >= 10 &&
				(role === "raised" || role === "submission" || role === "step"),
		)
		.map(({ activity }) => activity);
	const gaps: FoundGap[] = [];
	for (const anchor of anchorsOf(look))
		for (const consequence of consequences) {
			const gap = await gapBetween(database, look, anchor, consequence);
			if (gap) gaps.push(gap);
		}
	return gaps
		.filter(({ exact, cases }) => exact >= 0.6 * cases && cases >= 10)
		.toSorted(
			(one, other) => other.exact / other.cases - one.exact / one.cases,
		);
}

async function gapBetween(
	database: Database,
	{ laid, shape }: LogLook,
	anchor: string,
	consequence: string,
): Promise<FoundGap | undefined> {
	const day = laid.day(shape.date.heading);
	const [gap] = await database.rows(`
		select days, count(*) as exact, sum(count(*)) over () as cases
		from (
			select min(${day}) filter (where ${isAt([consequence])}) - min(${day}) filter (where ${isAt([anchor])}) as days
			from ${laid.relation} where ${isAt([anchor, consequence])} and case_id is not null group by case_id
		)
		where days >= 0 group by days order by exact desc, days limit 1`);
	const days = Number(gap?.days);
	return gap && days >= fewestDays && days <= mostDays
		? {
				anchor,
				consequence,
				days,
				cases: Number(gap.cases),
				exact: Number(gap.exact),
			}
		: undefined;
}

/** Days that are proposed where the log does not tell: the least a Norwegian collection notice may give. */
export const usualDays = 14;

/** After the anchor, or after the opening where a case has no such event. */
export function dueAfter(
	{ shape }: LogLook,
	anchor: string,
	days: number,
): LogLayout["due"] {
	return {
		days,
		after: anchor === shape.opens ? [anchor] : [anchor, shape.opens],
	};
}
