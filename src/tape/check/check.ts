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
import { type Counted, countTape } from "./count.ts";
import { type Deciding, type Decision, decide } from "./decide.ts";
import { type Look, lookAtPart } from "./look.ts";
import { madeLayout } from "./made-layout.ts";
import { type Part, partsOf } from "./part.ts";
import { paidOnce, withoutTaken } from "./served-once.ts";

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
	for (const look of paidOnce(looks))
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
