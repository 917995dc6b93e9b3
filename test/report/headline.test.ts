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
			"Per 30.06.2026 er 11 203 406 kr i hovedstol utestående, fordelt på 2 145 krav. Av dette har 3 473 056 kr i 676 krav vært forfalt i 361 dager eller mer.",
			"Kravene ventes å gi 2 895 814 kr i innbetalinger de neste 120 månedene, før kostnader ved inndrivingen. 71,3 % av det som ventes, bygger på betalinger målt i denne porteføljen.",
			"Et salg må gi minst 2 079 277 kr for å lønne seg framfor å beholde kravene (minsteprisen). En kjøper som krever 15,0 % i årlig avkastning, kan betale høyst 1 553 569 kr (budet).",
			"Med disse forutsetningene er kravene mer verdt å beholde enn det høyeste budet som kan ventes.",
			"Krav for krav: selg 707 av 1 146. Det gir 90 684 kr mer enn å beholde dem.",
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
	expect(told).toContain("(the bid)");
	expect(told).not.toContain("(the ask)");
	expect(told).not.toContain("By these assumptions");
});

test("a bid without a stated target still has its sentence", () => {
	const told = seen(headline(sampleWith({ assumptions: [] }), "en"));
	expect(told).toContain(
		"can pay at most NOK 1,553,569 and still meet the target return",
	);
});

const { valuation, control_totals } = sampleResult();

function priced(bid: string, ask: string): string {
	const at = (side: "bid" | "ask", price: string) =>
		valuation[side] && { ...valuation[side], price };
	return seen(
		headline(
			sampleWith({ valuation: { bid: at("bid", bid), ask: at("ask", ask) } }),
			"en",
		),
	);
}

test.each([
	[
		"a bid below the ask",
		"99.99",
		"100.00",
		"keeping the claims is worth more",
	],
	["a bid at the ask", "100.00", "100.00", "a sale can pay both"],
	["a bid above the ask", "100.01", "100.00", "a sale can pay both"],
])("%s is told in words", (_, bid, ask, told) => {
	expect(priced(bid, ask)).toContain(told);
});

test("prices of nothing are not held against each other", () => {
	expect(priced("0.00", "0.00")).not.toContain("By these assumptions");
});

test.each([
	[0, "None of it is 361 days"],
	[1, "in 1 claim is 361 days"],
	[2, "in 2 claims is 361 days"],
	[control_totals.claims_open, "All of it is 361 days"],
])("%i old claims are told as such", (claims_old, told) => {
	const result = sampleWith({
		control_totals: { ...control_totals, claims_old },
	});
	expect(seen(headline(result, "en"))).toContain(told);
});

test("nothing open is one sentence", () => {
	expect(headline(emptyResult(), "en")).toEqual([
		"No claim is open as at 30 June 2026: there is nothing to forecast and nothing to price.",
	]);
});
