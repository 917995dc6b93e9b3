import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/curves/wilson.ts";
import { law } from "../properties.ts";

// statsmodels 0.15.0: statsmodels.stats.proportion.proportion_confint(k, n, alpha=1 - level, method="wilson")
const byStatsmodels = [
	[0, 10, 0.95, 0, 0.27753279986288926],
	[10, 10, 0.95, 0.7224672001371106, 1],
	[1, 10, 0.95, 0.017876213095072924, 0.40415002679523854],
	[5, 10, 0.95, 0.23659309051256394, 0.7634069094874361],
	[9, 10, 0.95, 0.5958499732047614, 0.982123786904927],
	[15, 148, 0.95, 0.06238639953073628, 0.16048724172330803],
	[81, 263, 0.95, 0.2552885198782742, 0.36620957698280004],
	[0, 20, 0.95, 0, 0.1611251580528194],
	[1, 29, 0.95, 0.006113214292762667, 0.17175521879320294],
	[29, 29, 0.95, 0.8830302015002592, 1],
	[2500, 5000, 0.95, 0.48614628258320963, 0.5138537174167904],
	[3, 1_000_000, 0.95, 1.0202712409681232e-6, 8.821149774312438e-6],
	[81, 263, 0.99, 0.24013690268760773, 0.38528250231822986],
	[81, 263, 0.9, 0.2633136171884814, 0.35656634960848815],
	[1, 1, 0.95, 0.2065493143772374, 1],
	[0, 1, 0.95, 0, 0.7934506856227627],
] as const;

test.each(byStatsmodels)(
	"%i of %i at level %d lies between %d and %d",
	(successes, trials, level, low, high) => {
		const interval = wilsonInterval(successes, trials, level);
		expect(interval.low).toBeCloseTo(low, 13);
		expect(interval.high).toBeCloseTo(high, 13);
	},
);

const share = fc
	.tuple(fc.nat(5_000), fc.nat(5_000))
	.map(([some, rest]) => [some, some + rest + 1] as const);

law("it holds the share, and stays in 0 to 1", [share], ([k, n]) => {
	const { low, high } = wilsonInterval(k, n);
	expect(low).toBeGreaterThanOrEqual(0);
	expect(low).toBeLessThanOrEqual(k / n);
	expect(high).toBeGreaterThanOrEqual(k / n);
	expect(high).toBeLessThanOrEqual(1);
});

law("the other share has the other interval", [share], ([k, n]) => {
	expect(wilsonInterval(n - k, n).low).toBeCloseTo(
		1 - wilsonInterval(k, n).high,
		12,
	);
});

law("more of the same makes it narrower", [share], ([k, n]) => {
	const width = (times: number) => {
		const { low, high } = wilsonInterval(k * times, n * times);
		return high - low;
	};
	expect(width(4)).toBeLessThan(width(1));
});

test.each([
	[1, 0],
	[-1, 10],
	[11, 10],
	[Number.NaN, 10],
])("%d of %d is no share", (successes, trials) => {
	expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
});
