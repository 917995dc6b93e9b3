// A file that is written as a stream, and is there before the first byte of it.
import type { WriteStream } from "node:fs";
import { open } from "node:fs/promises";

/**
 * Opens the file before the stream is handed out: one that opens itself later may make the file after a failed run
 * has taken it away.
 */
export async function writtenFile(file: string): Promise<WriteStream> {
	const handle = await open(file, "w");
	return handle.createWriteStream();
}
