// A workbench over a small portfolio, for tests: served for real, and asked without a browser.
import { rm, writeFile } from "node:fs/promises";
import { request as ask } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { defaultLimits, type Limits } from "../../src/workbench/answer.ts";
import { openRun } from "../../src/workbench/open.ts";
import { runFolder } from "../cli/sql-world.ts";

export interface Asked {
	readonly path: string;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly signal?: AbortSignal;
}

export interface Replied {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

export interface Bench {
	readonly folder: string;
	readonly host: string;
	/** The address as the terminal says it, path only. */
	readonly door: string;
	request(asked: Asked): Promise<Replied>;
	discard(): Promise<void>;
}

/** Serves the portfolio of `sql-world.ts`, with a report beside it. */
export async function bench(limits: Partial<Limits> = {}): Promise<Bench> {
	const folder = await runFolder();
	await writeFile(join(folder, "report.html"), "<p>The report.</p>");
	await writeFile(join(folder, "secret.csv"), "secret\n1\n");
	const { address, close } = await openRun(folder, {
		language: "en",
		keptIn: join(folder, "settings", "queries.json"),
		limits: { ...defaultLimits, ...limits },
	});
	const { host, pathname, search } = new URL(address);
	return {
		folder,
		host,
		door: `${pathname}${search}`,
		request: (asked) => requested(host, asked),
		async discard() {
			await close();
			await rm(folder, { recursive: true });
		},
	};
}

/** Not fetch: that would mend paths and set Host itself. */
function requested(host: string, asked: Asked): Promise<Replied> {
	const [hostname = "", port = ""] = host.split(":");
	const { path, method = "GET", headers = {}, body, signal } = asked;
	return new Promise((resolve, reject) => {
		const asking = ask(
			{ hostname, port, path, method, headers, ...(signal && { signal }) },
			async (response) =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					text: await text(response),
				}),
		);
		asking.on("error", reject);
		asking.end(body);
	});
}

/** Somebody who was let in, and what their browser sends along. */
export interface Guest {
	readonly room: string;
	readonly cookie: string;
	get(path: string): Promise<Replied>;
	post(path: string, body: unknown, signal?: AbortSignal): Promise<Replied>;
}

export async function guest(of: Bench): Promise<Guest> {
	const { headers } = await of.request({ path: of.door });
	const room = String(headers.location);
	const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
	return {
		room,
		cookie,
		get: (path) => of.request({ path: `${room}${path}`, headers: { cookie } }),
		post: (path, body, signal) =>
			of.request({
				path: `${room}${path}`,
				method: "POST",
				headers: {
					cookie,
					origin: `http://${of.host}`,
					"content-type": "application/json",
				},
				body: JSON.stringify(body),
				...(signal && { signal }),
			}),
	};
}
