import { expect, test } from "vitest";
import { headline } from "../../src/report/headline.ts";
import type { Result } from "../../src/result/result.ts";
import {
	assumedResult,
	emptyResult,
	sampleResult,
	sampleWith,
} from "./fixture.ts";

const seen = (sentences: string[]) =>
	sentences.join("\n").replaceAll(/[\u00a0\u202f]/g, " ");

const { assumptions, valuation, control_totals, decisions, sale_dates } =
	sampleResult();

test("says what to do, at what price and what waiting costs, then why in three sentences", () => {
	expect(seen(headline(sampleResult(), "nb"))).toBe(
		[
			"Selg 707 av 1 146 krav. Forlang minst 853 620 kr; vent bud på rundt 944 304 kr. Å vente en måned med alle koster 30 270 kr.",
			"11 203 406 kr i hovedstol er utestående i 2 145 krav, og 3 473 056 kr av det er gammelt: forfalt i 361 dager eller mer, da det kommer lite mer.",
			"Ventet innbetalt de neste 120 månedene er 2 895 814 kr, før kostnader ved inndrivingen; 71,3 % av det som ventes, bygger på betalinger målt i denne porteføljen.",
			"Kravene som bør selges, er verd 90 684 kr mer for en kjøper enn for selgeren; de andre er mer verd beholdt, kan ikke selges, eller fyller ingen pott som en kjøper ville prise.",
		].join("\n"),
	);
	expect(seen(headline(sampleResult(), "en").slice(0, 1))).toBe(
		"Sell 707 of 1,146 claims. Ask at least NOK 853,620; expect bids near NOK 944,304. Waiting a month with all of them costs NOK 30,270.",
	);
});

/** The sample with so many claims sold, at such prices of the whole. */
function decided(
	claims_sold: number,
	{ bid = "90.00", ask = "100.00" } = {},
	others: Partial<Result> = {},
): string {
	const at = (side: "bid" | "ask", price: string) =>
		valuation[side] && { ...valuation[side], price };
	const result = sampleWith({
		decisions: decisions && { ...decisions, claims_sold },
		valuation: { bid: at("bid", bid), ask: at("ask", ask) },
		...others,
	});
	return seen(headline(result, "en"));
}

/** Nothing sold, and these decisions on the claims. */
const keeping = (totals: NonNullable<Result["decisions"]>["totals"]) =>
	decisions && { ...decisions, claims_sold: 0, totals };

test("where nothing should be sold it says so, and why", () => {
	const told = decided(0, {}, { decisions: keeping([]) });
	expect(told).toContain("Keep all 1,146 claims; sell none now. Ask at least");
	expect(told).toContain("expect bids near NOK 90.");
	expect(told).toContain(
		"a buyer who wants 15.0% a year (given) and spends 25.0% of what comes on collecting (assumed) can pay at most NOK 90.",
	);
});

test("claims that cost more than they bring are not told to be kept", () => {
	const kept = { decision: "keep", claims: 1098, principal: "90.00" };
	const written = { decision: "write off", claims: 48, principal: "9.00" };
	const told = decided(0, {}, { decisions: keeping([kept, written]) });
	expect(told).toContain(
		"Sell none of the 1,146 claims now; keep them, and write off 48. Ask at least",
	);
});

test.each([
	["every claim sold", 1146, {}, "Sell all 1,146 claims."],
	[
		"a bid above the ask and yet nothing to sell",
		0,
		{ bid: "100.01" },
		"fills a lot that pays for a sale",
	],
	["prices of nothing", 0, { bid: "0.00", ask: "0.00" }, "both nothing"],
] as const)("%s is told in words", (_, sold, prices, words) => {
	expect(decided(sold, prices)).toContain(words);
});

test.each([
	["loss", "12.50", null, "costs NOK 12.50"],
	["gain", null, "7000.00", "costs nothing: it brings NOK 7,000"],
] as const)("a %s by waiting is told as one", (_, loss, gain, words) => {
	const whole = sale_dates && {
		...sale_dates.whole,
		loss_of_waiting: loss,
		gain_of_waiting: gain,
	};
	const dates = sale_dates && whole && { ...sale_dates, whole };
	expect(decided(0, {}, { sale_dates: dates })).toContain(words);
});

test("without dates nothing is said of waiting", () => {
	expect(decided(0, {}, { sale_dates: null })).not.toContain("Waiting");
});

test("an assumed forecast says that nothing was measured", () => {
	expect(headline(assumedResult(), "en").at(-1)).toBe(
		"No payment history: the forecast stands on an assumed curve, and nothing of it is measured.",
	);
});

test("a side that was not priced is said to be so, and told no price", () => {
	const told = seen(headline(assumedResult(), "en"));
	expect(told).toContain(
		"Bid at most NOK 1,553,569 for the 2,145 open claims.",
	);
	expect(told).toContain("What the seller must ask is not told here.");
	expect(told).not.toContain("Ask at least");
	const seller = sampleWith({
		valuation: { ...valuation, bid: null },
		decisions: null,
		sale_dates: null,
	});
	expect(seen(headline(seller, "en"))).toContain(
		"Ask at least NOK 2,079,277 for the 2,145 open claims.",
	);
});

test("a bid without a stated target still has its sentence", () => {
	expect(decided(0, {}, { assumptions: [] })).toContain(
		"a buyer can pay at most NOK 90 and still meet its target return",
	);
});

test.each([
	[0, "none of it is old"],
	[2, "of it is old: 361 days"],
	[control_totals.claims_open, "all of it is old"],
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

test.each([
	["en", "owed in 1 claim, and", "the 1 open claim."],
	["nb", "utestående i 1 krav, og", "for det 1 åpne kravet."],
] as const)("one claim is one claim in %s", (language, owed, open) => {
	const result = sampleWith({
		control_totals: { ...control_totals, claims_open: 1 },
		valuation: { ...valuation, ask: null },
		decisions: null,
		sale_dates: null,
	});
	const told = seen(headline(result, language));
	expect(told).toContain(owed);
	expect(told).toContain(open);
});

test.each([
	["assumed", 1],
	["given", 0],
] as const)(
	"a currency that is %s is told so where it must be",
	(origin, times) => {
		const stated = assumptions.filter(({ name }) => name !== "currency");
		const currency = { name: "currency", value: "NOK", origin, says: "" };
		const told = headline(
			sampleWith({ assumptions: [...stated, currency] }),
			"en",
		).filter((sentence) => sentence.includes("in NOK (assumed)"));
		expect(told).toHaveLength(times);
	},
);
