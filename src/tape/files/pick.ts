// A few records of a large even file, found by counting lines: far cheaper than cutting every line of it again.
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";

const lineFeed = 10;

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
	let next = 0;
	let rest: Buffer = Buffer.alloc(0);
	const take = (text: Buffer) => {
		if (records[next] === line - 1) {
			picked.push(Buffer.from(`${records[next]}${delimiter}`), text);
			next += 1;
		}
		line += 1;
	};
	for await (const chunk of createReadStream(file, {
		highWaterMark: 1 << 20,
	})) {
		const bytes: Buffer = rest.length ? Buffer.concat([rest, chunk]) : chunk;
		let from = 0;
		for (
			let end = bytes.indexOf(lineFeed);
			end >= 0;
			end = bytes.indexOf(lineFeed, from)
		) {
			take(bytes.subarray(from, end + 1));
			from = end + 1;
		}
		rest = bytes.subarray(from);
		if (next === records.length) break;
	}
	if (rest.length > 0) take(rest);
	await writeFile(to, picked);
}
