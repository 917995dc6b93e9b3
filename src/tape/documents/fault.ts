// A document that does not hold: every fault of this folder names the file, the line and what to do.
import { basename } from "node:path";
import { Fault } from "../../faults.ts";

/** What is wrong with a document, at a line of it where there is one. */
export function documentFault(
	file: string,
	problem: string,
	{
		line,
		remedy = "Ask the sender for the file again, as their system wrote it.",
		cause,
	}: { line?: number; remedy?: string; cause?: unknown } = {},
): Fault {
	const where = line === undefined ? "" : `, line ${line}`;
	return new Fault(`${basename(file)}${where}: ${problem}`, { remedy, cause });
}

/** Two figures of one document that should be one. */
export function disagreement(
	file: string,
	{ what, stated, counted }: StatedTotal,
	line?: number,
): Fault {
	return documentFault(
		file,
		`${what} is ${stated} by the file's own account, but ${counted} by its content`,
		{
			...(line !== undefined && { line }),
			remedy:
				"Rows are missing or were changed on the way; ask the sender for the whole file again.",
		},
	);
}

/** A total that a document states of itself, and what was found of it; or what was assumed, and how often. */
export interface StatedTotal {
	readonly what: string;
	readonly stated: string;
	readonly counted: string;
}
