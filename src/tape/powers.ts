// Whether a file could hold an amount such as 1e3 or 1_000, which the engine's reader takes for a number and we do not.
import { createReadStream } from "node:fs";

const signs = [..."eE_"].map((sign) => sign.charCodeAt(0));
/** What stands before and behind such a sign: digits, or the sign of a decimal or of a power. */
const around = new Set([..."0123456789,.+-"].map((sign) => sign.charCodeAt(0)));

/** Looks at every byte of a text once, in an encoding where digits and letters of English are one byte. */
export async function hasPowers(file: string): Promise<boolean> {
	let before = Buffer.alloc(0);
	for await (const chunk of createReadStream(file, {
		highWaterMark: 1 << 20,
	})) {
		const bytes: Buffer = chunk;
		const seam = Buffer.concat([before, bytes.subarray(0, 2)]);
		if (holdsPower(seam) || holdsPower(bytes)) return true;
		before = Buffer.from(seamOf(before, bytes));
	}
	return false;
}

/** The last two bytes so far; a chunk may be shorter. */
function seamOf(before: Buffer, bytes: Buffer): Buffer {
	return bytes.length < 2
		? Buffer.concat([before, bytes]).subarray(-2)
		: bytes.subarray(-2);
}

function holdsPower(bytes: Buffer): boolean {
	return signs.some((sign) => {
		let at = bytes.indexOf(sign, 1);
		while (at > 0) {
			if (around.has(bytes[at - 1] ?? 0) && around.has(bytes[at + 1] ?? 0))
				return true;
			at = bytes.indexOf(sign, at + 1);
		}
		return false;
	});
}
