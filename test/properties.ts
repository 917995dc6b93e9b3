// Laws that must hold whatever is drawn, with the same draws in every run: a test that fails now and then says nothing.
import fc from "fast-check";
import { test } from "vitest";

const seed = 20260630;

/** A test that draws a hundred cases; `holds` throws for a case that breaks the law. */
export function law<Drawn extends unknown[]>(
	name: string,
	drawn: { [Place in keyof Drawn]: fc.Arbitrary<Drawn[Place]> },
	holds: (...each: Drawn) => void,
): void {
	test(name, () => {
		fc.assert(
			fc.property(fc.tuple<Drawn>(...drawn), (each) => holds(...each)),
			{ seed },
		);
	});
}
