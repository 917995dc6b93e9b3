// Small pieces of SQL over a log that was laid down.
import { quoted } from "../../warehouse/database.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { plainAmount } from "./event-log-reading.ts";
import type { LaidLog } from "./event-log-rows.ts";

/** True at the events named. */
export function isAt(activities: readonly string[]): string {
	return `activity in (${activities.map(quoted).join(", ")})`;
}

/** A day as text; where it cannot be read, what stands there and why. */
export function dayText(laid: LaidLog, heading: string, from?: string): string {
	const [day, odd] = [laid.day(heading), laid.odd(heading)].map(of(from));
	return `coalesce(cast(${day} as varchar), ${odd})`;
}

/** An amount as text, exact; where it cannot be read, what stands there and why. */
export function amountText(
	laid: LaidLog,
	heading: string,
	from?: string,
): string {
	const [amount = "", odd] = [laid.amount(heading), laid.odd(heading)].map(
		of(from),
	);
	return `coalesce(${plainAmount(amount)}, ${odd})`;
}

function of(from: string | undefined): (name: string) => string {
	return (name) => (from ? `${from}.${name}` : name);
}

/** A word for what is not in the log, which nobody can take for an amount or a day. */
export function noEvent(activities: readonly string[]): string {
	return quoted(`(no event ${activities.join(" or ")})`);
}

/** True for an event with an amount, or something in its place, under a column that decides what is owed or paid. */
export function hasMoney(laid: LaidLog, log: LogLayout): string {
	const columns = new Set([
		log.principal.column,
		...(log.raised_to ? [log.raised_to.column] : []),
		...(log.payment ? [log.payment.column] : []),
	]);
	return [...columns]
		.map(
			(column) =>
				`coalesce(${laid.amount(column)} <> 0, ${laid.odd(column)} is not null)`,
		)
		.join(" or ");
}
