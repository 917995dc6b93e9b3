// The identity vault: what is needed to write to a debtor, in a file of its own that no analysis opens.
import { existsSync } from "node:fs";
import { chmod, constants, copyFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../faults.ts";
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { type Columns, tapes } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { textOf } from "../reading/reading.ts";

const columns: Columns = tapes.debtors;
const personal = Object.entries(columns).filter(
	([, column]) => column.personal,
);

/** A vault that is filled and not yet in its place; nothing happens where none was asked for. */
export interface IdentityVault {
	/** Puts the vault in its place, readable by its owner only. */
	publish(): Promise<void>;
}

/**
 * Lays the identities of a debtor tape down in a new file: every row that names its debtor, also one that was rejected.
 *
 * @param file     where the vault is wanted; undefined when the user wants none
 * @param scratch  folder that goes with the run
 * @throws Fault when the file exists, or the tape holds no identity
 */
export async function fillVault(
	database: Database,
	file: string | undefined,
	debtors: LoadedTape | undefined,
	scratch: string,
): Promise<IdentityVault> {
	if (file === undefined) return { publish: async () => {} };
	const given = (debtors?.files ?? []).filter(
		({ mapping, isCorrection }) =>
			!isCorrection &&
			(mapping.isDebtorHashed ||
				personal.some(([name]) => mapping.places.has(name))),
	);
	refuseUnfit(file, given);
	const filled = join(scratch, "identities.duckdb");
	await database.run(`attach ${quoted(filled)} as vault`);
	try {
		await layDown(database, given);
	} finally {
		await database.run("detach vault");
	}
	await chmod(filled, 0o600);
	return { publish: () => copyFile(filled, file, constants.COPYFILE_EXCL) };
}

function refuseUnfit(file: string, given: readonly ReadFile[]): void {
	if (existsSync(file))
		throw new Fault(`${file} is there already`, {
			remedy: "Name a file that is not there yet: no vault is written over.",
		});
	if (given.length === 0)
		throw new Fault("there is no identity to lay in a vault", {
			remedy:
				"Give --debtors with a column such as name, national_id, address, phone or email; or leave --vault out.",
		});
}

async function layDown(
	database: Database,
	given: readonly ReadFile[],
): Promise<void> {
	const comments = ["debtor_id", ...personal.map(([name]) => name)].map(
		(name) =>
			`comment on column vault.identities.${named(name)} is ${quoted(columns[name]?.says ?? "")}`,
	);
	await database.run(`
		create table vault.identities as ${given.map(identitiesIn).join(" union all ")};
		comment on table vault.identities is 'who the debtors are; joins the portfolio by debtor_id';
		${comments.join(";\n")}`);
}

function identitiesIn({ source, mapping, number }: ReadFile): string {
	const texts = personal.map(
		([name]) => `${identityOf(name, mapping)} as ${named(name)}`,
	);
	const row = source.isNumbered ? "source_row" : "row_number() over () + 1";
	return `select * from (
		select ${textOf("debtor_id", mapping)} as debtor_id, ${texts.join(", ")}, ${number} as source_file, ${row} as source_row
		from ${source.sample}
	) where debtor_id is not null`;
}

/** A debtor who is numbered by an identity number has it in the vault, and there alone. */
function identityOf(name: string, mapping: Mapping): string {
	const isTheId =
		name === "national_id" &&
		mapping.isDebtorHashed &&
		!mapping.places.has(name);
	return isTheId
		? textOf("debtor_id", { ...mapping, isDebtorHashed: false })
		: textOf(name, mapping);
}
