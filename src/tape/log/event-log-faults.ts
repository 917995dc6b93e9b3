// What a log's layout must say rightly before its kroner can be trusted: activities that are there, none passed over with money.
import { Fault, refuseIfAny } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import { costsOf, nearest } from "./event-log-columns.ts";
import type { LogLayout } from "./event-log-layout.ts";
import type { LaidLog } from "./event-log-rows.ts";
import { hasMoney, isAt } from "./event-log-sql.ts";

/** Every activity the layout names, with the places where it names it: "opens", "payment". */
export function activitiesNamed(
	log: LogLayout,
): ReadonlyMap<string, readonly string[]> {
	const { due } = log;
	const named: readonly (readonly [string, readonly string[]])[] = [
		["opens", log.opens],
		["principal", log.principal.at ?? []],
		["raised_to", log.raised_to?.at ?? []],
		["costs", costsOf(log).flatMap(({ at = [] }) => at)],
		["due", ("column" in due ? due.at : due.after) ?? []],
		["submission", log.submission ?? []],
		["closes", (log.closes ?? []).flatMap(({ at }) => at)],
		["reopens", log.reopens ?? []],
		["payment", log.payment?.at ?? []],
		["payment.reversed_at", log.payment?.reversed_at ?? []],
		["events", Object.keys(log.events ?? {})],
		["ignores", log.ignores ?? []],
	];
	const places = new Map<string, string[]>();
	for (const [place, activities] of named)
		for (const activity of new Set(activities))
			places.set(activity, [...(places.get(activity) ?? []), place]);
	return places;
}

const mostListed = 200;

/**
 * Holds the layout against the log.
 *
 * @throws Fault for each activity the log has not (but one to be ignored), for each the layout is silent on though it has amounts, and for a
 * running total that changes where no payment is
 */
export async function refuseUnlike(
	database: Database,
	laid: LaidLog,
	log: LogLayout,
): Promise<void> {
	const found = await database.rows(`
		select activity, count(*) as events, count(case when ${hasMoney(laid, log)} then 1 end) as amounts, min(row) as row
		from ${laid.relation} where activity is not null group by activity order by events desc, activity limit ${mostListed}`);
	const named = activitiesNamed(log);
	const names = found.map(({ activity }) => String(activity));
	const faults: Fault[] = [];
	for (const [activity, places] of named)
		if (
			places.some((place) => place !== "ignores") &&
			!(await isThere(database, laid, activity, names))
		)
			faults.push(
				await absent(database, laid, { activity, places, names, log }),
			);
	for (const { activity, amounts, row } of found)
		if (!named.has(String(activity)) && Number(amounts) > 0)
			faults.push(silent(laid, String(activity), Number(amounts), Number(row)));
	refuseIfAny(faults);
	await refuseUnpaidGrowth(database, laid, log);
}

async function isThere(
	database: Database,
	{ relation }: LaidLog,
	activity: string,
	names: readonly string[],
): Promise<boolean> {
	if (names.includes(activity) || names.length < mostListed)
		return names.includes(activity);
	const found = await database.rows(
		`select 1 from ${relation} where activity = ${quoted(activity)} limit 1`,
	);
	return found.length > 0;
}

async function absent(
	database: Database,
	{ source }: LaidLog,
	{
		activity,
		places,
		names,
		log,
	}: {
		activity: string;
		places: readonly string[];
		names: readonly string[];
		log: LogLayout;
	},
): Promise<Fault> {
	const close = await nearest(database, activity, names);
	const most = names
		.slice(0, 8)
		.map((name) => `"${name}"`)
		.join(", ");
	return new Fault(
		`${source.shownAs} has no event "${activity}" under "${log.activity}", which the layout names for ${places.join(" and ")}`,
		{
			remedy: `${close ? `The events that come closest: ${close}.` : `Its commonest events: ${most}.`} Mend the name in the log section, or take it out.`,
		},
	);
}

function silent(
	{ source }: LaidLog,
	activity: string,
	amounts: number,
	row: number,
): Fault {
	return new Fault(
		`${source.shownAs}: "${activity}" has an amount in ${eventsSaid(amounts)} (first in row ${row}), and the layout does not say what it is`,
		{
			remedy: `Name "${activity}" in the log section: under payment, raised_to, costs or events, or under ignores if its amounts count for nothing.`,
		},
	);
}

/** A running total that changes at another event than a payment would be lost, or dated by a later payment. */
async function refuseUnpaidGrowth(
	database: Database,
	laid: LaidLog,
	{ payment, ignores = [] }: LogLayout,
): Promise<void> {
	if (!payment?.is_running_total) return;
	const total = laid.amount(payment.column);
	const rows = await database.rows(`
		select activity, count(*) as events, min(row) as row
		from (
			select row, activity, ${total} - coalesce(lag(${total}) over (partition by case_id order by position), 0) as growth
			from ${laid.relation} where ${total} is not null and case_id is not null
				and activity is not null${ignores.length > 0 ? ` and not ${isAt(ignores)}` : ""}
		)
		where growth <> 0 and not ${isAt(payment.at)}
		group by activity order by events desc, activity limit 10`);
	refuseIfAny(
		rows.map(
			({ activity, events, row }) =>
				new Fault(
					`${laid.source.shownAs}: "${payment.column}" is a running total, and it changes in ${eventsSaid(Number(events))} "${activity}", which the layout does not call a payment (first in row ${row})`,
					{
						remedy: `Name "${activity}" under payment.at if money came or went there, else under ignores; if the column is no running total, say so.`,
					},
				),
		),
	);
}

function eventsSaid(count: number): string {
	return count === 1 ? "1 event" : `${count} events`;
}
