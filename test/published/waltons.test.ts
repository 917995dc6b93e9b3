// Waltons data: lifelines/datasets/waltons_dataset.csv, CamDavidsonPilon/lifelines (MIT), both groups together.
// Data and curve: lifelines 0.30.3, load_waltons(); KaplanMeierFitter().fit(d["T"], d["E"]).predict([20, 40, 60])
import { describe, expect, test } from "vitest";
import { aalenJohansen, incidenceBy } from "../../src/curves/aalen-johansen.ts";

/** Duration, how many died then, how many were last seen then. */
const waltons = [
	[6, 1, 0],
	[7, 1, 1],
	[9, 3, 0],
	[13, 3, 0],
	[15, 2, 0],
	[17, 1, 0],
	[19, 3, 0],
	[22, 4, 0],
	[26, 5, 0],
	[29, 5, 0],
	[32, 1, 0],
	[33, 3, 0],
	[36, 2, 0],
	[38, 2, 0],
	[41, 7, 0],
	[43, 1, 0],
	[45, 9, 1],
	[47, 1, 0],
	[48, 8, 0],
	[51, 3, 0],
	[53, 7, 0],
	[54, 2, 0],
	[56, 18, 0],
	[58, 4, 0],
	[60, 15, 1],
	[61, 9, 2],
	[62, 2, 0],
	[63, 9, 0],
	[66, 3, 0],
	[68, 9, 1],
	[69, 12, 1],
	[75, 1, 0],
] as const;

const points = aalenJohansen(
	waltons.map(([day, resolved, watched]) => ({
		day,
		resolved,
		removed: 0,
		watched,
	})),
);

describe("163 flies", () => {
	test.each([
		[20, 0.9136503067484664],
		[40, 0.7778374233128837],
		[60, 0.31152365939559185],
	])("S(%i) is %f", (day, surviving) => {
		expect(1 - (incidenceBy(points, day)?.incidence ?? 0)).toBeCloseTo(
			surviving,
			12,
		);
	});

	test("half of them are dead on day 56", () => {
		expect(points.find(({ incidence }) => incidence >= 0.5)?.day).toBe(56);
	});
});
