// The sellers' red light: which ageing buckets are old.

/** Days past due from which a claim is old (design.md, section 4). */
export const redLightDays = 361;

/** Whether a bucket such as "361 days-2 years", "over 10 years" or "361+" starts at 361 days past due or later. */
export function isOld(bucket: string): boolean {
	const [, over, from] = /^(over )?(\d+)/.exec(bucket) ?? [];
	if (from === undefined) return false;
	const isInYears = bucket.endsWith("years") && !bucket.includes("days");
	return isInYears || Number(from) + (over ? 1 : 0) >= redLightDays;
}
