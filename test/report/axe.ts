// Axe in a page of ours: what a screen reader or a weak eye would stumble over, by day and by night.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const executable = "/usr/bin/chromium";
export const isThere = existsSync(executable);
if (!isThere) console.warn(`skipped: no browser at ${executable}`);

export const launched = (): Promise<Browser> =>
	chromium.launch({
		executablePath: executable,
		args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
	});

const axe = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** Contrast is looked at by itself: it alone depends on the colours. */
const allButContrast: RunOptions = {
	rules: { "color-contrast": { enabled: false } },
};
const contrast: RunOptions = {
	runOnly: { type: "rule", values: ["color-contrast"] },
};

/** One row of a table, one explanation, relation, mark or label of an axis is made as the next: a few of each are read. */
const repeated = [
	"tbody tr:nth-of-type(n+3)",
	".words-list > div:nth-of-type(n+3)",
	"article:nth-of-type(n+4)",
	"svg .role-mark > :nth-child(n+4)",
	"svg .role-axis-label > :nth-child(n+4)",
	"svg .role-axis-grid > :nth-child(n+4)",
	"svg .role-axis-tick > :nth-child(n+4)",
].join(", ");

type Theme = "light" | "dark";

/**
 * What axe finds in a page, rule and place; colours in the themes asked for.
 *
 * @param ready  what is there when the page is
 */
export async function violationsOn(
	browser: Browser,
	address: string,
	ready: string,
	themes: readonly Theme[] = ["light", "dark"],
): Promise<string[]> {
	// The page's own policy would not let axe in.
	const page = await browser.newPage({
		bypassCSP: true,
		colorScheme: "light",
		viewport: { width: 1280, height: 900 },
	});
	try {
		await page.goto(address);
		await page.waitForSelector(ready);
		await page.evaluate(
			`for (const each of document.querySelectorAll("${repeated}")) each.remove()`,
		);
		await page.evaluate(axe);
		const found = await violations(page, allButContrast);
		for (const colorScheme of themes) {
			await page.emulateMedia({ colorScheme });
			const faint = await violations(page, contrast);
			found.push(...faint.map((each) => `${colorScheme}: ${each}`));
		}
		return found;
	} finally {
		await page.close();
	}
}

const violations = (page: Page, options: RunOptions) =>
	page.evaluate<string[]>(
		`axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) =>
			violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`,
	);
