// Truths that drawn portfolios are held to when what is asked is not how one failing company is forecast.
import { defaultTruth } from "../../src/sample/default-truth.ts";
import type { Truth } from "../../src/sample/truth.ts";

/** Large customers owe most of what is open and pay all of it or nothing: a few companies, which no curve can tell. */
export const withoutLarge: Truth = {
	...defaultTruth,
	large_customers: {
		...defaultTruth.large_customers,
		one_in_debtors: Number.MAX_SAFE_INTEGER,
	},
};

/** With loans of a hundred thousand beside parking at six hundred, chance alone moves a year's cash by a tenth. */
export const ofLikeSize: Truth = {
	...withoutLarge,
	principals: Object.fromEntries(
		Object.keys(defaultTruth.principals).map((type) => [
			type,
			{ median: 1_000, spread: 0.4, low: 100, high: 10_000 },
		]),
	),
};
