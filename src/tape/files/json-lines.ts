// JSON lines, or a JSON list of flat objects, becomes CSV in the scratch folder, streamed.
import { Fault } from "../../faults.ts";
import { type CsvFile, layDown } from "./csv-file.ts";
import { type FlatObject, flatObject, NotFlat } from "./flat-json.ts";
import { itemsOf, type JsonItem, notRead } from "./json-items.ts";

/** More different keys than this are values put where names belong. */
const mostKeys = 2_000;

export interface JsonShape {
	/** Every key, in the order in which they are first met. */
	readonly headings: readonly string[];
	readonly form: "JSON lines" | "JSON list";
}

/**
 * Writes the objects as CSV without headings: their row, then their values; a missing key is empty.
 *
 * A row is the line of the object, or in a list its place, counted from 1. Numbers keep their digits.
 *
 * @param file     UTF-8 text
 * @param shownAs  what it is called in a fault
 * @throws Fault for what is no object, nested, cut off or too long, with its row
 */
export async function csvFromJson(
	file: string,
	shownAs: string,
	to: string,
): Promise<JsonShape> {
	const keys = new Set<string>();
	const isWhole = await pass(file, shownAs, keys, to);
	if (!isWhole) await pass(file, shownAs, keys, to);
	return { headings: [...keys], form: await formOf(file, shownAs) };
}

/** One way through the file; false where a key turned up when rows without it had been written. */
async function pass(
	file: string,
	shownAs: string,
	keys: Set<string>,
	to: string,
): Promise<boolean> {
	return await layDown(to, shownAs, async (rows) => {
		let width: number | undefined;
		for await (const items of itemsOf(file, shownAs)) {
			const read = items.map((item) => ({
				row: item.row,
				object: objectOf(item, shownAs, keys),
			}));
			if (keys.size > mostKeys)
				throw new Fault(
					`${shownAs} has more than ${mostKeys} different keys by ${items[0]?.unit} ${items.at(-1)?.row}`,
					{ remedy: "Ask for objects that all have the same few keys." },
				);
			if (items.length > 0) width ??= keys.size;
			if (keys.size === width) await write(rows, read, keys);
		}
		if (keys.size === 0)
			throw new Fault(`${shownAs} holds no object with a key`, {
				remedy: "Ask the sender for the file again.",
			});
		return keys.size === width;
	});
}

async function write(
	rows: CsvFile,
	read: readonly { row: number; object: FlatObject }[],
	keys: ReadonlySet<string>,
): Promise<void> {
	const names = [...keys];
	for (const { row, object } of read)
		await rows.add(
			row,
			names.map((key) => object.get(key) ?? ""),
		);
}

function objectOf(
	item: JsonItem,
	shownAs: string,
	keys: Set<string>,
): FlatObject {
	try {
		const object = flatObject(item.text);
		for (const key of object.keys()) keys.add(key);
		return object;
	} catch (cause) {
		if (!(cause instanceof NotFlat)) throw cause;
		throw notRead(shownAs, item, cause.message, cause);
	}
}

async function formOf(
	file: string,
	shownAs: string,
): Promise<JsonShape["form"]> {
	for await (const [item] of itemsOf(file, shownAs))
		if (item) return item.unit === "line" ? "JSON lines" : "JSON list";
	return "JSON lines";
}
