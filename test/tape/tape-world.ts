// A temp folder, small tape files in it, and what became of them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Fault, Faults } from "../../src/faults.ts";
import type { TapeFiles } from "../../src/tape/given-files.ts";
import type { TapeLayout } from "../../src/tape/layout.ts";
import { type LoadedTapes, loadTapes } from "../../src/tape/load-tapes.ts";
import { Database, type PlainRow } from "../../src/warehouse/database.ts";

/** A folder that `sweep` takes away. */
export function tempFolder(): string {
	return mkdtempSync(join(tmpdir(), "ferskvare-tape-"));
}

export function sweep(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

export interface Intake {
	readonly loaded: LoadedTapes;
	/** Rows of tape_claims, tape_payments, … by name of the tape. */
	rows(tape: string): Promise<PlainRow[]>;
	readonly rejects: readonly PlainRow[];
	/** row, column, code and value of each reject. */
	readonly why: readonly string[];
	/** Rows that came in though they break a rule. */
	readonly doubts: readonly PlainRow[];
}

export type Given = Readonly<Record<string, string | Uint8Array>>;

/** Writes files by name and loads them: claims.csv and what else is named claims, payments, events, debtors or layout. */
export async function intake<Outcome>(
	folder: string,
	given: Given,
	look: (intake: Intake) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
	for (const [name, content] of Object.entries(given))
		writeFileSync(join(folder, name), content);
	return await intakeOf(folder, filesNamed(folder, Object.keys(given)), look);
}

/** In memory, on one thread: a second is only in the way of a few rows. */
export async function smallDatabase(): Promise<Database> {
	const database = await Database.open(":memory:");
	await database.run("set threads = 1");
	return database;
}

let opened: Promise<Database> | undefined;

/** One for all tests of a file: every load begins by making its relations anew. */
function sharedDatabase(): Promise<Database> {
	opened ??= smallDatabase();
	return opened;
}

/** Loads files that are there already. */
export async function intakeOf<Outcome>(
	folder: string,
	files: TapeFiles,
	look: (intake: Intake) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
	const database = await sharedDatabase();
	const scratch = mkdtempSync(join(folder, "scratch-"));
	const loaded = await loadTapes(database, files, scratch);
	const rejects = await database.rows(
		"select * from tape_rejects order by relation, row, code, column_name",
	);
	return await look({
		loaded,
		doubts: await database.rows(
			"select * from tape_doubts order by relation, source_file, row, code",
		),
		rows: (tape) =>
			database.rows(`select * from tape_${tape} order by tape_row`),
		rejects,
		why: rejects.map(
			({ row, column_name, code, value }) =>
				`${row} ${column_name ?? "-"} ${code} ${value ?? "-"}`,
		),
	});
}

function filesNamed(folder: string, names: readonly string[]): TapeFiles {
	const named = (stem: string) => {
		const name = names.find((each) => basename(each).startsWith(`${stem}.`));
		return name && join(folder, name);
	};
	return {
		claims: named("claims") ?? join(folder, "claims.csv"),
		payments: named("payments"),
		events: named("events"),
		debtors: named("debtors"),
		layout: named("layout"),
	};
}

/** What the user is told: message and remedy of every fault, or a complaint that none came. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		const faults = error instanceof Faults ? error.faults : [error];
		return faults
			.map((fault) => {
				if (!(fault instanceof Fault)) throw error;
				return `${fault.message} | ${fault.remedy}`;
			})
			.join("\n");
	}
	return "no fault came";
}

/** A layout file for the claim tape. */
export function layoutFor(claims: TapeLayout): string {
	return JSON.stringify({ name: "test", claims });
}

/** Semicolon-separated lines under the headings every claim tape must have. */
export function claims(...lines: readonly string[]): string {
	return ["claim_id;due_date;principal", ...lines].join("\n").concat("\n");
}

/** "K1 2026-01-31 100.00", for rows of the claim tape. */
export function brief(rows: readonly PlainRow[]): string[] {
	return rows.map(
		({ claim_id, due_date, principal }) =>
			`${claim_id} ${due_date} ${principal}`,
	);
}

/** The totals add up, and agree with what is in the relations. */
export function unbalanced({ loaded }: Intake): string[] {
	return Object.values(loaded.tapes).flatMap(({ tape, totals }) =>
		totals.rowsInTape ===
			totals.rowsLoaded + totals.rowsRejected + totals.rowsLeftOut &&
		cents(totals.amountInTape) ===
			cents(totals.amountLoaded) +
				cents(totals.amountRejected) +
				cents(totals.amountLeftOut)
			? []
			: [`${tape}: ${JSON.stringify(totals)}`],
	);
}

function cents(amount: string): bigint {
	return BigInt(amount.replace(".", ""));
}
