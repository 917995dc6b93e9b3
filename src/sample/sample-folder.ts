// A sample's folder appears whole or not at all, and never takes the place of anything but a sample.
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "../faults.ts";

export const truthFile = "truth.json";
export const truthSchemaName = "ferskvare.sample-truth";

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

async function isSample(folder: string): Promise<boolean> {
	return readFile(join(folder, truthFile), "utf8").then(
		(text) => text.includes(truthSchemaName),
		() => false,
	);
}

/** @throws Fault if something stands there that no draw has made */
async function refuseForeign(folder: string): Promise<void> {
	if (!(await exists(folder)) || (await isSample(folder))) return;
	throw new Fault("the folder exists and holds no sample", {
		where: folder,
		remedy:
			"Give a folder that does not exist yet, or one that a sample was drawn into before.",
	});
}

async function putInPlace(partial: string, folder: string): Promise<void> {
	if (!(await exists(folder))) return rename(partial, folder);
	const replaced = `${folder}.replaced`;
	await rm(replaced, { recursive: true, force: true });
	await rename(folder, replaced);
	try {
		await rename(partial, folder);
	} catch (cause) {
		await rename(replaced, folder);
		throw cause;
	}
	await rm(replaced, { recursive: true, force: true });
}

/** Runs the work on a folder beside the real one, which takes its place only when all went well. */
export async function intoSampleFolder<Outcome>(
	out: string,
	work: (partial: string) => Promise<Outcome>,
): Promise<Outcome> {
	const folder = resolve(out);
	await refuseForeign(folder);
	const partial = `${folder}.partial`;
	await rm(partial, { recursive: true, force: true });
	try {
		await mkdir(partial, { recursive: true });
		const outcome = await work(partial);
		await putInPlace(partial, folder);
		return outcome;
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}
