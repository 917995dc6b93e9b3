// The price lever in a real browser: at every setting it shows what the engine prices with such assumptions.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decimalFromKroner } from "../../src/money.ts";
import { formatIn } from "../../src/report/format.ts";
import { reprice } from "../../src/result/reprice.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const executable = "/usr/bin/chromium";
const isThere = existsSync(executable);
if (!isThere) console.warn(`skipped: no browser at ${executable}`);

describe.skipIf(!isThere)("the price lever", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-lever-"));
	let browser: Browser | undefined;
	let page: Page | undefined;
	let small: Valued;
	const trouble: string[] = [];
	beforeAll(async () => {
		small = await valuedSmall();
		browser = await chromium.launch({
			executablePath: executable,
			args: ["--no-sandbox", "--disable-gpu"],
		});
		page = await browser.newPage();
		page.on("console", (message) => trouble.push(message.text()));
		page.on("pageerror", (error) => trouble.push(error.message));
		await page.goto(`file://${join(small.folder, "report.html")}`);
	});
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, { recursive: true });
	});

	const shown = async () => ({
		bid: await page?.textContent("[data-answer=bid]"),
		ask: await page?.textContent("[data-answer=ask]"),
		irr: await page?.textContent("[data-answer=irrAtAsk]"),
	});

	const set = async (name: string, value: number) => {
		await page?.evaluate(
			`(() => { const control = document.getElementById("lever-${name}"); control.value = "${value}"; control.dispatchEvent(new Event("input")); })()`,
		);
	};

	async function engine(targetIrr: number, costRate: number, level: number) {
		const buyer = join(folder, "buyer.json");
		const seller = join(folder, "seller.json");
		writeFileSync(
			buyer,
			JSON.stringify({
				target_irr: targetIrr,
				cost_rate: costRate,
				collection_level: level,
			}),
		);
		writeFileSync(seller, JSON.stringify({ collection_level: level }));
		const { forecast } = await small.ask((database) =>
			reprice(database, { buyer, seller }),
		);
		const format = formatIn("en", "NOK");
		const amount = (kroner = 0) => format("amount", decimalFromKroner(kroner));
		return {
			bid: amount(forecast.bid?.price),
			ask: amount(forecast.ask?.price),
			irr:
				forecast.ask?.irr === null
					? "none"
					: format("percent", forecast.ask?.irr ?? 0),
		};
	}

	test.each([
		[0.15, 0.25, 1],
		[0.05, 0.25, 1],
		[0.3, 0.25, 1],
		[0.15, 0, 1],
		[0.15, 0.6, 1],
		[0.15, 0.25, 0.5],
		[0.15, 0.25, 1.5],
		[0.2, 0.3, 0.8],
		[0.1, 0.15, 1.2],
		[0, 0.9, 2],
	])("at %d a year, cost %d and level %d", async (irr, cost, level) => {
		await set("targetIrr", irr);
		await set("costRate", cost);
		await set("level", level);
		expect(await shown()).toEqual(await engine(irr, cost, level));
	});

	test("goes back to where the run stands, with the run's own prices", async () => {
		await set("targetIrr", 0.5);
		await page?.click("#lever-reset");
		const { valuation } = small.result;
		const format = formatIn("en", "NOK");
		expect(await shown()).toMatchObject({
			bid: format("amount", valuation.bid?.price ?? ""),
			ask: format("amount", valuation.ask?.price ?? ""),
		});
		expect(trouble).toEqual([]);
	});

	test("draws its curve up to the scale and no further", async () => {
		const points = await page?.getAttribute(
			"#lever-curve .lever-net",
			"points",
		);
		const heights = (points ?? "")
			.split(" ")
			.map((p) => Number(p.split(",")[1]));
		expect(heights).toHaveLength(121);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...heights)).toBeLessThanOrEqual(220);
	});
});
