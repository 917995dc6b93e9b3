// How an answer goes back: never kept, never framed, and with a policy of what its page may do.
import type { ServerResponse } from "node:http";

export interface Reply {
	readonly status?: number;
	readonly type: "html" | "js" | "css" | "json" | "text";
	readonly text: string;
	readonly headers?: Readonly<Record<string, string>>;
}

const types = {
	html: "text/html; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	css: "text/css; charset=utf-8",
	json: "application/json; charset=utf-8",
	text: "text/plain; charset=utf-8",
} as const;

/** Scripts and styles of this address only, no inline ones; nothing is sent or loaded elsewhere. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

/** The report brings its own policy; apart from that it is kept from this address, as if it came from elsewhere. */
export const reportPolicy =
	"sandbox allow-scripts allow-downloads; connect-src 'none'; frame-ancestors 'none'";

export function send(response: ServerResponse, reply: Reply): void {
	response.writeHead(reply.status ?? 200, {
		"Content-Type": types[reply.type],
		"Content-Security-Policy": policy,
		"X-Content-Type-Options": "nosniff",
		"X-Frame-Options": "DENY",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		...reply.headers,
	});
	response.end(reply.text);
}

export const told = (value: unknown): Reply => ({
	type: "json",
	text: JSON.stringify(value),
});

export const refused = (status: number, says: string): Reply => ({
	status,
	type: "text",
	text: `${says}\n`,
});
