// The project's notebooks, run on a run and rendered.
import { readdirSync } from "node:fs";
import { notebookPage } from "../../src/notebook/page.ts";
import {
	type NotebookFile,
	readNotebook,
} from "../../src/notebook/read-notebook.ts";
import { type Outcome, runNotebook } from "../../src/notebook/run-notebook.ts";

export interface Ran {
	readonly name: string;
	readonly file: NotebookFile;
	readonly outcome: Outcome;
	readonly page: string;
}

/** All at once, each in a process of its own. */
export async function notebookPages(run: string): Promise<Ran[]> {
	return await Promise.all(
		notebookNames().map(async (name) => {
			const file = readNotebook(`notebooks/${name}.ipynb`);
			const outcome = await runNotebook(file, run);
			return { name, file, outcome, page: notebookPage(file, outcome) };
		}),
	);
}

export function notebookNames(): string[] {
	return readdirSync("notebooks")
		.filter((name) => name.endsWith(".ipynb"))
		.map((name) => name.replace(/\.ipynb$/, ""))
		.sort();
}
