import fc from "fast-check";
import { expect, test } from "vitest";
import { random } from "../src/random.ts";
import { law } from "./properties.ts";

const drawn = (seed: number, count: number) => {
	const next = random(seed);
	return Array.from({ length: count }, () => next());
};

law("the same seed gives the same numbers", [fc.integer()], (seed) => {
	expect(drawn(seed, 20)).toEqual(drawn(seed, 20));
});

test("another seed gives others, and two generators do not disturb each other", () => {
	expect(drawn(1, 5)).not.toEqual(drawn(2, 5));
	const [one, other] = [random(7), random(7)];
	const turns = [one(), other(), one(), other()];
	expect(turns[0]).toBe(turns[1]);
	expect(turns[2]).toBe(turns[3]);
});

test("numbers lie in [0, 1), evenly", () => {
	const numbers = drawn(3, 100_000);
	expect(Math.min(...numbers.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
	expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
	const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
	// The mean of n even numbers has standard deviation sqrt(1 / 12 n).
	expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 1_200_000));
	const tenths = new Array<number>(10).fill(0);
	for (const each of numbers) {
		const tenth = Math.floor(each * 10);
		tenths[tenth] = (tenths[tenth] ?? 0) + 1;
	}
	// Chi-square with 9 degrees of freedom stays below 27.9 with probability 0.999.
	const chiSquare = tenths.reduce(
		(sum, count) => sum + (count - 10_000) ** 2 / 10_000,
		0,
	);
	expect(chiSquare).toBeLessThan(27.9);
});
