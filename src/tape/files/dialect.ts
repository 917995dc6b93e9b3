// How a CSV file is written: its delimiter and its headings, read off its first lines.
import { open } from "node:fs/promises";
import { Fault } from "../../faults.ts";
import {
	type HeaderRow,
	headerRowIn,
	type NumberedRecord,
} from "./header-row.ts";
import { cutAt } from "./records.ts";

export type Delimiter = "," | ";" | "\t" | "|";

export interface Dialect {
	readonly delimiter: Delimiter;
	readonly headings: readonly string[];
	/** Row of the headings as a spreadsheet counts it, and whether titles stand above them. */
	readonly header: HeaderRow;
	/** At least one line stands below the headings. */
	readonly hasRows: boolean;
}

/** What a layout says of a dialect. */
export interface StatedDialect {
	readonly delimiter?: Delimiter | undefined;
	readonly headerRow?: number | undefined;
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const headBytes = 1 << 18;
const headRecords = 50;

/**
 * Finds the row of headings, and the delimiter that cuts it and the records below it into the same number of
 * cells, and the most of them.
 *
 * @param stated  what the layout says, taken as it is
 * @throws Fault when the file holds no heading, or a stated delimiter cuts nothing
 */
export async function dialectOf(
	file: string,
	shownAs: string,
	stated: StatedDialect = {},
): Promise<Dialect> {
	const { text, isWhole } = await headOf(file);
	return dialectIn(text, isWhole, shownAs, stated);
}

/** The same for the first lines of a text. */
export function dialectIn(
	text: string,
	isWhole: boolean,
	shownAs: string,
	stated: StatedDialect = {},
): Dialect {
	const candidates = stated.delimiter ? [stated.delimiter] : delimiters;
	const cuts = candidates.map((delimiter) =>
		cutBy(delimiter, text, isWhole, stated.headerRow),
	);
	const best = cuts.reduce((one, other) =>
		other.evenness > one.evenness ? other : one,
	);
	const { delimiter, header, body } = best;
	const headings = (header?.cells ?? []).map((heading) =>
		heading.replaceAll(/\s+/g, " ").trim().normalize("NFC"),
	);
	refuseUnheaded(shownAs, headings, stated);
	return {
		delimiter,
		headings,
		header: header ?? noHeader,
		hasRows: body.length > 1,
	};
}

const noHeader: HeaderRow = {
	row: 1,
	cells: [],
	known: 0,
	titles: 0,
	says: { en: "", nb: "" },
};

interface HeadCut {
	readonly delimiter: Delimiter;
	readonly header: HeaderRow | undefined;
	/** The headings and the records below them. */
	readonly body: readonly NumberedRecord[];
	readonly evenness: number;
}

function cutBy(
	delimiter: Delimiter,
	text: string,
	isWhole: boolean,
	headerRow: number | undefined,
): HeadCut {
	const records = recordsOf(
		text,
		delimiter,
		isWhole,
		headRecords + (headerRow ?? 0),
	);
	const asked = headerRow
		? records.filter(({ row }) => row === headerRow)
		: records;
	const found = headerRowIn(asked);
	const body = records.filter(({ row }) => row >= (found?.row ?? 1));
	const isBehindBroken = records.some(
		({ row, cells }) => cells.length === 0 && row < (found?.row ?? 1),
	);
	const header = isBehindBroken && !headerRow ? undefined : found;
	return { delimiter, header, body, evenness: evenness(header, records) };
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

/** The first records that are not blank; a broken line is a record without cells. */
export function recordsOf(
	text: string,
	delimiter: Delimiter,
	isLast: boolean,
	most: number,
): NumberedRecord[] {
	const records: NumberedRecord[] = [];
	for (let at = 0, row = 1; at < text.length && row <= most; row += 1) {
		const cut = cutAt(text, at, { delimiter, width: undefined, isLast });
		if (cut.kind === "unfinished") break;
		if (cut.kind === "record") records.push({ row, cells: cut.cells });
		if (cut.kind === "broken") records.push({ row, cells: [] });
		at = cut.next;
	}
	return records;
}

/**
 * Cells of the heading, counted down for every record that has another number of cells. Headings that we know
 * speak for a delimiter too: another one would cut through them.
 */
function evenness(
	header: HeaderRow | undefined,
	records: readonly NumberedRecord[],
): number {
	const width = header?.cells.length ?? 0;
	if (width < 2) return width;
	const even = records.filter(({ cells }) => cells.length === width).length;
	const known = (header?.known ?? 0) > 1 ? (header?.known ?? 0) : 0;
	return width * (even / records.length) + known;
}

function refuseUnheaded(
	file: string,
	headings: readonly string[],
	{ delimiter, headerRow }: StatedDialect,
): void {
	if (headerRow && headings.every((heading) => heading === ""))
		throw new Fault(
			`${file} has no headings in row ${headerRow}, where the layout says they are`,
			{ remedy: "Take header_row out of the layout, and it is found unaided." },
		);
	if (headings.every((heading) => heading === ""))
		throw new Fault(`${file} has no headings in its first line`, {
			remedy:
				"The first line must name the columns, and a quote that opens in it must close in it.",
		});
	if (delimiter && headings.length === 1)
		throw new Fault(
			`${file}: the delimiter ${JSON.stringify(delimiter)} of the layout cuts nothing: the first line stays one cell`,
			{
				remedy: "Take delimiter out of the layout, and it is found unaided.",
			},
		);
}
