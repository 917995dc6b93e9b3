// What a workbook of corrections must say clearly: which row each line stands for, and what is decided of it.
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { correctionKeys, decisions } from "./corrections.ts";

/** @throws Fault for a line that names no row, holds no decision of ours, or names a row that another line of its workbook names */
export async function refuseUnclear(
	database: Database,
	tape: TapeName,
	lines: string,
): Promise<void> {
	const known = [...decisions.correct, ...decisions.leaveOut];
	const [unclear] = await database.rows(`
		select said_as, said_at, file is null or row is null as is_unnamed, decision from ${lines}
		where file is null or row is null or decision not in (${known.map(quoted).join(", ")})
		order by said_in, said_at limit 1`);
	const where = unclear
		? `${unclear.said_as}, sheet ${tape}, row ${unclear.said_at}`
		: "";
	if (unclear?.is_unnamed)
		throw new Fault(`${where}: does not say which row it stands for`, {
			remedy: `Leave the cells under ${correctionKeys.file} and ${correctionKeys.row} as they were.`,
		});
	if (unclear)
		throw new Fault(
			`${where}: ${JSON.stringify(unclear.decision)} is no decision`,
			{
				remedy: `Leave ${correctionKeys.decision} empty, or write ${decisions.leaveOut.map((word) => `"${word}"`).join(" or ")}.`,
			},
		);
	const [twice] = await database.rows(
		`select file, row from ${lines} group by said_in, file, row having count(*) > 1 order by file, row limit 1`,
	);
	if (twice)
		throw new Fault(
			`the corrections of ${tape} have two lines for row ${twice.row} of ${twice.file}`,
			{ remedy: "Keep one of them." },
		);
}

/** @throws Fault for a line of a file that is not given, and for two files that cannot be told apart by name */
export async function refuseOtherFiles(
	database: Database,
	tape: TapeName,
	lines: string,
	names: readonly string[],
): Promise<void> {
	const again = names.find((name, place) => names.indexOf(name) < place);
	if (again !== undefined)
		throw new Fault(
			`two files of ${tape} are called ${again}, and a correction names a row by the name of its file`,
			{
				remedy:
					"Give one of them another name, and run without corrections first.",
			},
		);
	const [stray] = await database.rows(
		`select said_as, said_at, file from ${lines} where file not in (${names.map(quoted).join(", ")}) order by said_in, said_at limit 1`,
	);
	if (stray)
		throw new Fault(
			`${stray.said_as}, sheet ${tape}, row ${stray.said_at}: mends a row of ${stray.file}, which is not given`,
			{
				remedy: `Give the files of the run that rejected the row: ${names.join(", ")} is given.`,
			},
		);
}
