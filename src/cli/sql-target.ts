// Which portfolio is asked, and in what form and where its answers go.
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Fault } from "../faults.ts";
import type { Target } from "./sql-session.ts";

/** How an answer may be shown. */
export const formats = ["table", "csv", "json", "parquet", "arrow"] as const;

type Format = (typeof formats)[number];

/** The file an answer goes to, with its whole path; never the portfolio that is asked. */
export async function outputFile(
	named: string,
	portfolio: string,
): Promise<string> {
	const file = resolve(named);
	const folder = await realpath(dirname(file)).catch((cause: unknown) => {
		throw new Fault(`there is no folder ${dirname(file)}`, {
			remedy: "Make the folder first.",
			cause,
		});
	});
	if (!(await stat(folder)).isDirectory())
		throw new Fault(`${dirname(file)} is a file and no folder`, {
			remedy: "Name a file in a folder.",
		});
	const found = await stat(file).catch(() => undefined);
	if (found?.isDirectory())
		throw new Fault(`${named} is a folder`, { remedy: "Name a file in it." });
	if ((await realpath(file).catch(() => file)) === portfolio)
		throw new Fault(`${named} is the portfolio itself`, {
			remedy: "Give --output another name.",
		});
	return join(folder, basename(file));
}

/** The format asked for, else what the name of the output says, else a table. */
export function formatFor(
	format: string | undefined,
	output: string | undefined,
): Format {
	const wanted = format ?? (output ? ending(output) : "table");
	const found = formats.find((each) => each === wanted);
	if (!found)
		throw new Fault(
			format
				? `"${format}" is no format`
				: `the name ${output} does not say in which format`,
			{ remedy: "Give --format csv, json, parquet or arrow." },
		);
	if (output && found === "table")
		throw new Fault("a table is for the screen", {
			remedy: "Give --format csv, json, parquet or arrow for a file.",
		});
	return found;
}

/** Refuses bytes on a screen, and one file for a whole conversation. */
export function refuseUnfit(
	{ format, output }: Pick<Target, "format" | "output">,
	at: { readonly isScreen: boolean; readonly isConversation: boolean },
): void {
	const isBinary = format === "parquet" || format === "arrow";
	if (at.isConversation && (isBinary || output))
		throw new Fault("a file holds the answer to one statement", {
			remedy: "Give the statement after the portfolio, in quotes.",
		});
	if (isBinary && !output && at.isScreen)
		throw new Fault(`${format} is not for the screen`, {
			remedy: "Give --output FILE.",
		});
}

function ending(file: string): string {
	const name = extname(file).slice(1).toLowerCase();
	return name === "feather" ? "arrow" : name;
}
