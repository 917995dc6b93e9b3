// The answer to one statement becomes a file, whole or not at all.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Database, quoted } from "./database.ts";
import { jsonText } from "./export-text.ts";
import { firstWord } from "./statements.ts";

export type ExportFormat = "csv" | "json" | "parquet" | "arrow";

/** Where a file grows before it takes its name; a fenced database must be told that it may write here. */
export function partialOf(file: string): string {
	return `${file}.partial`;
}

/**
 * Writes the answer to one SELECT-like statement, given without its closing semicolon, to a file. It holds no
 * more than a batch of rows in memory. If it fails or is cancelled, the file is as it was before.
 */
export async function exportTo(
	file: string,
	format: ExportFormat,
	database: Database,
	statement: string,
	signal?: AbortSignal,
): Promise<void> {
	const partial = partialOf(file);
	try {
		await write(partial, format, database, statement, signal);
		signal?.throwIfAborted();
		await rename(partial, file);
	} catch (cause) {
		await rm(partial, { force: true });
		throw cause;
	}
}

async function write(
	file: string,
	format: ExportFormat,
	database: Database,
	statement: string,
	signal?: AbortSignal,
): Promise<void> {
	if (format === "csv" || format === "parquet")
		return await database.run(copyStatement(statement, format, file));
	const result = await database.stream(statement);
	const parts = format === "json" ? jsonText(result) : arrowOf(result, "file");
	await pipeline(parts, createWriteStream(file), signal ? { signal } : {});
}

/** An answer as Arrow. Its library is loaded when it is asked for: nothing else needs it. */
export async function* arrowOf(
	result: Awaited<ReturnType<Database["stream"]>>,
	container: "file" | "stream",
): AsyncGenerator<Uint8Array> {
	const { arrowBytes } = await import("./export-arrow.ts");
	yield* arrowBytes(result, container);
}

/**
 * The statement that lets the engine itself write an answer to a file. The asked one begins on the second
 * line, so that the columns in its error messages hold.
 */
export function copyStatement(
	statement: string,
	format: "csv" | "parquet",
	file: string,
): string {
	const source = isCatalogQuestion(statement)
		? `from (\n${statement}\n)`
		: `\n${statement}\n`;
	const options =
		format === "csv"
			? "format csv, header"
			: "format parquet, compression zstd";
	return `copy (${source}) to ${quoted(file)} (${options}, use_tmp_file false)`;
}

// COPY takes these only as a source of FROM.
function isCatalogQuestion(statement: string): boolean {
	return ["describe", "desc", "show", "summarize"].includes(
		firstWord(statement),
	);
}
