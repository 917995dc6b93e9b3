// What is made once for all test files of one run of the suite, whichever worker comes first.
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";

/**
 * A folder that `make` has filled. Whoever comes first makes it, the others wait; after a failure the next one tries.
 *
 * It is for reading; the suite takes it away at its end.
 */
export async function onceInSuite(
	name: string,
	make: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = join(inject("sharedFolder"), name);
	const made = join(folder, "made");
	const isFirst = await mkdir(folder).then(
		() => true,
		(error: unknown) => {
			if (!existsSync(folder)) throw error;
			return false;
		},
	);
	if (isFirst) await fill(folder, made, make);
	while (!existsSync(made)) {
		if (!existsSync(folder)) return await onceInSuite(name, make);
		await wait(50);
	}
	return folder;
}

/** The file that tells the others comes last, and whole. */
async function fill(
	folder: string,
	made: string,
	make: (folder: string) => Promise<void>,
): Promise<void> {
	try {
		await make(folder);
		await writeFile(`${made}.part`, "");
		await rename(`${made}.part`, made);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
}
