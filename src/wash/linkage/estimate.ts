// What agreement says of a pair, learnt from the pairs themselves: no pair is known to be one, or not to be one.
import { digitAt, type PatternCount, sameDigit } from "./compare.ts";
import { codesOf, differs, missing } from "./kinds.ts";
import {
	type FieldModel,
	type LinkModel,
	logOdds,
	probability,
} from "./model.ts";
import type { LinkField } from "./spec.ts";
import type { Agreement } from "./standardise.ts";

export interface Evidence {
	readonly records: number;
	readonly fields: readonly LinkField[];
	readonly agreements: readonly Agreement[];
	readonly candidates: readonly PatternCount[];
	readonly random: readonly PatternCount[];
}

const mostIterations = 200;
const stillness = 1e-7;
/** So many pairs of one debtor are assumed to have been seen before the first; they fade where there are many. */
const assumedPairs = 5;
const assumedSame = 0.9;
/** A level that no pair was seen in may be seen yet. */
const halfAPair = 0.5;
const leastMatches = 0.1;
const mostLikely = 0.5;

/**
 * Fellegi and Sunter's model, with its m-probabilities and prior by expectation and maximisation.
 *
 * Pairs that no rule looked at count as pairs of two debtors. u comes from random pairs, each by its chance of being no match,
 * and for exact agreement from the frequencies of all values, which no draw is large enough to see.
 *
 * @see Fellegi & Sunter (1969), JASA 64, 1183–1210; Winkler (1988), EM for the model; Enamorado, Fifield & Imai (2019),
 *      APSR 113, 353–371, counts of patterns instead of pairs
 */
export function estimate(evidence: Evidence): LinkModel {
	let model = firstModel(evidence);
	for (let iteration = 1; iteration <= mostIterations; iteration += 1) {
		const next = improved(evidence, model, iteration);
		if (distance(model, next) < stillness)
			return { ...next, isConverged: true };
		model = next;
	}
	return model;
}

function allPairs(records: number): number {
	return Math.max(1, (records * (records - 1)) / 2);
}

function firstModel(evidence: Evidence): LinkModel {
	const { records, fields, random } = evidence;
	const prior = 1 / Math.max(2, 10 * records);
	return {
		prior,
		expectedMatches: prior * allPairs(records),
		fields: fields.map((field, place) => {
			const m = assumedM(field);
			return fieldModel(field, m, shares(field, place, random, halfAPair));
		}),
		iterations: 0,
		isConverged: false,
	};
}

/** Nine in ten agree exactly; each step below has half of what is left. */
function assumedM(field: LinkField): number[] {
	const top = sameDigit(field);
	let left = 1 - assumedSame;
	const m = codesOf(field.kind).map(() => 0);
	m[top] = assumedSame;
	for (let digit = top - 1; digit > differs; digit -= 1) {
		left /= 2;
		m[digit] = left;
	}
	m[differs] = left;
	return m;
}

function improved(
	evidence: Evidence,
	model: LinkModel,
	iterations: number,
): LinkModel {
	const { records, fields, agreements } = evidence;
	const match = (pattern: number) => probability(logOdds(model, pattern));
	const matched = weighed(evidence.candidates, match);
	const others = weighed(evidence.random, (pattern) => 1 - match(pattern));
	const expectedMatches = sum(matched.map(({ pairs }) => pairs));
	const least = leastMatches / allPairs(records);
	return {
		prior: Math.min(
			mostLikely,
			Math.max(least, expectedMatches / allPairs(records)),
		),
		expectedMatches,
		fields: fields.map((field, place) => {
			const m = shares(field, place, matched, assumedPairs, assumedM(field));
			const drawn = shares(field, place, others, halfAPair);
			const same = sum(
				matched
					.filter(({ pattern }) => digitAt(pattern, place) === sameDigit(field))
					.map(({ pairs }) => pairs),
			);
			return fieldModel(
				field,
				m,
				withCounted(field, drawn, agreements[place], same),
			);
		}),
		iterations,
		isConverged: false,
	};
}

function weighed(
	counts: readonly PatternCount[],
	weigh: (pattern: number) => number,
): PatternCount[] {
	return counts.map(({ pattern, pairs }) => ({
		pattern,
		pairs: pairs * weigh(pattern),
	}));
}

/** Shares of the levels among pairs, with a few pairs assumed beside them: none of them is nought. */
function shares(
	field: LinkField,
	place: number,
	counts: readonly PatternCount[],
	strength: number,
	assumed?: readonly number[],
): number[] {
	const seen = codesOf(field.kind).map((_, digit) =>
		digit === missing ? 0 : strength * (assumed?.[digit] ?? 1),
	);
	for (const { pattern, pairs } of counts) {
		const digit = digitAt(pattern, place);
		if (digit !== missing) seen[digit] = (seen[digit] ?? 0) + pairs;
	}
	const total = sum(seen);
	return seen.map((share) => share / total);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** Exact agreement by chance, counted over all pairs of records that have a value, less those that are matches. */
function withCounted(
	field: LinkField,
	drawn: readonly number[],
	agreement: Agreement | undefined,
	matched: number,
): number[] {
	const top = sameDigit(field);
	const pairs = allPairs(agreement?.present ?? 0);
	const byChance =
		Math.max(0, (agreement?.agreeing ?? 0) - matched) + halfAPair;
	const same = Math.min(mostLikely, byChance / (pairs + 1));
	const rest = 1 - (drawn[top] ?? 0);
	return drawn.map((share, digit) =>
		digit === top ? same : (share / rest) * (1 - same),
	);
}

function fieldModel(
	field: LinkField,
	m: readonly number[],
	u: readonly number[],
): FieldModel {
	return {
		column: field.column,
		levels: codesOf(field.kind).map((code, digit) => {
			const [ours, chance] = [m[digit] ?? 0, u[digit] ?? 0];
			return digit === missing
				? { code, m: 0, u: 0, weight: 0 }
				: { code, m: ours, u: chance, weight: Math.log2(ours / chance) };
		}),
	};
}

function distance(one: LinkModel, other: LinkModel): number {
	const gaps = one.fields.flatMap(({ levels }, place) =>
		levels.map(({ m }, digit) =>
			Math.abs(m - (other.fields[place]?.levels[digit]?.m ?? 0)),
		),
	);
	return Math.max(Math.abs(one.prior - other.prior) / other.prior, ...gaps);
}
