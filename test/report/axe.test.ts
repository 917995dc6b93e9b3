import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { writePage } from "../../src/report/page.ts";
import { isThere, launched, violationsOn } from "./axe.ts";
import { sampleResult } from "./fixture.ts";

// Axe reads every element of pages with tens of thousands of them.
vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(!isThere)("axe finds nothing", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-axe-"));
	let browser: Browser;
	beforeAll(async () => {
		browser = await launched();
	});
	afterAll(() => browser.close());

	test.each(["nb", "en"] as const)("on the report in %s", async (language) => {
		const file = join(folder, `${language}.html`);
		writeFileSync(file, await writePage(sampleResult(), { language }));
		expect(
			await violationsOn(browser, `file://${file}`, "html[data-drawn=all]"),
		).toEqual([]);
	});

	test.each([
		"reports/dictionary.html",
		"reports/notebooks/04-which-agency.html",
	])("on %s", async (file) => {
		expect(
			await violationsOn(browser, `file://${resolve(file)}`, "main"),
		).toEqual([]);
	});
});
