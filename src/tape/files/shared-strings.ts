// The texts that the cells of a workbook share, kept as bytes: a million of them take no more room than they must.
import { Fault } from "../../faults.ts";
import { readXml } from "./xml.ts";

/** Bytes of all shared texts; a workbook of a million rows with four texts of its own in each holds some 100 MB. */
const mostBytes = 400 * 2 ** 20;
const mostTexts = 2 ** 25;

/** Texts put in one after another and taken out by their number. */
export class TextStore {
	#bytes: Buffer = Buffer.alloc(1 << 16);
	#ends = new Uint32Array(1 << 12);
	#used = 0;
	#count = 0;

	add(text: string): void {
		const length = Buffer.byteLength(text);
		if (this.#used + length > this.#bytes.length) this.#grow(length);
		this.#used += this.#bytes.write(text, this.#used);
		if (this.#count === this.#ends.length) {
			const wider = new Uint32Array(this.#ends.length * 2);
			wider.set(this.#ends);
			this.#ends = wider;
		}
		this.#ends[this.#count] = this.#used;
		this.#count += 1;
	}

	/** Undefined where there is none of that number. */
	at(number: number): string | undefined {
		const end = number < this.#count ? this.#ends[number] : undefined;
		if (end === undefined) return undefined;
		const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
		return this.#bytes.toString("utf8", start, end);
	}

	/** It holds more than fits in memory beside all else. */
	get isFull(): boolean {
		return this.#used > mostBytes || this.#count > mostTexts;
	}

	#grow(by: number): void {
		const wider = Buffer.allocUnsafeSlow(
			Math.max(this.#bytes.length * 1.5, this.#used + by) | 0,
		);
		this.#bytes.copy(wider, 0, 0, this.#used);
		this.#bytes = wider;
	}
}

/** @throws Fault when the texts are more than fit in memory */
export async function sharedStrings(
	bytes: AsyncIterable<Buffer>,
	shownAs: string,
): Promise<TextStore> {
	const store = new TextStore();
	const text = new CellText(shownAs);
	const reading = readXml(bytes, shownAs, {
		open: (name) => text.open(name),
		text: (piece) => text.take(piece),
		close(name) {
			text.close(name);
			if (name === "si") store.add(text.end());
		},
	});
	for await (const _ of reading)
		if (store.isFull)
			throw new Fault(
				`${shownAs} holds more than ${mostBytes} bytes or ${mostTexts} texts, too many for a workbook`,
				{ remedy: "Save the sheet as CSV, which has no such limit." },
			);
	return store;
}

/** Letters of one cell; spreadsheet programs allow 32 767. */
const longestText = 1 << 17;

/** Gathers the text of one cell from its pieces; how a word is spoken is no part of it. */
export class CellText {
	readonly #shownAs: string;
	#text = "";
	#isText = false;
	#isSpoken = false;

	/** @param shownAs  the workbook, as it is called in a fault */
	constructor(shownAs: string) {
		this.#shownAs = shownAs;
	}

	open(name: string): void {
		if (name === "rPh") this.#isSpoken = true;
		this.#isText = name === "t" && !this.#isSpoken;
	}

	take(piece: string): void {
		if (!this.#isText) return;
		this.#text += piece;
		if (this.#text.length > longestText)
			throw new Fault(
				`${this.#shownAs} has a cell of more than ${longestText} letters`,
				{ remedy: "No spreadsheet program writes such a cell: ask for CSV." },
			);
	}

	close(name: string): void {
		if (name === "rPh") this.#isSpoken = false;
		this.#isText = false;
	}

	/** The whole text; the next one begins empty. */
	end(): string {
		const text = this.#text;
		this.#text = "";
		return text.includes("_x") ? unescaped(text) : text;
	}
}

/** Signs that XML cannot hold stand as _x000D_; those that no text should hold become a blank. */
function unescaped(text: string): string {
	return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
		const sign = String.fromCharCode(Number.parseInt(code, 16));
		return /[\t\n\r]|[^\p{Cc}\p{Surrogate}]/u.test(sign) ? sign : " ";
	});
}
