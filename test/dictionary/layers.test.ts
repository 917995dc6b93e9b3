// The drawing of what feeds what: every arrow goes to the right, nothing stands on anything, and it is the same each time.
import fc from "fast-check";
import { expect, test } from "vitest";
import { layered } from "../../src/dictionary/layers.ts";

const names = Array.from({ length: 12 }, (_, place) => `r${place}`);
const acyclic = fc
	.uniqueArray(
		fc.tuple(fc.nat(11), fc.nat(11)).filter(([one, other]) => one < other),
		{ selector: ([one, other]) => one * 12 + other, maxLength: 30 },
	)
	.map((pairs) =>
		pairs.map(([one, other]) => ({
			from: names[one] ?? "",
			to: names[other] ?? "",
		})),
	);

test("what reads stands right of what is read, and no two boxes share a place", () => {
	fc.assert(
		fc.property(acyclic, (links) => {
			const drawn = layered(names, links);
			const layer = new Map(drawn.nodes.map((node) => [node.name, node.layer]));
			for (const { from, to } of links)
				expect(layer.get(from)).toBeLessThan(layer.get(to) ?? -1);
			for (const { through } of drawn.lines)
				expect(through.map((point) => point.layer)).toEqual(
					through.map((_, step) => (through[0]?.layer ?? 0) + step),
				);
			for (const one of drawn.nodes)
				for (const other of drawn.nodes)
					if (one.name < other.name && one.layer === other.layer)
						expect(Math.abs(one.row - other.row)).toBeGreaterThanOrEqual(0.99);
			expect(layered(names, links)).toEqual(drawn);
		}),
		{ numRuns: 60 },
	);
});

test("two lines that can be drawn apart do not cross", () => {
	const { nodes } = layered(
		["a", "b", "y", "x"],
		[
			{ from: "a", to: "x" },
			{ from: "b", to: "y" },
		],
	);
	const row = (name: string) => nodes.find((node) => node.name === name)?.row;
	expect(row("x")).toBe(row("a"));
	expect(row("y")).toBe(row("b"));
});

test("a ring is a bug, and is named", () => {
	expect(() =>
		layered(
			["a", "b"],
			[
				{ from: "a", to: "b" },
				{ from: "b", to: "a" },
			],
		),
	).toThrow(/a → b → a|b → a → b/);
});
