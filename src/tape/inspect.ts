// A file as it came: its hash, its size, its kind and its encoding, read once from end to end.
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { extname } from "node:path";
import { Fault } from "../faults.ts";

export type FileKind = "csv" | "xlsx" | "parquet";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface InspectedFile {
	readonly file: string;
	readonly kind: FileKind;
	readonly sha256: string;
	readonly bytes: number;
	/** Of text files; a workbook or Parquet file says utf-8. */
	readonly encoding: Encoding;
}

/**
 * Reads the file once: SHA-256, size, and for text the encoding, which is decided from every byte of it.
 *
 * @throws Fault when the file is missing, a folder, empty, of a kind we do not read, or not text
 */
export async function inspectFile(file: string): Promise<InspectedFile> {
	const bytes = sizeOf(file);
	const kind = kindOf(file);
	const hash = createHash("sha256");
	const evidence = new EncodingEvidence();
	for await (const chunk of createReadStream(file, {
		highWaterMark: 1 << 20,
	})) {
		hash.update(chunk);
		if (kind === "csv") evidence.take(chunk);
	}
	const encoding = kind === "csv" ? evidence.verdict(file) : "utf-8";
	return { file, kind, sha256: hash.digest("hex"), bytes, encoding };
}

function sizeOf(file: string): number {
	const found = statSync(file, { throwIfNoEntry: false });
	if (!found)
		throw new Fault(`${file} does not exist`, {
			remedy: "Check the path; it is read from the folder you stand in.",
		});
	if (!found.isFile())
		throw new Fault(`${file} is no file`, { remedy: "Give a single file." });
	if (found.size === 0)
		throw new Fault(`${file} is empty`, {
			remedy: "Ask the sender for the file again: it holds no byte.",
		});
	return found.size;
}

function kindOf(file: string): FileKind {
	const extension = extname(file).toLowerCase();
	if (extension === ".xlsx") return "xlsx";
	if (extension === ".parquet") return "parquet";
	if ([".csv", ".txt", ".tsv"].includes(extension)) return "csv";
	throw new Fault(
		`${file} is of a kind that is not read (${extension || "no extension"})`,
		{
			remedy:
				"Give CSV (.csv, .txt, .tsv), Excel (.xlsx) or Parquet (.parquet); save an old .xls as .xlsx first.",
		},
	);
}

/** Gathers what the bytes of a text file say of its encoding, chunk by chunk. */
class EncodingEvidence {
	#start: Buffer | undefined;
	#rest: Buffer = Buffer.alloc(0);
	#isUtf8 = true;
	#hasNull = false;

	take(chunk: Buffer): void {
		this.#start ??= chunk.subarray(0, 4);
		this.#hasNull ||= chunk.includes(0);
		if (!this.#isUtf8) return;
		const joined = this.#rest.length
			? Buffer.concat([this.#rest, chunk])
			: chunk;
		const cut = joined.length - unfinishedLength(joined);
		this.#isUtf8 = isUtf8(joined.subarray(0, cut));
		this.#rest = Buffer.from(joined.subarray(cut));
	}

	verdict(file: string): Encoding {
		const [first, second] = this.#start ?? [];
		if (first === 0xff && second === 0xfe) return "utf-16le";
		if (first === 0xfe && second === 0xff) return "utf-16be";
		if (this.#hasNull)
			throw new Fault(`${file} holds null bytes, so it is no text file`, {
				remedy:
					"Ask for CSV in UTF-8 or Windows-1252; a workbook must be named .xlsx.",
			});
		return this.#isUtf8 && this.#rest.length === 0 ? "utf-8" : "windows-1252";
	}
}

/** How many bytes at the end belong to a character whose other bytes are in the next chunk. */
function unfinishedLength(bytes: Buffer): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) return expectedLength(byte) > back ? back : 0;
	}
	return 0;
}

function expectedLength(leadByte: number): number {
	if (leadByte >= 0xf0) return 4;
	return leadByte >= 0xe0 ? 3 : 2;
}
