import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRun } from "../../src/workbench/open.ts";
import { isThere, launched, violationsOn } from "../report/axe.ts";
import { valuedSmall } from "../valued.ts";

describe.skipIf(!isThere)("axe finds nothing", () => {
	const keptIn = join(
		mkdtempSync(join(tmpdir(), "ferskvare-axe-")),
		"queries.json",
	);
	let browser: Browser;
	let run = "";
	beforeAll(async () => {
		run = (await valuedSmall()).folder;
		browser = await launched();
	});
	afterAll(() => browser.close());

	test("on the workbench", async () => {
		const served = await openRun(run, { language: "nb", keptIn });
		expect(await violationsOn(browser, served.address, "#run:enabled")).toEqual(
			[],
		);
		await served.close();
	});
});
