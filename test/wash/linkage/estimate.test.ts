// A stated truth is found again from counts of patterns alone.
import { expect, test } from "vitest";
import type { PatternCount } from "../../../src/wash/linkage/compare.ts";
import { estimate } from "../../../src/wash/linkage/estimate.ts";
import { logOdds } from "../../../src/wash/linkage/model.ts";
import type { LinkField } from "../../../src/wash/linkage/spec.ts";

const fields: LinkField[] = ["a", "b", "c", "d"].map((column) => ({
	column,
	kind: "exact",
}));
const truth = [
	{ m: 0.9, u: 0.01 },
	{ m: 0.8, u: 0.02 },
	{ m: 0.95, u: 0.05 },
	{ m: 0.7, u: 0.001 },
];
const records = 20_000;
const all = (records * (records - 1)) / 2;
const matches = 5_000;

/** Expected counts of every pattern among so many pairs. */
function counts(pairs: number, share: "m" | "u"): PatternCount[] {
	return Array.from({ length: 16 }, (_, mask) => ({
		pattern: fields.reduce(
			(sum, __, place) => sum + ((mask >> place) & 1 ? 2 : 1) * 8 ** place,
			0,
		),
		pairs: truth.reduce(
			(product, each, place) =>
				product * ((mask >> place) & 1 ? each[share] : 1 - each[share]),
			pairs,
		),
	}));
}

const ours = counts(matches, "m");
const others = counts(all - matches, "u");
const candidates = ours.map(({ pattern, pairs }, at) => ({
	pattern,
	pairs: pairs + (others[at]?.pairs ?? 0),
}));

const model = estimate({
	records,
	fields,
	candidates,
	random: candidates.map(({ pattern, pairs }) => ({
		pattern,
		pairs: (pairs * 500_000) / all,
	})),
	agreements: truth.map(({ m, u }) => ({
		present: records,
		agreeing: m * matches + u * (all - matches),
	})),
});

test("matches are counted to the percent", () => {
	expect(model.isConverged).toBe(true);
	expect(model.expectedMatches / matches).toBeCloseTo(1, 2);
	expect(model.prior * all).toBeCloseTo(model.expectedMatches, 6);
});

test.each(truth.map(({ m, u }, place) => [place, m, u]))(
	"field %i: m %f, u %f",
	(place, m, u) => {
		const same = model.fields[place]?.levels.at(-1);
		expect(same?.m).toBeCloseTo(m, 2);
		expect((same?.u ?? 0) / u).toBeCloseTo(1, 2);
		expect(same?.weight).toBeCloseTo(Math.log2(m / u), 1);
	},
);

test("shares of the levels add up to one, and what is missing weighs nothing", () => {
	for (const { levels } of model.fields) {
		expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 12);
		expect(levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 12);
		expect(levels[0]?.weight).toBe(0);
	}
});

test("more agreement is never less likely", () => {
	expect(logOdds(model, 0o2222)).toBeGreaterThan(logOdds(model, 0o1222));
	expect(logOdds(model, 0o1222)).toBeGreaterThan(logOdds(model, 0o1111));
	expect(logOdds(model, 0)).toBeCloseTo(
		Math.log2(model.prior / (1 - model.prior)),
		12,
	);
});
