// The text of a document, piece by piece: decoded by what its first bytes say, and refused where it holds what is no text.
import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { documentFault } from "./fault.ts";

/** Encodings a declaration may name, and how the platform calls them. */
const encodings: Readonly<Record<string, string>> = {
	"utf-8": "utf-8",
	utf8: "utf-8",
	"us-ascii": "utf-8",
	"iso-8859-1": "windows-1252",
	"iso-8859-15": "iso-8859-15",
	latin1: "windows-1252",
	"windows-1252": "windows-1252",
};

/** Signs that neither XML nor JSON may hold: control signs but tab and line ends, and what is no sign at all. */
const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/u;

/**
 * The encoding of a document by its byte order mark, else by its XML declaration, else UTF-8.
 *
 * @returns undefined when the declaration names one that is not read
 */
export function encodingOf(start: Buffer): string | undefined {
	if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
	if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
	if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf)
		return "utf-8";
	const declared =
		/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})/.exec(
			start.subarray(0, 300).toString("latin1"),
		)?.[1];
	return declared ? encodings[declared.toLowerCase()] : "utf-8";
}

/**
 * Reads a file as text in bounded memory; a byte order mark is left out.
 *
 * @throws Fault for bytes that are no text in the file's encoding, and for null bytes and other control signs
 */
export async function* textChunks(file: string): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let line = 1;
	const decoded = (decode: (decoder: TextDecoder) => string): string => {
		if (!decoder) return "";
		const text = textOf(file, line, decode, decoder);
		line = checked(file, text, line);
		return text;
	};
	for await (const chunk of createReadStream(file, {
		highWaterMark: 1 << 16,
	})) {
		decoder ??= decoderFor(file, chunk);
		yield decoded((each) => each.decode(chunk, { stream: true }));
	}
	yield decoded((each) => each.decode());
}

function decoderFor(file: string, start: Buffer): TextDecoder {
	const encoding = encodingOf(start);
	if (encoding) return new TextDecoder(encoding, { fatal: true });
	throw documentFault(file, "is in an encoding that is not read", {
		line: 1,
		remedy: "Ask the sender for the file in UTF-8.",
	});
}

function textOf(
	file: string,
	line: number,
	decode: (decoder: TextDecoder) => string,
	decoder: TextDecoder,
): string {
	try {
		return decode(decoder);
	} catch (cause) {
		throw documentFault(
			file,
			`holds bytes that are no letters in ${decoder.encoding}`,
			{ line, cause },
		);
	}
}

/** @returns the line the text ends on */
function checked(file: string, text: string, from: number): number {
	const found = forbidden.exec(text);
	const line = from + lineEnds(found ? text.slice(0, found.index) : text);
	if (!found) return line;
	const code = found[0].charCodeAt(0);
	throw documentFault(
		file,
		code === 0 ? "holds a null byte" : `holds the control sign ${code}`,
		{ line },
	);
}

function lineEnds(text: string): number {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
		count += 1;
	return count;
}
