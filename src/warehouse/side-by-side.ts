// Pieces of work that wait for each other, done by several hands.

/** A piece of work, and what must be done before it: what is not among the works counts as done. */
export interface Waiting<Work> {
	readonly work: Work;
	readonly after: readonly Work[];
}

/**
 * Does each piece of work once, by whichever hand is free, in their order but after what it waits for.
 * After a failure nothing more is begun, and what was begun ends before the failure is thrown.
 *
 * @returns the outcomes in the order of the works
 * @throws RangeError where works wait for each other in a ring
 */
export async function sideBySide<Work, Hand, Outcome>(
	works: readonly Waiting<Work>[],
	hands: readonly Hand[],
	doing: (work: Work, hand: Hand) => Promise<Outcome>,
): Promise<Outcome[]> {
	const outcomes = new Map<Work, Outcome>();
	const undone = new Set(works.map(({ work }) => work));
	const waiting = new Set(works);
	const busy = new Map<Hand, Promise<void>>();
	const turn = async (work: Work, hand: Hand) => {
		outcomes.set(work, await doing(work, hand));
		undone.delete(work);
		busy.delete(hand);
	};
	try {
		while (undone.size > 0) {
			for (const hand of hands.filter((one) => !busy.has(one))) {
				const next = [...waiting].find(
					({ after }) => !after.some((one) => undone.has(one)),
				);
				if (!next) break;
				waiting.delete(next);
				busy.set(hand, turn(next.work, hand));
			}
			if (busy.size === 0) throw new RangeError("works wait in a ring");
			await Promise.race(busy.values());
		}
	} finally {
		await Promise.allSettled(busy.values());
	}
	return works.map(({ work }) => outcomes.get(work) as Outcome);
}
