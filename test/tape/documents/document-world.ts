// A temp folder, a document in it, and the rows it was laid down as.
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "fast-csv";
import type { TapeName } from "../../../src/tape/columns.ts";
import type { StatedTotal } from "../../../src/tape/documents/fault.ts";
import type { DocumentKind } from "../../../src/tape/documents/kind.ts";
import { layDownDocument } from "../../../src/tape/documents/lay-down.ts";

export interface Laid {
	readonly format: string;
	readonly headings: readonly string[];
	/** Each row by our own columns, with its number under `row`. */
	readonly rows: readonly Readonly<Record<string, string>>[];
	readonly stated: readonly StatedTotal[];
}

/** A folder for one test file, and what can be done in it. */
export class DocumentWorld {
	readonly folder = mkdtempSync(join(tmpdir(), "ferskvare-documents-"));

	sweep(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	write(name: string, content: string | Uint8Array): string {
		const file = join(this.folder, name);
		writeFileSync(file, content);
		return file;
	}

	/** Writes a document and lays it down. */
	async of(
		content: string | Uint8Array,
		kind: DocumentKind,
		tape: TapeName,
	): Promise<Laid> {
		return await this.from(this.write("document", content), kind, tape);
	}

	async from(file: string, kind: DocumentKind, tape: TapeName): Promise<Laid> {
		const to = join(this.folder, "laid.csv");
		const laid = await layDownDocument(file, kind, tape, to);
		const rows: Record<string, string>[] = [];
		for await (const cells of createReadStream(to).pipe(parse()))
			rows.push(named(laid.headings, cells as readonly string[]));
		return { ...laid, rows };
	}
}

function named(
	headings: readonly string[],
	[row = "", ...cells]: readonly string[],
): Record<string, string> {
	if (cells.length !== headings.length)
		throw new RangeError(`${cells.length} cells under ${headings.length}`);
	const each = headings.map((heading, place) => [heading, cells[place] ?? ""]);
	return { row, ...Object.fromEntries(each) };
}

/** Some columns of some rows, for a short expectation. */
export function briefly(
	rows: Laid["rows"],
	...columns: readonly string[]
): string[] {
	return rows.map((row) => columns.map((column) => row[column]).join(" "));
}

/** "what: stated/counted" of each total. */
export function totals(stated: readonly StatedTotal[]): string[] {
	return stated.map((each) => `${each.what}: ${each.stated}/${each.counted}`);
}
