// What a request brings: JSON of a bounded size, in the shape that is asked for.
import type { IncomingMessage } from "node:http";
import type { z } from "zod";

const mostBytes = 200_000;

/** A request that brings something else than what is asked for. */
export class BadBody extends Error {
	readonly status: number;

	constructor(status: number, says: string) {
		super(says);
		this.name = "BadBody";
		this.status = status;
	}
}

/** @throws BadBody for what is too large, no JSON or of another shape */
export async function bodyOf<Body>(
	request: IncomingMessage,
	shape: z.ZodType<Body>,
): Promise<Body> {
	if (!/^application\/json\b/.test(request.headers["content-type"] ?? ""))
		throw new BadBody(415, "JSON is wanted");
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request) {
		const bytes = Buffer.from(part);
		size += bytes.length;
		// A little too much is read to its end, so that the answer is heard.
		if (size > 20 * mostBytes) break;
		if (size <= mostBytes) parts.push(bytes);
	}
	if (size > mostBytes) throw new BadBody(413, "too long");
	const parsed = shape.safeParse(jsonOf(Buffer.concat(parts).toString("utf8")));
	if (!parsed.success) throw new BadBody(400, "not in the shape asked for");
	return parsed.data;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BadBody(400, "no JSON");
	}
}
