// An Arrow file or stream becomes CSV in the scratch folder, batch by batch.
import { type FileHandle, open } from "node:fs/promises";
import { RecordBatchReader } from "apache-arrow";
import { Fault } from "../faults.ts";
import { cellReader, refuseUnsound } from "./arrow-cells.ts";
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
	const { size } = await handle.stat();
	const reach = { end: 0 };
	const reader = await RecordBatchReader.from(reached(handle, reach));
	await reader.open({ autoDestroy: false });
	const { fields } = reader.schema;
	const columns = fields.map((field) => cellReader(field, shownAs));
	const batches = await layDown(to, async (rows) => {
		let row = 1;
		let count = 0;
		for await (const batch of reader) {
			refuseUnsound(batch);
			const cells = columns.map((column, place) => column(batch, place));
			for (let at = 0; at < batch.numRows; at += 1) {
				row += 1;
				await rows.add([row, ...cells.map((cell) => cell(at))]);
			}
			count += 1;
		}
		return count;
	});
	await refuseCutOff(handle, reader.isFile(), size, reach.end);
	if (reader.isFile() && batches < reader.numRecordBatches)
		throw new RangeError("a batch of rows is missing");
	return fields.map(({ name }) => name);
}

/** The library takes an end for the end, even where rows should follow; so it is watched how far it reads. */
function reached(handle: FileHandle, reach: { end: number }): FileHandle {
	return new Proxy(handle, {
		get(target, property) {
			if (property !== "read") {
				const value: unknown = Reflect.get(target, property, target);
				return typeof value === "function" ? value.bind(target) : value;
			}
			return async (
				into: Uint8Array,
				offset: number,
				length: number,
				position: number,
			) => {
				const read = await target.read(into, offset, length, position);
				if (read.bytesRead === 0 && length > 0)
					throw new RangeError("it is cut off");
				reach.end = Math.max(reach.end, position + read.bytesRead);
				return read;
			};
		},
	});
}

/** A file ends with its name, a stream with a length of nothing that is the last to be read. */
async function refuseCutOff(
	handle: FileHandle,
	isFile: boolean,
	size: number,
	reached: number,
): Promise<void> {
	const end = Buffer.alloc(6);
	await handle.read(end, 0, end.length, size - end.length);
	const isWhole = isFile
		? end.toString("latin1") === "ARROW1"
		: end.readInt32LE(2) === 0 && reached === size;
	if (!isWhole)
		throw new RangeError(
			"it is cut off, or other bytes follow the end of the stream",
		);
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
