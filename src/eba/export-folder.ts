// An export's folder appears whole or not at all, and never takes the place of anything but an export.
import { readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "../faults.ts";
import { folderAsked } from "../written-file.ts";

export const manifestFile = "manifest.json";
export const manifestKind = "ferskvare.eba-export";

/**
 * Runs the work on a folder beside the real one, which takes its place only when all went well.
 *
 * @throws Fault where something stands that no export has made, or where nothing can be written
 */
export async function intoExportFolder<Outcome>(
	out: string,
	work: (partial: string, scratch: string) => Promise<Outcome>,
): Promise<Outcome> {
	const folder = resolve(out);
	await refuseForeign(folder);
	const partial = `${folder}.partial-${process.pid}`;
	const scratch = `${partial}-scratch`;
	try {
		for (const each of [partial, scratch]) await folderAsked(each, out);
		const outcome = await work(partial, scratch);
		await putInPlace(partial, folder);
		return outcome;
	} finally {
		await rm(partial, { recursive: true, force: true });
		await rm(scratch, { recursive: true, force: true });
	}
}

async function refuseForeign(folder: string): Promise<void> {
	const isThere = await stat(folder).then(
		() => true,
		() => false,
	);
	if (!isThere || (await isExport(folder))) return;
	throw new Fault(`${folder} exists and holds no EBA export`, {
		remedy:
			"Give a folder that does not exist yet, or one that an export was written into before.",
	});
}

async function isExport(folder: string): Promise<boolean> {
	return readFile(join(folder, manifestFile), "utf8").then(
		(text) => text.includes(manifestKind),
		() => false,
	);
}

async function putInPlace(partial: string, folder: string): Promise<void> {
	const earlier = `${partial}-earlier`;
	const isReplaced = await isExport(folder);
	if (isReplaced) await rename(folder, earlier);
	try {
		await rename(partial, folder);
	} catch (cause) {
		if (isReplaced) await rename(earlier, folder);
		throw cause;
	}
	await rm(earlier, { recursive: true, force: true });
}
