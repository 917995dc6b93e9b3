// A file that a command was asked to write, wherever it was asked to.
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Fault } from "./faults.ts";

/**
 * Makes a folder that a command was asked to fill, and those on the way to it.
 *
 * One after the other: where no folder can be made, as below /proc, Node's own way of making them all never ends.
 *
 * @param asked  what the user called it, where it is a part of that
 * @throws Fault where there can be none
 */
export async function folderAsked(
	folder: string,
	asked = folder,
): Promise<void> {
	await made(resolve(folder)).catch((cause: unknown) => {
		throw new Fault(`${asked} cannot be written to`, {
			remedy: "Name a folder that you may write to.",
			cause,
		});
	});
}

async function made(folder: string): Promise<void> {
	if (await isFolder(folder)) return;
	if (dirname(folder) !== folder) await made(dirname(folder));
	await mkdir(folder).catch(async (cause: unknown) => {
		// Another run may have made it meanwhile.
		if (!(await isFolder(folder))) throw cause;
	});
}

async function isFolder(path: string): Promise<boolean> {
	return await stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

/**
 * Writes a text where the user wants it; folders on the way there are made.
 *
 * @throws Fault where no file can be written
 */
export async function writeAsked(file: string, text: string): Promise<void> {
	try {
		await made(resolve(dirname(file)));
		await writeFile(file, text);
	} catch (cause) {
		throw new Fault(`${file} cannot be written to`, {
			remedy: "Name a file in a folder that you may write to.",
			cause,
		});
	}
}
