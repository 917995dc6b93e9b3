// Counts, by days to submission, what resolved beside what the truth expects to have resolved.
import type { Claim } from "./claim.ts";
import { traitsOf } from "./claim-life.ts";
import { never } from "./draws.ts";
import { resolutionProbability } from "./hazard.ts";
import type { Truth } from "./truth.ts";

export const horizons = [30, 60, 90, 180, 365] as const;

const bands = [
	{ band: "0-13", last: 13 },
	{ band: "14-20", last: 20 },
	{ band: "21-60", last: 60 },
	{ band: "61-100", last: 100 },
	{ band: "over 100", last: never },
] as const;

export interface RateCell {
	readonly days_to_submission: string;
	readonly horizon_days: number;
	submitted: number;
	/** Submitted at least the horizon before the cut-off date. */
	observed: number;
	resolved: number;
	/** The sum of the true probabilities of the observed claims. */
	expected_resolved: number;
}

export interface RateTally {
	/** Counts a claim that belongs in resolution rates. */
	add(claim: Claim): void;
	cells(): readonly RateCell[];
}

export function rateTally(truth: Truth, cutOff: number): RateTally {
	const rows = bands.map(({ band, last }) => ({
		last,
		cells: horizons.map(
			(horizon_days): RateCell => ({
				days_to_submission: band,
				horizon_days,
				submitted: 0,
				observed: 0,
				resolved: 0,
				expected_resolved: 0,
			}),
		),
	}));
	return {
		add({ origin, life, resolved }) {
			const traits = traitsOf(origin, life.submission, life.agency_id);
			const row = rows.find(({ last }) => traits.days_to_submission <= last);
			for (const cell of row?.cells ?? []) {
				cell.submitted += 1;
				const ends = life.submission + cell.horizon_days;
				if (ends > cutOff) continue;
				cell.observed += 1;
				if (resolved <= ends) cell.resolved += 1;
				cell.expected_resolved += resolutionProbability(
					truth,
					traits,
					cell.horizon_days,
				);
			}
		},
		cells: () =>
			rows.flatMap(({ cells }) =>
				cells.map((cell) => ({
					...cell,
					expected_resolved: Number(cell.expected_resolved.toFixed(3)),
				})),
			),
	};
}
