// The page in a real browser: charts are drawn, nothing is asked of the network, nothing is wider than a telephone.
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../reports/portfolio/texts.ts";
import { panelsOf } from "../../src/report/chart-rows.ts";
import { chartNames } from "../../src/report/charts.ts";
import { tellingOf } from "../../src/report/figure.ts";
import { writePage } from "../../src/report/page.ts";
import { degenerate, sampleResult } from "./fixture.ts";

const telling = tellingOf(sampleResult(), "nb");
const drawings = chartNames.flatMap((name) => panelsOf(telling, name)).length;

const executable = "/usr/bin/chromium";
const isThere = existsSync(executable);
if (!isThere) console.warn(`skipped: no browser at ${executable}`);

const flags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

interface Opened {
	readonly page: Page;
	/** Console messages, errors and requests, of which there should be none. */
	readonly trouble: string[];
}

describe.skipIf(!isThere)("in a browser", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-page-"));
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await chromium.launch({
			executablePath: executable,
			args: flags,
		});
		for (const [index, result] of [
			sampleResult(),
			...degenerate.map(([, made]) => made()),
		].entries())
			writeFileSync(
				join(folder, `${index}.html`),
				await writePage(result, { language: "nb" }),
			);
	});
	afterAll(() => browser?.close());

	const pages = new Map<string, Promise<Opened>>();

	/** The page at this width, drawn once: what one test chooses in it, it lets go. */
	function shared(width: number, scheme: "light" | "dark"): Promise<Opened> {
		const page = pages.get(`${width} ${scheme}`) ?? opened(0, width, scheme);
		pages.set(`${width} ${scheme}`, page);
		return page;
	}

	async function opened(
		index: number,
		width: number,
		colorScheme: "light" | "dark",
	): Promise<Opened> {
		if (!browser) throw new Error("no browser");
		const page = await browser.newPage({
			viewport: { width, height: 900 },
			colorScheme,
		});
		const trouble: string[] = [];
		page.on("console", (message) => trouble.push(message.text()));
		page.on("pageerror", (error) => trouble.push(error.message));
		page.on("request", (request) => {
			if (!request.url().startsWith("file:")) trouble.push(request.url());
		});
		await page.goto(`file://${join(folder, `${index}.html`)}`);
		await page.waitForSelector("html[data-drawn=all]");
		return { page, trouble };
	}

	/** What the charts say, their axes and legends included. */
	const drawnWords = async (page: Page) =>
		(await page.locator("[data-chart] svg").allTextContents()).join(" ");
	const unreadable = /NaN|undefined|null|Infinity|e[+-]\d/;

	const overflow =
		"document.documentElement.scrollWidth - document.documentElement.clientWidth";

	test.each([
		[1440, "light"],
		[390, "dark"],
	] as const)("draws every chart at %i pixels, %s", async (width, scheme) => {
		const { page, trouble } = await shared(width, scheme);
		const boxes = await page.locator("[data-chart]").count();
		expect(boxes).toBeGreaterThan(8);
		expect(await page.locator("[data-chart] svg").count()).toBe(boxes);
		expect(await page.locator("[data-chart] svg").count()).toBe(drawings);
		const marks = await page
			.locator("[data-chart]")
			.evaluateAll((boxes) =>
				boxes.map((box) => box.querySelectorAll("path[d]:not([d=''])").length),
			);
		expect(Math.min(...marks)).toBeGreaterThan(4);
		expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
		expect(trouble).toEqual([]);
		expect(await drawnWords(page)).not.toMatch(unreadable);
	});

	test("a mark tells its figures, and a term explains itself by keyboard, in sight", async () => {
		const { page } = await shared(390, "dark");
		await page.locator("[data-chart=ageing-0] path[d]").nth(8).hover();
		const tip = page.locator("#tip");
		await tip.waitFor({ state: "visible" });
		expect(await tip.innerText()).toContain("Hovedstol");

		await page.locator(".key-figures .term").last().focus();
		await page.keyboard.press("Enter");
		const box = page.locator(".says:popover-open");
		expect(await box.innerText()).toContain(texts.nb.columns.bid[1]);
		const place = await box.boundingBox();
		expect(place?.x).toBeGreaterThanOrEqual(0);
		expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(390);
		await page.keyboard.press("Escape");
		expect(await box.count()).toBe(0);
	});

	test("what is chosen in one chart stands out in all that show it, and Escape lets it go", async () => {
		const { page, trouble } = await shared(1440, "light");
		const faint = (chart: string) =>
			page.locator(`[data-chart=${chart}] svg path[opacity="0.16"]`).count();
		const list = page.locator("select[data-follow=segment]").first();
		await list.selectOption({ index: 1 });
		await page.locator("tr.chosen").first().waitFor({ state: "attached" });
		for (const chart of ["curves-0", "segments-0"])
			expect(await faint(chart), chart).toBeGreaterThan(0);
		await page.keyboard.press("Escape");
		await page.locator("tr.chosen").first().waitFor({ state: "detached" });
		for (const chart of ["curves-0", "segments-0"])
			expect(await faint(chart), chart).toBe(0);
		await page.locator("[data-chart=ageing-0] path[d]").nth(8).click();
		expect(
			await page.locator("select[data-follow=bucket]").first().inputValue(),
		).not.toBe("");
		await page.keyboard.press("Escape");
		expect(trouble).toEqual([]);
	});

	test("it prints", async () => {
		const { page } = await shared(1440, "light");
		expect((await page.pdf()).byteLength).toBeGreaterThan(50_000);
	});

	test.each(degenerate.map(([name], index) => [name, index + 1] as const))(
		"%s is shown without trouble",
		async (_, index) => {
			const { page, trouble } = await opened(index, 390, "light");
			expect(trouble).toEqual([]);
			expect(await drawnWords(page)).not.toMatch(unreadable);
			expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
			await page.close();
		},
	);
});
