// Every figure on the page is read back and held against result.json.
import { beforeAll, describe, expect, test } from "vitest";
import { valueAt } from "../../src/report/figure.ts";
import type { Language } from "../../src/report/format.ts";
import { writePage } from "../../src/report/page.ts";
import type { Result } from "../../src/result/result.ts";
import {
	assumedResult,
	degenerate,
	sampleResult,
	sampleWith,
} from "./fixture.ts";

interface Shown {
	readonly path: string;
	readonly kind: string;
	readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#39;": "'",
};
const figurePattern =
	/<span[^>]*data-path="([^"]+)" data-kind="([^"]+)"[^>]*>([^<]*)/g;

function shownOn(page: string): Shown[] {
	return [...page.matchAll(figurePattern)].map(
		([, path = "", kind = "", text = ""]) => ({
			path,
			kind,
			text: text.replaceAll(
				/&[a-z#0-9]+;/g,
				(entity) => entities[entity] ?? "",
			),
		}),
	);
}

/** A number as a person would type it again, from either language. */
function numberIn(text: string, language: Language): number {
	const plain = text.replaceAll(/[^\d.,−-]/g, "").replace("−", "-");
	return Number(
		language === "nb" ? plain.replace(",", ".") : plain.replaceAll(",", ""),
	);
}

const digits: Readonly<Record<string, number>> = {
	count: 0,
	money: 2,
	kroner: 0,
	amount: 0,
	percent: 3,
	percent_fine: 4,
	multiple: 2,
	index: 3,
	given: 6,
};

function expectEqual(shown: Shown, value: unknown, language: Language): void {
	const places = digits[shown.kind];
	if (value === null) expect(shown.text).toBe("–");
	else if (places !== undefined) {
		const share = shown.kind.startsWith("percent") ? 100 : 1;
		const off = Math.abs(
			numberIn(shown.text, language) / share - Number(value),
		);
		expect(off, `${shown.path} ${shown.text}`).toBeLessThanOrEqual(
			0.5 * 10 ** -places + 1e-9,
		);
	} else if (shown.kind === "text") expect(shown.text).toBe(value);
	else expect(shown.text, shown.path).not.toBe("");
}

describe.each(["nb", "en"] as const)("the page in %s", (language) => {
	const result = sampleResult();
	let page = "";
	let shown: Shown[] = [];
	beforeAll(async () => {
		page = await writePage(result, { language });
		shown = shownOn(page);
	});

	test("shows every figure as it stands in result.json", () => {
		expect(shown.length).toBeGreaterThan(1_000);
		for (const figure of shown)
			expectEqual(figure, valueAt(result, figure.path), language);
	});

	test("marks every figure that it shows", () => {
		const bare = page
			.slice(page.indexOf("<main"), page.indexOf('<script type="application'))
			.replaceAll(/<span[^>]*data-path="[^>]*>[^<]*<\/span>/g, "")
			.replaceAll(/<[^>]*>/g, " ");
		expect(bare).not.toMatch(/\d[\u00a0,.]\d{3}|\d[.,]\d/);
	});

	test("leaves out no total, bucket, rate or price", () => {
		const paths = new Set(shown.map(({ path }) => path));
		for (const part of ["control_totals", "ageing", "resolution", "valuation"])
			for (const path of leavesOf(result, part))
				expect(paths, path).toContain(path);
	});

	test("is small, asks nothing of the network and runs one script only", () => {
		expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
		expect(page).toMatch(
			/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-[\w+/=]+&#39;;/,
		);
		expect(page).not.toContain("unsafe-eval");
		const addresses =
			page.match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/gi) ?? [];
		expect(addresses.filter((at) => !at.endsWith("www.w3.org"))).toEqual([]);
		expect(page.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
	});

	test("is the same bytes twice", async () => {
		expect(await writePage(sampleResult(), { language })).toBe(page);
	});
});

/** Paths of all single values below a part of the result. */
function leavesOf(result: Result, path: string): string[] {
	const value = valueAt(result, path);
	if (typeof value !== "object" || value === null) return [path];
	return Object.keys(value).flatMap((name) =>
		leavesOf(result, `${path}.${name}`),
	);
}

describe.each(degenerate)("%s", (_, made) => {
	test.each(["nb", "en"] as const)("reads well in %s", async (language) => {
		const result = made();
		const page = await writePage(result, { language });
		const told = page.slice(0, page.indexOf('<script type="application/json"'));
		expect(told).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
		for (const figure of shownOn(told))
			expectEqual(figure, valueAt(result, figure.path), language);
	});
});

test("a forecast on assumptions is announced", async () => {
	const page = await writePage(assumedResult(), { language: "en" });
	expect(page).toContain(
		"No payment history: the forecast stands on an assumed",
	);
	expect(page).toContain("no ask: run with --side seller or --side both");
});

test("every explained term has its box, once", async () => {
	const page = await writePage(sampleResult(), { language: "nb" });
	const ids = (pattern: RegExp) =>
		[...page.matchAll(pattern)].map(([, id = ""]) => id);
	const boxes = ids(/<div id="([^"]+)" class="says" popover>/g);
	expect(new Set(boxes).size).toBe(boxes.length);
	const terms = ids(/popovertarget="([^"]+)"/g);
	expect(terms.length).toBeGreaterThan(40);
	for (const term of terms) expect(boxes).toContain(term);
});

test("what a seller names things is text, not markup", async () => {
	const { provenance } = sampleResult();
	const portfolio = "</script><script>alert(1)</script>";
	const page = await writePage(
		sampleWith({ provenance: { ...provenance, portfolio } }),
		{ language: "nb" },
	);
	expect(page).not.toContain("<script>alert");
	expect(page).toContain("&lt;script&gt;alert(1)");
});
