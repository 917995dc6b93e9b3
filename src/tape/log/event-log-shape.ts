// Whether a file has the shape of a log of events: a case that comes again, a small set of activities, a day.
import type { Database } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import { dayIn } from "../forms/days.ts";
import { amountSpelling } from "../forms/spelling.ts";
import { placeName } from "../reading/reading.ts";
import { caseColumn } from "./event-log-opening.ts";
import { cellText } from "./event-log-reading.ts";
import { isHeaded, known } from "./event-log-words.ts";

export interface SeenColumn {
	readonly heading: string;
	readonly place: number;
	readonly filled: number;
	/** About as many different values. */
	readonly distinct: number;
	readonly days: number;
	readonly amounts: number;
	readonly whole: number;
}

export interface LogShape {
	readonly rows: number;
	readonly columns: readonly SeenColumn[];
	readonly activity: SeenColumn;
	readonly case: SeenColumn;
	readonly date: SeenColumn;
	readonly opens: string;
	readonly cases: number;
	/** Cases that have the opening event just once. */
	readonly openedOnce: number;
	/** Share of events whose activity is known by its words. */
	readonly knownShare: number;
}

const mostActivities = 200;

/** Looks at rows that were laid down as trimmed text, c0, c1, …; undefined where they are no log. */
export async function shapeOf(
	database: Database,
	{ headings }: Source,
	relation: string,
): Promise<LogShape | undefined> {
	const { rows, columns } = await seenColumns(database, headings, relation);
	const found = await activityColumn(database, relation, rows, columns);
	const date = dateColumn(rows, columns);
	if (!found || !date) return undefined;
	const opening = await caseColumn(
		database,
		relation,
		rows,
		columns.filter((each) => each !== found.activity && each !== date),
		found.activity,
	);
	return opening && { rows, columns, date, ...found, ...opening };
}

/** SQL of the first rows of a source as trimmed text. */
export function trimmedRows(
	{ headings, sample }: Source,
	most: number,
): string {
	const texts = headings.map(
		(_, place) => `${cellText(place)} as ${placeName(place)}`,
	);
	return `select ${texts.join(", ")} from ${sample} limit ${most}`;
}

async function seenColumns(
	database: Database,
	headings: readonly string[],
	relation: string,
): Promise<{ rows: number; columns: SeenColumn[] }> {
	const amount = `(${amountSpelling(",")}|${amountSpelling(".")})`;
	const asked = headings.flatMap((_, place) => {
		const text = placeName(place);
		const day = `regexp_matches(${text}, '^[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}([ T]|$)') or ${dayIn("yyyymmdd", text)} between date '1990-01-01' and date '2099-12-31'`;
		return [
			`count(${text}) as filled${place}`,
			`approx_count_distinct(${text}) as distinct${place}`,
			`count(case when ${day} then 1 end) as days${place}`,
			`count(case when regexp_full_match(${text}, '${amount}') then 1 end) as amounts${place}`,
			`count(case when regexp_full_match(${text}, '-?[0-9]+([.]0+)?') then 1 end) as whole${place}`,
		];
	});
	const row = await database.row(
		`select count(*) as rows, ${asked.join(", ")} from ${relation}`,
	);
	const columns = headings.map((heading, place) => ({
		heading,
		place,
		filled: Number(row[`filled${place}`]),
		distinct: Number(row[`distinct${place}`]),
		days: Number(row[`days${place}`]),
		amounts: Number(row[`amounts${place}`]),
		whole: Number(row[`whole${place}`]),
	}));
	return { rows: Number(row.rows), columns };
}

/** The column whose values are known words for most events, and tell of more than one step. */
async function activityColumn(
	database: Database,
	relation: string,
	rows: number,
	columns: readonly SeenColumn[],
): Promise<{ activity: SeenColumn; knownShare: number } | undefined> {
	const candidates = columns.filter(
		({ filled, distinct, days, amounts }) =>
			filled >= 0.98 * rows &&
			distinct > 2 &&
			distinct <= mostActivities * 1.2 &&
			days + amounts < 0.1 * rows,
	);
	const judged: { activity: SeenColumn; knownShare: number }[] = [];
	for (const activity of candidates) {
		const text = placeName(activity.place);
		const values = await database.rows(
			`select ${text} as value, count(*) as times from ${relation} where ${text} is not null group by all limit ${2 * mostActivities}`,
		);
		const told = values.map(({ value, times }) => ({
			role: known(String(value)),
			times: Number(times),
		}));
		const roles = new Set(
			told.flatMap(({ role }) => (role ? [role.role] : [])),
		);
		const times = told.reduce(
			(sum, each) => sum + (each.role ? each.times : 0),
			0,
		);
		if (roles.size >= 3 && times >= 0.5 * rows)
			judged.push({ activity, knownShare: times / rows });
	}
	return judged.toSorted(
		(one, other) =>
			Number(isHeaded(other.activity.heading, "activity")) -
				Number(isHeaded(one.activity.heading, "activity")) ||
			other.knownShare - one.knownShare,
	)[0];
}

function dateColumn(
	rows: number,
	columns: readonly SeenColumn[],
): SeenColumn | undefined {
	return columns
		.filter(({ filled, days }) => days >= 0.98 * rows && filled >= 0.98 * rows)
		.toSorted(
			(one, other) =>
				Number(isHeaded(one.heading, "due")) -
					Number(isHeaded(other.heading, "due")) ||
				Number(isHeaded(other.heading, "date")) -
					Number(isHeaded(one.heading, "date")) ||
				other.days - one.days,
		)[0];
}
