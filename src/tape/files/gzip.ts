// A packed file is unpacked into the scratch folder, and refused when it swells beyond measure.
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Fault } from "../../faults.ts";
import { onlyName, withArchive } from "./archive.ts";
import { writtenFile } from "./written-file.ts";

/** What a file may unpack to. Ledgers pack to a tenth; what packs to less than a hundredth says nothing. */
export const unpackLimits = {
	bytes: 32 * 2 ** 30,
	/** Bytes unpacked to packed, counted from `ratioFrom` bytes on. */
	ratio: 150,
	ratioFrom: 2 ** 26,
} as const;

/** @throws Fault when it is cut off, damaged, followed by other bytes, or unpacks beyond the limits */
export async function unpackGzip(
	file: string,
	bytes: number,
	to: string,
): Promise<void> {
	const gunzip = createGunzip();
	await leavingNothing(file, to, async () =>
		pipeline(
			createReadStream(file, { highWaterMark: 1 << 18 }),
			gunzip,
			limit(file, bytes),
			await writtenFile(to),
		),
	);
	if (gunzip.bytesWritten === bytes) return;
	await rm(to, { force: true });
	throw damaged(
		file,
		`${bytes - gunzip.bytesWritten} other bytes follow its end`,
	);
}

/** @throws Fault when the archive holds several files, or is refused as `withArchive` says */
export async function unpackZip(
	file: string,
	bytes: number,
	to: string,
): Promise<void> {
	await withArchive(file, file, async (archive) => {
		const name = onlyName(archive, file);
		await leavingNothing(file, to, async () => {
			const unpacked = await writtenFile(to);
			await pipeline(archive.bytesOf(name), limit(file, bytes), unpacked);
		});
	});
}

function limit(file: string, packed: number): Transform {
	let unpacked = 0;
	return new Transform({
		transform(chunk: Buffer, _, done) {
			unpacked += chunk.length;
			if (isBeyond(unpacked, packed)) done(bomb(file, packed, unpacked));
			else done(null, chunk);
		},
	});
}

function isBeyond(unpacked: number, packed: number): boolean {
	return (
		unpacked > unpackLimits.bytes ||
		(unpacked > unpackLimits.ratioFrom &&
			unpacked > packed * unpackLimits.ratio)
	);
}

async function leavingNothing(
	file: string,
	to: string,
	unpack: () => Promise<void>,
): Promise<void> {
	try {
		await unpack();
	} catch (cause) {
		await rm(to, { force: true });
		if (cause instanceof Fault) throw cause;
		throw damaged(
			file,
			cause instanceof Error ? cause.message : String(cause),
			cause,
		);
	}
}

function bomb(file: string, packed: number, unpacked: number): Fault {
	return new Fault(
		`${file} is refused as a bomb: its ${packed} bytes unpack to ${unpacked} and more; the limits are ${unpackLimits.ratio} to 1 and ${unpackLimits.bytes} bytes`,
		{ remedy: "If it is honest, unpack it yourself and give what was in it." },
	);
}

function damaged(file: string, why: string, cause?: unknown): Fault {
	return new Fault(`${file} does not unpack: ${why}`, {
		remedy: "Ask the sender for the file again: it is cut off or damaged.",
		cause,
	});
}
