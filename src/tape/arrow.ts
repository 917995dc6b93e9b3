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
	const frame = await frameOf(handle);
	const watched = watching(handle, frame);
	const reader = await RecordBatchReader.from(watched);
	await reader.open({ autoDestroy: false });
	const { fields } = reader.schema;
	const columns = fields.map((field) => cellReader(field, shownAs));
	await layDown(to, async (rows) => {
		let row = 1;
		let batches = 0;
		for await (const batch of reader) {
			refuseUnsound(batch);
			const cells = columns.map((column, place) => column(batch, place));
			for (let at = 0; at < batch.numRows; at += 1) {
				row += 1;
				await rows.add([row, ...cells.map((cell) => cell(at))]);
			}
			batches += 1;
		}
		if (reader.isFile() && batches < reader.numRecordBatches) throw cutOff();
		if (frame.read < frame.end) throw cutOff();
	});
	return fields.map(({ name }) => name);
}

/** Where the batches of a file or stream end, and how far they have been read. */
interface Frame {
	readonly end: number;
	read: number;
}

/** The sign that no batch follows. */
const endSign = Buffer.from([255, 255, 255, 255, 0, 0, 0, 0]);

/** A stream ends with that sign; in a file a foot follows, which tells where each batch lies. */
async function frameOf(handle: FileHandle): Promise<Frame> {
	const { size } = await handle.stat();
	const start = Buffer.alloc(6);
	const end = Buffer.alloc(10);
	if (size < end.length) throw cutOff();
	await handle.read(start, 0, start.length, 0);
	await handle.read(end, 0, end.length, size - end.length);
	if (start.toString("latin1") === "ARROW1") {
		if (end.toString("latin1", 4) !== "ARROW1") throw cutOff();
		const foot = size - end.length - end.readInt32LE(0);
		return { end: foot - endSign.length, read: 0 };
	}
	if (!end.subarray(2).equals(endSign)) throw cutOff();
	return { end: size, read: 0 };
}

/** The library takes an early end for the end, even where rows should follow; so it is watched how far it reads. */
function watching(handle: FileHandle, frame: Frame): FileHandle {
	const read = async (
		into: Uint8Array,
		offset: number,
		length: number,
		position: number,
	) => {
		const taken = await handle.read(into, offset, length, position);
		if (taken.bytesRead === 0 && length > 0) throw cutOff();
		const end = position + taken.bytesRead;
		if (end <= frame.end + endSign.length)
			frame.read = Math.max(frame.read, end);
		return taken;
	};
	return new Proxy(handle, {
		get(target, property) {
			if (property === "read") return read;
			const value: unknown = Reflect.get(target, property, target);
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
}

function cutOff(): RangeError {
	return new RangeError("it is cut off, or other bytes follow its end");
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
