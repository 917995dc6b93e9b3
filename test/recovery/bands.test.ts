// Bands held against drawn truth: a few small portfolios here, two hundred in test/bench/coverage.ts.
import { expect, test } from "vitest";
import { drawnAndForecast } from "./drawn-forecast.ts";
import { ofLikeSize } from "./truths.ts";
import { inTemporaryFolder } from "./valued.ts";

test("ten years of cash lie within the 95 % bands of most horizons", async () => {
	const all = (
		await inTemporaryFolder((folder) =>
			drawnAndForecast(
				folder,
				ofLikeSize,
				{ claims: 6_000, seed: 1, portfolios: 2 },
				{ seed: 1, parameterDraws: 60, simulations: 1_000 },
			),
		)
	).flatMap(({ horizons }) => horizons);
	const inside = all.filter(
		({ band, came }) => came >= band.low_95 && came <= band.high_95,
	);
	expect(all.length).toBe(6);
	expect(inside.length).toBeGreaterThanOrEqual(4);
	for (const { band } of all)
		expect((band.high_80 - band.low_80) / band.expected).toBeLessThan(1);
});
