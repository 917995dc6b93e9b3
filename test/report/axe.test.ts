// What a screen reader or a weak eye would stumble over, found by axe on every kind of page, by day and by night.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePage } from "../../src/report/page.ts";
import { openRun } from "../../src/workbench/open.ts";
import { valuedSmall } from "../valued.ts";
import { sampleResult } from "./fixture.ts";

const executable = "/usr/bin/chromium";
const isThere = existsSync(executable);
if (!isThere) console.warn(`skipped: no browser at ${executable}`);

const axe = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** Contrast is looked at by itself: it is slow, and alone depends on the colours. */
const allButContrast: RunOptions = {
	rules: { "color-contrast": { enabled: false } },
};
const contrast: RunOptions = {
	runOnly: { type: "rule", values: ["color-contrast"] },
};
/** One row of a table, and one explanation, is made as the next. */
const firstRows =
	"{ exclude: ['tbody tr:nth-of-type(n+3)', '.words-list > div:nth-of-type(n+3)', '.says:nth-of-type(n+4)'] }";

describe.skipIf(!isThere)("axe finds nothing", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-axe-"));
	const written = (name: string) => `file://${join(folder, `${name}.html`)}`;
	let browser: Browser | undefined;
	let run = "";
	beforeAll(async () => {
		run = (await valuedSmall()).folder;
		browser = await chromium.launch({
			executablePath: executable,
			args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
		});
		for (const language of ["nb", "en"] as const)
			writeFileSync(
				join(folder, `${language}.html`),
				await writePage(sampleResult(), { language }),
			);
	});
	afterAll(() => browser?.close());

	/** A page that lets axe in, which its own policy would not. */
	async function opened(address: string): Promise<Page> {
		if (!browser) throw new Error("no browser");
		const page = await browser.newPage({
			bypassCSP: true,
			viewport: { width: 1280, height: 900 },
		});
		await page.goto(address);
		if (address.startsWith(`file://${folder}`))
			await page.waitForSelector("html[data-drawn=all]");
		await page.evaluate(axe);
		return page;
	}

	const violations = (page: Page, options: RunOptions) =>
		page.evaluate<string[]>(
			`axe.run(${firstRows}, ${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) =>
				violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`,
		);

	async function expectReadable(page: Page): Promise<void> {
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page, contrast)).toEqual([]);
		}
	}

	test.each(["nb", "en"])("on the report in %s", async (language) => {
		const page = await opened(written(language));
		expect(await violations(page, allButContrast)).toEqual([]);
		await expectReadable(page);
		await page.close();
	});

	test.each([
		"reports/dictionary.html",
		"reports/notebooks/04-which-agency.html",
	])("on %s, by day and by night", async (file) => {
		const address = `file://${resolve(file)}`;
		const page = await opened(address);
		expect(await violations(page, allButContrast)).toEqual([]);
		await expectReadable(page);
		await page.close();
	});

	test("on the workbench", async () => {
		const keptIn = join(folder, "queries.json");
		const served = await openRun(run, { language: "nb", keptIn });
		const page = await opened(served.address);
		expect(await violations(page, allButContrast)).toEqual([]);
		await expectReadable(page);
		await page.close();
		await served.close();
	});
});
