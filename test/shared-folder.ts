// A folder for what all test files of one run share, made before the first and taken away after the last.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	export interface ProvidedContext {
		sharedFolder: string;
	}
}

export function setup(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-suite-"));
	project.provide("sharedFolder", folder);
	const sweep = () => rmSync(folder, { recursive: true, force: true });
	// Where the suite watches, what is shared was made by the program as it was.
	project.onTestsRerun(() => {
		sweep();
		mkdirSync(folder);
	});
	return sweep;
}
