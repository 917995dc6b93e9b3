import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	aalenJohansen,
	type DayCounts,
	incidenceBy,
	logLogInterval,
} from "../../src/curves/aalen-johansen.ts";
import { law } from "../properties.ts";

type Outcome = "resolved" | "removed" | "watched";

function countedByDay(
	claims: readonly (readonly [day: number, outcome: Outcome])[],
): DayCounts[] {
	const count = (day: number, outcome: Outcome) =>
		claims.filter(([on, what]) => on === day && what === outcome).length;
	return [...new Set(claims.map(([day]) => day))].map((day) => ({
		day,
		resolved: count(day, "resolved"),
		removed: count(day, "removed"),
		watched: count(day, "watched"),
	}));
}

// Made by hand: ties between kinds, ties within a kind, censoring on days with and without events.
const twenty = countedByDay([
	[1, "resolved"],
	[1, "resolved"],
	[1, "removed"],
	[2, "resolved"],
	[2, "watched"],
	[3, "removed"],
	[3, "resolved"],
	[3, "resolved"],
	[4, "watched"],
	[5, "resolved"],
	[5, "removed"],
	[6, "watched"],
	[7, "resolved"],
	[7, "watched"],
	[8, "removed"],
	[8, "resolved"],
	[9, "watched"],
	[10, "resolved"],
	[10, "watched"],
	[12, "watched"],
]);

// R 4.2.2, survival 3.5.3, with day and event as above:
//   e <- factor(event, levels = c("watched", "resolved", "removed"))
//   s <- summary(survfit(Surv(day, e) ~ 1, conf.type = "log-log"))
//   data.frame(s$time, s$n.risk[, 1], s$pstate[, 2], s$std.err[, 2], s$lower[, 2], s$upper[, 2])
const byR = [
	[1, 20, 0.1, 0.067082039325, 0.0169807888007, 0.272296274163],
	[2, 17, 0.15, 0.0798435971134, 0.0373307919366, 0.33466442649],
	[3, 15, 0.256666666667, 0.0992350371219, 0.0930870451281, 0.458860780074],
	[5, 11, 0.314848484848, 0.1071385098571, 0.1276952378669, 0.522607161073],
	[7, 8, 0.380303030303, 0.1150238496546, 0.1678070333142, 0.592356902086],
	[8, 6, 0.456666666667, 0.1230830172684, 0.2148472735631, 0.670662861415],
	[10, 3, 0.558484848485, 0.1327846875287, 0.2735182215247, 0.769697892425],
] as const;

describe("exits compete", () => {
	test.each(byR)(
		"day %i: R has %i at risk, incidence %d, standard error %d",
		(day, atRisk, incidence, standardError, low, high) => {
			const point = incidenceBy(aalenJohansen(twenty), day);
			expect(point).toBeDefined();
			if (!point) return;
			expect(point.day).toBe(day);
			expect(point.atRisk).toBe(atRisk);
			expect(point.incidence).toBeCloseTo(incidence, 11);
			expect(Math.sqrt(point.variance)).toBeCloseTo(standardError, 11);
			const interval = logLogInterval(point);
			expect(interval.low).toBeCloseTo(low, 11);
			expect(interval.high).toBeCloseTo(high, 11);
		},
	);

	test("one point per day with a resolution or an exit, none for days of watching", () => {
		expect(aalenJohansen(twenty).map(({ day }) => day)).toEqual([
			1, 2, 3, 5, 7, 8, 10,
		]);
	});

	test("the order of the days does not matter", () => {
		expect(aalenJohansen(twenty.toReversed())).toEqual(aalenJohansen(twenty));
	});

	test("before the first day there is no point; after the last day the last one stands", () => {
		const points = aalenJohansen(twenty);
		expect(incidenceBy(points, 0)).toBeUndefined();
		expect(incidenceBy(points, 4)?.day).toBe(3);
		expect(incidenceBy(points, 400)?.day).toBe(10);
	});
});

// R 4.2.2, etm 1.1.1: summary(etm(d, c("0", "1", "2"), tra, "cens", s = 0))[["0 1"]]$var; Greenwood's, as here. cmprsk 2.2.11
// takes Aalen's counting variance instead, which is a little larger: 0.0688 for 0.0671 after day 1.
const byEtm = [
	[1, 0.0045],
	[2, 0.006375],
	[3, 0.00984759259259259],
	[5, 0.0114786602944041],
	[7, 0.01323048598937029],
	[8, 0.01514942913988368],
	[10, 0.0176317732420625],
] as const;

test.each(byEtm)("day %i: etm has variance %d", (day, variance) => {
	const point = incidenceBy(aalenJohansen(twenty), day);
	expect(point?.variance).toBeCloseTo(variance, 11);
});

const counts = fc.record({
	resolved: fc.nat(20),
	removed: fc.nat(20),
	watched: fc.nat(20),
});
const history = fc
	.array(counts, { minLength: 1, maxLength: 30 })
	.map((days) => days.map((each, day): DayCounts => ({ ...each, day })));

describe("laws", () => {
	law("incidence never falls and never passes 1", [history], (days) => {
		let before = 0;
		for (const { incidence, variance } of aalenJohansen(days)) {
			expect(incidence).toBeGreaterThanOrEqual(before);
			expect(incidence).toBeLessThanOrEqual(1 + 1e-12);
			expect(variance).toBeGreaterThan(-1e-12);
			before = incidence;
		}
	});

	law(
		"nobody censored: it is the plain ratio, with the binomial variance",
		[history],
		(days) => {
			const all = days.map((day) => ({ ...day, watched: 0 }));
			const claims = all.reduce((n, day) => n + day.resolved + day.removed, 0);
			let resolved = 0;
			const points = aalenJohansen(all);
			for (const day of all) {
				resolved += day.resolved;
				const point = incidenceBy(points, day.day);
				if (!point) continue;
				const share = resolved / claims;
				expect(point.incidence).toBeCloseTo(share, 10);
				expect(point.variance).toBeCloseTo((share * (1 - share)) / claims, 10);
			}
		},
	);

	law("payment and exit together are what left", [history], (days) => {
		const swapped = days.map(({ resolved, removed, ...day }) => ({
			...day,
			resolved: removed,
			removed: resolved,
		}));
		const either = days.map(({ resolved, removed, ...day }) => ({
			...day,
			resolved: resolved + removed,
			removed: 0,
		}));
		const [one, other, both] = [days, swapped, either].map(aalenJohansen);
		both?.forEach(({ incidence }, place) => {
			expect(
				(one?.[place]?.incidence ?? 0) + (other?.[place]?.incidence ?? 0),
			).toBeCloseTo(incidence, 10);
		});
	});

	law("treating exits as censoring never states less", [history], (days) => {
		const asWatched = days.map(({ removed, watched, ...day }) => ({
			...day,
			removed: 0,
			watched: watched + removed,
		}));
		const points = aalenJohansen(asWatched);
		for (const { day, incidence } of aalenJohansen(days))
			expect(incidenceBy(points, day)?.incidence ?? 0).toBeGreaterThanOrEqual(
				incidence - 1e-12,
			);
	});

	law("the interval holds the estimate inside 0 to 1", [history], (days) => {
		for (const point of aalenJohansen(days)) {
			const { low, high } = logLogInterval(point);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThanOrEqual(point.incidence + 1e-12);
			expect(high).toBeGreaterThanOrEqual(point.incidence - 1e-12);
			expect(high).toBeLessThanOrEqual(1 + 1e-12);
		}
	});
});
