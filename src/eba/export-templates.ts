// A portfolio left by a run becomes a folder of EBA templates, held against the portfolio before it is shown.
import { Fault } from "../faults.ts";
import type { Database } from "../warehouse/database.ts";
import { monthsOf } from "./collection.ts";
import { completenessOf } from "./completeness.ts";
import { fileTotals, portfolioTotals, refuseDifference } from "./control.ts";
import { type Export, writeManifest } from "./manifest.ts";
import { openVault } from "./vault.ts";
import { writeTemplates } from "./write-templates.ts";

/**
 * Writes every file of the export into the folder.
 *
 * @throws Fault when the file holds no portfolio, or the vault is none
 * @throws RangeError when a file does not hold what the portfolio holds, in rows and to the øre
 */
export async function exportTemplates(
	database: Database,
	folder: string,
	vaultFile: string | undefined,
	progress: (share: number) => void = () => {},
): Promise<Export> {
	await refuseNoPortfolio(database);
	const vault = vaultFile ? await openVault(database, vaultFile) : undefined;
	const months = await monthsOf(database);
	const first = months[0]?.firstDay ?? "";
	const files = await writeTemplates(database, folder, vault, (share) =>
		progress(share * 0.7),
	);
	const totals = await fileTotals(database, folder, files);
	const portfolio = await portfolioTotals(database, first);
	refuseDifference(totals, portfolio);
	progress(0.85);
	const exported: Export = {
		...{ files, totals, portfolio },
		fields: await completenessOf(database, folder, files),
		months: { first, last: months.at(-1)?.lastDay ?? "" },
		hasIdentities: vault !== undefined,
	};
	await writeManifest(folder, exported);
	progress(1);
	return exported;
}

const needed = [
	"run",
	"control_totals",
	"claim_states",
	...["claims", "debtors", "payments", "events"].flatMap((tape) => [
		`tape_${tape}`,
		`stg_${tape}`,
	]),
];

async function refuseNoPortfolio(database: Database): Promise<void> {
	const rows = await database.rows(
		"select table_name from duckdb_tables() where database_name = current_database()",
	);
	const there = new Set(rows.map((row) => String(row.table_name)));
	const absent = needed.filter((name) => !there.has(name));
	if (absent.length > 0)
		throw new Fault(
			`the file holds no portfolio: it lacks ${absent.join(", ")}`,
			{ remedy: "Give the portfolio.duckdb that ferskvare value left." },
		);
}
