// How far a mix has moved from another: the population stability index.

/** Shares below this count as this, so that a part that is new or gone weighs much but not without end. */
const leastShare = 0.0001;

/**
 * Population stability index: the sum over all parts of (a − b) · ln(a / b), a and b being the shares of a part.
 *
 * Below 0.1 the mix is taken as the same, above 0.25 as another (Siddiqi, Credit Risk Scorecards, 2006).
 *
 * @param then  amounts >= 0 by part
 * @returns null where one of the two is empty
 */
export function stabilityIndex(
	then: ReadonlyMap<string, number>,
	now: ReadonlyMap<string, number>,
): number | null {
	const shareThen = sharesOf(then);
	const shareNow = sharesOf(now);
	if (!shareThen || !shareNow) return null;
	return [...new Set([...then.keys(), ...now.keys()])].reduce((sum, part) => {
		const before = Math.max(leastShare, shareThen.get(part) ?? 0);
		const after = Math.max(leastShare, shareNow.get(part) ?? 0);
		return sum + (after - before) * Math.log(after / before);
	}, 0);
}

/** Each part of the whole; undefined where there is nothing to share. */
export function sharesOf(
	amounts: ReadonlyMap<string, number>,
): Map<string, number> | undefined {
	const whole = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
	if (!(whole > 0)) return undefined;
	return new Map([...amounts].map(([part, amount]) => [part, amount / whole]));
}
