// Draws a sample into a folder of its own that goes away after the tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import makeSample from "../../pipelines/make-sample.ts";

export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-sample-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export async function drawInto(
	out: string,
	{
		claims = 2_000,
		seed = 1,
		truth = undefined as string | undefined,
		signal = new AbortController().signal,
		progress = (_share: number) => {},
	} = {},
): Promise<readonly string[]> {
	return makeSample.run(
		{ claims, seed, out, truth, cutOff: "2026-06-30" },
		{
			step: (_title, work) => work(progress),
			say: () => {},
			environment: () => undefined,
			ask: async () => undefined,
			signal,
		},
	);
}

export async function drawn(
	options: { claims?: number; seed?: number; truth?: string } = {},
) {
	const out = join(temporaryFolder(), "drawn");
	await drawInto(out, options);
	return out;
}
