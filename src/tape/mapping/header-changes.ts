// A file's headings against the layout kept for its sender: what is as it was, what is gone, new, renamed or moved.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeLayout } from "../layout.ts";
import { placeStated } from "./mapping.ts";
import { plainName } from "./plain-name.ts";
import type { Said } from "./proposal-words.ts";

export type Change = "unchanged" | "gone" | "new" | "renamed" | "moved";

export interface HeaderChange {
	readonly change: Change;
	/** The heading as the layout knows it; null for a new one. */
	readonly was: string | null;
	/** The heading as the file has it; null for one that is gone. */
	readonly is: string | null;
	/** Our column that the layout reads from it. */
	readonly column: string | null;
	/** Of a renamed one: the names resemble each other, or the new one stands where the old one stood. */
	readonly by?: "name" | "place";
	readonly says: Said;
}

const resembling = 0.85;

/**
 * Tells column by column what changed since the layout was made, in the order of the layout, new headings last.
 *
 * Where the layout keeps the whole header, moves and new headings are told too; else only what it reads from.
 */
export async function headerChanges(
	database: Database,
	layout: TapeLayout,
	headings: readonly string[],
): Promise<HeaderChange[]> {
	const known = knownHeadings(layout);
	const places = known.map(({ was }) => placeStated(was, headings));
	const kept = new Set(places);
	const free = headings.flatMap((heading, place) =>
		kept.has(place) || heading.trim() === "" ? [] : [place],
	);
	const lost = known.flatMap(({ was, at }, index) =>
		places[index] === undefined ? [{ was, at, index }] : [],
	);
	const renamed = await renamings(database, lost, free, headings);
	const changes = known.map(({ was, at, column }, index) => {
		const place = places[index];
		if (place !== undefined)
			return {
				was,
				is: headings[place] ?? "",
				column,
				change: stayed(at, place, known, places),
			};
		const found = renamed.get(index);
		return found
			? {
					was,
					is: headings[found.place] ?? "",
					column,
					change: "renamed" as const,
					by: found.by,
				}
			: { was, is: null, column, change: "gone" as const };
	});
	const taken = new Set([...renamed.values()].map(({ place }) => place));
	const fresh = layout.headings
		? free.filter((place) => !taken.has(place))
		: [];
	return [
		...changes.map(said),
		...fresh.map((place) =>
			said({
				was: null,
				is: headings[place] ?? "",
				column: null,
				change: "new",
			}),
		),
	];
}

interface KnownHeading {
	readonly was: string;
	/** Its place, where the layout keeps the whole header. */
	readonly at: number | undefined;
	readonly column: string | null;
}

function knownHeadings({ headings, columns = {} }: TapeLayout): KnownHeading[] {
	const read = Object.entries(columns).flatMap(([column, was]) =>
		was === undefined ? [] : [{ column, was }],
	);
	const columnOf = (heading: string) =>
		read.find(({ was }) => plainName(was) === plainName(heading))?.column ??
		null;
	if (!headings)
		return read.map(({ column, was }) => ({ was, at: undefined, column }));
	return headings.flatMap((was, at) =>
		was.trim() === "" ? [] : [{ was, at, column: columnOf(was) }],
	);
}

/** A column moved if it stands in another order among those that stayed: one put in before it moves nothing. */
function stayed(
	at: number | undefined,
	place: number,
	known: readonly KnownHeading[],
	places: readonly (number | undefined)[],
): Change {
	if (at === undefined) return "unchanged";
	const before = known.filter(
		(each, index) => places[index] !== undefined && (each.at ?? 0) < at,
	).length;
	const now = places.filter(
		(each) => each !== undefined && each < place,
	).length;
	return before === now ? "unchanged" : "moved";
}

interface Lost {
	readonly was: string;
	readonly at: number | undefined;
	readonly index: number;
}

/** Nearest names first, each heading once; then what stands in the very place. */
async function renamings(
	database: Database,
	lost: readonly Lost[],
	free: readonly number[],
	headings: readonly string[],
): Promise<Map<number, { place: number; by: "name" | "place" }>> {
	const renamed = new Map<number, { place: number; by: "name" | "place" }>();
	if (lost.length === 0 || free.length === 0) return renamed;
	const pairs = await database.rows(`
		select lost, place from
			(values ${lost.map(({ was, index }) => `(${index}, ${quoted(plainName(was))})`).join(", ")}) as was(lost, old_name),
			(values ${free.map((place) => `(${place}, ${quoted(plainName(headings[place] ?? ""))})`).join(", ")}) as now(place, new_name)
		where jaro_winkler_similarity(old_name, new_name) >= ${resembling}
		order by jaro_winkler_similarity(old_name, new_name) desc, lost, place`);
	const taken = new Set<number>();
	const take = (index: number, place: number, by: "name" | "place") => {
		if (renamed.has(index) || taken.has(place)) return;
		renamed.set(index, { place, by });
		taken.add(place);
	};
	for (const pair of pairs) take(Number(pair.lost), Number(pair.place), "name");
	for (const { at, index } of lost)
		if (at !== undefined && free.includes(at)) take(index, at, "place");
	return renamed;
}

function said(change: Omit<HeaderChange, "says">): HeaderChange {
	const { was, is, column, by } = change;
	const ours = column ? ` (${column})` : "";
	const says: Record<Change, Said> = {
		unchanged: {
			en: `"${was}"${ours} is as it was`,
			nb: `"${was}"${ours} er som før`,
		},
		moved: {
			en: `"${was}"${ours} stands in another place`,
			nb: `"${was}"${ours} står på en annen plass`,
		},
		gone: {
			en: `"${was}"${ours} is gone`,
			nb: `"${was}"${ours} er borte`,
		},
		new: { en: `"${is}" is new`, nb: `"${is}" er ny` },
		renamed: {
			en: `"${was}"${ours} seems to be called "${is}" now (${by === "name" ? "the names are alike" : "it stands in the same place"})`,
			nb: `"${was}"${ours} ser ut til å hete "${is}" nå (${by === "name" ? "navnene ligner" : "den står på samme plass"})`,
		},
	};
	return { ...change, says: says[change.change] };
}
