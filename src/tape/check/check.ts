// Checks files as they came: says what they are, asks what is doubtful, leaves a layout, and loads them to count.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { CalendarDay } from "../../dates.ts";
import { Fault } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";
import { writeAsked } from "../../written-file.ts";
import { type TapeName, tapes } from "../columns.ts";
import { type GivenTapes, givenTapes, type TapeFiles } from "../given-files.ts";
import { type Layout, readLayout } from "../layout.ts";
import { type LoadedTapes, loadTapes } from "../load-tapes.ts";
import type { Said } from "../mapping/proposal-words.ts";
import { type Counted, countTape } from "./count.ts";
import { type Deciding, type Decision, decide } from "./decide.ts";
import { type Look, lookAtPart } from "./look.ts";
import { madeLayout } from "./made-layout.ts";
import { type Part, partsOf } from "./part.ts";

export interface CheckGiven {
	readonly files: readonly string[];
	/** A layout kept for the sender. */
	readonly layout: string | undefined;
	readonly cutOff: CalendarDay | undefined;
	readonly identityKey: string | undefined;
}

export interface Checked {
	readonly decisions: readonly Decision[];
	readonly layout: Layout;
	/** By tape, the files that serve it. */
	readonly files: TapeFiles;
	/** What nobody was there to decide. */
	readonly undecided: readonly string[];
}

/** What every part of every file is; nothing is decided yet, and nothing loaded. */
export async function lookAtFiles(
	database: Database,
	{ files, layout }: Pick<CheckGiven, "files" | "layout">,
	scratch: string,
): Promise<readonly Look[]> {
	const kept = await keptLayout(layout);
	const looks: Look[] = [];
	for (const [place, part] of (await partsOfAll(files)).entries())
		looks.push(
			await lookAtPart(database, part, kept, join(scratch, `look-${place}`)),
		);
	return looks;
}

async function keptLayout(
	file: string | undefined,
): Promise<Layout | undefined> {
	return file === undefined ? undefined : await readLayout(file);
}

/** Decides how each file is read, and asks where that is doubtful: a terminal must have nothing else to show meanwhile. */
export async function decideOn(
	looks: readonly Look[],
	{ files, layout }: Pick<CheckGiven, "files" | "layout">,
	deciding: Deciding,
): Promise<Checked> {
	const kept = await keptLayout(layout);
	const decisions: Decision[] = [];
	const hasDays = looks.some(({ tapes: served }) =>
		served.some(({ role }) => role.tape === "payments" && !role.isMonthly),
	);
	for (const look of looks.map((each) =>
		hasDays ? withoutMonths(each) : each,
	))
		decisions.push(await decide(withoutTaken(look, decisions), deciding));
	return {
		decisions,
		layout: madeLayout(nameOf(files), decisions, kept),
		files: filesByTape(decisions),
		undecided: decisions.flatMap(({ look, tapes: decided, undecided }) => [
			...decided.flatMap(({ tape, undecided: columns }) =>
				columns.map(
					(column) => `${basename(look.part.file)}: ${tape}.${column}`,
				),
			),
			...undecided.map((code) => `${basename(look.part.file)}: ${code}`),
		]),
	};
}

/** Of several sheets of a file that serve one tape, the first is taken; the others are shown as what they seem to be. */
function withoutTaken(look: Look, earlier: readonly Decision[]): Look {
	const taken = new Set(
		earlier
			.filter((each) => each.look.part.file === look.part.file)
			.flatMap(({ tapes: decided }) => decided.map(({ tape }) => tape)),
	);
	const free = look.tapes.filter(({ role }) => !taken.has(role.tape));
	const [first] = look.tapes;
	return free.length === look.tapes.length || !first
		? look
		: {
				...look,
				tapes: free,
				noTape: free.length > 0 ? undefined : alsoThere(first.role.tape),
			};
}

/** Payments by the month are most often the same as those by the day, and would count twice. */
function withoutMonths(look: Look): Look {
	const others = look.tapes.filter(({ role }) => !role.isMonthly);
	return others.length === look.tapes.length
		? look
		: {
				...look,
				tapes: others,
				noTape: others.length > 0 ? undefined : byTheDay,
			};
}

const byTheDay: Said = {
	en: "payments by the month, but another file has payments by the day; if these are of other claims, give both to value with --payments",
	nb: "innbetalinger per måned, men en annen fil har innbetalinger per dag; gjelder disse andre krav, gi begge til value med --payments",
};

