// One XML part of a workbook read as a stream: no document type, no entity of its own, no depth without end.
import sax from "sax";
import { Fault } from "../../faults.ts";

/** Told of each element by its name without prefix. */
export interface XmlListener {
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	close(name: string): void;
	/** A text may come in several pieces. */
	text?(piece: string): void;
}

const deepest = 32;
const mostAttributes = 200;

/**
 * Reads a part to its end; yields after each piece, so that the caller can lay aside what has come.
 *
 * @param part  what it is called in a fault
 * @throws Fault for what is no sound XML in UTF-8, and for a document type, which could name entities without end
 */
export async function* readXml(
	bytes: AsyncIterable<Buffer>,
	part: string,
	listener: XmlListener,
): AsyncGenerator<void> {
	const parser = parserFor(part, listener);
	const decoder = new TextDecoder("utf-8", { fatal: true });
	for await (const chunk of bytes) {
		parser.write(
			decodedBy(part, () => decoder.decode(chunk, { stream: true })),
		);
		yield;
	}
	parser.write(decodedBy(part, () => decoder.decode()));
	parser.close();
	yield;
}

function parserFor(part: string, listener: XmlListener): sax.SAXParser {
	const parser = sax.parser(true, { position: false });
	let depth = 0;
	let attributes = 0;
	parser.onerror = (error) => {
		throw notXml(part, error.message.split("\n")[0] ?? "", error);
	};
	parser.ondoctype = () => {
		throw new Fault(`${part} holds a document type, as hostile files do`, {
			remedy: "Open it in a spreadsheet program and save it as .xlsx again.",
		});
	};
	parser.onattribute = () => {
		attributes += 1;
		if (attributes > mostAttributes)
			throw notXml(part, "an element has attributes beyond measure");
	};
	parser.onopentag = (tag) => {
		attributes = 0;
		depth += 1;
		if (depth > deepest) throw notXml(part, "its elements lie too deep");
		listener.open(
			localName(tag.name),
			tag.attributes as Record<string, string>,
		);
	};
	parser.onclosetag = (name) => {
		depth -= 1;
		listener.close(localName(name));
	};
	const take = (piece: string) => listener.text?.(piece);
	parser.ontext = take;
	parser.oncdata = take;
	return parser;
}

/** Bytes of a part that is kept in memory whole: a list of sheets, of styles, of parts. */
const mostBytes = 2 ** 25;

/** Reads a small part whole. @throws Fault when it is not small, or as `readXml` does */
export async function readWholeXml(
	bytes: AsyncIterable<Buffer>,
	part: string,
	listener: XmlListener,
): Promise<void> {
	for await (const _ of readXml(limited(bytes, part), part, listener));
}

async function* limited(
	bytes: AsyncIterable<Buffer>,
	part: string,
): AsyncGenerator<Buffer> {
	let taken = 0;
	for await (const chunk of bytes) {
		taken += chunk.length;
		if (taken > mostBytes)
			throw notXml(part, "a list in it is long beyond measure");
		yield chunk;
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

function decodedBy(part: string, decode: () => string): string {
	try {
		return decode();
	} catch (cause) {
		throw notXml(part, "it is not UTF-8", cause);
	}
}

function notXml(part: string, why: string, cause?: unknown): Fault {
	return new Fault(`${part} does not open as a workbook: ${why}`, {
		remedy: "Open it in a spreadsheet program and save it as .xlsx again.",
		cause,
	});
}
