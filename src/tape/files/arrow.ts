// An Arrow file or stream becomes CSV in the scratch folder, batch by batch.
import { type FileHandle, open } from "node:fs/promises";
import { RecordBatchReader } from "apache-arrow";
import { Fault } from "../../faults.ts";
import { cellReader, refuseUnsound } from "./arrow-cells.ts";
import { walkFrame } from "./arrow-frame.ts";
import { layDown } from "./csv-file.ts";

/**
 * Writes the rows as CSV without headings: their number, counted as if the headings stood on row 1, then the values.
 *
 * A batch is held in memory whole, as Arrow is made to be read.
 *
 * @param shownAs  what it is called in a fault
 * @returns the names of the columns
 * @throws Fault when it is damaged, cut off or compressed, or a column is of a type that is no single value
 */
export async function csvFromArrow(
	file: string,
	shownAs: string,
	to: string,
): Promise<readonly string[]> {
	const handle = await open(file);
	try {
		return await read(handle, shownAs, to);
	} catch (cause) {
		throw cause instanceof Fault ? cause : notOpened(shownAs, cause);
	} finally {
		await handle.close().catch(() => {});
	}
}

async function read(
	handle: FileHandle,
	shownAs: string,
	to: string,
): Promise<readonly string[]> {
	const batches = await walkFrame(handle);
	const reader = await RecordBatchReader.from(handle);
	await reader.open({ autoDestroy: false });
	const { fields } = reader.schema;
	const columns = fields.map((field) => cellReader(field, shownAs));
	await layDown(to, shownAs, async (rows) => {
		let row = 1;
		let read = 0;
		for await (const batch of reader) {
			refuseUnsound(batch);
			const cells = columns.map((column, place) => column(batch, place));
			for (let at = 0; at < batch.numRows; at += 1) {
				row += 1;
				await rows.add(
					row,
					cells.map((cell) => cell(at)),
				);
			}
			read += 1;
		}
		if (read < batches) throw new RangeError("a batch of rows is missing");
	});
	return fields.map(({ name }) => name);
}

function notOpened(shownAs: string, cause: unknown): Fault {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new Fault(`${shownAs} does not open as Arrow: ${why.slice(0, 200)}`, {
		remedy: /compress/i.test(why)
			? "Write it again without compression, or as Parquet."
			: "Ask the sender for the file again, or for Parquet or CSV.",
		cause,
	});
}
