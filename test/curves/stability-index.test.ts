import { expect, test } from "vitest";
import { stabilityIndex } from "../../src/curves/stability-index.ts";

const mix = (amounts: Readonly<Record<string, number>>) =>
	new Map(Object.entries(amounts));

test("a mix that stays has no index", () => {
	expect(stabilityIndex(mix({ a: 2, b: 6 }), mix({ a: 1, b: 3 }))).toBe(0);
});

// By hand: 0.1 ln(0.6 / 0.5) − 0.1 ln(0.4 / 0.5) = 0.0405465…
test("halves that become three and two fifths", () => {
	expect(stabilityIndex(mix({ a: 5, b: 5 }), mix({ a: 6, b: 4 }))).toBeCloseTo(
		0.040546510810816436,
		12,
	);
});

test("is the same both ways, and large but finite where a part is new", () => {
	const [one, other] = [mix({ a: 1 }), mix({ a: 1, b: 1 })];
	expect(stabilityIndex(one, other)).toBeCloseTo(
		stabilityIndex(other, one) ?? Number.NaN,
		12,
	);
	expect(stabilityIndex(one, other)).toBeGreaterThan(1);
});

test("nothing has no mix", () => {
	expect(stabilityIndex(mix({}), mix({ a: 1 }))).toBeNull();
});
