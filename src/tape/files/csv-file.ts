// Rows laid down as CSV in the scratch folder, in large pieces; a file that is not finished is taken away.
import { type FileHandle, open, rm } from "node:fs/promises";
import { Fault } from "../../faults.ts";
import { longestRecord } from "./lines.ts";

const pieceLength = 1 << 18;

/** Bytes of a line: the engine refuses those of twice a record. */
const longestLine = 2 * longestRecord - pieceLength;

/** Takes numbered rows and writes them when enough have come; delimiter comma, UTF-8, no heading. */
export class CsvFile {
	readonly #out: FileHandle;
	readonly #shownAs: string;
	#piece = "";

	/** @param shownAs  what the file that is laid down is called in a fault */
	constructor(out: FileHandle, shownAs: string) {
		this.#out = out;
		this.#shownAs = shownAs;
	}

	/** @throws Fault for a row that is longer than the engine reads */
	async add(row: number, cells: readonly string[]): Promise<void> {
		let line = String(row);
		for (const cell of cells) line += `,${written(cell)}`;
		if (line.length * 3 > longestLine && Buffer.byteLength(line) > longestLine)
			throw new Fault(
				`${this.#shownAs}: row ${row} is longer than ${longestLine} bytes`,
				{ remedy: "No record of a tape is so long: see what stands in it." },
			);
		this.#piece += `${line}\n`;
		if (this.#piece.length > pieceLength) await this.flush();
	}

	async flush(): Promise<void> {
		const piece = this.#piece;
		this.#piece = "";
		await this.#out.writeFile(piece);
	}
}

/** Writes a file row by row; it is there whole, or not at all. */
export async function layDown<Outcome>(
	to: string,
	shownAs: string,
	work: (rows: CsvFile) => Promise<Outcome>,
): Promise<Outcome> {
	const out = await open(to, "w");
	try {
		const rows = new CsvFile(out, shownAs);
		const outcome = await work(rows);
		await rows.flush();
		await out.close();
		return outcome;
	} catch (cause) {
		await out.close().catch(() => {});
		await rm(to, { force: true });
		throw cause;
	}
}

function written(cell: string): string {
	return /[",\r\n]|^ /.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
