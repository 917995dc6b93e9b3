// Rows of a tape on their way to the engine: CSV without headings, each behind a row number that no other row has.
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { format } from "fast-csv";
import { writtenFile } from "../files/written-file.ts";

export interface Rows {
	/** @param line  where the record begins; rows that begin on one line are told apart by counting on */
	add(line: number, cells: readonly string[]): Promise<void>;
}

/** Lets `write` add rows to a file, in bounded memory; the file is whole when this returns. */
export async function layRows<Outcome>(
	to: string,
	write: (rows: Rows) => Promise<Outcome>,
): Promise<Outcome> {
	const csv = format({ headers: false });
	const written = pipeline(csv, await writtenFile(to));
	const stopped = written.catch(() => {});
	let last = 0;
	const rows: Rows = {
		async add(line, cells) {
			last = Math.max(line, last + 1);
			if (!csv.write([last, ...cells]))
				await Promise.race([once(csv, "drain"), written]);
		},
	};
	try {
		const outcome = await write(rows);
		csv.end();
		await written;
		return outcome;
	} catch (error) {
		csv.destroy();
		await stopped;
		throw error;
	}
}
