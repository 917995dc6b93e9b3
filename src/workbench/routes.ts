// What can be asked for, by path and method; nothing else is there, so no path leads to a file.
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { bundled } from "../report/bundle.ts";
import type { Catalogue } from "../warehouse/catalogue.ts";
import { workedQueries } from "../warehouse/worked-queries.ts";
import type { Questions } from "./answer.ts";
import { bodyOf } from "./body.ts";
import { complaintOf } from "./complaint.ts";
import { forgetQuery, keepQuery, readQueries } from "./kept-queries.ts";
import { type Frame, workbenchPage } from "./page.ts";
import { type Reply, reportPolicy, told } from "./reply.ts";

/** What the routes answer from. */
export interface Bench {
	readonly frame: Frame;
	readonly catalogue: Catalogue;
	readonly questions: Questions;
	/** The page that the run left; empty where there is none. */
	readonly report: string;
}

/** `gone` is aborted when nobody waits for the answer any more. */
export type Route = (
	request: IncomingMessage,
	gone: AbortSignal,
) => Promise<Reply>;

const script = new URL("browser/main.ts", import.meta.url);
const styles = {
	page: new URL("../../reports/portfolio/page.css", import.meta.url),
	workbench: new URL("../../reports/workbench/workbench.css", import.meta.url),
};
const asked = z.strictObject({ sql: z.string() });
const named = z.strictObject({ name: z.string().min(1).max(120) });
const kept = named.extend({ sql: z.string().max(100_000) });

/** Each route under its method and path: "GET report". */
export function routesOf(bench: Bench): ReadonlyMap<string, Route> {
	return new Map<string, Route>([
		...pages(bench),
		["GET catalogue", async () => told(bench.catalogue)],
		["POST ask", (request, gone) => ask(bench, request, gone)],
		...queries(bench.frame),
	]);
}

function pages({ frame, report }: Bench): [string, Route][] {
	const style = async (file: URL): Promise<Reply> => ({
		type: "css",
		text: await readFile(file, "utf8"),
	});
	const page: Reply = { type: "html", text: workbenchPage(frame) };
	const withReport: [string, Route] = [
		"GET report",
		async () => ({
			type: "html",
			text: report,
			headers: { "Content-Security-Policy": reportPolicy },
		}),
	];
	return [
		["GET ", async () => page],
		["GET page.css", () => style(styles.page)],
		["GET workbench.css", () => style(styles.workbench)],
		[
			"GET workbench.js",
			async () => ({ type: "js", text: await bundled(script) }),
		],
		...(report ? [withReport] : []),
	];
}

async function ask(
	{ questions, frame }: Bench,
	request: IncomingMessage,
	gone: AbortSignal,
): Promise<Reply> {
	const { sql } = await bodyOf(request, asked);
	try {
		return told(await questions.ask(sql, gone));
	} catch (cause) {
		return told(complaintOf(cause, frame.texts));
	}
}

function queries({ language, keptIn }: Frame): [string, Route][] {
	const worked = workedQueries().map(({ name, question, sql }) => ({
		name,
		says: question[language],
		sql,
	}));
	return [
		[
			"GET queries",
			async () => told({ worked, kept: await readQueries(keptIn) }),
		],
		[
			"POST keep",
			async (request) =>
				told(await keepQuery(keptIn, await bodyOf(request, kept))),
		],
		[
			"POST forget",
			async (request) =>
				told(await forgetQuery(keptIn, (await bodyOf(request, named)).name)),
		],
	];
}
