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

	// No colour hangs on the language: each theme is looked at in one of them.
	test.each([
		["nb", "light"],
		["en", "dark"],
	] as const)("on the report in %s, %s", async (language, theme) => {
		const file = join(folder, `${language}.html`);
		writeFileSync(file, await writePage(sampleResult(), { language }));
		const ready = "html[data-drawn=all]";
		expect(
			await violationsOn(browser, `file://${file}`, ready, [theme]),
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
