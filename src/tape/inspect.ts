// A file as it came: its hash, its size, its kind and its encoding, read once from end to end.
import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { extname } from "node:path";
import { Fault } from "../faults.ts";
import { LineCount, type LineShape } from "./lines.ts";

export type FileKind = "csv" | "xlsx" | "parquet";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface InspectedFile {
	readonly file: string;
	readonly kind: FileKind;
	readonly sha256: string;
	readonly bytes: number;
	/** Of text files; a workbook or Parquet file says utf-8. */
	readonly encoding: Encoding;
	/** Of text files in an encoding of single bytes. */
	readonly lines: LineShape;
}

/**
 * Reads the file once: SHA-256, size, and for text the encoding and the lines, which are judged from every byte of it.
 *
 * @param stated  the encoding of the layout; refused where the bytes show that it is another
 * @throws Fault when the file is missing, a folder, empty, of a kind we do not read, or not text
 */
export async function inspectFile(
	file: string,
	stated?: Encoding,
): Promise<InspectedFile> {
	const { bytes, kind } = lookAt(file);
	const hash = createHash("sha256");
	const evidence = new EncodingEvidence();
	const lines = new LineCount();
	for await (const chunk of createReadStream(file, {
		highWaterMark: 1 << 20,
	})) {
		hash.update(chunk);
		if (kind !== "csv") continue;
		evidence.take(chunk);
		lines.take(chunk);
	}
	return {
		file,
		kind,
		sha256: hash.digest("hex"),
		bytes,
		encoding: kind === "csv" ? evidence.verdict(file, stated) : "utf-8",
		lines: lines.verdict(),
	};
}

/** @throws Fault when the file is missing, a folder, empty, or of a kind we do not read */
export function lookAt(file: string): { bytes: number; kind: FileKind } {
	return { bytes: sizeOf(file), kind: kindOf(file) };
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

const firstBytes = 1 << 16;

/** Bytes below the blank that no text holds; tab, line ends and form feed are none of them. */
function isControl(byte: number): boolean {
	return byte < 9 || (byte > 13 && byte < 32);
}

/** æ ø å Æ Ø Å in UTF-8: as Windows-1252 they would be two signs that no word holds. */
const norwegianLetters = ["æ", "ø", "å", "Æ", "Ø", "Å"].map((letter) =>
	Buffer.from(letter),
);

/** Bytes that Windows-1252 leaves without a sign. */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Gathers what the bytes of a text file say of its encoding, chunk by chunk. */
class EncodingEvidence {
	#start: Buffer | undefined;
	#rest: Buffer = Buffer.alloc(0);
	#isUtf8 = true;
	#isAscii = true;
	#hasNull = false;
	#hasControls = false;
	#hasUnassigned = false;
	#hasNorwegian = false;

	take(chunk: Buffer): void {
		if (!this.#start) {
			this.#start = Buffer.from(chunk.subarray(0, 4));
			this.#hasControls = chunk.subarray(0, firstBytes).some(isControl);
		}
		this.#hasNull ||= chunk.includes(0);
		if (this.#isAscii && isAscii(chunk)) return;
		this.#isAscii = false;
		this.#hasNorwegian ||= norwegianLetters.some((letter) =>
			chunk.includes(letter),
		);
		if (this.#isUtf8) this.#takeUtf8(chunk);
		if (!this.#isUtf8)
			this.#hasUnassigned ||= unassigned.some((byte) => chunk.includes(byte));
	}

	#takeUtf8(chunk: Buffer): void {
		const joined = this.#rest.length
			? Buffer.concat([this.#rest, chunk])
			: chunk;
		const cut = joined.length - unfinishedLength(joined);
		this.#isUtf8 = isUtf8(joined.subarray(0, cut));
		this.#rest = Buffer.from(joined.subarray(cut));
	}

	verdict(file: string, stated: Encoding | undefined): Encoding {
		const marked = this.#marked();
		if (marked && stated && stated !== marked)
			throw otherThanStated(file, marked, stated);
		if (marked === "utf-16le" || marked === "utf-16be") return marked;
		if (stated === "utf-16le" || stated === "utf-16be") return stated;
		if (this.#hasNull || this.#hasControls)
			throw new Fault(`${file} holds control bytes, so it is no text file`, {
				remedy:
					"Ask for CSV in UTF-8 or Windows-1252; a workbook must be named .xlsx. UTF-16 without a byte order mark must be said in a layout.",
			});
		if (this.#isUtf8 && this.#rest.length === 0) {
			if (stated === "windows-1252" && !this.#isAscii)
				throw otherThanStated(file, "utf-8", stated);
			return "utf-8";
		}
		return this.#notUtf8(file, marked ?? stated);
	}

	#notUtf8(file: string, stated: Encoding | undefined): Encoding {
		if (this.#hasUnassigned)
			throw new Fault(
				`${file} holds bytes that are no letters in UTF-8 nor in Windows-1252`,
				{ remedy: "Ask the sender for the file in UTF-8." },
			);
		if (stated === "utf-8") throw otherThanStated(file, "windows-1252", stated);
		if (this.#hasNorwegian && stated === undefined)
			throw new Fault(
				`${file} is partly UTF-8 and partly not: it was put together from two files, or cut off within a letter`,
				{
					remedy:
						"Ask the sender for the file again, in UTF-8 from end to end.",
				},
			);
		return "windows-1252";
	}

	#marked(): Encoding | undefined {
		const [first, second, third] = this.#start ?? [];
		if (first === 0xff && second === 0xfe) return "utf-16le";
		if (first === 0xfe && second === 0xff) return "utf-16be";
		return first === 0xef && second === 0xbb && third === 0xbf
			? "utf-8"
			: undefined;
	}
}

function otherThanStated(
	file: string,
	found: Encoding,
	stated: Encoding,
): Fault {
	return new Fault(
		`${file} is not ${stated}, as stated: its bytes are ${found}`,
		{ remedy: "Take encoding out of the layout, and it is found unaided." },
	);
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
