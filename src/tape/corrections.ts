// Rejected rows that came back mended: which rows of which files they take the place of.

import { Fault } from "../faults.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import type { TapeLayout } from "./layout.ts";
import type { GivenFile } from "./read-files.ts";
import { openSource } from "./source.ts";

/** Headings of a corrections sheet that say which row a line stands for. */
export const correctionKeys = {
	file: "source_file",
	row: "source_row",
} as const;

/** How a sheet of corrections is read: named for its tape, headed by our own names; what is typed into it as text is read as in Norway. */
export function correctionLayout(tape: TapeName): TapeLayout {
	return { sheet: tape, decimal: ",", date: "dd.mm.yyyy" };
}

/**
 * Temporary relation of the rows that corrections stand for: file, row. Undefined when there are no corrections.
 *
 * @throws Fault when a line of the sheet does not say which row it stands for, or two lines stand for one
 */
export async function correctedRows(
	database: Database,
	tape: TapeName,
	given: readonly GivenFile[],
	scratch: string,
): Promise<string | undefined> {
	const corrections = given.filter(({ isCorrection }) => isCorrection);
	if (corrections.length === 0) return undefined;
	const relation = `${tape}_corrected`;
	await database.run(
		`create or replace temp table ${relation} (file varchar, row bigint, said_in varchar, said_at bigint)`,
	);
	for (const { file, layout } of corrections) {
		const source = await openSource(database, tape, file, layout, scratch);
		const [name, row] = [correctionKeys.file, correctionKeys.row].map((key) => {
			const place = source.headings.indexOf(key);
			if (place < 0) throw withoutKey(source.shownAs, tape, key);
			return `c${place}`;
		});
		await database.run(
			`insert into ${relation} select ${name}, try_cast(${row} as bigint), ${quoted(source.shownAs)}, source_row from ${source.text}`,
		);
	}
	await refuseUnclear(database, tape, relation);
	return relation;
}

async function refuseUnclear(
	database: Database,
	tape: TapeName,
	relation: string,
): Promise<void> {
	const [unclear] = await database.rows(
		`select said_in, said_at from ${relation} where file is null or row is null order by said_in, said_at limit 1`,
	);
	if (unclear)
		throw new Fault(
			`${unclear.said_in}, sheet ${tape}, row ${unclear.said_at}: does not say which row it stands for`,
			{
				remedy: `Leave the cells under ${correctionKeys.file} and ${correctionKeys.row} as they were.`,
			},
		);
	const [twice] = await database.rows(
		`select file, row from ${relation} group by file, row having count(*) > 1 order by file, row limit 1`,
	);
	if (twice)
		throw new Fault(
			`the corrections of ${tape} have two lines for row ${twice.row} of ${twice.file}`,
			{ remedy: "Keep one of them." },
		);
}

function withoutKey(file: string, tape: TapeName, key: string): Fault {
	return new Fault(`${file}: the sheet ${tape} has no column ${key}`, {
		remedy:
			"Mend the workbook that ferskvare wrote, and leave its first two columns as they are.",
	});
}
