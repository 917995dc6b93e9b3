// An open workbook: its parts, its shared texts, and its sheets row by row.
import { Fault } from "../../faults.ts";
import { type Archive, withArchive } from "./archive.ts";
import { sharedStrings, TextStore } from "./shared-strings.ts";
import type { SheetShape } from "./sheet-choice.ts";
import { SheetListener, type SheetRow } from "./sheet-rows.ts";
import {
	type SheetPart,
	type WorkbookParts,
	workbookParts,
} from "./workbook-parts.ts";
import { readXml } from "./xml.ts";

/** An open workbook: what it says of itself, and its sheets row by row. */
export class Workbook {
	readonly #archive: Archive;
	readonly #shownAs: string;
	readonly #texts: TextStore;
	readonly parts: WorkbookParts;

	constructor(
		archive: Archive,
		shownAs: string,
		parts: WorkbookParts,
		texts: TextStore,
	) {
		this.#archive = archive;
		this.#shownAs = shownAs;
		this.parts = parts;
		this.#texts = texts;
	}

	/** Rows that hold a value, some at a time. */
	async *rows({ name, part }: SheetPart): AsyncGenerator<SheetRow[]> {
		const { isDayStyle, isFrom1904 } = this.parts;
		const listener = new SheetListener({
			shownAs: `${this.#shownAs}: the sheet "${name}"`,
			texts: this.#texts,
			isDayStyle,
			isFrom1904,
		});
		const bytes = this.#archive.bytesOf(part);
		for await (const _ of readXml(bytes, this.#shownAs, listener))
			yield listener
				.take()
				.filter(
					({ cells, formulas }) =>
						cells.some((cell) => cell.trim() !== "") || formulas.length > 0,
				);
	}

	/** @param enough  rows after which no more are counted */
	async shapes(enough = Number.POSITIVE_INFINITY): Promise<SheetShape[]> {
		const shapes: SheetShape[] = [];
		for (const sheet of this.parts.sheets)
			shapes.push(await this.#shape(sheet, enough));
		return shapes;
	}

	async #shape(sheet: SheetPart, enough: number): Promise<SheetShape> {
		let rows = 0;
		let headings: readonly string[] = [];
		for await (const some of this.rows(sheet)) {
			for (const { cells } of some) {
				if (headings.length > 1) rows += 1;
				else headings = filled(cells);
			}
			if (rows >= enough) break;
		}
		const { name, isHidden } = sheet;
		return { name, isHidden, rows, headings: rows > 0 ? headings : [] };
	}
}

function filled(cells: readonly string[]): string[] {
	return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** Works on a workbook and closes it, whatever happens. @throws Fault for no sound workbook */
export async function withWorkbook<Outcome>(
	file: string,
	shownAs: string,
	work: (book: Workbook) => Promise<Outcome>,
): Promise<Outcome> {
	return await withArchive(file, shownAs, async (archive) => {
		const parts = await workbookParts(archive, shownAs);
		if (parts.sheets.length === 0)
			throw new Fault(
				`${shownAs} does not open as a workbook: it lists no sheet`,
				{
					remedy:
						"Open it in a spreadsheet program and save it as .xlsx again.",
				},
			);
		const texts =
			parts.sharedStrings && archive.has(parts.sharedStrings)
				? await sharedStrings(archive.bytesOf(parts.sharedStrings), shownAs)
				: new TextStore();
		return await work(new Workbook(archive, shownAs, parts, texts));
	});
}
