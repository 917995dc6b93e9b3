// Pieces of work that wait for each other: each is done once, after what it waits for, and never by more than there are hands.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sideBySide, type Waiting } from "../../src/warehouse/side-by-side.ts";

const moment = () => new Promise<void>((done) => setImmediate(done));

/** Works 0 … n-1, each waiting for some of those before it; 99 is none of them. */
const works = fc
	.integer({ min: 0, max: 12 })
	.chain((count) =>
		fc.tuple(
			...Array.from({ length: count }, (_, work) =>
				fc
					.tuple(
						fc.constant(work),
						fc.uniqueArray(fc.constantFrom(99, ...Array(work).keys())),
					)
					.map(([own, after]): Waiting<number> => ({ work: own, after })),
			),
		),
	);

test("each is done once after what it waits for, by no more hands than there are, and answers in order", async () => {
	await fc.assert(
		fc.asyncProperty(
			works,
			fc.integer({ min: 1, max: 4 }),
			fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
			async (given, handCount, moments) => {
				const done = new Set([99]);
				const busy = new Set<number>();
				const hands = Array.from({ length: handCount }, (_, hand) => hand);
				const outcomes = await sideBySide(given, hands, async (work, hand) => {
					expect(busy.has(hand)).toBe(false);
					expect(done.has(work)).toBe(false);
					for (const one of given[work]?.after ?? [])
						expect(done.has(one)).toBe(true);
					busy.add(hand);
					const waits = moments.next().value ?? 0;
					for (let waited = 0; waited < waits; waited += 1) await moment();
					busy.delete(hand);
					done.add(work);
					return work * 10;
				});
				expect(outcomes).toEqual(given.map(({ work }) => work * 10));
			},
		),
	);
});

test("two that do not wait for each other are done at the same time", async () => {
	let atWork = 0;
	const countsAtWork = await sideBySide(
		[
			{ work: "one", after: [] },
			{ work: "other", after: [] },
		],
		[1, 2],
		async () => {
			atWork += 1;
			await moment();
			return atWork;
		},
	);
	expect(countsAtWork).toContain(2);
});

test("after a failure nothing is begun, and what was begun ends first", async () => {
	const ended: string[] = [];
	const working = sideBySide(
		[
			{ work: "fails", after: [] },
			{ work: "slow", after: [] },
			{ work: "later", after: [] },
		],
		[1, 2],
		async (work) => {
			if (work === "fails") throw new Error("broken");
			for (let waited = 0; waited < 5; waited += 1) await moment();
			ended.push(work);
		},
	);
	await expect(working).rejects.toThrow("broken");
	expect(ended).toEqual(["slow"]);
});

test("works that wait for each other are refused", async () => {
	const ring = [
		{ work: "one", after: ["other"] },
		{ work: "other", after: ["one"] },
	];
	await expect(sideBySide(ring, [1], async () => {})).rejects.toThrow(
		RangeError,
	);
});
