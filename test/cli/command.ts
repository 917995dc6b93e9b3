// The command line run here, without a process of its own: what it says on either side, and the exit code it sets.
import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";

export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** One at a time: streams, exit code and environment are the process's own. */
export async function commandHere(
	words: readonly string[],
	environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
	const stdout = heard(process.stdout);
	const stderr = heard(process.stderr);
	const { exitCode } = process;
	for (const [name, value] of Object.entries(environment))
		vi.stubEnv(name, value);
	process.exitCode = undefined;
	try {
		await main(words);
		return {
			code: Number(process.exitCode ?? 0),
			stdout: stdout.said(),
			stderr: stderr.said(),
		};
	} finally {
		process.exitCode = exitCode;
		vi.unstubAllEnvs();
		stdout.release();
		stderr.release();
	}
}

/** Keeps what is written to a stream, and shows none of it. */
function heard(stream: NodeJS.WriteStream) {
	const pieces: string[] = [];
	const spy = vi.spyOn(stream, "write").mockImplementation((piece) => {
		pieces.push(String(piece));
		return true;
	});
	return { said: () => pieces.join(""), release: () => spy.mockRestore() };
}
