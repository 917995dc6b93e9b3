// The files of one tape and their layouts become a tape relation, its rejects and its totals.
import type { Database } from "../warehouse/database.ts";
import { named, quoted } from "../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "./columns.ts";
import { listReadingDoubts } from "./findings/findings.ts";
import type { Severities } from "./findings/severities.ts";
import {
	type TapeTotals,
	totalsLoaded,
	totalsRead,
} from "./findings/totals.ts";
import { sumAsWritten } from "./findings/written-sums.ts";
import { type DebtorIds, debtorIds } from "./identities/identity-ids.ts";
import { originOf } from "./reading/origin.ts";
import {
	type GivenFile,
	type ReadFile,
	readFiles,
} from "./reading/read-files.ts";
import { sqlTypes } from "./reading/reading.ts";
import { layDownSoundRows } from "./reading/sound-rows.ts";
import { matchClaims } from "./rejects/claim-references.ts";
import { faultRelation, gatherFaults } from "./rejects/faulty-rows.ts";
import { keepAliases, type LeftOut, leftOutOf } from "./rejects/left-out.ts";
import { layDownRejects } from "./rejects/rejects.ts";

export interface LoadedTape {
	readonly tape: TapeName;
	/** In the order they were given. */
	readonly files: readonly ReadFile[];
	readonly totals: TapeTotals;
	/** Our columns that at least one file or layout gives. */
	readonly given: ReadonlySet<string>;
	/** Rows that corrections leave out on purpose. */
	readonly leftOut: LeftOut;
}

/** Loads the files of one tape as `tape_<name>`; rejected rows go to `tape_rejects`. Payments and events come after claims. */
export async function loadTape(
	database: Database,
	tape: TapeName,
	given: readonly GivenFile[],
	scratch: string,
	severities: Severities = {},
	ids: DebtorIds = debtorIds(undefined),
): Promise<LoadedTape> {
	const files = await readFiles(database, tape, given, scratch, ids);
	const origin = originOf(tape, files);
	if (tape === "payments" || tape === "events")
		await matchClaims(database, tape, files);
	await gatherFaults(database, tape, files, origin, severities);
	const isMended = files.some(({ isCorrection }) => isCorrection);
	const leftOut = isMended
		? await leftOutOf(database, tape)
		: { rows: 0, amount: "0.00" };
	if (leftOut.rows > 0 && tape === "claims")
		await keepAliases(database, origin);
	const brokenLines = files.reduce((sum, file) => sum + file.brokenLines, 0);
	if (brokenLines > 0 || (await hasFaults(database, tape)))
		await layDownRejects(database, tape, files, origin);
	const read = await totalsRead(database, tape, brokenLines, leftOut);
	const written = await sumAsWritten(database, tape, files);
	await listReadingDoubts(database, tape, origin, severities);
	await layDownSoundRows(
		database,
		tape,
		files,
		ownColumns(tape).map(([name]) => name),
		origin,
	);
	await sayColumns(database, tape);
	return {
		tape,
		files,
		totals: {
			...read,
			...(await totalsLoaded(database, tape)),
			amountAsWritten: written ?? read.amountInTape,
		},
		given: new Set(
			files.flatMap(({ mapping }) => [
				...mapping.places.keys(),
				...mapping.constants.keys(),
			]),
		),
		leftOut,
	};
}

/** The relation of a tape that was not delivered: right columns, no rows. */
export async function emptyTape(
	database: Database,
	tape: TapeName,
): Promise<void> {
	const columns = ownColumns(tape).map(
		([name, { type }]) => `${named(name)} ${sqlTypes[type]}`,
	);
	await database.run(
		`create or replace table tape_${tape} (${columns.join(", ")}, source_file integer, source_row bigint, tape_row bigint)`,
	);
}

function ownColumns(tape: TapeName) {
	const columns: Columns = tapes[tape];
	return Object.entries(columns).filter(([, { personal }]) => !personal);
}

async function hasFaults(database: Database, tape: TapeName): Promise<boolean> {
	const row = await database.row(
		`select count(*) as faults from ${faultRelation(tape)}`,
	);
	return Number(row.faults) > 0;
}

/** Says what each column is. */
async function sayColumns(database: Database, tape: TapeName): Promise<void> {
	await database.atOnce(() =>
		database.run(
			[
				`comment on table tape_${tape} is 'the ${tape} tape as delivered, typed'`,
				`comment on column tape_${tape}.source_file is 'number of the file in tape_files'`,
				`comment on column tape_${tape}.source_row is 'the row in the file as a spreadsheet shows it'`,
				`comment on column tape_${tape}.tape_row is 'number of the row in the tape, over all its files'`,
				...ownColumns(tape).map(
					([name, { says }]) =>
						`comment on column tape_${tape}.${named(name)} is ${quoted(says)}`,
				),
			].join(";\n"),
		),
	);
}
