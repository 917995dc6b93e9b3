// The door of the workbench: who is let in, by which address, and what no path leads to.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, bench, type Guest, guest } from "./bench.ts";

let served: Bench;
let inside: Guest;

beforeAll(async () => {
	served = await bench();
	inside = await guest(served);
});
afterAll(() => served.discard());

describe("the token", () => {
	test("is exchanged for a cookie that no script and no other site gets", async () => {
		const other = await bench();
		const { status, headers } = await other.request({ path: other.door });
		expect(status).toBe(303);
		expect(String(headers["set-cookie"])).toMatch(
			/^ferskvare=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/[\w-]{32}\/$/,
		);
		expect((await other.request({ path: other.door })).status).toBe(403);
		await other.discard();
	});

	test.each(["/", "/?token=", "/?token=x", "/?other=x"])(
		"lets nobody in by %s",
		async (path) => {
			const { status, headers } = await served.request({ path });
			expect([status, headers["set-cookie"]]).toEqual([403, undefined]);
		},
	);

	test("differs from one sitting to the next", async () => {
		const other = await bench();
		expect(other.door).not.toBe(served.door);
		await other.discard();
	});
});

describe("inside", () => {
	test("the page and the report are shown, each under a strict policy", async () => {
		const page = await inside.get("");
		expect(page.status).toBe(200);
		expect(page.headers["content-security-policy"]).toMatch(
			/^default-src 'none'; script-src 'self'; style-src 'self';/,
		);
		expect(page.headers["content-security-policy"]).not.toContain("unsafe");
		expect(page.text).not.toMatch(/<script>|style=|onclick/);
		const report = await inside.get("report");
		expect(report.text).toBe("<p>The report.</p>");
		expect(report.headers["content-security-policy"]).toMatch(/^sandbox /);
		expect(page.headers["cache-control"]).toBe("no-store");
		expect(page.headers["x-content-type-options"]).toBe("nosniff");
	});

	test.each([
		["no cookie", {}],
		["an empty cookie", { cookie: "ferskvare=" }],
		["another cookie", { cookie: "ferskvare=x; other=y" }],
	])("nothing is shown with %s", async (_, headers) => {
		for (const path of ["", "report", "catalogue", "queries"]) {
			const reply = await served.request({
				path: `${inside.room}${path}`,
				headers,
			});
			expect(reply.status).toBe(403);
		}
	});

	test("the cookie is worth nothing in another room", async () => {
		const reply = await served.request({
			path: "/other/report",
			headers: { cookie: inside.cookie },
		});
		expect(reply.status).toBe(403);
	});
});

describe("a request from elsewhere is refused", () => {
	const posted = (headers: Record<string, string>) =>
		served.request({
			path: `${inside.room}ask`,
			method: "POST",
			headers: {
				cookie: inside.cookie,
				"content-type": "application/json",
				...headers,
			},
			body: JSON.stringify({ sql: "select 1" }),
		});

	test.each(["evil.example", "localhost", "127.0.0.1", "[::1]", "0.0.0.0"])(
		"called %s, as after DNS rebinding",
		async (name) => {
			for (const host of [name, `${name}:${served.host.split(":")[1]}`]) {
				if (host === served.host) continue;
				const { status } = await served.request({
					path: `${inside.room}catalogue`,
					headers: { cookie: inside.cookie, host },
				});
				expect(status).toBe(403);
			}
		},
	);

	test.each([
		["another origin", { origin: "http://evil.example" }],
		["another port", { origin: "http://127.0.0.1:1" }],
		["a sandboxed page", { origin: "null" }],
		["no page at all", {}],
	])("asked from %s", async (_, headers) => {
		expect((await posted(headers)).status).toBe(403);
	});

	test("asked across sites, whatever the origin says", async () => {
		const origin = `http://${served.host}`;
		expect((await posted({ origin })).status).toBe(200);
		const crossed = await posted({ origin, "sec-fetch-site": "cross-site" });
		expect(crossed.status).toBe(403);
	});

	test.each(["PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"])(
		"with the method %s",
		async (method) => {
			const { status } = await served.request({
				path: inside.room,
				method,
				headers: { cookie: inside.cookie },
			});
			expect(status).toBe(403);
		},
	);
});

test.each([
	"../secret.csv",
	"..%2fsecret.csv",
	"%2e%2e/secret.csv",
	"report/../../secret.csv",
	"secret.csv",
	"portfolio.duckdb",
	"report%00.html",
	"browser/main.ts",
	"//etc/passwd",
	"\\..\\secret.csv",
	"constructor",
	"GET report",
])("the path %s leads to no file", async (path) => {
	const raw = path.replaceAll(" ", "%20");
	const { status, text } = await inside.get(raw);
	expect([403, 404]).toContain(status);
	expect(text).not.toContain("secret\n1");
});

test("what no request may bring is refused, and the program goes on", async () => {
	const headers = { cookie: inside.cookie, origin: `http://${served.host}` };
	const path = `${inside.room}ask`;
	const as = async (type: string, body: string) =>
		(
			await served.request({
				path,
				method: "POST",
				headers: { ...headers, "content-type": type },
				body,
			})
		).status;
	expect(await as("text/plain", '{"sql":"select 1"}')).toBe(415);
	expect(await as("application/json", "{")).toBe(400);
	expect(await as("application/json", '{"sql":1}')).toBe(400);
	expect(await as("application/json", '{"sql":"select 1","more":1}')).toBe(400);
	expect(await as("application/json", `"${"x".repeat(300_000)}"`)).toBe(413);
	expect((await inside.post("ask", { sql: "select 1" })).status).toBe(200);
});

test("queries are kept in their own file, replaced and forgotten by name", async () => {
	const { worked } = JSON.parse((await inside.get("queries")).text);
	expect(worked[0].says).toMatch(/\?$/);
	await inside.post("keep", { name: "b", sql: "select 2" });
	await inside.post("keep", { name: "a", sql: "select 0" });
	const kept = await inside.post("keep", { name: "a", sql: "select 1" });
	expect(JSON.parse(kept.text)).toEqual([
		{ name: "a", sql: "select 1" },
		{ name: "b", sql: "select 2" },
	]);
	const left = await inside.post("forget", { name: "b" });
	expect(JSON.parse(left.text)).toEqual([{ name: "a", sql: "select 1" }]);
	expect((await inside.post("keep", { name: "", sql: "x" })).status).toBe(400);
});
