// The queries of reports/queries: each a file that asks one question of a portfolio.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

export interface WorkedQuery {
	readonly name: string;
	readonly question: { readonly en: string; readonly nb: string };
	/** The whole file, question included. */
	readonly sql: string;
}

const folder = new URL("../../reports/queries/", import.meta.url);
const header = /^-- en: (?<en>.+)\n-- nb: (?<nb>.+)\n/;

/** All of them, by name. @throws RangeError for a file that does not open with its question in both languages */
export function workedQueries(): WorkedQuery[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".sql"))
		.sort()
		.map((file) =>
			queryFrom(file, readFileSync(new URL(file, folder), "utf8")),
		);
}

function queryFrom(file: string, sql: string): WorkedQuery {
	const { en, nb } = header.exec(sql)?.groups ?? {};
	if (!en || !nb)
		throw new RangeError(`${file} does not open with "-- en: " and "-- nb: "`);
	return { name: basename(file, ".sql"), question: { en, nb }, sql };
}