function alsoThere(tape: TapeName): Said {
	return {
		en: `${tape} too, but another sheet of the file is taken for them; give this one as a file of its own`,
		nb: `også ${tape}, men et annet ark i filen er valgt; gi dette arket som en egen fil`,
	};
}

async function partsOfAll(files: readonly string[]): Promise<Part[]> {
	const parts: Part[] = [];
	for (const file of files) parts.push(...(await partsOf(file)));
	return parts;
}

function nameOf([first = "tape"]: readonly string[]): string {
	return basename(first)
		.replace(/\.gz$/i, "")
		.replace(/\.[a-z0-9]+$/i, "");
}

function filesByTape(decisions: readonly Decision[]): TapeFiles {
	const by = new Map<TapeName, string[]>();
	const add = (tape: TapeName, file: string) => {
		const given = by.get(tape) ?? [];
		if (!given.includes(file)) by.set(tape, [...given, file]);
	};
	for (const { look, tapes: decided, log } of decisions) {
		for (const { tape } of decided) add(tape, look.part.file);
		if (log) add("claims", look.part.file);
		if (log?.payment) add("payments", look.part.file);
		if (log?.events) add("events", look.part.file);
	}
	return Object.fromEntries(by);
}

/**
 * Says what was found and stops where something is left to decide and nobody was there to do it.
 *
 * @throws Fault that names what is undecided
 */
export function refuseUndecided(
	{ undecided }: Checked,
	found: readonly string[],
	say: (line: string) => void,
): void {
	if (undecided.length === 0) return;
	for (const line of found) say(line);
	throw new Fault(`nobody was there to decide on ${undecided.join(", ")}`, {
		remedy:
			"Run it on a terminal, take what is proposed with --yes, or say it in a layout.",
	});
}

/**
 * Says what was found and stops where none of the files is a tape: a script must not take that for a check that went well.
 *
 * @throws Fault that says so
 */
export function refuseNoTape(
	{ files }: Checked,
	found: readonly string[],
	say: (line: string) => void,
): void {
	if (Object.keys(files).length > 0) return;
	for (const line of found) say(line);
	throw new Fault("none of the files is a tape that is known", {
		remedy:
			"Claims need a due date and an amount, payments a day, an amount and a claim; name the headings in a layout (--layout).",
	});
}

/**
 * Writes the layout, where there is none yet or where the one that was checked against stands.
 *
 * @returns where it lies; undefined where there is nothing to say: documents and what is no tape need no layout
 * @throws Fault where another one stands
 */
export async function writeLayout(
	layout: Layout,
	{
		write,
		layout: checked,
	}: {
		readonly write: string | undefined;
		readonly layout: string | undefined;
	},
): Promise<string | undefined> {
	if (layout.files?.length === 0) return undefined;
	const file = write ?? checked ?? `${layout.name}.layout.json`;
	const text = `${JSON.stringify(layout, undefined, "\t")}\n`;
	if (
		existsSync(file) &&
		file !== checked &&
		(await readFile(file, "utf8").catch(() => "")) !== text
	)
		throw new Fault(`${file} is there already, and says something else`, {
			remedy: `Check against it with --layout ${file}, or name another with --write.`,
		});
	await writeAsked(file, text);
	return file;
}

/** What came of loading: the tapes; or, of files without claims, each counted by itself. */
export interface LoadedCheck {
	readonly loaded: LoadedTapes | undefined;
	readonly counted: readonly Counted[];
}

/** Loads what was checked; or, without claims, counts each tape by itself. */
export async function loadChecked(
	database: Database,
	{ files }: Checked,
	{ cutOff, identityKey }: Pick<CheckGiven, "cutOff" | "identityKey">,
	layoutFile: string | undefined,
	scratch: string,
): Promise<LoadedCheck> {
	const given: TapeFiles = {
		...files,
		layout: layoutFile,
		cutOff,
		identityKey,
	};
	if (files.claims)
		return { loaded: await loadTapes(database, given, scratch), counted: [] };
	const layout =
		layoutFile === undefined ? undefined : await readLayout(layoutFile);
	const own: GivenTapes = await givenTapes(given, layout);
	const counted: Counted[] = [];
	for (const tape of Object.keys(tapes) as TapeName[]) {
		const list = own.get(tape);
		if (list)
			counted.push(await countTape(database, tape, list, identityKey, scratch));
	}
	return { loaded: undefined, counted };
}
