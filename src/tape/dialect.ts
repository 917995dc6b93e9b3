// How a CSV file is written: its delimiter and its headings, read off its first lines.
import { open } from "node:fs/promises";
import { Fault } from "../faults.ts";
import { cutAt } from "./records.ts";

export type Delimiter = "," | ";" | "\t" | "|";

export interface Dialect {
	readonly delimiter: Delimiter;
	readonly headings: readonly string[];
	/** At least one line stands below the headings. */
	readonly hasRows: boolean;
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const headBytes = 1 << 18;
const headRecords = 50;

/**
 * Finds the delimiter that cuts the first records into the same number of cells, and the most of them.
 *
 * @param stated  the delimiter of the layout, taken as it is
 * @throws Fault when the file holds no heading, or a stated delimiter cuts nothing
 */
export async function dialectOf(
	file: string,
	shownAs: string,
	stated?: Delimiter,
): Promise<Dialect> {
	const { text, isWhole } = await headOf(file);
	const candidates = stated ? [stated] : delimiters;
	const cuts = candidates.map((delimiter) => ({
		delimiter,
		records: recordsOf(text, delimiter, isWhole),
	}));
	const best = cuts.reduce((one, other) =>
		evenness(other.records) > evenness(one.records) ? other : one,
	);
	const [first = []] = best.records;
	const headings = first.map((heading) =>
		heading.replaceAll(/\s+/g, " ").trim().normalize("NFC"),
	);
	refuseUnheaded(shownAs, headings, stated);
	return {
		delimiter: best.delimiter,
		headings,
		hasRows: best.records.length > 1,
	};
}

async function headOf(
	file: string,
): Promise<{ text: string; isWhole: boolean }> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(
			Buffer.alloc(headBytes),
			0,
			headBytes,
			0,
		);
		const text = buffer.subarray(0, bytesRead).toString("utf8");
		return {
			text: text.replace(/^\ufeff/, ""),
			isWhole: bytesRead < headBytes,
		};
	} finally {
		await handle.close();
	}
}

/** The first records; a broken line is a record without cells. */
function recordsOf(
	text: string,
	delimiter: Delimiter,
	isLast: boolean,
): (readonly string[])[] {
	const records: (readonly string[])[] = [];
	for (let at = 0; at < text.length && records.length < headRecords; ) {
		const cut = cutAt(text, at, { delimiter, width: undefined, isLast });
		if (cut.kind === "unfinished") break;
		if (cut.kind === "record") records.push(cut.cells);
		if (cut.kind === "broken") records.push([]);
		at = cut.next;
	}
	return records;
}

/** Cells of the heading, counted down for every record that has another number of cells. */
function evenness(records: readonly (readonly string[])[]): number {
	const width = records[0]?.length ?? 0;
	if (width < 2) return width;
	const even = records.filter((record) => record.length === width).length;
	return width * (even / records.length);
}

function refuseUnheaded(
	file: string,
	headings: readonly string[],
	stated: Delimiter | undefined,
): void {
	if (headings.every((heading) => heading === ""))
		throw new Fault(`${file} has no headings in its first line`, {
			remedy:
				"The first line must name the columns, and a quote that opens in it must close in it.",
		});
	if (stated && headings.length === 1)
		throw new Fault(
			`${file}: the delimiter ${JSON.stringify(stated)} of the layout cuts nothing: the first line stays one cell`,
			{
				remedy: "Take delimiter out of the layout, and it is found unaided.",
			},
		);
}
