// Ultimates that lean on a rate expected of the exposure where an origin has not shown much itself.
import { type DevelopmentTriangle, latestOf } from "./triangle.ts";

/** Null where the way to the ultimate is missing. */
export interface ExpectedOrigin {
	readonly origin: string;
	readonly latest: number;
	readonly ultimate: number | null;
	readonly reserve: number | null;
	/** The rate per exposure that was leaned on. */
	readonly rate: number | null;
}

/**
 * Bornhuetter–Ferguson: latest + rate · exposure · (1 − 1 / factor to the ultimate).
 *
 * @param toUltimate  as `factorsToUltimate` gives them, one per development
 * @param exposures   one per origin: for recoveries the principal
 * @param rates       expected ultimate per exposure, one per origin or one for all
 * @see Bornhuetter & Ferguson (1972), Proceedings of the CAS 59, 181–195
 */
export function bornhuetterFerguson(
	triangle: DevelopmentTriangle,
	toUltimate: readonly (number | null)[],
	exposures: readonly number[],
	rates: number | readonly (number | null)[],
): ExpectedOrigin[] {
	const seen = seenShares(triangle, toUltimate);
	return triangle.origins.map((origin, place) => {
		const { latest, share } = seen[place] ?? { latest: 0, share: null };
		const rate = typeof rates === "number" ? rates : (rates[place] ?? null);
		const reserve =
			share === null || rate === null
				? null
				: rate * (exposures[place] ?? 0) * (1 - share);
		return {
			origin,
			latest,
			rate,
			reserve,
			ultimate: reserve === null ? null : latest + reserve,
		};
	});
}

/**
 * Cape Cod: Bornhuetter–Ferguson with the rate that the triangle itself shows, latest over exposure used up so far.
 *
 * @param decay  1: one rate for all origins; below 1 an origin so many periods away weighs decay^periods (Gluck 1997)
 * @see Bühlmann (1983), Estimation of IBNR Reserves by the Methods Chain Ladder, Cape Cod and Complementary Loss Ratio
 */
export function capeCod(
	triangle: DevelopmentTriangle,
	toUltimate: readonly (number | null)[],
	exposures: readonly number[],
	decay = 1,
): ExpectedOrigin[] {
	const seen = seenShares(triangle, toUltimate);
	const rates = seen.map((_, place) => {
		let top = 0;
		let bottom = 0;
		seen.forEach(({ latest, share }, other) => {
			if (share === null) return;
			const weight = decay ** Math.abs(place - other);
			top += weight * latest;
			bottom += weight * (exposures[other] ?? 0) * share;
		});
		return bottom > 0 ? top / bottom : null;
	});
	return bornhuetterFerguson(triangle, toUltimate, exposures, rates);
}

/** How much of its ultimate each origin has shown; null where nothing was observed or a factor is missing. */
function seenShares(
	triangle: DevelopmentTriangle,
	toUltimate: readonly (number | null)[],
): { latest: number; share: number | null }[] {
	return latestOf(triangle).map((latest) => {
		const factor = latest ? (toUltimate[latest.development] ?? null) : null;
		return {
			latest: latest?.amount ?? 0,
			share: factor !== null && factor > 0 ? 1 / factor : null,
		};
	});
}
