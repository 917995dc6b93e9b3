// JSON read value by value in bounded memory: each element of the outermost array, or the one value there is.
import { documentFault } from "./fault.ts";
import { textChunks } from "./text-chunks.ts";

export interface JsonValue {
	/** Where the value begins. */
	readonly line: number;
	readonly value: unknown;
	/** An element of the outermost array, and not the whole document. */
	readonly isElement: boolean;
}

const deepest = 100;
const longestElement = 1 << 20;
const longestDocument = 1 << 26;

/**
 * Cuts the text at the commas of the outermost array and leaves the rest to the platform's own reader.
 *
 * @throws Fault for what is no JSON, more than 100 levels, an element over 1 MB, a document that is no array over 64 MB
 */
export async function* jsonValues(file: string): AsyncGenerator<JsonValue> {
	const cutter = new JsonCutter(file);
	for await (const text of textChunks(file)) yield* cutter.take(text);
	yield* cutter.end();
}

class JsonCutter {
	readonly #file: string;
	/** Text of the value being read, from chunks before this one. */
	#held: string[] = [];
	#heldLength = 0;
	#line = 1;
	/** Where the value being read begins; 0 before it does. */
	#startLine = 0;
	#depth = 0;
	#isInString = false;
	#isEscaped = false;
	#isArray: boolean | undefined;
	#hasEnded = false;
	#elements = 0;

	constructor(file: string) {
		this.#file = file;
	}

	*take(chunk: string): Generator<JsonValue> {
		let from = 0;
		for (let at = 0; at < chunk.length; at += 1) {
			const sign = chunk[at] ?? "";
			if (sign === "\n") this.#line += 1;
			if (this.#isInString) this.#within(sign);
			else if (!blank.has(sign) && this.#ends(sign)) {
				yield* this.#element(chunk.slice(from, at), sign);
				from = at + 1;
			}
		}
		this.#hold(chunk.slice(from));
	}

	*end(): Generator<JsonValue> {
		if (this.#isArray === undefined) throw this.#fault("holds no JSON");
		if (!this.#hasEnded) throw this.#fault("ends before its JSON does");
		if (!this.#isArray) yield this.#parsed(false);
	}

	#within(sign: string): void {
		if (this.#isEscaped) this.#isEscaped = false;
		else if (sign === "\\") this.#isEscaped = true;
		else if (sign === '"') this.#isInString = false;
	}

	/** Whether the sign begins the outermost array, or ends an element of it. */
	#ends(sign: string): boolean {
		if (this.#hasEnded) throw this.#fault("goes on after its JSON has ended");
		if (this.#isArray === undefined) return this.#begins(sign);
		const isClosing = sign === "}" || sign === "]";
		if (sign === '"') this.#isInString = true;
		else if (sign === "{" || sign === "[") this.#depth += 1;
		else if (isClosing) this.#depth -= 1;
		if (this.#depth > deepest)
			throw this.#fault(`has values more than ${deepest} levels deep`);
		this.#hasEnded = this.#depth === 0;
		const isCut = this.#hasEnded || (this.#depth === 1 && sign === ",");
		if (this.#startLine === 0 && !isCut) this.#startLine = this.#line;
		return this.#isArray && isCut;
	}

	#begins(sign: string): boolean {
		if (sign !== "[" && sign !== "{")
			throw this.#fault("is neither an object nor an array of JSON");
		this.#isArray = sign === "[";
		this.#depth = 1;
		if (!this.#isArray) this.#startLine = this.#line;
		return this.#isArray;
	}

	*#element(text: string, sign: string): Generator<JsonValue> {
		this.#hold(text);
		if (sign === "[") this.#held = [];
		else if (sign === "}") throw this.#fault("is no sound JSON");
		else if (sign === "," || this.#elements > 0 || this.#startLine > 0) {
			yield this.#parsed(true);
			this.#elements += 1;
		}
		this.#held = [];
		this.#heldLength = 0;
		this.#startLine = 0;
	}

	#hold(text: string): void {
		const most = this.#isArray ? longestElement : longestDocument;
		this.#heldLength += text.length;
		if (this.#heldLength > most)
			throw this.#fault(`has a value of more than ${most} signs`);
		this.#held.push(text);
	}

	#parsed(isElement: boolean): JsonValue {
		const line = this.#startLine || this.#line;
		try {
			return { line, value: JSON.parse(this.#held.join("")), isElement };
		} catch {
			throw documentFault(this.#file, "is no sound JSON", { line });
		}
	}

	#fault(problem: string): Error {
		return documentFault(this.#file, problem, { line: this.#line });
	}
}

const blank: ReadonlySet<string> = new Set([" ", "\t", "\r", "\n"]);
