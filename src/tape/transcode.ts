// A text file in another encoding becomes UTF-8 in the scratch folder.
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Encoding } from "./inspect.ts";

/** Writes the file again as UTF-8, without a byte order mark, in bounded memory. */
export async function transcode(
	from: string,
	encoding: Encoding,
	to: string,
): Promise<void> {
	const decoder = new TextDecoder(encoding);
	const decode = new Transform({
		decodeStrings: false,
		transform(chunk: Buffer, _, done) {
			done(null, decoder.decode(chunk, { stream: true }));
		},
		flush(done) {
			done(null, decoder.decode());
		},
	});
	await pipeline(
		createReadStream(from, { highWaterMark: 1 << 20 }),
		decode,
		createWriteStream(to),
	);
}
