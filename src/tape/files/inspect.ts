// A file as it came: its hash, its size, its kind and its encoding, read once from end to end.
import { createHash } from "node:crypto";
import {
	closeSync,
	createReadStream,
	openSync,
	readSync,
	type Stats,
	statSync,
} from "node:fs";
import { Fault } from "../../faults.ts";
import { archiveKind } from "./archive.ts";
import { EncodingEvidence } from "./encoding.ts";
import { type FileKind, kindOf, otherThanNamed } from "./file-kind.ts";
import type { Encoding } from "./first-bytes.ts";
import { LineCount, type LineShape } from "./lines.ts";

export type { FileKind } from "./file-kind.ts";
export type { Encoding } from "./first-bytes.ts";

export interface InspectedFile {
	/** As it was given, and as it is named in a fault. */
	readonly file: string;
	/** Where its bytes are read: the file itself, or what was unpacked from it. */
	readonly contents: string;
	readonly kind: FileKind;
	readonly sha256: string;
	readonly bytes: number;
	/** When it was last written, in milliseconds since 1970. */
	readonly writtenAt: number;
	/** Of text; any other kind says utf-8. */
	readonly encoding: Encoding;
	/** Why the encoding is taken to be this one; empty for what is no text. */
	readonly because: string;
	/** Of delimited text in an encoding of single bytes. */
	readonly lines: LineShape;
	/** What a person should know of it. */
	readonly remarks: readonly string[];
}

/**
 * Reads the file once: SHA-256, size, and for text the encoding and the lines, which are judged from every byte of it.
 *
 * @param stated   the encoding of the layout; refused where the bytes show that it is another
 * @param shownAs  what it is called in a fault, where it is the inside of another file
 * @throws Fault when it is missing, no plain file, empty, of a kind we do not read, no text, or changed meanwhile
 */
export async function inspectFile(
	file: string,
	stated?: Encoding,
	shownAs = file,
): Promise<InspectedFile> {
	const { bytes, kind: outer, writtenAt } = lookAt(file, shownAs);
	const kind = outer === "zip" ? await archiveKind(file, shownAs) : outer;
	const isText = kind === "csv" || kind === "json";
	const hash = createHash("sha256");
	const evidence = new EncodingEvidence(shownAs, stated);
	const lines = new LineCount();
	let read = 0;
	const highWaterMark = Math.min(bytes, 1 << 20);
	const chunks = createReadStream(file, { highWaterMark });
	for await (const chunk of refusing(chunks, shownAs)) {
		read += chunk.length;
		hash.update(chunk);
		if (isText) evidence.take(chunk);
		if (kind === "csv") lines.take(chunk);
	}
	if (read !== bytes) throw changed(shownAs);
	refuseChanged({ file, bytes, writtenAt });
	const found = isText ? evidence.verdict() : undefined;
	const remark = file === shownAs ? otherThanNamed(file, kind) : undefined;
	return {
		file: shownAs,
		contents: file,
		kind,
		sha256: hash.digest("hex"),
		bytes,
		writtenAt,
		encoding: found?.encoding ?? "utf-8",
		because: found?.because ?? "",
		lines: lines.verdict(),
		remarks: remark ? [remark] : [],
	};
}

/** The kind is told from the first bytes; a workbook is still a zip here. */
export interface Look {
	readonly bytes: number;
	readonly kind: FileKind;
	readonly writtenAt: number;
}

/** @throws Fault when the file is missing, no plain file, empty, or of a kind we do not read */
export function lookAt(file: string, shownAs = file): Look {
	const { size, mtimeMs } = plainFile(file, shownAs);
	return {
		bytes: size,
		kind: kindOf(shownAs, startOf(file, size, shownAs)),
		writtenAt: mtimeMs,
	};
}

/** @throws Fault when the file is another than when it was inspected: no figure of it would hold */
export function refuseChanged(
	seen: Pick<InspectedFile, "file" | "bytes" | "writtenAt">,
): void {
	const now = statSync(seen.file, { throwIfNoEntry: false });
	if (now?.size !== seen.bytes || now.mtimeMs !== seen.writtenAt)
		throw changed(seen.file);
}

function changed(file: string): Fault {
	return new Fault(`${file} changed while it was read`, {
		remedy: "Wait until it is written to its end, and start again.",
	});
}

function plainFile(file: string, shownAs: string): Stats {
	const found = statOf(file, shownAs);
	if (!found)
		throw new Fault(`${shownAs} does not exist`, {
			remedy: "Check the path; it is read from the folder you stand in.",
		});
	if (!found.isFile())
		throw new Fault(`${shownAs} is no file but ${otherThanFile(found)}`, {
			remedy: "Give a single file; what comes through a pipe, save first.",
		});
	if (found.size === 0)
		throw new Fault(`${shownAs} is empty`, {
			remedy: "Ask the sender for the file again: it holds no byte.",
		});
	return found;
}

function statOf(file: string, shownAs: string): Stats | undefined {
	try {
		return statSync(file, { throwIfNoEntry: false });
	} catch (cause) {
		throw unreadable(shownAs, cause);
	}
}

function otherThanFile(found: Stats): string {
	if (found.isDirectory()) return "a folder";
	return found.isFIFO() || found.isSocket() ? "a pipe" : "a device";
}

function startOf(file: string, size: number, shownAs: string): Buffer {
	const start = Buffer.alloc(Math.min(size, 1 << 16));
	try {
		const descriptor = openSync(file, "r");
		try {
			return start.subarray(0, readSync(descriptor, start));
		} finally {
			closeSync(descriptor);
		}
	} catch (cause) {
		throw unreadable(shownAs, cause);
	}
}

async function* refusing(
	chunks: AsyncIterable<Buffer>,
	file: string,
): AsyncGenerator<Buffer> {
	try {
		yield* chunks;
	} catch (cause) {
		throw unreadable(file, cause);
	}
}

function unreadable(file: string, cause: unknown): Fault {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new Fault(`${file} cannot be read: ${reason}`, {
		remedy: "See that the path is right and that you may read the file.",
		cause,
	});
}
