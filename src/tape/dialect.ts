// How a CSV file is written: its delimiter and its headings, read off its first lines.
import { open } from "node:fs/promises";
import { parseString } from "fast-csv";
import { Fault } from "../faults.ts";

export type Delimiter = "," | ";" | "\t" | "|";

export interface Dialect {
	readonly delimiter: Delimiter;
	readonly headings: readonly string[];
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const headBytes = 1 << 18;

/**
 * Finds the delimiter that cuts the first records into the same number of cells, and the most of them.
 *
 * @param stated  the delimiter of the layout, taken as it is
 * @throws Fault when the file holds no heading or no row below it, or a stated delimiter cuts nothing
 */
export async function dialectOf(
	file: string,
	shownAs: string,
	stated?: Delimiter,
): Promise<Dialect> {
	const head = await headOf(file);
	const candidates = stated ? [stated] : delimiters;
	const cuts = await Promise.all(
		candidates.map(async (delimiter) => ({
			delimiter,
			records: await recordsOf(head, delimiter),
		})),
	);
	const best = cuts.reduce((one, other) =>
		evenness(other.records) > evenness(one.records) ? other : one,
	);
	const [headings = []] = best.records;
	refuseUnheaded(shownAs, headings, best.records.length, stated);
	return { delimiter: best.delimiter, headings };
}

async function headOf(file: string): Promise<string> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(
			Buffer.alloc(headBytes),
			0,
			headBytes,
			0,
		);
		const text = buffer.subarray(0, bytesRead).toString("utf8");
		const whole =
			bytesRead < headBytes ? text : text.slice(0, text.lastIndexOf("\n") + 1);
		return whole.replace(/^\ufeff/, "");
	} finally {
		await handle.close();
	}
}

function recordsOf(head: string, delimiter: Delimiter): Promise<string[][]> {
	return new Promise((resolve) => {
		const records: string[][] = [];
		parseString(head, { delimiter, maxRows: 50, ignoreEmpty: true, trim: true })
			.on("error", () => resolve(records))
			.on("data", (record: string[]) => records.push(record))
			.on("end", () => resolve(records));
	});
}

/** Cells of the heading, counted down for every record that has another number of cells. */
function evenness(records: readonly string[][]): number {
	const width = records[0]?.length ?? 0;
	if (width < 2) return width;
	const even = records.filter((record) => record.length === width).length;
	return width * (even / records.length);
}

function refuseUnheaded(
	file: string,
	headings: readonly string[],
	records: number,
	stated: Delimiter | undefined,
): void {
	if (headings.length === 0 || headings.every((heading) => heading === ""))
		throw new Fault(`${file} has no headings in its first line`, {
			remedy: "The first line must name the columns.",
		});
	if (stated && headings.length === 1)
		throw new Fault(
			`${file}: the delimiter ${JSON.stringify(stated)} of the layout cuts nothing: the first line stays one cell`,
			{
				remedy: "Take delimiter out of the layout, and it is found unaided.",
			},
		);
	if (records < 2)
		throw new Fault(`${file} has headings and no row below them`, {
			remedy: "Ask the sender for the file again.",
		});
}
