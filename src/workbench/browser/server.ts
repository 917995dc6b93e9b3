// Asks the program behind the page.

import type { Catalogue } from "../../warehouse/catalogue.ts";
import type { Answer } from "../answer.ts";
import type { Complaint } from "../complaint.ts";
import type { KeptQuery } from "../kept-queries.ts";
import { setting } from "./setting.ts";

export interface Worked {
	readonly name: string;
	readonly says: string;
	readonly sql: string;
}

export interface Queries {
	readonly worked: readonly Worked[];
	readonly kept: readonly KeptQuery[];
}

/** The answer to a statement, or why there is none. */
export async function ask(
	sql: string,
	signal: AbortSignal,
): Promise<Answer | Complaint> {
	try {
		return await post("ask", { sql }, signal);
	} catch (cause) {
		const { cancelled } = setting.texts.complaints;
		return signal.aborted
			? { message: cancelled[0] ?? "", remedy: cancelled[1] ?? "" }
			: { message: messageOf(cause), remedy: "" };
	}
}

export const catalogue = (): Promise<Catalogue> => get("catalogue");
export const queries = (): Promise<Queries> => get("queries");
export const keep = (query: KeptQuery): Promise<readonly KeptQuery[]> =>
	post("keep", query);
export const forget = (name: string): Promise<readonly KeptQuery[]> =>
	post("forget", { name });

async function get<Told>(path: string): Promise<Told> {
	return await read(await fetch(path));
}

async function post<Told>(
	path: string,
	body: unknown,
	signal?: AbortSignal,
): Promise<Told> {
	const response = await fetch(path, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(body),
		...(signal && { signal }),
	});
	return await read(response);
}

/** What this program sends to itself needs no second look. */
async function read<Told>(response: Response): Promise<Told> {
	const type = response.headers.get("Content-Type") ?? "";
	if (type.startsWith("application/json"))
		return (await response.json()) as Told;
	throw new Error(await response.text());
}

/** Fetch throws TypeError where nobody answers. */
export function messageOf(cause: unknown): string {
	return cause instanceof TypeError ? setting.texts.lost : String(cause);
}
