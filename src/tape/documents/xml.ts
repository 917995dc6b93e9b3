// XML read record by record in bounded memory, and the door where files are stopped that would take more than their share.
import type { QualifiedTag, SAXParser } from "sax";
import { documentFault } from "./fault.ts";
import { textChunks } from "./text-chunks.ts";
import { strictParser } from "./xml-parser.ts";
import {
	pathsAbove,
	type XmlElement,
	type XmlParts,
	type XmlRecord,
} from "./xml-parts.ts";

const deepest = 100;
const longestText = 1 << 20;
const mostElements = 100_000;
const mostTexts = 1_000;

/**
 * Hands out the wanted parts of a document in the order in which they end.
 *
 * @throws Fault for DOCTYPE and ENTITY, unknown entities, malformed XML, a document that ends early, null bytes,
 *   more than 100 levels, a text over 1 MB in a part that is kept, a part of more than 100 000 elements
 */
export async function* xmlRecords(
	file: string,
	parts: XmlParts,
): AsyncGenerator<XmlRecord> {
	const reader = new RecordReader(file, parts);
	for await (const text of textChunks(file)) yield* reader.take(text);
	yield* reader.end();
}

/** What becomes of an element: kept whole, on the way to a part, a text on that way, or passed over. */
type Role = "whole" | "way" | "text" | "passed";

interface Open {
	readonly role: Role;
	readonly path: string;
	readonly name: string;
	readonly line: number;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: XmlElement[];
	text: string;
	/** A text that turned out to hold elements. */
	isMixed: boolean;
}

class RecordReader {
	readonly #file: string;
	readonly #parts: XmlParts;
	readonly #whole: ReadonlySet<string>;
	readonly #outlines: ReadonlySet<string>;
	readonly #ways: ReadonlySet<string>;
	readonly #parser: SAXParser;
	readonly #open: Open[] = [];
	#elements = 0;
	#line = 0;
	#hasRoot = false;
	#found: XmlRecord[] = [];

	constructor(file: string, parts: XmlParts) {
		this.#file = file;
		this.#parts = parts;
		this.#whole = new Set(parts.whole);
		this.#outlines = new Set(parts.outlines);
		this.#ways = new Set([
			...parts.outlines,
			...[...parts.whole, ...parts.outlines].flatMap(pathsAbove),
		]);
		this.#parser = strictParser({
			begun: (line) => {
				this.#line = line;
			},
			opened: (tag) => this.#opened(tag),
			wrote: (text) => this.#wrote(text),
			closed: () => this.#closed(),
			refused: (problem, cause) => this.#fault(problem, cause),
		});
	}

	take(text: string): readonly XmlRecord[] {
		this.#parser.write(text);
		const found = this.#found;
		this.#found = [];
		return found;
	}

	end(): readonly XmlRecord[] {
		this.#parser.close();
		if (!this.#hasRoot) throw this.#fault("holds no element");
		return this.#found;
	}

	#opened(tag: QualifiedTag): void {
		if (this.#open.length >= deepest)
			throw this.#fault(`has elements more than ${deepest} levels deep`);
		const above = this.#open.at(-1);
		const path = above ? `${above.path}/${tag.local}` : tag.local;
		const role = this.#roleOf(tag, path, above);
		if (above?.role === "text") above.isMixed = true;
		const isKept = role === "whole" || role === "text";
		this.#elements = above?.role === "whole" ? this.#elements + 1 : 0;
		if (this.#elements > mostElements)
			throw this.#fault(
				`has a part of more than ${mostElements} elements (in ${path})`,
			);
		this.#open.push({
			role,
			path: role === "way" || above === undefined ? path : tag.local,
			name: tag.local,
			line: this.#line,
			attributes: isKept ? attributesOf(tag) : new Map(),
			children: [],
			text: "",
			isMixed: false,
		});
	}

	#roleOf(tag: QualifiedTag, path: string, above: Open | undefined): Role {
		const isOurs = this.#parts.isOurs(tag.uri);
		if (!above && this.#hasRoot) throw this.#fault("has more than one root");
		this.#hasRoot = true;
		if (!above && !(isOurs && this.#ways.has(path)))
			throw this.#fault(
				`begins with the element ${tag.local.slice(0, 40)} of ${tag.uri ? `the namespace ${tag.uri.slice(0, 80)}` : "no namespace"}, and is not ${this.#parts.expected}`,
			);
		if (!isOurs || above?.role === "passed" || above?.role === "text")
			return "passed";
		if (above?.role === "whole" || this.#whole.has(path)) return "whole";
		return this.#ways.has(path) ? "way" : "text";
	}

	#wrote(text: string): void {
		const within = this.#open.at(-1);
		if (within?.role !== "whole" && within?.role !== "text") return;
		if (within.text.length + text.length > longestText)
			throw this.#fault(
				`has a text of more than ${longestText} signs in ${within.name}`,
			);
		within.text += text;
	}

	#closed(): void {
		const closed = this.#open.pop();
		if (!closed) return;
		const above = this.#open.at(-1);
		const { role } = closed;
		if (role === "whole" && above?.role === "whole")
			above.children.push(closed);
		else if (role === "whole")
			this.#hand(closed, `${above?.path}/${closed.name}`);
		else if (role === "way" && this.#outlines.has(closed.path))
			this.#hand(closed, closed.path);
		else if (role === "text" && above && !closed.isMixed)
			this.#keep(closed, above);
	}

	#keep(text: Open, above: Open): void {
		if (above.children.length >= mostTexts)
			throw this.#fault(`has more than ${mostTexts} texts in ${above.name}`);
		above.children.push(text);
	}

	#hand(element: XmlElement, path: string): void {
		this.#found.push({ path, element, around: [...this.#open] });
	}

	#fault(problem: string, cause?: unknown): Error {
		return documentFault(this.#file, problem, {
			line: this.#parser.line + 1,
			cause,
		});
	}
}

function attributesOf(tag: QualifiedTag): ReadonlyMap<string, string> {
	return new Map(
		Object.values(tag.attributes)
			.filter(({ prefix }) => prefix === "")
			.map(({ local, value }) => [local, value]),
	);
}
