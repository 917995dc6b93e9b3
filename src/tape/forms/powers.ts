// Whether a file could hold an amount such as 1e3, 1_000 or a lone minus before a blank: the engine's reader takes these
// for numbers, and we do not.
import { createReadStream } from "node:fs";

const bytesOf = (signs: string) => [...signs].map((sign) => sign.charCodeAt(0));
const letters = bytesOf("eE_");
const loneSigns = ["- ", "+ ", "-\t", "+\t"].map((each) => Buffer.from(each));
/** Blanks that hardly any file holds. */
const strangeBlanks = bytesOf("\v\f");

const blanks = new Set(bytesOf(" \t"));
const cellEnds = new Set(bytesOf('\n\r;,\t|"'));
const before = new Set(bytesOf("0123456789,."));
const behind = new Set(bytesOf("0123456789,.+-"));

/** Cells of more blanks than this are taken for what they could be. */
const seamLength = 64;

/** Looks at every byte of a text once, in an encoding where digits and letters of English are one byte. */
export async function hasPowers(file: string): Promise<boolean> {
	let last: Buffer = Buffer.from("\n");
	const chunks = createReadStream(file, { highWaterMark: 1 << 20 });
	for await (const chunk of chunks) {
		const bytes: Buffer = chunk;
		const seam = Buffer.concat([last, bytes.subarray(0, seamLength)]);
		if (holdsPower(seam) || holdsPower(bytes)) return true;
		last = Buffer.concat([last, bytes.subarray(-seamLength)]).subarray(
			-seamLength,
		);
	}
	return holdsPower(Buffer.concat([last, Buffer.from("\n")]));
}

/** The same for some bytes of it; a cell at either end must be seen with what parts it from the next. */
export function holdsPower(bytes: Buffer): boolean {
	return (
		strangeBlanks.some((blank) => bytes.includes(blank)) ||
		letters.some((letter) =>
			isAnywhere(bytes, letter, (at) => isPower(bytes, at)),
		) ||
		loneSigns.some((sign) =>
			isAnywhere(
				bytes,
				sign,
				(at) => beginsCell(bytes, at - 1) && endsCell(bytes, at + 1),
			),
		)
	);
}

function isAnywhere(
	bytes: Buffer,
	sought: number | Buffer,
	holds: (at: number) => boolean,
): boolean {
	for (
		let at = bytes.indexOf(sought);
		at >= 0;
		at = bytes.indexOf(sought, at + 1)
	)
		if (holds(at)) return true;
	return false;
}

function isPower(bytes: Buffer, at: number): boolean {
	if (!before.has(bytes[at - 1] ?? 0)) return false;
	const next = bytes[at + 1] ?? 0;
	return behind.has(next) || (blanks.has(next) && endsCell(bytes, at + 1));
}

function beginsCell(bytes: Buffer, from: number): boolean {
	let at = from;
	while (at >= 0 && bytes[at] === blank) at -= 1;
	return at >= 0 && cellEnds.has(bytes[at] ?? 0);
}

const [blank] = bytesOf(" ");

function endsCell(bytes: Buffer, from: number): boolean {
	let at = from;
	while (at < bytes.length && bytes[at] === blank) at += 1;
	return at < bytes.length && cellEnds.has(bytes[at] ?? 0);
}
