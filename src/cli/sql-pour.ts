// Text or bytes into a stream, no faster than it takes them.
import { once } from "node:events";
import type { Writable } from "node:stream";

type Part = string | Uint8Array;

/** Writes all parts in turn; stops with the signal's reason when aborted. */
export async function pour(
	source: AsyncIterable<Part> | Iterable<Part>,
	sink: Writable,
	signal: AbortSignal,
): Promise<void> {
	for await (const part of source) {
		signal.throwIfAborted();
		if (!sink.write(part)) await once(sink, "drain", { signal });
	}
	signal.throwIfAborted();
}
