// The objects of a JSON file cut out one by one, in lines or in a list, in bounded memory.
import { createReadStream } from "node:fs";
import { Fault } from "../../faults.ts";
import { longestRecord } from "./lines.ts";

export interface JsonItem {
	readonly unit: "line" | "object";
	/** The line, or the place in the list, counted from 1. */
	readonly row: number;
	readonly text: string;
}

/** What is wrong with one object of a file, in words to follow its number. */
export function notRead(
	shownAs: string,
	{ unit, row }: Pick<JsonItem, "unit" | "row">,
	why: string,
	cause?: unknown,
): Fault {
	return new Fault(`${shownAs}: ${unit} ${row} ${why.slice(0, 200)}`, {
		remedy:
			"Give one flat object a line, or a list of flat objects: each key with a single value.",
		cause,
	});
}

/** The objects of a file, not yet read, some at a time. @throws Fault where one cannot be cut out */
export async function* itemsOf(
	file: string,
	shownAs: string,
): AsyncGenerator<JsonItem[]> {
	const chunks = createReadStream(file, {
		encoding: "utf8",
		highWaterMark: 1 << 18,
	});
	let items: JsonLines | JsonList | undefined;
	let before = "";
	for await (const chunk of chunks) {
		before += chunk;
		if (!items) {
			before = before.replace(/^\ufeff/, "");
			const [first] = before.trimStart();
			if (!first) continue;
			items = first === "[" ? new JsonList(shownAs) : new JsonLines(shownAs);
		}
		yield items.take(before);
		before = "";
	}
	yield items?.end() ?? [];
}

/** Cuts lines, and counts the empty ones. */
class JsonLines {
	readonly #shownAs: string;
	#rest = "";
	#line = 0;

	constructor(shownAs: string) {
		this.#shownAs = shownAs;
	}

	take(text: string): JsonItem[] {
		const lines = (this.#rest + text).split("\n");
		this.#rest = lines.pop() ?? "";
		const items = lines.map((line) => this.#item(line));
		if (this.#rest.length > longestRecord) this.#item(this.#rest);
		return items.filter((item) => item.text.trim() !== "");
	}

	end(): JsonItem[] {
		const item = this.#item(this.#rest);
		return item.text.trim() === "" ? [] : [item];
	}

	#item(text: string): JsonItem {
		this.#line += 1;
		const item = { unit: "line", row: this.#line, text } as const;
		if (text.length <= longestRecord) return item;
		throw notRead(
			this.#shownAs,
			item,
			`is longer than ${longestRecord} letters`,
		);
	}
}

/** Cuts the objects of a list, wherever its lines end. */
class JsonList {
	readonly #shownAs: string;
	#rest = "";
	#row = 0;
	#awaits: "[" | "first" | "object" | "comma" | "nothing" = "[";

	constructor(shownAs: string) {
		this.#shownAs = shownAs;
	}

	take(text: string): JsonItem[] {
		this.#rest += text;
		const items: JsonItem[] = [];
		let at = 0;
		for (;;) {
			at = blankEnd(this.#rest, at);
			if (at >= this.#rest.length) break;
			const end = this.#step(at, items);
			if (end < 0) break;
			at = end;
		}
		this.#rest = this.#rest.slice(at);
		if (this.#rest.length <= longestRecord) return items;
		this.#row += 1;
		throw this.#fault(`is longer than ${longestRecord} letters`);
	}

	end(): JsonItem[] {
		if (this.#awaits !== "nothing") throw this.#fault("is cut off");
		return [];
	}

	/** Where the next sign or object ends; -1 where it is not all there yet. */
	#step(at: number, items: JsonItem[]): number {
		const sign = this.#rest[at];
		const awaits = this.#awaits;
		if (awaits === "[") this.#awaits = "first";
		else if (awaits === "comma" && sign === ",") this.#awaits = "object";
		else if ((awaits === "comma" || awaits === "first") && sign === "]")
			this.#awaits = "nothing";
		else if (awaits === "nothing" || awaits === "comma")
			throw this.#fault("is followed by what belongs to no list");
		else return this.#object(at, items);
		return at + 1;
	}

	#object(at: number, items: JsonItem[]): number {
		if (this.#rest[at] !== "{") {
			this.#row += 1;
			throw this.#fault("is no object");
		}
		const end = objectEnd(this.#rest, at);
		if (end < 0) return end;
		this.#row += 1;
		const text = this.#rest.slice(at, end);
		items.push({ unit: "object", row: this.#row, text });
		this.#awaits = "comma";
		return end;
	}

	#fault(why: string): Fault {
		return notRead(this.#shownAs, { unit: "object", row: this.#row }, why);
	}
}

function blankEnd(text: string, from: number): number {
	const blank = /[ \t\r\n]*/y;
	blank.lastIndex = from;
	blank.exec(text);
	return blank.lastIndex;
}

/** Where the object that begins at `from` ends, strings passed over; -1 where the text ends first. */
function objectEnd(text: string, from: number): number {
	const sign = /[{}"]/g;
	let depth = 0;
	sign.lastIndex = from;
	for (let found = sign.exec(text); found; found = sign.exec(text)) {
		if (found[0] === "{") depth += 1;
		else if (found[0] === "}") depth -= 1;
		else {
			const end = stringEnd(text, found.index + 1);
			if (end < 0) return -1;
			sign.lastIndex = end;
		}
		if (depth === 0) return sign.lastIndex;
	}
	return -1;
}

function stringEnd(text: string, from: number): number {
	for (let at = from; ; ) {
		const quote = text.indexOf('"', at);
		if (quote < 0) return -1;
		let slashes = 0;
		while (text[quote - 1 - slashes] === "\\") slashes += 1;
		if (slashes % 2 === 0) return quote + 1;
		at = quote + 1;
	}
}
