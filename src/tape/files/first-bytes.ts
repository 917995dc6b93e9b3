// What the first bytes of a text tell of its encoding before the rest is read.
import { isUtf8 } from "node:buffer";
import { Fault } from "../../faults.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How a text is written, and why it is taken to be so. */
export interface FoundEncoding {
	readonly encoding: Encoding;
	/** In words, to follow "because". */
	readonly because: string;
}

const firstBytes = 1 << 16;

/** UTF-16 told by its mark, or by the zero that stands in every second byte of Latin letters. */
export function wideEncoding(start: Buffer): FoundEncoding | undefined {
	if (start[0] === 0xff && start[1] === 0xfe)
		return { encoding: "utf-16le", because: "it begins with the mark FF FE" };
	if (start[0] === 0xfe && start[1] === 0xff)
		return { encoding: "utf-16be", because: "it begins with the mark FE FF" };
	const first = start.subarray(0, firstBytes);
	const pairs = first.length >> 1;
	if (pairs < 4 || !first.includes(0)) return undefined;
	const zeros = [0, 0] as [number, number];
	for (let at = 0; at < pairs * 2; at += 1)
		if (first[at] === 0) zeros[at % 2 ? 1 : 0] += 1;
	const [even, odd] = zeros;
	const isMost = (count: number) => count > pairs * 0.7;
	const isRare = (count: number) => count < pairs * 0.01;
	const words = (count: number, which: string) =>
		`${count} of its first ${pairs} ${which} bytes are zero, as in Latin letters of two bytes`;
	if (isMost(odd) && isRare(even))
		return { encoding: "utf-16le", because: words(odd, "second") };
	if (isMost(even) && isRare(odd))
		return { encoding: "utf-16be", because: words(even, "first") };
	return undefined;
}

/** Bytes below the blank that no text holds: not tab, line ends, form feed, or the end of a DOS file; zero is sought for itself. */
function isControl(byte: number): boolean {
	return byte > 0 && (byte < 9 || (byte > 13 && byte < 32 && byte !== 26));
}

export function hasControl(start: Buffer): boolean {
	return start.subarray(0, firstBytes).some(isControl);
}

/** Latin letters beyond ASCII are few in any text; a table where they are most is another one. */
export function refuseForeign(file: string, start: Buffer): void {
	const first = start.subarray(0, firstBytes);
	const high = first.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
	if (high <= first.length * 0.4 || first.length < 16) return;
	if (isUtf8(first.subarray(0, first.length - unfinishedLength(first)))) return;
	const isDigit = (byte: number) => byte >= 0xf0 && byte <= 0xf9;
	const digits = first.reduce((sum, byte) => sum + (isDigit(byte) ? 1 : 0), 0);
	const guess = digits > first.length * 0.05 ? ", perhaps EBCDIC" : "";
	throw new Fault(
		`${file} is no text in an encoding that is read: ${high} of its first ${first.length} bytes are beyond ASCII${guess}`,
		{ remedy: "Ask the sender for the file in UTF-8." },
	);
}

/** How many bytes at the end belong to a character whose other bytes are in the next chunk. */
export function unfinishedLength(bytes: Buffer): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) return expectedLength(byte) > back ? back : 0;
	}
	return 0;
}

function expectedLength(leadByte: number): number {
	if (leadByte >= 0xf0) return 4;
	return leadByte >= 0xe0 ? 3 : 2;
}
