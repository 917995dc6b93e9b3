// A notebook file: its cells as text, without what they once gave.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";

const source = z
	.union([z.string(), z.array(z.string())])
	.transform((text) => (typeof text === "string" ? text : text.join("")));

const cell = z.object({
	cell_type: z.enum(["markdown", "code"]),
	source,
	metadata: z.object({ tags: z.array(z.string()).optional() }),
	outputs: z.array(z.unknown()).default([]),
	execution_count: z.number().nullable().default(null),
});

const notebook = z.object({
	nbformat: z.literal(4),
	metadata: z.object({
		kernelspec: z.object({ name: z.literal("deno"), language: z.string() }),
	}),
	cells: z.array(cell),
});

export type Cell = z.infer<typeof cell>;

export interface NotebookFile {
	readonly name: string;
	readonly cells: readonly Cell[];
}

/** @throws ZodError for a file that is no notebook of Deno's kernel */
export function readNotebook(file: string): NotebookFile {
	const { cells } = notebook.parse(JSON.parse(readFileSync(file, "utf8")));
	return { name: basename(file, ".ipynb"), cells };
}

/** The cell whose values a program may set, as papermill has it. */
export const isParameters = ({ metadata }: Cell): boolean =>
	metadata.tags?.includes("parameters") ?? false;
