// What was typed is there again the next day.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** How many lines are kept. */
export const historySize = 1000;

/** The lines of earlier sessions, newest first; none when there is no such file. */
export async function readHistory(file: string): Promise<string[]> {
	const text = await readFile(file, "utf8").catch(() => "");
	return text.split("\n").filter(Boolean).slice(-historySize).reverse();
}

/** Keeps the lines, given newest first, for this user's eyes only. */
export async function writeHistory(
	file: string,
	lines: readonly string[],
): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const text = [...lines].reverse().map((line) => `${line}\n`);
	await writeFile(file, text.join(""), { mode: 0o600 });
}
