// The workbench in a real browser: written, completed, run, drawn, kept, stopped; without a word on the console.
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbenchTexts } from "../../reports/workbench/texts.ts";
import { type OpenOptions, openRun } from "../../src/workbench/open.ts";
import { valuedSmall } from "../valued.ts";

const executable = "/usr/bin/chromium";
const isThere = existsSync(executable);
if (!isThere) console.warn(`skipped: no browser at ${executable}`);

const keptIn = join(
	mkdtempSync(join(tmpdir(), "ferskvare-bench-")),
	"queries.json",
);
const overflow =
	"document.documentElement.scrollWidth - document.documentElement.clientWidth";

interface Opened {
	readonly page: Page;
	/** Console messages, errors and requests elsewhere, of which there should be none. */
	readonly trouble: string[];
	close(): Promise<void>;
}

describe.skipIf(!isThere)("in a browser", () => {
	let browser: Browser | undefined;
	let run = "";
	beforeAll(async () => {
		run = (await valuedSmall()).folder;
		browser = await chromium.launch({
			executablePath: executable,
			args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
		});
	});
	afterAll(() => browser?.close());

	async function opened(
		width: number,
		colorScheme: "light" | "dark",
		language: OpenOptions["language"],
	): Promise<Opened> {
		if (!browser) throw new Error("no browser");
		const served = await openRun(run, { language, keptIn });
		const page = await browser.newPage({
			viewport: { width, height: 900 },
			colorScheme,
		});
		const trouble: string[] = [];
		page.on("console", (message) => trouble.push(message.text()));
		page.on("pageerror", (error) => trouble.push(error.message));
		const { origin } = new URL(served.address);
		page.on("request", (request) => {
			if (!/^data:/.test(request.url()) && !request.url().startsWith(origin))
				trouble.push(request.url());
		});
		await page.goto(served.address);
		await page.locator("#run:enabled").waitFor();
		return {
			page,
			trouble,
			async close() {
				await page.close();
				await served.close();
			},
		};
	}

	const wrote = async (page: Page, sql: string) => {
		await page.locator("#statement").fill(sql);
		await page.locator("#statement").press("Control+Enter");
	};

	test.each([
		[1440, "light", "en"],
		[390, "dark", "nb"],
	] as const)(
		"asks, answers and draws at %i pixels, %s, %s",
		async (width, scheme, language) => {
			const { page, trouble, close } = await opened(width, scheme, language);
			await wrote(
				page,
				"select due_date, claim_type, principal from stg_claims order by claim_id",
			);
			await page.locator("#grid tbody tr").nth(999).waitFor();
			expect(await page.locator("#grid tbody tr").count()).toBe(1000);
			expect(await page.locator("#status").innerText()).toContain(
				language === "en" ? "there are more" : "det finnes flere",
			);
			await wrote(page, "select ageing_bucket, claims, principal from ageing");
			await page.locator("#grid td.number").first().waitFor();
			await page.locator("#show-chart").click();
			await page.locator("#picture svg path[d]").nth(11).waitFor();
			expect(await page.locator("#choices select").count()).toBe(4);
			for (const [place, choice] of [
				[0, "line"],
				[2, "2"],
				[3, "0"],
			] as const) {
				await page.locator("#choices select").nth(place).selectOption(choice);
				await page.locator("#picture svg path[d]").first().waitFor();
			}
			expect(await page.locator("#picture svg").textContent()).not.toMatch(
				/NaN|undefined/,
			);
			expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
			expect(trouble).toEqual([]);
			await close();
		},
	);

	test("completes by keyboard, stops by Escape, and keeps a query for the next time", async () => {
		const { page, trouble, close } = await opened(1440, "light", "en");
		const field = page.locator("#statement");
		await field.pressSequentially("select sum(a.pri");
		expect(await page.locator("#suggestions").isVisible()).toBe(false);
		await field.fill("");
		await field.pressSequentially("from claims_ag");
		await page.locator("#suggestions li").first().waitFor();
		await field.press("Tab");
		await field.pressSequentially(" select days_p");
		await field.press("ArrowDown");
		await field.press("Enter");
		expect(await field.inputValue()).toMatch(
			/^from claims_aged select days_past_due$/,
		);
		await field.press("Control+Enter");
		await page.locator("#grid td").first().waitFor();

		await wrote(
			page,
			"select count(*) from range(100_000_000) a, range(1_000_000) b where a.range % 7 = b.range % 5",
		);
		await page.locator("#cancel:enabled").waitFor();
		await field.press("Escape");
		await page.getByText("The statement was cancelled.").waitFor();
		await wrote(page, "select 41 + 1 as answer");
		await page.getByRole("cell", { name: "42", exact: true }).waitFor();

		await page.locator("#keep").click();
		await page.locator("#name").fill('<b>mine</b> "& more"');
		await page.locator("#name").press("Enter");
		await page.locator("#kept button").first().waitFor();
		expect(trouble).toEqual([]);
		await close();

		const again = await opened(1440, "dark", "nb");
		const kept = again.page.locator("#kept button").first();
		expect(await kept.textContent()).toBe('<b>mine</b> "& more"');
		await kept.click();
		expect(await again.page.locator("#statement").inputValue()).toBe(
			"select 41 + 1 as answer",
		);
		await again.page.locator("#kept .away").click();
		await again.page.getByText(workbenchTexts.nb.kept_none).waitFor();
		expect(again.trouble).toEqual([]);
		await again.close();
	});

	test("shows values and complaints as text, never as markup", async () => {
		const { page, trouble, close } = await opened(1440, "light", "en");
		await wrote(page, "select '<img src=x onerror=alert(1)>' as \"<b>x</b>\"");
		await page.locator("#grid td").first().waitFor();
		expect(await page.locator("#grid td").innerText()).toContain("<img");
		expect(await page.locator("#grid img, #grid b").count()).toBe(0);
		await wrote(page, "select error('<img src=x>')");
		await page.locator("#status.wrong").waitFor();
		expect(await page.locator("#status img").count()).toBe(0);
		expect(trouble).toEqual([]);
		await close();
	});

	test("the report opens beside it and draws its charts", async () => {
		const { page, trouble, close } = await opened(1440, "light", "en");
		const [report] = await Promise.all([
			page.waitForEvent("popup"),
			page.locator("a.report").click(),
		]);
		await report.locator("[data-chart] svg path[d]").first().waitFor();
		expect(trouble).toEqual([]);
		await close();
	});

	test("every worked query can be taken from the list", async () => {
		const { page, trouble, close } = await opened(1440, "light", "en");
		const queries = page.locator("#worked button");
		for (let place = 0; place < (await queries.count()); place += 1) {
			await queries.nth(place).click();
			await page.locator("#cancel:disabled").waitFor();
			await page.getByText(/rows? in/).waitFor();
		}
		expect(trouble).toEqual([]);
		await close();
	});
});
