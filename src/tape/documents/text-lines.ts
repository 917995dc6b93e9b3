// The lines of a small-line text file, one by one in bounded memory: for records of fixed width.
import { createReadStream } from "node:fs";
import { documentFault } from "./fault.ts";

const longestLine = 1_000;

/**
 * Reads lines as Latin-1, every byte one sign; a byte order mark of UTF-8 is left out.
 *
 * @throws Fault for a null byte, and for a line of more than 1 000 signs
 */
export async function* textLines(
	file: string,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
	let rest = "";
	let line = 0;
	const chunks = createReadStream(file, { encoding: "latin1" });
	for await (const chunk of chunks) {
		const lines = `${rest}${chunk}`.split("\n");
		rest = lines.pop() ?? "";
		for (const text of lines) yield { line: ++line, text: sound(text) };
		if (rest.length > longestLine) sound(rest);
	}
	if (rest !== "") yield { line: ++line, text: sound(rest) };

	function sound(text: string): string {
		const bare = text.replace(/\r$/, "").replace(/^\u00ef\u00bb\u00bf/, "");
		if (bare.includes("\0"))
			throw documentFault(file, "holds a null byte", { line });
		if (bare.length > longestLine)
			throw documentFault(
				file,
				`has a line of more than ${longestLine} signs where a record of 80 should be`,
				{ line: line + 1 },
			);
		return bare;
	}
}
