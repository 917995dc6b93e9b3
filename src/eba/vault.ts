// The identity vault beside a portfolio: names and identity numbers, opened only where the user hands it over.
import { realpath } from "node:fs/promises";
import { Fault } from "../faults.ts";
import { type Columns, tapes } from "../tape/columns.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";

export interface Vault {
	/** SQL name of the relation that has a row for each debtor. */
	readonly relation: string;
	/** The personal columns it holds. */
	readonly columns: ReadonlySet<string>;
}

const debtorColumns: Columns = tapes.debtors;
const personal = Object.keys(debtorColumns).filter(
	(name) => debtorColumns[name]?.personal,
);

/**
 * Attaches a vault read only and finds its relation: the one with debtor_id and personal columns of debtors.
 *
 * @throws Fault when the file is no vault
 */
export async function openVault(
	database: Database,
	file: string,
): Promise<Vault> {
	const path = await realpath(file).catch((cause: unknown) => {
		throw noVault(file, cause);
	});
	await database
		.run(`attach ${quoted(path)} as vault (read_only)`)
		.catch((cause: unknown) => {
			throw noVault(file, cause);
		});
	const rows = await database.rows(`
		select table_name, string_agg(column_name, ',' order by column_name) as columns
		from duckdb_columns() where database_name = 'vault' and column_name in ('debtor_id', ${personal.map(quoted).join(", ")})
		group by table_name having bool_or(column_name = 'debtor_id') and count(*) > 1 order by table_name`);
	const [found, other] = rows;
	if (!found || other) throw noVault(file);
	return {
		relation: `vault.${named(String(found.table_name))}`,
		columns: new Set(String(found.columns).split(",")),
	};
}

function noVault(file: string, cause?: unknown): Fault {
	return new Fault(`${file} does not open as an identity vault`, {
		remedy:
			"Give the vault that was made with this portfolio, or leave --vault out: names are withheld then.",
		cause,
	});
}
