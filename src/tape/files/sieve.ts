// An uneven CSV file laid down again evenly: sound records with their row numbers, broken lines apart, nothing lost.
import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import type { Delimiter } from "./dialect.ts";
import { type BrokenLine, cutAt } from "./records.ts";

/** The files a sieve leaves, and how much is in them. */
export interface Sieved {
	/** The row number and the cells of each sound record; no heading. */
	readonly records: string;
	/** The row number of each broken line and why it is broken. */
	readonly broken: string;
	readonly recordCount: number;
}

/**
 * Reads a UTF-8 file record by record. Rows are counted as a spreadsheet shows them: empty lines count,
 * a cell over several lines does not. What stands above the headings is passed over.
 *
 * @param headerRow  the row of the headings
 */
export async function sieve(
	file: string,
	delimiter: Delimiter,
	width: number,
	headerRow: number,
	to: { readonly records: string; readonly broken: string },
): Promise<Sieved> {
	const records = new Lines(to.records);
	const broken = new Lines(to.broken);
	let row = 0;
	let recordCount = 0;
	const widthBelow = () => (row < headerRow ? undefined : width);
	for await (const found of cutsOf(file, delimiter, widthBelow)) {
		row += 1;
		if (row <= headerRow || found.kind === "blank") continue;
		if (found.kind === "broken") {
			await broken.add(`${row},${found.reason}`);
			continue;
		}
		recordCount += 1;
		await records.add(
			`${row}${delimiter}${found.cells.map((cell) => written(cell, delimiter)).join(delimiter)}`,
		);
	}
	await Promise.all([records.end(), broken.end()]);
	return { ...to, recordCount };
}

type Found =
	| { readonly kind: "blank" }
	| { readonly kind: "broken"; readonly reason: BrokenLine }
	| { readonly kind: "record"; readonly cells: readonly string[] };

/** Bytes are read as Latin-1: every byte one sign, and written back as it was. */
async function* cutsOf(
	file: string,
	delimiter: Delimiter,
	width: () => number | undefined,
): AsyncGenerator<Found> {
	let text = "";
	let isBehindTooLong = false;
	let isFirst = true;
	const chunks = createReadStream(file, {
		encoding: "latin1",
		highWaterMark: 1 << 20,
	});
	for await (const chunk of withEnd(chunks)) {
		text += chunk ?? "";
		if (isFirst) text = text.replace(/^\u00ef\u00bb\u00bf/, "");
		isFirst = false;
		let at = 0;
		while (at < text.length) {
			if (isBehindTooLong) {
				const end = /\r\n?|\n/g;
				end.lastIndex = at;
				isBehindTooLong = end.exec(text) === null;
				at = isBehindTooLong ? text.length : end.lastIndex;
				continue;
			}
			const isLast = chunk === undefined;
			const cut = cutAt(text, at, { delimiter, width: width(), isLast });
			if (cut.kind === "unfinished") break;
			isBehindTooLong =
				cut.kind === "broken" &&
				cut.reason === "line_too_long" &&
				!/[\r\n]$/.test(text.slice(cut.next - 1, cut.next));
			at = cut.next;
			yield cut;
		}
		text = text.slice(at);
	}
}

async function* withEnd(
	chunks: AsyncIterable<string>,
): AsyncGenerator<string | undefined> {
	yield* chunks;
	yield undefined;
}

function written(cell: string, delimiter: Delimiter): string {
	return cell.includes(delimiter) ||
		/["\r\n]/.test(cell) ||
		cell.startsWith(" ")
		? `"${cell.replaceAll('"', '""')}"`
		: cell;
}

/** Lines written to a file in large pieces. */
class Lines {
	readonly #out: WriteStream;
	#pieces: string[] = [];

	constructor(file: string) {
		this.#out = createWriteStream(file, { encoding: "latin1" });
	}

	async add(line: string): Promise<void> {
		this.#pieces.push(line);
		if (this.#pieces.length >= 10_000) await this.#flush();
	}

	async end(): Promise<void> {
		await this.#flush();
		this.#out.end();
		await once(this.#out, "finish");
	}

	async #flush(): Promise<void> {
		const text = this.#pieces.map((line) => `${line}\n`).join("");
		this.#pieces = [];
		if (!this.#out.write(text)) await once(this.#out, "drain");
	}
}
