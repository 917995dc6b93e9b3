// A few records of a large even file, found by counting lines: far cheaper than cutting every line of it again.
import { open, writeFile } from "node:fs/promises";
import { longestRecord } from "./lines.ts";

const lineFeed = 10;

/** Bytes read at once, behind what is left of a line. */
const pieceLength = 1 << 20;

/** No line of an even file is longer than a record and its end. */
const longestRest = longestRecord + 2;

/**
 * Writes some records of a CSV file again, each behind its number and a delimiter.
 *
 * @param file     even: one record a line, the heading first, no empty line
 * @param records  counted from 0 below the heading, ascending
 */
export async function pickRecords(
	file: string,
	records: readonly number[],
	delimiter: string,
	to: string,
): Promise<void> {
	const picked: Buffer[] = [];
	let line = 0;
	for await (const piece of wholeLines(file)) {
		let from = 0;
		while (from < piece.length && picked.length < records.length) {
			const record = records[picked.length];
			const end = piece.indexOf(lineFeed, from) + 1 || piece.length;
			if (line - 1 === record)
				picked.push(
					Buffer.concat([
						Buffer.from(`${record}${delimiter}`),
						piece.subarray(from, end),
					]),
				);
			line += 1;
			from = end;
		}
		if (picked.length === records.length) break;
	}
	await writeFile(to, picked);
}

/** Pieces that end where a line ends; each is there only until the next is asked for. */
async function* wholeLines(file: string): AsyncGenerator<Buffer> {
	const bytes = Buffer.allocUnsafe(longestRest + pieceLength);
	const handle = await open(file);
	try {
		let kept = 0;
		for (;;) {
			const { bytesRead } = await handle.read(bytes, kept, pieceLength);
			const filled = bytes.subarray(0, kept + bytesRead);
			const end = bytesRead > 0 ? filled.lastIndexOf(lineFeed) + 1 : kept;
			if (end > 0) yield filled.subarray(0, end);
			if (bytesRead === 0) return;
			filled.copyWithin(0, end);
			kept = filled.length - end;
		}
	} finally {
		await handle.close();
	}
}
