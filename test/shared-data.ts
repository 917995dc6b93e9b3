// Real files that nobody here wrote. They lie outside the project, and tests that need them say so where they are absent.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";

const shared = "../shared";

/** Path of a file handed to us, whether it is there or not. */
export function sharedFile(path: string): string {
	return join(shared, path);
}

/** Describes tests on a shared file; skipped, with the reason in their name, where it is absent. */
export function describeShared(path: string, tests: () => void): void {
	const isThere = existsSync(sharedFile(path));
	describe.skipIf(!isThere)(
		isThere ? path : `${path}: skipped, ../shared is not beside the project`,
		tests,
	);
}

export function sharedJson(path: string): unknown {
	return JSON.parse(readFileSync(sharedFile(path), "utf8"));
}
