// A file that a command was asked to write, wherever it was asked to.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Fault } from "./faults.ts";

/** Makes a folder that a command was asked to fill. @throws Fault where there can be none */
export async function folderAsked(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
		throw new Fault(`${folder} cannot be written to`, {
			remedy: "Name a folder that you may write to.",
			cause,
		});
	});
}

/**
 * Writes a text where the user wants it; folders on the way there are made.
 *
 * @throws Fault where no file can be written
 */
export async function writeAsked(file: string, text: string): Promise<void> {
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	} catch (cause) {
		throw new Fault(`${file} cannot be written to`, {
			remedy: "Name a file in a folder that you may write to.",
			cause,
		});
	}
}
