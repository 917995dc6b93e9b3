// Rates by month made smooth: counts graduated with a penalty whose strength the counts themselves decide.
import { type Bands, solvedBands } from "./pentadiagonal.ts";

/** One month of a clock: how many could pay, and how many payments came. */
export interface CountedMonth {
	readonly month: number;
	/** Above 0. */
	readonly claims: number;
	/** Whole or not, 0 or above. */
	readonly payments: number;
}

/** What is held of the slope at the end before anything was counted: normal, in logarithms a month. */
export interface ExpectedSlope {
	readonly mean: number;
	readonly spread: number;
}

/** How far second differences may stray at month 1; the likeliest is taken. */
const curvatures = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] as const;
const mostTurns = 60;

/**
 * Log rates of payment by month: Poisson counts, claims at risk as exposure, second differences drawn towards 0.
 *
 * A second difference at month m is normal about 0 with deviation c / m²: a hazard of any power of time has curvature
 * of that order, and past the last month a straight line, which is an exponential fall, goes on. c is the one of seven
 * that makes the counts likeliest (Laplace). The last difference is normal about the expected slope. Half a payment
 * more than was seen, spread along that slope, keeps the level finite where nobody paid.
 *
 * @param months    one after the other without a gap, two or more
 * @returns one logarithm a month, in their order
 * @see Whittaker (1923), Proceedings of the Edinburgh Mathematical Society 41, 63–75; Biessy (2023), Revisiting
 *      Whittaker–Henderson smoothing, arXiv:2306.06932: the likelihood of counts, the penalty by marginal likelihood
 */
export function graduatedLogRates(
	months: readonly CountedMonth[],
	slope: ExpectedSlope,
): number[] {
	const counts = withHalfPayment(months, slope.mean);
	const paid = sum(counts.map(({ payments }) => payments));
	const shaped = sum(shapedBy(counts, slope.mean));
	let start = counts.map(
		(_, place) => Math.log(paid / shaped) + slope.mean * place,
	);
	let best = { logRates: start, evidence: Number.NEGATIVE_INFINITY };
	for (const curvature of curvatures) {
		const fit = fitted(counts, { slope, curvature }, start);
		if (fit.evidence > best.evidence) best = fit;
		start = fit.logRates;
	}
	return best.logRates;
}

interface Penalty {
	readonly slope: ExpectedSlope;
	readonly curvature: number;
}

function withHalfPayment(
	months: readonly CountedMonth[],
	slope: number,
): CountedMonth[] {
	const shares = shapedBy(months, slope);
	const half = 0.5 / sum(shares);
	return months.map((each, place) => ({
		...each,
		payments: each.payments + half * (shares[place] ?? 0),
	}));
}

/** What would be paid month by month at a first rate of 1 along a slope. */
function shapedBy(months: readonly CountedMonth[], slope: number): number[] {
	return months.map(({ claims }, place) => claims * Math.exp(slope * place));
}

/** Newton's method on the penalised likelihood, and the evidence for the penalty. */
function fitted(
	counts: readonly CountedMonth[],
	penalty: Penalty,
	start: readonly number[],
) {
	let logRates = [...start];
	let logDeterminant = 0;
	for (let turn = 0; turn < mostTurns; turn += 1) {
		const bands = penaltyBands(counts, penalty);
		const score = pullOf(counts, penalty, logRates);
		counts.forEach(({ claims, payments }, place) => {
			const expected = claims * Math.exp(logRates[place] ?? 0);
			bands.diagonal[place] = (bands.diagonal[place] ?? 0) + expected;
			score[place] = (score[place] ?? 0) + payments - expected;
		});
		const solved = solvedBands(bands, score);
		logDeterminant = solved.logDeterminant;
		const longest = Math.max(...solved.steps.map(Math.abs));
		const part = Math.min(1, 1 / longest);
		logRates = logRates.map(
			(rate, place) => rate + part * (solved.steps[place] ?? 0),
		);
		if (longest < 1e-10) break;
	}
	return {
		logRates,
		evidence:
			likelihoodOf(counts, logRates) -
			sum(
				strays(counts, penalty, logRates).map(
					({ precision, stray }) => precision * stray ** 2,
				),
			) /
				2 -
			(counts.length - 2) * Math.log(penalty.curvature) -
			logDeterminant / 2,
	};
}

function likelihoodOf(
	counts: readonly CountedMonth[],
	logRates: readonly number[],
): number {
	return sum(
		counts.map(({ claims, payments }, place) => {
			const rate = logRates[place] ?? 0;
			return payments * rate - claims * Math.exp(rate);
		}),
	);
}

/** Each difference that is penalised: where it starts, its weights, what it is drawn to, and how hard. */
function differences(
	counts: readonly CountedMonth[],
	{ slope, curvature }: Penalty,
) {
	const second = counts.slice(2).map((_, place) => ({
		...{ place, weights: [1, -2, 1], towards: 0 },
		precision: ((counts[place + 1]?.month ?? 1) ** 2 / curvature) ** 2,
	}));
	const last = {
		...{ place: counts.length - 2, weights: [-1, 1], towards: slope.mean },
		precision: 1 / slope.spread ** 2,
	};
	return [...second, last];
}

function strays(
	counts: readonly CountedMonth[],
	penalty: Penalty,
	logRates: readonly number[],
) {
	return differences(counts, penalty).map((each) => ({
		...each,
		stray:
			sum(
				each.weights.map(
					(weight, at) => weight * (logRates[each.place + at] ?? 0),
				),
			) - each.towards,
	}));
}

function pullOf(
	counts: readonly CountedMonth[],
	penalty: Penalty,
	logRates: readonly number[],
): number[] {
	const pull = counts.map(() => 0);
	for (const { place, weights, precision, stray } of strays(
		counts,
		penalty,
		logRates,
	))
		weights.forEach((weight, at) => {
			pull[place + at] = (pull[place + at] ?? 0) - weight * precision * stray;
		});
	return pull;
}

function penaltyBands(counts: readonly CountedMonth[], penalty: Penalty) {
	const bands: Bands = {
		diagonal: counts.map(() => 0),
		next: counts.map(() => 0),
		afterNext: counts.map(() => 0),
	};
	const at = [bands.diagonal, bands.next, bands.afterNext];
	for (const { place, weights, precision } of differences(counts, penalty))
		weights.forEach((one, i) => {
			weights.slice(i).forEach((other, apart) => {
				const band = at[apart];
				if (band)
					band[place + i] = (band[place + i] ?? 0) + precision * one * other;
			});
		});
	return bands;
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
