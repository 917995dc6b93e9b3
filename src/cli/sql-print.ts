// The answer to a statement goes to the screen, down a pipe or into a file.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { arrowOf, copyStatement, exportTo } from "../warehouse/export.ts";
import { csvText, jsonText } from "../warehouse/export-text.ts";
import { shiftedUp } from "./sql-faults.ts";
import { pour } from "./sql-pour.ts";
import type { Session, Target } from "./sql-session.ts";
import { printTable } from "./sql-table.ts";

/** Answers one SELECT-like statement in the format of the session, to its file or to standard output. */
export async function answerStatement(
	session: Session,
	statement: string,
): Promise<void> {
	const { format, output } = session.target;
	if (format === "table") return await printTable(session, statement);
	await session.ask(statement, async (signal) => {
		if (output === undefined)
			return await pour(
				await parts(session, format, statement),
				session.io.stdout,
				signal,
			);
		await exportTo(output, format, session.database, statement, signal).catch(
			unwrapped,
		);
		session.io.stderr.write(`wrote ${output}\n`);
	});
}

/** The file that a parquet answer is before it goes down a pipe. */
export function scratchFile(scratch: string): string {
	return join(scratch, "answer.parquet");
}

async function parts(
	{ database, target }: Session,
	format: Exclude<Target["format"], "table">,
	statement: string,
): Promise<AsyncIterable<string | Uint8Array>> {
	if (format === "parquet") {
		const file = scratchFile(target.scratch);
		await database.run(copyStatement(statement, format, file)).catch(unwrapped);
		return createReadStream(file);
	}
	const result = await database.stream(statement);
	if (format === "arrow") return arrowOf(result, "stream");
	return format === "csv" ? csvText(result) : jsonText(result);
}

// What COPY wraps around a statement takes one line.
function unwrapped(cause: unknown): never {
	throw shiftedUp(cause, 1);
}
