// The files of a sample, open for writing.
import { join } from "node:path";
import { type CsvFile, createCsvFile } from "./csv-file.ts";
import { registerHeadings } from "./registers.ts";
import { headings } from "./tape-rows.ts";

const allHeadings = { ...headings, ...registerHeadings };

export type SampleFileName = keyof typeof allHeadings;

export interface SampleFiles {
	row(file: SampleFileName, line: string): void;
	/** Writes out what has gathered where it is much. */
	relieve(): Promise<void>;
	/** Writes out the rest. */
	finish(): Promise<void>;
	/** Lets go of the files, whatever happened. */
	close(): Promise<void>;
}

export async function createSampleFiles(folder: string): Promise<SampleFiles> {
	const files = new Map<string, CsvFile>();
	const each = (work: (file: CsvFile) => Promise<void>) =>
		Promise.all([...files.values()].map(work)).then(() => undefined);
	for (const [name, heading] of Object.entries(allHeadings))
		files.set(name, await createCsvFile(join(folder, `${name}.csv`), heading));
	return {
		row: (name, line) => files.get(name)?.row(line),
		async relieve() {
			for (const file of files.values()) if (file.isFull()) await file.flush();
		},
		finish: () => each((file) => file.flush()),
		close: () => each((file) => file.close()),
	};
}
