// Debtors and registers in small files, washed: what the models say of them.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLaw } from "../../src/law/load.ts";
import type { TapeName } from "../../src/tape/columns.ts";
import type { TapeFiles } from "../../src/tape/given-files.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { buildModels } from "../../src/warehouse/build.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { smallDatabase } from "../tape/tape-world.ts";

export type Files = { readonly [Tape in TapeName]?: readonly string[] };

export const cutOff = "2026-06-30";

/** What the tests of washing read of the models. */
const asked = [
	"sale_exclusions",
	"wash_findings",
	"wash_worth",
	"stg_companies",
	"control_totals",
];

/** Lines by tape become files; a claim of 100 kroner for each debtor where no claims are given. */
export async function washed(
	folder: string,
	files: Files,
	identityKey?: string,
): Promise<Database> {
	const place = mkdtempSync(join(folder, "wash-"));
	const debtors = (files.debtors ?? []).slice(1);
	const claims = debtors.map(
		(line, at) => `K${at};2025-01-31;100.00;${line.split(";")[0]}`,
	);
	const all: Files = {
		claims: ["claim_id;due_date;principal;debtor_id", ...claims],
		...files,
	};
	const paths = Object.entries(all).map(([tape, lines]) => {
		const file = join(place, `${tape}.csv`);
		writeFileSync(file, `${lines.join("\n")}\n`);
		return [tape, file];
	});
	return await washedFiles(Object.fromEntries(paths), place, identityKey);
}

/** The same of files that are there already. */
export async function washedFiles(
	files: TapeFiles,
	scratch: string,
	identityKey?: string,
): Promise<Database> {
	const database = await smallDatabase();
	const loaded = await loadTapes(database, { ...files, identityKey }, scratch);
	await washDebtors(database, loaded.tapes, cutOff);
	await loadLaw(database);
	await buildModels(database, loaded, cutOff, undefined, asked);
	return database;
}

/** "D1 deceased persons 2026-01-02 id", of every debtor. */
export async function outcomes(database: Database): Promise<string[]> {
	const rows = await database.rows(`
		select concat_ws(' ', debtor_id, wash_outcome, nullif(register, ''), register_date, nullif(match_strength, '')) as line
		from debtor_washing order by debtor_id`);
	return rows.map(({ line }) => String(line));
}
