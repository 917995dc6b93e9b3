import { expect, test } from "vitest";
import {
	type MixScore,
	mixEffects,
	robustFits,
} from "../../../src/curves/mix/mix-effects.ts";
import {
	fitHorizons,
	fitNames,
	levelsOf,
	type MixCount,
	mixFactors,
} from "../../../src/curves/mix/mix-fits.ts";
import { fitCaseMix } from "../../../src/curves/regression/case-mix.ts";
import { random } from "../../../src/random.ts";

type Clustered = MixCount & { readonly cluster: number };

/** 900 cells of forty clusters: more is resolved early and by persons. */
function drawn(): Clustered[] {
	const chance = random(11);
	const pick = (words: readonly string[]) =>
		words[Math.floor(chance() * words.length)] ?? "";
	return Array.from({ length: 900 }, (_, at) => {
		const days = Math.floor(chance() * 100);
		const debtor_type = pick(["person", "company"]);
		const claims = 1 + Math.floor(chance() * 4);
		const odds = 0.8 - days / 60 + (debtor_type === "person" ? 0.5 : 0);
		const resolved = Array.from({ length: claims }).filter(
			() => chance() < 1 / (1 + Math.exp(-odds)),
		).length;
		const principal = claims * (500 + Math.floor(4000 * chance()));
		return {
			horizon_days: 90,
			...{ days, debtor_type, claims, resolved, principal },
			size_band: pick(["small", "large"]),
			claim_kind: pick(["invoice", "rent", "loan"]),
			creditor_group: pick(["A", "B"]),
			principal_recovered: (principal * resolved) / claims,
			cluster: at % 40,
		};
	});
}

/** As the engine sums them: what came true less what was fitted, by cluster and level. */
function scoresOf(rows: readonly Clustered[]): MixScore[] {
	const effects = mixEffects(fitHorizons(rows));
	return rows.flatMap((row) => {
		const levels: [string, string][] = [
			["all", ""],
			["days", String(row.days)],
			...mixFactors.map((factor): [string, string] => [
				factor,
				levelsOf(row)[factor],
			]),
		];
		const share = (name: (typeof fitNames)[number]) =>
			1 /
			(1 +
				Math.exp(
					-levels.reduce(
						(sum, [factor, level]) =>
							sum +
							(effects.find(
								(each) => each.factor === factor && each.level === level,
							)?.[name] ?? Number.NaN),
						0,
					),
				));
		return levels.map(([factor, level]) => ({
			horizon_days: 90,
			...{ cluster: row.cluster, factor, level },
			raw_count: row.resolved - row.claims * share("raw_count"),
			adjusted_count: row.resolved - row.claims * share("adjusted_count"),
			raw_principal:
				row.principal_recovered - row.principal * share("raw_principal"),
			adjusted_principal:
				row.principal_recovered - row.principal * share("adjusted_principal"),
		}));
	});
}

test("errors from summed scores are those of the regression on every row", () => {
	const rows = drawn();
	const [horizon] = robustFits(fitHorizons(rows), scoresOf(rows));
	const unit = horizon?.kronerPerTrial ?? 1;
	for (const name of fitNames) {
		const direct = fitCaseMix(
			rows.map((row) => ({
				days: row.days,
				cluster: String(row.cluster),
				levels: name.startsWith("raw") ? {} : levelsOf(row),
				n: name.endsWith("count") ? row.claims : row.principal / unit,
				k: name.endsWith("count")
					? row.resolved
					: row.principal_recovered / unit,
			})),
			{ ridge: 0.01 },
		);
		const found = horizon?.fits[name];
		expect(found?.fit.coefficients).toEqual(direct?.fit.coefficients);
		direct?.covariance.forEach((line, one) => {
			line.forEach((each, other) => {
				const scale = Math.sqrt(
					(direct.covariance[one]?.[one] ?? 0) *
						(direct.covariance[other]?.[other] ?? 0),
				);
				const so = (found?.influences ?? []).reduce(
					(sum, moved) => sum + (moved[one] ?? 0) * (moved[other] ?? 0),
					0,
				);
				const ofForty = (so * 40) / 39;
				expect(Math.abs(ofForty - each)).toBeLessThan(1e-8 * (scale + 1e-12));
			});
			const mended = found?.covariance[one]?.[one] ?? Number.NaN;
			expect(mended).toBeGreaterThan(line[one] ?? Number.NaN);
		});
	}
});

test("a horizon with too few resolved for its effects is not fitted", () => {
	const rows = drawn().map((row) => ({
		...row,
		resolved: 0,
		principal_recovered: 0,
	}));
	expect(fitHorizons(rows)).toEqual([]);
	expect(fitHorizons([])).toEqual([]);
});

test("scores of fewer than thirty clusters give no error", () => {
	const rows = drawn().map((row) => ({ ...row, cluster: row.cluster % 20 }));
	expect(robustFits(fitHorizons(rows), scoresOf(rows))).toEqual([]);
});
