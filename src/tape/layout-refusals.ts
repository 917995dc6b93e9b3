// What a layout says of a tape and cannot hold: a value that is none, codes of a column without, two days for one payment.
import { isCalendarDay } from "../dates.ts";
import { type Column, type Columns, type TapeName, tapes } from "./columns.ts";
import type { TapeLayout } from "./layout.ts";

export interface LayoutRefusal {
	/** Keys below the tape. */
	readonly path: readonly string[];
	readonly message: string;
}

/** Everything that does not hold in what a layout says of one tape. */
export function refusalsOf(
	tape: TapeName,
	stated: Partial<TapeLayout>,
): LayoutRefusal[] {
	return [
		...monthlyRefusals(tape, stated).map((message) => ({
			path: ["monthly"],
			message,
		})),
		...misplaced(tape, stated),
		...constantRefusals(tapes[tape], stated.constants ?? {}),
		...codeRefusals(tapes[tape], stated.codes ?? {}),
	];
}

function misplaced(
	tape: TapeName,
	{ principal_is, complete_since }: Partial<TapeLayout>,
): LayoutRefusal[] {
	const refusals: LayoutRefusal[] = [];
	if (principal_is && tape !== "claims")
		refusals.push({
			path: ["principal_is"],
			message: "only claims have a principal",
		});
	if (complete_since && tape !== "payments")
		refusals.push({
			path: ["complete_since"],
			message: "only payments are complete since a day",
		});
	return refusals;
}

function constantRefusals(
	columns: Columns,
	constants: Partial<Record<string, string>>,
): LayoutRefusal[] {
	return Object.entries(constants).flatMap(([name, value = ""]) => {
		const wanted = columns[name] && wantedInstead(columns[name], value);
		return wanted
			? [{ path: ["constants", name], message: `"${value}" is no ${wanted}` }]
			: [];
	});
}

function codeRefusals(
	columns: Columns,
	codes: Partial<Record<string, Record<string, string>>>,
): LayoutRefusal[] {
	return Object.entries(codes).flatMap(([name, known = {}]) => {
		const values =
			columns[name]?.type === "boolean" ? ["J", "N"] : columns[name]?.values;
		if (!values)
			return [
				{
					path: ["codes", name],
					message: `${name} takes any value, and no codes`,
				},
			];
		return Object.entries(known)
			.filter(([, ours]) => !values.includes(ours))
			.map(([code, ours]) => ({
				path: ["codes", name, code],
				message: `"${ours}" is none of ${values.join(", ")}`,
			}));
	});
}

/** Payments have one day each: the day of their month, or one that a column gives. */
function monthlyRefusals(
	tape: TapeName,
	{ monthly, log, columns, constants }: Partial<TapeLayout>,
): string[] {
	if (!monthly) return [];
	if (tape !== "payments") return [`only payments come with monthly columns`];
	const twice = ["paid_date", "amount"].filter(
		(name) => columns?.[name] ?? constants?.[name],
	);
	return [
		...(log ? ["a log of events has no monthly columns"] : []),
		...twice.map((name) => `the monthly columns give ${name} already`),
	];
}

/** What a constant should have been; undefined for one that can be read. */
function wantedInstead(column: Column, value: string): string | undefined {
	if (column.values)
		return column.values.includes(value)
			? undefined
			: `one of ${column.values.join(", ")}`;
	switch (column.type) {
		case "amount":
			return /^-?\d{1,16}(\.\d{1,2})?$/.test(value)
				? undefined
				: "amount such as 1250.50";
		case "date":
			return isCalendarDay(value) ? undefined : "day such as 2026-06-30";
		case "boolean":
			return /^[JN]$/.test(value) ? undefined : "J or N";
		case "integer":
			return /^\d{1,9}$/.test(value) ? undefined : "whole number";
		default:
			return undefined;
	}
}
