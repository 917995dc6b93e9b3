// Where the columns that a log's layout names stand in its file.
import { Fault, refuseIfAny } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import { plainName } from "../mapping/mapping.ts";
import type { LogLayout } from "./event-log-layout.ts";

/** Headings by what they hold, each to its place in the file, counted from 0. */
export interface LogColumns {
	readonly amounts: ReadonlyMap<string, number>;
	readonly days: ReadonlyMap<string, number>;
	readonly texts: ReadonlyMap<string, number>;
}

/** @throws Fault for each heading that the layout names and the log has not, or has twice */
export async function logColumns(
	database: Database,
	{ headings, shownAs }: Source,
	log: LogLayout,
): Promise<LogColumns> {
	const faults: Fault[] = [];
	const placed = async (names: readonly string[]) => {
		const places = new Map<string, number>();
		for (const name of names) {
			const found = placesOf(name, headings);
			const [place] = found;
			if (place !== undefined && found.length === 1) places.set(name, place);
			else if (found.length > 1)
				faults.push(twice(name, found.length, shownAs));
			else faults.push(await absent(database, name, headings, shownAs));
		}
		return places;
	};
	const columns = {
		amounts: await placed(amountHeadings(log)),
		days: await placed(dayHeadings(log)),
		texts: await placed(textHeadings(log)),
	};
	refuseIfAny(faults);
	return columns;
}

/** Cost columns, each with the events at which it counts; all of them where none are named. */
export function costsOf({
	costs = [],
}: LogLayout): { column: string; at: readonly string[] | undefined }[] {
	return costs.map((cost) =>
		typeof cost === "string"
			? { column: cost, at: undefined }
			: { column: cost.column, at: cost.at },
	);
}

function amountHeadings(log: LogLayout): string[] {
	return distinct([
		log.principal.column,
		log.raised_to?.column,
		...costsOf(log).map(({ column }) => column),
		log.payment?.column,
	]);
}

function dayHeadings({ date, due }: LogLayout): string[] {
	return distinct([date, "column" in due ? due.column : undefined]);
}

function textHeadings(log: LogLayout): string[] {
	return distinct([
		log.case,
		log.activity,
		log.order,
		...(log.closes ?? []).map(({ column }) => column),
		...Object.values(log.columns ?? {}),
	]);
}

function distinct(names: readonly (string | undefined)[]): string[] {
	return [...new Set(names.filter((name) => name !== undefined))];
}

/** As it is written, else where a heading differs in nothing but case, accents and signs. */
function placesOf(name: string, headings: readonly string[]): number[] {
	const places = (isIt: (heading: string) => boolean) =>
		headings.flatMap((heading, place) => (isIt(heading) ? [place] : []));
	const exact = places((heading) => heading === name);
	const plain = plainName(name);
	return exact.length > 0 || plain === ""
		? exact
		: places((heading) => plainName(heading) === plain);
}

function twice(name: string, times: number, file: string): Fault {
	return new Fault(`${file} has ${times} columns headed "${name}"`, {
		remedy: "Name them apart in the file.",
	});
}

async function absent(
	database: Database,
	name: string,
	headings: readonly string[],
	file: string,
): Promise<Fault> {
	const close = await nearest(database, name, headings);
	return new Fault(
		`${file} has no heading "${name}", which the layout names under log`,
		{
			remedy: close
				? `The headings that come closest: ${close}.`
				: "No heading comes close to it: is it the right file, and is its first line the headings?",
		},
	);
}

/** At most three of the names that resemble the one given, in quotes. */
export async function nearest(
	database: Database,
	name: string,
	names: readonly string[],
): Promise<string> {
	if (names.length === 0) return "";
	const likeness = `greatest(jaro_winkler_similarity(lower(name), ${quoted(name.toLowerCase())}),
		jaccard(lower(name), ${quoted(name.toLowerCase())}))`;
	const rows = await database.rows(`
		select name from (values ${names.map((each) => `(${quoted(each)})`).join(", ")}) as names(name)
		where name <> '' and ${likeness} >= 0.7
		order by ${likeness} desc, name limit 3`);
	return rows.map((row) => `"${row.name}"`).join(", ");
}
