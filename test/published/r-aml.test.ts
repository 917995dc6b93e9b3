// R's aml data: Miller (1981), Survival Analysis; remission in weeks, with and without maintained chemotherapy.
// Curve: R 4.2.2, survival 3.5.3, per arm: s <- summary(survfit(Surv(time, status) ~ 1)); s$time, s$surv, s$std.err
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	aalenJohansen,
	type DayCounts,
	incidenceBy,
} from "../../src/curves/aalen-johansen.ts";
import {
	greenwoodError,
	kaplanMeier,
	type SurvivalPoint,
	survivalBy,
	survivalInterval,
} from "../../src/curves/survival/kaplan-meier.ts";
import {
	restrictedMean,
	timeQuantile,
} from "../../src/curves/survival/time-to-event.ts";
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

function survivalOf(name: string): SurvivalPoint[] {
	return kaplanMeier(
		arm(name).map(({ day, resolved, watched }) => ({
			day,
			events: resolved,
			watched,
		})),
	);
}

// As printed: summary(survfit(Surv(time, status) ~ x, data = aml))
const summary = `
Maintained    9     11       1    0.909  0.0867       0.7541        1.000
Maintained   13     10       1    0.818  0.1163       0.6192        1.000
Maintained   18      8       1    0.716  0.1397       0.4884        1.000
Maintained   23      7       1    0.614  0.1526       0.3769        0.999
Maintained   31      5       1    0.491  0.1642       0.2549        0.946
Maintained   34      4       1    0.368  0.1627       0.1549        0.875
Maintained   48      2       1    0.184  0.1535       0.0359        0.944
Nonmaintained    5     12       2   0.8333  0.1076       0.6470        1.000
Nonmaintained    8     10       2   0.6667  0.1361       0.4468        0.995
Nonmaintained   12      8       1   0.5833  0.1423       0.3616        0.941
Nonmaintained   23      6       1   0.4861  0.1481       0.2675        0.883
Nonmaintained   27      5       1   0.3889  0.1470       0.1854        0.816
Nonmaintained   30      4       1   0.2917  0.1387       0.1148        0.741
Nonmaintained   33      3       1   0.1944  0.1219       0.0569        0.664
Nonmaintained   43      2       1   0.0972  0.0919       0.0153        0.620
Nonmaintained   45      1       1   0.0000     NaN           NA           NA
`
	.trim()
	.split("\n")
	.map((line) => line.split(/\s+/));

/** Null is R's NaN and NA. */
function digits(value: number | null | undefined, printed: string): string {
	if (typeof value !== "number") return printed === "NaN" ? "NaN" : "NA";
	return value.toFixed(printed.split(".")[1]?.length ?? 0);
}

// survfit(..., conf.type = ...): lower and upper; quantile(s, 0.5): median, lower, upper
const byScale = [
	["Maintained", "plain", 31, 0.1690962007, 0.8127219812, [31, 18, 48]],
	["Maintained", "log", 31, 0.2548599512, 0.9455849552, [31, 18, null]],
	["Maintained", "log-log", 31, 0.1673309098, 0.7533997904, [31, 13, null]],
	["Maintained", "log-log", 48, 0.0117384801, 0.5250148427, [31, 13, null]],
	["Nonmaintained", "plain", 5, 0.6224747814, 1, [23, 8, 33]],
	["Nonmaintained", "plain", 43, 0, 0.2772769889, [23, 8, 33]],
	["Nonmaintained", "log", 43, 0.0152565272, 0.6195486291, [23, 8, null]],
	["Nonmaintained", "log-log", 8, 0.3370189325, 0.8597117991, [23, 5, 33]],
	["Nonmaintained", "log-log", 43, 0.0057463057, 0.3489038611, [23, 5, 33]],
] as const;

// summary(s, rmean = horizon)$table[c("rmean", "se(rmean)")]
const means = [
	["Maintained", 20, 18.1590909091, 1.0668319456],
	["Maintained", 40, 28.8977272727, 3.4675776789],
	["Nonmaintained", 20, 14.8333333333, 1.8289088024],
	["Nonmaintained", 40, 21.9305555556, 3.8356411632],
] as const;

describeShared(file, () => {
	test.each(summary)(
		"%s, week %s: at risk, events, S, error and interval as printed",
		(name = "", week = "", ...printed) => {
			const point = survivalBy(survivalOf(name), Number(week));
			expect(point?.day).toBe(Number(week));
			if (!point) return;
			const interval = survivalInterval(point, "log");
			const ours = [
				point.atRisk,
				point.events,
				point.survival,
				greenwoodError(point),
				interval?.low,
				interval?.high,
			];
			expect(ours.map((one, at) => digits(one, printed[at] ?? ""))).toEqual(
				printed,
			);
		},
	);

	test.each(byScale)(
		"%s, interval %s, week %i",
		(name, scale, week, low, high, [days, first, last]) => {
			const points = survivalOf(name);
			const point = survivalBy(points, week);
			if (!point) throw new Error(`no week ${week}`);
			const interval = survivalInterval(point, scale);
			expect(interval?.low).toBeCloseTo(low, 9);
			expect(interval?.high).toBeCloseTo(high, 9);
			expect(timeQuantile(points, { scale })).toEqual({
				days,
				low: first,
				high: last,
			});
		},
	);

	test.each(means)(
		"%s: mean weeks within %i",
		(name, horizon, days, standardError) => {
			const found = restrictedMean(survivalOf(name), horizon);
			expect(found?.days).toBeCloseTo(days, 9);
			expect(found?.standardError).toBeCloseTo(standardError, 9);
		},
	);
});
