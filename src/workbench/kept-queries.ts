// The queries a user keeps under a name: one JSON file for all portfolios, for this user's eyes only.
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { Fault } from "../faults.ts";

const kept = z.object({
	queries: z.array(z.strictObject({ name: z.string(), sql: z.string() })),
});

export type KeptQuery = z.infer<typeof kept>["queries"][number];

/**
 * The queries kept so far, by name; none when there is no file yet.
 *
 * @throws Fault when the file holds something else
 */
export async function readQueries(file: string): Promise<KeptQuery[]> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		if (isMissing(cause)) return '{"queries":[]}';
		throw cause;
	});
	try {
		return kept.parse(JSON.parse(text)).queries;
	} catch (cause) {
		throw new Fault(`${file} does not hold kept queries`, {
			remedy: "Mend the file, or put it aside.",
			cause,
		});
	}
}

/** Keeps a query; one of the same name gives way. */
export async function keepQuery(
	file: string,
	query: KeptQuery,
): Promise<KeptQuery[]> {
	const others = await without(file, query.name);
	return await write(file, [...others, query]);
}

/** Takes a query away; nothing happens where there is none of that name. */
export async function forgetQuery(
	file: string,
	name: string,
): Promise<KeptQuery[]> {
	return await write(file, await without(file, name));
}

async function without(file: string, name: string): Promise<KeptQuery[]> {
	return (await readQueries(file)).filter((query) => query.name !== name);
}

async function write(
	file: string,
	queries: readonly KeptQuery[],
): Promise<KeptQuery[]> {
	const sorted = queries.toSorted((one, other) =>
		one.name < other.name ? -1 : 1,
	);
	await mkdir(dirname(file), { recursive: true });
	const text = `${JSON.stringify({ queries: sorted }, null, "\t")}\n`;
	await writeFile(`${file}.partial`, text, { mode: 0o600 });
	await rename(`${file}.partial`, file);
	return sorted;
}

function isMissing(cause: unknown): boolean {
	return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
