// Whether a file's rows are long: only such rows are read straight to where they stay.
import { closeSync, openSync, readSync } from "node:fs";

/** What the engine reads at once, and the rows that it lays down as one group. */
const pieceLength = 8_000_000;
const rowsOfAGroup = 122_880;

/** Bytes of which the rows are counted. */
const looked = 1 << 20;

const lineFeed = 10;

/**
 * A piece that the engine reads at once holds less than a group of rows.
 *
 * The rest of one that holds more is laid down as a group of its own, and all groups are put together anew as soon as
 * one is touched.
 */
export function areLong(bytes: number, rows: number): boolean {
	return bytes / rows > pieceLength / rowsOfAGroup;
}

/** The same of a text that was laid down, by its first rows. */
export function hasLongRows(file: string): boolean {
	const descriptor = openSync(file, "r");
	try {
		const start = Buffer.allocUnsafe(looked);
		const bytes = start.subarray(0, readSync(descriptor, start));
		return areLong(bytes.length, bytes.filter((at) => at === lineFeed).length);
	} finally {
		closeSync(descriptor);
	}
}
