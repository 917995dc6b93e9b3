// What every request must show before it is looked at: it came to this address, from this page, by a known method.
import type { IncomingMessage } from "node:http";

/** @returns why a request is refused; undefined where it may go on */
export function refusalOf(
	{ method, headers }: Pick<IncomingMessage, "method" | "headers">,
	host: string,
): string | undefined {
	// A name that was made to point here would still stand in the header.
	if (headers.host !== host) return "not called by its own address";
	if (method !== "GET" && method !== "POST") return "no such method";
	const from = headers.origin;
	if (from !== undefined && from !== `http://${host}`)
		return "asked from another page";
	if (method === "POST" && from === undefined) return "asked from no page";
	const site = headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none")
		return "asked from another site";
	return undefined;
}
