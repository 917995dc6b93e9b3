// A text file in another encoding becomes UTF-8 in the scratch folder.
import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Fault } from "../../faults.ts";
import type { Encoding } from "./first-bytes.ts";
import { LineCount, type LineShape } from "./lines.ts";
import { writtenFile } from "./written-file.ts";

/**
 * Writes the file again as UTF-8, without a byte order mark, in bounded memory.
 *
 * @param shownAs  what the file is called in a fault
 * @throws Fault when the file holds what is no letter of its encoding
 */
export async function transcode(
	from: string,
	encoding: Encoding,
	to: string,
	shownAs = from,
): Promise<LineShape> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const lines = new LineCount();
	const recoded = (decode: () => string): Buffer => {
		const text = decoded(shownAs, encoding, decode);
		const bytes = Buffer.from(text);
		lines.take(bytes);
		return bytes;
	};
	const recode = new Transform({
		transform(chunk: Buffer, _, done) {
			pass(done, () => recoded(() => decoder.decode(chunk, { stream: true })));
		},
		flush(done) {
			pass(done, () => recoded(() => decoder.decode()));
		},
	});
	await pipeline(
		createReadStream(from, { highWaterMark: 1 << 20 }),
		recode,
		await writtenFile(to),
	);
	return lines.verdict();
}

function pass(
	done: (error: Error | null, bytes?: Buffer) => void,
	work: () => Buffer,
): void {
	try {
		done(null, work());
	} catch (error) {
		done(error as Error);
	}
}

function decoded(
	file: string,
	encoding: Encoding,
	decode: () => string,
): string {
	try {
		const text = decode();
		if (!text.includes("\0")) return text;
	} catch (cause) {
		throw notIn(file, encoding, cause);
	}
	throw notIn(file, encoding);
}

function notIn(file: string, encoding: Encoding, cause?: unknown): Fault {
	return new Fault(`${file} holds what is no text in ${encoding}`, {
		remedy: "Ask the sender for the file again, in UTF-8.",
		cause,
	});
}
