// A zip file says of each entry when it was made, which would make the same workbook another file every second.

import { type FileHandle, open } from "node:fs/promises";

/** 1 January 1980, 00:00, the first day a zip file knows, as DOS time and date. */
const firstDay = { time: 0, date: (1 << 5) | 1 };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Sets the time of every entry to the same day, in place.
 *
 * @throws RangeError for what is no plain zip file: only our own writer makes them, so it is a bug
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = endOf(view);
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let entry = 0; entry < entries; entry += 1) {
		if (view.getUint32(at, true) !== directoryEntry)
			throw new RangeError(`no directory entry at ${at}`);
		setDate(view, at + 12);
		setDate(view, view.getUint32(at + 42, true) + 10);
		at += 46 + lengthOfNames(view, at);
	}
	return zip;
}

/** Name, extra field and comment, which follow the fixed part of an entry. */
function lengthOfNames(view: DataView, at: number): number {
	return [28, 30, 32].reduce(
		(sum, offset) => sum + view.getUint16(at + offset, true),
		0,
	);
}

function setDate(view: DataView, at: number): void {
	view.setUint16(at, firstDay.time, true);
	view.setUint16(at + 2, firstDay.date, true);
}

function endOf(view: DataView): number {
	for (let at = view.byteLength - 22; at >= 0; at -= 1)
		if (view.getUint32(at, true) === endOfDirectory) return at;
	throw new RangeError("no end of directory: not a zip file");
}

/**
 * The same for a file of any length, of which only the directory is read.
 *
 * @throws RangeError for what is no plain zip file
 */
export async function fixDatesOf(file: string): Promise<void> {
	const handle = await open(file, "r+");
	try {
		const { size } = await handle.stat();
		const tail = await bytesAt(handle, Math.max(0, size - longestEnd), size);
		const end = endOf(tail);
		const from = tail.getUint32(end + 16, true);
		const length = tail.getUint32(end + 12, true);
		const directory = await bytesAt(handle, from, from + length);
		const day = new DataView(new ArrayBuffer(4));
		setDate(day, 0);
		for (let at = 0; at < length; at += 46 + lengthOfNames(directory, at)) {
			if (directory.getUint32(at, true) !== directoryEntry)
				throw new RangeError(`no directory entry at ${from + at}`);
			await handle.write(day, 0, 4, from + at + 12);
			await handle.write(day, 0, 4, directory.getUint32(at + 42, true) + 10);
		}
	} finally {
		await handle.close();
	}
}

/** The end of a directory and the longest comment behind it. */
const longestEnd = 22 + 0xffff;

async function bytesAt(
	handle: FileHandle,
	from: number,
	to: number,
): Promise<DataView> {
	const bytes = new Uint8Array(to - from);
	const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
	if (bytesRead < bytes.length)
		throw new RangeError("a zip file shorter than it says");
	return new DataView(bytes.buffer);
}
