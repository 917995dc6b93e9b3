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
	const differences = differencesOf(counts, penalty);
	const penalised = penaltyBands(differences, counts.length);
	const logRates = Float64Array.from(start);
	let logDeterminant = 0;
	for (let turn = 0; turn < mostTurns; turn += 1) {
		const diagonal = Float64Array.from(penalised.diagonal);
		const score = pullOf(differences, logRates);
		for (const [place, { claims, payments }] of counts.entries()) {
			const expected = claims * Math.exp(logRates[place] ?? 0);
			diagonal[place] = (diagonal[place] ?? 0) + expected;
			score[place] = (score[place] ?? 0) + payments - expected;
		}
		const solved = solvedBands({ ...penalised, diagonal }, score);
		logDeterminant = solved.logDeterminant;
		const longest = solved.steps.reduce(
			(so, step) => Math.max(so, Math.abs(step)),
			0,
		);
		const part = Math.min(1, 1 / longest);
		for (const [place, step] of solved.steps.entries())
			logRates[place] = (logRates[place] ?? 0) + part * step;
		if (longest < 1e-10) break;
	}
	return {
		logRates: [...logRates],
		evidence:
			likelihoodOf(counts, logRates) -
			strayed(differences, logRates) / 2 -
			(counts.length - 2) * Math.log(penalty.curvature) -
			logDeterminant / 2,
	};
}

function likelihoodOf(
	counts: readonly CountedMonth[],
	logRates: Float64Array,
): number {
	return sum(
		counts.map(({ claims, payments }, place) => {
			const rate = logRates[place] ?? 0;
			return payments * rate - claims * Math.exp(rate);
		}),
	);
}

/** The differences that are penalised: how hard each of the second ones is drawn to nothing, and the last one to a slope. */
interface Differences {
	/** One a month from the first to the third last. */
	readonly second: Float64Array;
	readonly last: { readonly precision: number; readonly towards: number };
}

function differencesOf(
	counts: readonly CountedMonth[],
	{ slope, curvature }: Penalty,
): Differences {
	return {
		second: Float64Array.from(
			counts.slice(2),
			(_, place) => ((counts[place + 1]?.month ?? 1) ** 2 / curvature) ** 2,
		),
		last: { precision: 1 / slope.spread ** 2, towards: slope.mean },
	};
}

/** How far the three rates from a place on are from a straight line. */
function bend(logRates: Float64Array, place: number): number {
	const [one = 0, two = 0, three = 0] = [
		logRates[place],
		logRates[place + 1],
		logRates[place + 2],
	];
	return one - 2 * two + three;
}

/** How far the last slope is from the one it is drawn to. */
function lastStray({ last }: Differences, logRates: Float64Array): number {
	const [before = 0, end = 0] = logRates.slice(-2);
	return end - before - last.towards;
}

function strayed(differences: Differences, logRates: Float64Array): number {
	let all = 0;
	for (const [place, precision] of differences.second.entries())
		all += precision * bend(logRates, place) ** 2;
	return (
		all + differences.last.precision * lastStray(differences, logRates) ** 2
	);
}

function pullOf(
	differences: Differences,
	logRates: Float64Array,
): Float64Array {
	const pull = new Float64Array(logRates.length);
	const add = (place: number, by: number) => {
		pull[place] = (pull[place] ?? 0) + by;
	};
	for (const [place, precision] of differences.second.entries()) {
		const by = precision * bend(logRates, place);
		add(place, -by);
		add(place + 1, 2 * by);
		add(place + 2, -by);
	}
	const by = differences.last.precision * lastStray(differences, logRates);
	add(logRates.length - 2, by);
	add(logRates.length - 1, -by);
	return pull;
}

function penaltyBands({ second, last }: Differences, months: number): Bands {
	const [diagonal, next, afterNext] = [0, 1, 2].map(
		() => new Float64Array(months),
	) as [Float64Array, Float64Array, Float64Array];
	const add = (band: Float64Array, place: number, by: number) => {
		band[place] = (band[place] ?? 0) + by;
	};
	for (const [place, precision] of second.entries()) {
		add(diagonal, place, precision);
		add(next, place, -2 * precision);
		add(afterNext, place, precision);
		add(diagonal, place + 1, 4 * precision);
		add(next, place + 1, -2 * precision);
		add(diagonal, place + 2, precision);
	}
	add(diagonal, months - 2, last.precision);
	add(next, months - 2, -last.precision);
	add(diagonal, months - 1, last.precision);
	return { diagonal, next, afterNext };
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
