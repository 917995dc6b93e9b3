// The workbench on the loopback: one port of this machine, open to one browser, until it is closed.
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import { Fault } from "../faults.ts";
import { BadBody } from "./body.ts";
import { refusalOf } from "./guard.ts";
import { Pass } from "./pass.ts";
import { refused, send } from "./reply.ts";
import { type Bench, type Route, routesOf } from "./routes.ts";

export interface Served {
	/** With the token that lets one browser in, once. */
	readonly address: string;
	close(): Promise<void>;
}

/** Serves until closed, on a port that the machine chooses. */
export async function serve(bench: Bench): Promise<Served> {
	const pass = new Pass();
	const routes = routesOf(bench);
	const server = createServer((request, response) => {
		const host = `127.0.0.1:${portOf(server)}`;
		void answer(request, response, { pass, routes, host });
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	return {
		address: `http://127.0.0.1:${portOf(server)}/?token=${pass.token}`,
		close: () => closed(server),
	};
}

interface Door {
	readonly pass: Pass;
	readonly routes: ReadonlyMap<string, Route>;
	readonly host: string;
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	door: Door,
): Promise<void> {
	const gone = new AbortController();
	response.on("close", () => gone.abort());
	try {
		const refusal = refusalOf(request, door.host);
		if (refusal) send(response, refused(403, refusal));
		else if (!letIn(request, response, door))
			await route(request, response, door, gone.signal);
	} catch (cause) {
		if (!response.headersSent) send(response, failure(cause));
	}
}

/** Whether this was somebody at the door: the token is exchanged, or found wanting. */
function letIn(
	request: IncomingMessage,
	response: ServerResponse,
	{ pass }: Door,
): boolean {
	const { pathname, searchParams } = addressOf(request);
	if (pathname !== "/") return false;
	const cookie = pass.exchange(searchParams.get("token") ?? "");
	if (cookie === undefined)
		send(
			response,
			refused(
				403,
				"This address is good for once. Start ferskvare open again for another.",
			),
		);
	else
		send(response, {
			status: 303,
			type: "text",
			text: "",
			headers: { Location: pass.room, "Set-Cookie": cookie },
		});
	return true;
}

async function route(
	request: IncomingMessage,
	response: ServerResponse,
	{ pass, routes }: Door,
	gone: AbortSignal,
): Promise<void> {
	const { pathname } = addressOf(request);
	const isInside =
		pathname.startsWith(pass.room) && pass.admits(request.headers.cookie);
	if (!isInside) return send(response, refused(403, "not let in"));
	const path = pathname.slice(pass.room.length);
	const found = routes.get(`${request.method} ${path}`);
	if (!found) return send(response, refused(404, "not here"));
	const reply = await found(request, gone);
	if (!gone.aborted) send(response, reply);
}

function addressOf({ url = "/" }: IncomingMessage): URL {
	const base = "http://127.0.0.1";
	return new URL(URL.canParse(url, base) ? url : "/none", base);
}

function failure(cause: unknown) {
	if (cause instanceof BadBody) return refused(cause.status, cause.message);
	if (cause instanceof Fault)
		return refused(409, `${cause.message}. ${cause.remedy}`);
	return refused(500, `This is a bug in ferskvare: ${String(cause)}`);
}

function portOf(server: Server): number {
	const address = server.address();
	return typeof address === "object" && address ? address.port : 0;
}

function closed(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
