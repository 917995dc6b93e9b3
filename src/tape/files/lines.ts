// The lines of a text, counted in passing: enough to know whether the engine may cut the file by itself.

/** What a look at the line ends alone tells. */
export interface LineShape {
	/** Lines that are not empty, the heading among them. */
	readonly lines: number;
	/** One kind of line end, no empty line before the last full one, no line beyond measure. */
	readonly isEven: boolean;
}

/** No record of a tape is longer, in bytes; the engine refuses lines of twice this. */
export const longestRecord = 1 << 20;

const lineFeed = 10;
const carriageReturn = 13;

/** Counts lines chunk by chunk, in an encoding where a line end is one or two bytes. */
export class LineCount {
	#lines = 0;
	#lineFeeds = 0;
	#pairs = 0;
	#returns = 0;
	#start = 0;
	#offset = 0;
	#last = 0;
	#wasEmpty = false;
	#isEven = true;

	take(chunk: Buffer): void {
		for (
			let at = chunk.indexOf(lineFeed);
			at >= 0;
			at = chunk.indexOf(lineFeed, at + 1)
		) {
			const before = at > 0 ? chunk[at - 1] : this.#last;
			const isPair = before === carriageReturn;
			this.#lineFeeds += 1;
			if (isPair) this.#pairs += 1;
			this.#line(this.#offset + at - (isPair ? 1 : 0));
			this.#start = this.#offset + at + 1;
		}
		this.#returns += occurrences(chunk, carriageReturn);
		this.#offset += chunk.length;
		this.#last = chunk[chunk.length - 1] ?? this.#last;
	}

	verdict(): LineShape {
		if (this.#offset > this.#start) this.#line(this.#offset);
		const isOneKind =
			this.#returns === this.#pairs &&
			(this.#pairs === 0 || this.#pairs === this.#lineFeeds);
		return { lines: this.#lines, isEven: this.#isEven && isOneKind };
	}

	#line(end: number): void {
		const length = end - this.#start;
		if (length <= 0) {
			this.#wasEmpty = true;
			return;
		}
		this.#lines += 1;
		if (this.#wasEmpty || length > longestRecord) this.#isEven = false;
	}
}

function occurrences(chunk: Buffer, byte: number): number {
	let count = 0;
	for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1))
		count += 1;
	return count;
}
