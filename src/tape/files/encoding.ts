// The encoding of a text, judged from every byte of it, with the evidence in words.
import { isAscii, isUtf8 } from "node:buffer";
import { Fault } from "../../faults.ts";
import {
	type Encoding,
	type FoundEncoding,
	hasControl,
	refuseForeign,
	unfinishedLength,
	wideEncoding,
} from "./first-bytes.ts";

/** æ ø å Æ Ø Å in UTF-8: as Windows-1252 they would be two signs that no word holds. */
const norwegianLetters = ["æ", "ø", "å", "Æ", "Ø", "Å"].map((letter) =>
	Buffer.from(letter),
);

/** Bytes that Windows-1252 leaves without a sign. */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** In Windows-1252 these are † › ¾ ¿, which stand within no word; in DOS and Macintosh tables they are å ø æ ø. */
const letterWithin = /[A-Za-z][\x86\x9b\xbe\xbf][a-z]/;

/** Gathers what the bytes of a text file say of its encoding, chunk by chunk. */
export class EncodingEvidence {
	readonly #file: string;
	readonly #stated: Encoding | undefined;
	#start: Buffer | undefined;
	#wide: FoundEncoding | undefined;
	#rest: Buffer = Buffer.alloc(0);
	#isUtf8 = true;
	#isAscii = true;
	#hasUnassigned = false;
	#hasNorwegian = false;
	#hasLetterWithin = false;

	/**
	 * @param file    as it is named in a fault
	 * @param stated  the encoding of the layout; refused where the bytes show that it is another
	 */
	constructor(file: string, stated?: Encoding) {
		this.#file = file;
		this.#stated = stated;
	}

	/** @throws Fault at once when the bytes are no text: what follows them need not be read */
	take(chunk: Buffer): void {
		if (!this.#start) this.#begin(chunk);
		if (this.#wide) return;
		if (chunk.includes(0)) throw this.#notText("null bytes");
		if (this.#isAscii && isAscii(chunk)) return;
		this.#isAscii = false;
		this.#hasNorwegian ||= norwegianLetters.some((letter) =>
			chunk.includes(letter),
		);
		if (this.#isUtf8) this.#takeUtf8(chunk);
		if (this.#isUtf8) return;
		this.#hasUnassigned ||= unassigned.some((byte) => chunk.includes(byte));
		this.#hasLetterWithin ||= letterWithin.test(chunk.toString("latin1"));
	}

	#begin(chunk: Buffer): void {
		const stated = this.#stated;
		this.#start = Buffer.from(chunk.subarray(0, 4));
		this.#wide = wideEncoding(chunk);
		const marked = this.#marked();
		if (marked && stated && stated !== marked)
			throw otherThanStated(this.#file, marked, stated);
		if (stated === "utf-16le" || stated === "utf-16be")
			this.#wide = { encoding: stated, because: "the layout says so" };
		if (this.#wide) return;
		refuseForeign(this.#file, chunk);
		if (hasControl(chunk)) throw this.#notText("control bytes");
	}

	#takeUtf8(chunk: Buffer): void {
		const joined = this.#rest.length
			? Buffer.concat([this.#rest, chunk])
			: chunk;
		const cut = joined.length - unfinishedLength(joined);
		this.#isUtf8 = isUtf8(joined.subarray(0, cut));
		this.#rest = Buffer.from(joined.subarray(cut));
	}

	/** @throws Fault when the bytes are no text in one encoding, or none in the one stated */
	verdict(): FoundEncoding {
		if (this.#wide) return this.#wide;
		const marked = this.#marked();
		if (!this.#isUtf8 || this.#rest.length > 0) return this.#notUtf8(marked);
		if (this.#stated === "windows-1252" && !this.#isAscii)
			throw otherThanStated(this.#file, "utf-8", this.#stated);
		if (marked)
			return { encoding: "utf-8", because: "it begins with the mark EF BB BF" };
		return this.#isAscii
			? { encoding: "utf-8", because: "every byte of it is plain ASCII" }
			: {
					encoding: "utf-8",
					because: "all its letters beyond ASCII are sound UTF-8",
				};
	}

	#notUtf8(marked: Encoding | undefined): FoundEncoding {
		const file = this.#file;
		const stated = marked ?? this.#stated;
		if (this.#hasUnassigned)
			throw new Fault(
				`${file} holds bytes that are no letters in UTF-8 nor in Windows-1252`,
				{
					remedy:
						"Ask the sender for the file in UTF-8; an old DOS or Macintosh program may have written it.",
				},
			);
		if (stated === "utf-8") throw otherThanStated(file, "windows-1252", stated);
		if (stated === "windows-1252")
			return { encoding: stated, because: "the layout says so" };
		if (this.#hasNorwegian)
			throw new Fault(
				`${file} is partly UTF-8 and partly not: it was put together from two files, or cut off within a letter`,
				{
					remedy:
						"Ask the sender for the file again, in UTF-8 from end to end.",
				},
			);
		if (this.#hasLetterWithin)
			throw new Fault(
				`${file} holds signs within words that are letters in a DOS or Macintosh table only`,
				{
					remedy:
						"Ask the sender for the file in UTF-8; if it is Windows-1252 after all, say so in a layout.",
				},
			);
		return {
			encoding: "windows-1252",
			because: "it holds bytes that are no UTF-8 and are letters in it",
		};
	}

	#marked(): Encoding | undefined {
		const [first, second, third] = this.#start ?? [];
		if (first === 0xff && second === 0xfe) return "utf-16le";
		if (first === 0xfe && second === 0xff) return "utf-16be";
		return first === 0xef && second === 0xbb && third === 0xbf
			? "utf-8"
			: undefined;
	}

	#notText(what: string): Fault {
		return new Fault(`${this.#file} holds ${what}, so it is no text file`, {
			remedy:
				"Ask for CSV in UTF-8 or Windows-1252, or for a workbook (.xlsx); the file may be damaged.",
		});
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
