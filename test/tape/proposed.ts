// What is proposed for a few lines of text or for a file, without loading anything.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TapeName } from "../../src/tape/columns.ts";
import { openSource } from "../../src/tape/files/source.ts";
import type { TapeLayout } from "../../src/tape/layout.ts";
import { type Likeness, likenessOf } from "../../src/tape/mapping/likeness.ts";
import type { Proposals } from "../../src/tape/mapping/proposal.ts";
import { proposalsOf } from "../../src/tape/mapping/proposals.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep } from "./tape-world.ts";

let opened: Promise<Database> | undefined;

export function database(): Promise<Database> {
	opened ??= smallDatabase();
	return opened;
}

export interface Lines {
	readonly headings: readonly string[];
	readonly sample: string;
}

/** Lines with semicolons as a relation of texts: headings first. */
export function relationOf([head = "", ...rows]: readonly string[]): Lines {
	const headings = head.split(";");
	const values = rows.map(
		(row) =>
			`(${row
				.split(";")
				.map((cell) => (cell === "" ? "null" : quoted(cell)))
				.join(", ")})`,
	);
	const places = headings.map((_, place) => `c${place}`).join(", ");
	return {
		headings,
		sample: `(select * from (values ${values.join(", ")}) as lines(${places}))`,
	};
}

export async function likenessIn(lines: readonly string[]): Promise<Likeness> {
	const { headings, sample } = relationOf(lines);
	return await likenessOf(await database(), sample, headings.length);
}

export async function proposedFor(
	tape: TapeName,
	lines: readonly string[],
	layout?: TapeLayout,
): Promise<Proposals> {
	return await proposalsOf(await database(), relationOf(lines), tape, layout);
}

/** Headings and likeness of a file as it is. */
export async function looked<Outcome>(
	file: string,
	look: (file: Lines & { likeness: Likeness }) => Promise<Outcome>,
): Promise<Outcome> {
	const scratch = mkdtempSync(join(tmpdir(), "ferskvare-look-"));
	try {
		const { headings, sample } = await openSource(
			await database(),
			"claims",
			file,
			undefined,
			scratch,
		);
		const likeness = await likenessOf(
			await database(),
			sample,
			headings.length,
		);
		return await look({ headings, sample, likeness });
	} finally {
		sweep(scratch);
	}
}

/** Our column to the sender's heading; a doubtful one ends with a question mark. */
export function brief({ proposals }: Proposals): Record<string, string> {
	return Object.fromEntries(
		proposals.map(({ column, heading, isDoubtful }) => [
			column,
			`${heading}${isDoubtful ? " ?" : ""}`,
		]),
	);
}
