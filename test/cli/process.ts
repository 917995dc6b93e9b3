// The command line in a process of its own, for what hangs on one: start, streams, exit code and signals.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Ended } from "./command.ts";

/** @param stopAfter  what it says when Ctrl-C comes */
export async function ferskvare(
	words: readonly string[],
	stopAfter?: RegExp,
): Promise<Ended> {
	const child = spawn("node", ["src/cli/ferskvare.mjs", ...words], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	if (stopAfter)
		child.stderr.on("data", (chunk: Buffer) => {
			if (stopAfter.test(chunk.toString())) child.kill("SIGINT");
		});
	const code = new Promise<number | null>((resolve) =>
		child.on("close", (ended) => resolve(ended)),
	);
	const [stdout, stderr] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
	]);
	return { code: await code, stdout, stderr };
}
