// Runs a notebook without Jupyter: its code cells become one module, in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { isParameters, type NotebookFile } from "./read-notebook.ts";

const shown = z.array(
	z.object({
		cell: z.number(),
		kind: z.enum(["table", "chart"]),
		html: z.string(),
	}),
);

/** What the cells showed, each with the place of its cell. */
export type Outcome = z.infer<typeof shown>;

const root = new URL("../../", import.meta.url);

/**
 * Runs all code cells in order; they share their variables as in Jupyter.
 *
 * @param run  the folder of the run that the notebook is to look at
 * @throws Error with what the failing cell said
 */
export async function runNotebook(
	file: NotebookFile,
	run: string,
): Promise<Outcome> {
	const folder = await mkdtemp(join(tmpdir(), "ferskvare-notebook-"));
	const program = join(folder, `${file.name}.mts`);
	try {
		await writeFile(program, moduleOf(file, run));
		const { stdout } = await promisify(execFile)(
			process.execPath,
			["--import", "tsx", program],
			{ cwd: fileURLToPath(root), maxBuffer: 50_000_000 },
		);
		return shown.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** One module: each cell says its place before it runs. */
export function moduleOf({ cells }: NotebookFile, run: string): string {
	const place = (path: string) => JSON.stringify(new URL(path, root).href);
	const code = cells.map((cell, index) => {
		if (cell.cell_type !== "code") return "";
		const text = isParameters(cell)
			? `const run = ${JSON.stringify(run)};`
			: cell.source;
		return `shownAt = ${index};\n${text}\n`;
	});
	return `import { listenToShown } from ${place("src/notebook/shown.ts")};
let shownAt = -1;
const allShown = [];
listenToShown(({ kind, html }) => allShown.push({ cell: shownAt, kind, html }));
${code.join("").replaceAll(/from "\.\.\/(src\/[^"]+)"/g, (_, path) => `from ${place(path)}`)}
process.stdout.write(JSON.stringify(allShown));
`;
}
