import { expect, test } from "vitest";
import { headline } from "../../src/report/headline.ts";
import {
	assumedResult,
	emptyResult,
	sampleResult,
	sampleWith,
} from "./fixture.ts";

const seen = (sentences: string[]) =>
	sentences.join("\n").replaceAll(/[\u00a0\u202f]/g, " ");

test("says what is open, how old, what it pays, what it is worth and what that stands on", () => {
	expect(seen(headline(sampleResult(), "nb"))).toBe(
		[
			"Per 30.06.2026 er 11 203 406 kr i hovedstol utestående, fordelt på 2 145 krav. Forbi det røde lyset ved 361 dager: 2 016 613 kr i 398 krav (361 dager–2 år), 896 273 kr i 166 krav (2–3 år), 448 136 kr i 88 krav (3–5 år), 112 034 kr i 24 krav (5–10 år).",
			"De åpne kravene ventes å gi 2 895 814 kr i innbetalinger de neste 120 månedene, før kostnader ved inndrivingen.",
			"Minsteprisen som lønner seg framfor å beholde kravene, er 2 079 277 kr. En kjøper som krever 15,0 % i årlig avkastning, kan by inntil 1 553 569 kr.",
			"71,3 % av de ventede pengene bygger på måneder som er målt i denne porteføljen; resten hviler på forutsetninger og referansekurver.",
		].join("\n"),
	);
});

test("an assumed forecast says that nothing was measured", () => {
	expect(headline(assumedResult(), "en").at(-1)).toBe(
		"No payment history: the forecast stands on an assumed curve, and nothing of it is measured.",
	);
});

test("a side that was not priced is not mentioned", () => {
	const told = seen(headline(assumedResult(), "en"));
	expect(told).toContain("highest bid");
	expect(told).not.toContain("lowest price");
});

test("a bid without a stated target still has its sentence", () => {
	const told = seen(headline(sampleWith({ assumptions: [] }), "en"));
	expect(told).toContain(
		"still meets the buyer's target return is NOK 1,553,569",
	);
});

test("nothing open is one sentence", () => {
	expect(headline(emptyResult(), "en")).toEqual([
		"No claim is open as at 30 June 2026: there is nothing to forecast and nothing to price.",
	]);
});
