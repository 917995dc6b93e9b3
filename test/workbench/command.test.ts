// `ferskvare open` as a command: it says where, serves until Ctrl-C, and ends well.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openInBrowser } from "../../src/workbench/opener.ts";
import { commandHere } from "../cli/command.ts";
import { runFolder } from "../cli/sql-world.ts";

test("it serves on the loopback and ends with Ctrl-C", async () => {
	const folder = await runFolder();
	const child = spawn(
		"node",
		["src/cli/ferskvare.mjs", "open", folder, "--no-browser"],
		{ stdio: ["ignore", "pipe", "pipe"] },
	);
	const said = text(child.stdout);
	let told = "";
	for await (const part of child.stderr) {
		told += part;
		if (/Ctrl-C/.test(told)) break;
	}
	const [address = ""] = /http:\S+/.exec(told) ?? [];
	expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
	expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
	child.kill("SIGINT");
	const [code] = await once(child, "close");
	expect([code, await said]).toEqual([0, "Closed.\n"]);
	await rm(folder, { recursive: true });
});

test("without a run it says what to do", async () => {
	const ended = await commandHere(["open", "--out", "no-such-folder"]);
	expect(ended.code).toBe(2);
	expect(ended.stderr).toMatch(/no run below no-such-folder/);
	const named = await commandHere(["open", "no-such-run", "--no-browser"]);
	expect(named.code).toBe(2);
});

test("a machine without a browser is no failure", async () => {
	expect(await openInBrowser("http://127.0.0.1:1/", "win32")).toBe(false);
});
