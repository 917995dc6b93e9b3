// From the grades of one characteristic to its bins: numbers by stretches, levels by likeness, what is missing by itself.
import { optimalBins, type Trend } from "./optimal-bins.ts";
import { type Bin, type Grade, sumOfCounts, tallyOf } from "./types.ts";

export interface CharacteristicChoice {
	/** Least share of all claims in a bin. */
	readonly leastShare: number;
	/** Least claims in a bin, whatever their share. */
	readonly leastClaims: number;
	readonly mostBins: number;
	/** How the share that pays goes with a number; levels are put in the order of theirs. */
	readonly trend: Trend;
}

export const usualChoice: CharacteristicChoice = {
	leastShare: 0.05,
	leastClaims: 50,
	mostBins: 6,
	trend: "any",
};

/**
 * Bins by the share that pays anything. A reason for a missing number is a bin of its own where it has enough claims;
 * where it has not, it has no bin, which is neither good nor bad.
 *
 * @param grades  in any order
 */
export function binsOf(
	grades: readonly Grade[],
	choice: CharacteristicChoice = usualChoice,
): Bin[] {
	const { claims } = sumOfCounts(grades.map(({ counts }) => counts));
	const leastTrials = Math.max(choice.leastClaims, choice.leastShare * claims);
	const numbers = grades
		.filter(({ from }) => from !== null)
		.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
	const levels = grades.filter(({ from }) => from === null);
	const stretches = numberBins(numbers, { ...choice, leastTrials });
	const groups =
		numbers.length > 0
			? levels
					.filter(({ counts }) => counts.claims >= choice.leastClaims)
					.toSorted(byLevel)
					.map((grade) => [grade])
			: levelGroups(levels, { ...choice, leastTrials });
	return [
		...stretches,
		...groups.flatMap((group, place) => {
			const counts = sumOfCounts(group.map((grade) => grade.counts));
			const bin = stretches.length + place + 1;
			return group.map(({ level }) => ({
				...{ bin, level, from: null, to: null, counts },
			}));
		}),
	];
}

interface Limits {
	readonly leastTrials: number;
	readonly mostBins: number;
	readonly trend: Trend;
}

function numberBins(grades: readonly Grade[], limits: Limits): Bin[] {
	const starts = optimalBins(
		grades.map(({ counts }) => tallyOf(counts, "payment")),
		limits,
	);
	return starts.map((start, place) => {
		const next = starts[place + 1];
		const inside = grades.slice(start, next);
		return {
			bin: place + 1,
			level: "",
			from: place === 0 ? null : (inside[0]?.from ?? null),
			to: next === undefined ? null : (grades[next]?.from ?? null),
			counts: sumOfCounts(inside.map(({ counts }) => counts)),
		};
	});
}

/** Levels of like shares together. Thin levels stand near the mean of all, so that chance puts none at an end. */
function levelGroups(levels: readonly Grade[], limits: Limits): Grade[][] {
	const whole = tallyOf(
		sumOfCounts(levels.map((each) => each.counts)),
		"payment",
	);
	const mean = whole.n > 0 ? whole.k / whole.n : 0;
	const shrunk = ({ counts }: Grade) =>
		(counts.payment + mean * limits.leastTrials) /
		(counts.claims + limits.leastTrials);
	const ordered = levels.toSorted(
		(one, other) => shrunk(one) - shrunk(other) || byLevel(one, other),
	);
	const starts = optimalBins(
		ordered.map(({ counts }) => tallyOf(counts, "payment")),
		{ ...limits, trend: "any" },
	);
	return starts.map((start, place) => ordered.slice(start, starts[place + 1]));
}

const byLevel = (one: Grade, other: Grade) =>
	one.level < other.level ? -1 : 1;
