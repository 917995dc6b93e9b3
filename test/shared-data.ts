// Real files that nobody here wrote. They lie outside the project, and tests that need them say so where they are absent.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";

const shared = "../shared";

/** Path of a file handed to us, whether it is there or not. */
export function sharedFile(path: string): string {
	return join(shared, path);
}

/**
 * Describes tests on a shared file; skipped, with the reason in their name, where it is absent.
 *
 * What `tests` reads while it describes is read only where the file is there: a skipped description is run all the same.
 */
export function describeShared(path: string, tests: () => void): void {
	if (existsSync(sharedFile(path))) describe(path, tests);
	else
		describe.skip(`${path}: skipped, ../shared is not beside the project`, () => {
			test("needs the file", () => {});
		});
}

export function sharedJson(path: string): unknown {
	return JSON.parse(readFileSync(sharedFile(path), "utf8"));
}
