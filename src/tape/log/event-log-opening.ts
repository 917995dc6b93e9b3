// Which column of a log is the case, told by the event that every case has just once.
import type { Database, PlainRow } from "../../warehouse/database.ts";
import { placeName } from "../reading/reading.ts";
import type { LogShape, SeenColumn } from "./event-log-shape.ts";
import { isHeaded, known } from "./event-log-words.ts";

type Opening = Pick<LogShape, "case" | "opens" | "cases" | "openedOnce">;

/** The column whose values have one and the same event just once: that event opens them. */
export async function caseColumn(
	database: Database,
	relation: string,
	rows: number,
	columns: readonly SeenColumn[],
	activity: SeenColumn,
): Promise<Opening | undefined> {
	const candidates = columns.filter(
		({ filled, distinct }) =>
			filled >= 0.98 * rows && distinct >= 2 && distinct <= 0.8 * rows,
	);
	const judged: Opening[] = [];
	for (const each of candidates)
		judged.push(
			...(await openingsBy(
				database,
				relation,
				each,
				placeName(activity.place),
			)),
		);
	return judged
		.filter(
			({ cases, openedOnce, opens }) =>
				openedOnce >= 0.9 * cases &&
				(known(opens)?.role ?? "opening") === "opening",
		)
		.toSorted(
			(one, other) =>
				Number(isHeaded(other.case.heading, "case")) -
					Number(isHeaded(one.case.heading, "case")) ||
				Number(known(other.opens)?.role === "opening") -
					Number(known(one.opens)?.role === "opening") ||
				other.openedOnce - one.openedOnce,
		)[0];
}

/** For each activity: how many values of the column have it just once. */
async function openingsBy(
	database: Database,
	relation: string,
	column: SeenColumn,
	activity: string,
): Promise<Opening[]> {
	const text = placeName(column.place);
	const rows: PlainRow[] = await database.rows(`
		select activity, count(case when times = 1 then 1 end) as once,
			(select count(distinct ${text}) from ${relation}) as cases
		from (select ${text}, ${activity} as activity, count(*) as times from ${relation} where ${text} is not null group by all)
		where activity is not null group by activity order by once desc, activity limit 20`);
	return rows.map(({ activity: opens, once, cases }) => ({
		case: column,
		opens: String(opens),
		cases: Number(cases),
		openedOnce: Number(once),
	}));
}
