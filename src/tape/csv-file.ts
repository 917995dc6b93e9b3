// Rows laid down as CSV in the scratch folder, in large pieces; a file that is not finished is taken away.
import { type FileHandle, open, rm } from "node:fs/promises";

const pieceLength = 1 << 18;

/** Takes rows and writes them when enough have come; delimiter comma, UTF-8, no heading. */
export class CsvFile {
	readonly #out: FileHandle;
	#piece = "";

	constructor(out: FileHandle) {
		this.#out = out;
	}

	async add(cells: readonly (string | number)[]): Promise<void> {
		let line = "";
		for (const [place, cell] of cells.entries())
			line += `${place ? "," : ""}${typeof cell === "number" ? cell : written(cell)}`;
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
	work: (rows: CsvFile) => Promise<Outcome>,
): Promise<Outcome> {
	const out = await open(to, "w");
	try {
		const rows = new CsvFile(out);
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
