// Columns that somebody reckoned: forecasts and bands look like facts, and are none.
import { type Likeness, shareOf } from "./likeness.ts";
import { squeezedName } from "./plain-name.ts";

/** Columns that say that something was paid or closed. */
const ends: readonly string[] = [
	"closed_date",
	"last_payment_date",
	"paid_date",
];

const words =
	/predict|forecast|prognos|forvent|expected|estimat|probab|sannsynlig|bucket|agingband|score|propensity/;

/** A heading that says itself that its column was reckoned: a bucket, a score, a forecast. */
export function looksReckoned(heading: string): boolean {
	return words.test(squeezedName(heading));
}

/**
 * Whether a day of payment or closing may be a forecast: it stands in every row, and either runs to fractions of a
 * second where no other day of the file does, or stands beside a column that says it was reckoned.
 */
export function spoilsEvidence(
	column: string,
	place: number,
	headings: readonly string[],
	likeness: Likeness,
): boolean {
	const values = likeness[place];
	if (!values || !ends.includes(column)) return false;
	if (values.filled === 0 || values.filled < values.rows) return false;
	const isFine = shareOf(values, "moment") > 0.5;
	const othersAreFine = likeness.some(
		(other, at) => at !== place && shareOf(other, "moment") > 0.5,
	);
	return (isFine && !othersAreFine) || headings.some(looksReckoned);
}
