// Norwegian law becomes relations: dated rows with their source, which models join by a date of the claim.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { columnWords } from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { type ColumnWords, sayWhatItIs } from "../warehouse/duckdb-engine.ts";
import { refuseUnsoundRules } from "./dunning-rules.ts";
import { limitationYears, taxLossTest } from "./limitation.ts";
import { refuseUnsoundSettings } from "./settings.ts";
import { annualRate, baseAmount, type LawRow, refuseUnsound } from "./sound.ts";

const tables = fileURLToPath(new URL("tables", import.meta.url));

interface LawTable {
	readonly file: string;
	readonly says: string;
	/** The columns it must have, in order, with the type each gets. */
	readonly columns: Readonly<Record<string, string>>;
	refuse(file: string, rows: readonly LawRow[]): void;
}

const period = { valid_from: "date", valid_to: "date" };
const origin = { source: "varchar", checked: "date", certainty: "varchar" };

const law: readonly LawTable[] = [
	{
		file: "late_interest_rates",
		says: "the statutory rate of late interest by day (forsinkelsesrenteloven § 3)",
		columns: {
			...period,
			annual_rate: "decimal(5, 4)",
			applies_to: "varchar",
			...origin,
		},
		refuse: (file, rows) => refuseUnsound(file, rows, annualRate),
	},
	{
		file: "collection_base_rates",
		says: "the amount that collection fees are multiples of (inkassosatsen) by day",
		columns: { ...period, base_amount: "decimal(18, 2)", ...origin },
		refuse: (file, rows) => refuseUnsound(file, rows, baseAmount),
	},
	{
		file: "dunning_rules",
		says: "what good collection practice demands of letters, deadlines and fees, by regime and day; empty values are not known",
		columns: {
			rule: "varchar",
			regime: "varchar",
			...period,
			rule_value: "integer",
			unit: "varchar",
			law_reference: "varchar",
			...origin,
		},
		refuse: refuseUnsoundRules,
	},
	{
		file: "limitation_periods",
		says: "how long a claim lives (foreldelsesloven) by what is limited and day",
		columns: {
			...period,
			...{ limits: "varchar", basis: "varchar", runs_from: "varchar" },
			years: "integer",
			...origin,
		},
		refuse: (file, rows) => refuseUnsound(file, rows, limitationYears),
	},
	{
		file: "tax_loss_tests",
		says: "when a customer claim may be taken for lost in tax (skatteloven § 6-2 and its regulation) by day",
		columns: {
			...period,
			...{ tax_test: "varchar", at_least: "integer" },
			...origin,
		},
		refuse: (file, rows) => refuseUnsound(file, rows, taxLossTest),
	},
	{
		file: "settings",
		says: "the readings of the law that were taken where it leaves a choice: one row",
		columns: {
			first_interest_day: "varchar",
			day_basis: "varchar",
			interest_limitation: "varchar",
			new_collection_act_from: "date",
		},
		refuse: refuseUnsoundSettings,
	},
];

/**
 * Lays every table of law in the database as `law_<file>`; models that read law are made after it.
 *
 * @param folder  where the tables lie; our own when not named
 * @throws RangeError with file and row for a table that is not sound
 */
export async function loadLaw(
	database: Database,
	folder: string = tables,
): Promise<void> {
	const words = await columnWords(database);
	for (const table of law) await layDown(database, table, folder, words);
}

async function layDown(
	database: Database,
	{ file, says, columns, refuse }: LawTable,
	folder: string,
	words: ColumnWords,
): Promise<void> {
	const path = join(folder, `${file}.csv`);
	const text = `read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ',', quote = '"', columns = {${Object.keys(
		columns,
	)
		.map((name) => `${quoted(name)}: 'varchar'`)
		.join(", ")}})`;
	refuse(path, await textRows(database, text));
	const typed = Object.entries(columns).map(
		([name, type]) => `cast(${named(name)} as ${type}) as ${named(name)}`,
	);
	const relation = `law_${file}`;
	await database.run(
		`create or replace table ${named(relation)} as select ${typed.join(", ")} from ${text}`,
	);
	await sayWhatItIs(database, relation, says, words);
}

async function textRows(database: Database, text: string): Promise<LawRow[]> {
	const rows = await database.rows(`select * from ${text}`);
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [name, String(cell ?? "")]),
		),
	);
}
