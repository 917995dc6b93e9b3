// The files of the project, for tests that read the house itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder whose name ends so, with its text. */
export function filesIn(
	folder: string,
	ending: string,
): { readonly path: string; readonly text: string }[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
