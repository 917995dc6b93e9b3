// R's aml data: Miller (1981), Survival Analysis; remission in weeks, with and without maintained chemotherapy.
// Curve: R 4.2.2, survival 3.5.3, per arm: s <- summary(survfit(Surv(time, status) ~ 1)); s$time, s$surv, s$std.err
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	aalenJohansen,
	type DayCounts,
	incidenceBy,
} from "../../src/curves/aalen-johansen.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

const file = "data/survival/R_aml.csv";

function arm(name: string): DayCounts[] {
	const rows = readFileSync(sharedFile(file), "utf8")
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map((line) => line.split(","))
		.filter(([, , of]) => of === name);
	return [...new Set(rows.map(([time]) => Number(time)))].map((day) => {
		const on = rows.filter(([time]) => Number(time) === day);
		const resolved = on.filter(([, status]) => Number(status) === 1).length;
		return { day, resolved, removed: 0, watched: on.length - resolved };
	});
}

const printed = [
	["Maintained", 9, 0.9090909091, 0.0866784172],
	["Maintained", 13, 0.8181818182, 0.1162912998],
	["Maintained", 18, 0.7159090909, 0.1396649706],
	["Maintained", 23, 0.6136363636, 0.152632331],
	["Maintained", 31, 0.4909090909, 0.1641932672],
	["Maintained", 34, 0.3681818182, 0.1626688858],
	["Maintained", 48, 0.1840909091, 0.1534927458],
	["Nonmaintained", 5, 0.83333333333, 0.10758287073],
	["Nonmaintained", 8, 0.66666666667, 0.13608276349],
	["Nonmaintained", 12, 0.58333333333, 0.14231876064],
	["Nonmaintained", 23, 0.48611111111, 0.14813006255],
	["Nonmaintained", 27, 0.38888888889, 0.14698618395],
	["Nonmaintained", 30, 0.29166666667, 0.13871516913],
	["Nonmaintained", 33, 0.19444444444, 0.12187450538],
	["Nonmaintained", 43, 0.09722222222, 0.09186636497],
] as const;

describeShared(file, () => {
	test.each(printed)(
		"%s: after week %i, %f are still in remission, standard error %f",
		(name, week, surviving, standardError) => {
			const point = incidenceBy(aalenJohansen(arm(name)), week);
			expect(1 - (point?.incidence ?? 0)).toBeCloseTo(surviving, 9);
			expect(Math.sqrt(point?.variance ?? 0)).toBeCloseTo(standardError, 9);
		},
	);

	test("the last to relapse takes the curve to 0", () => {
		expect(
			incidenceBy(aalenJohansen(arm("Nonmaintained")), 45)?.incidence,
		).toBe(1);
	});
});
