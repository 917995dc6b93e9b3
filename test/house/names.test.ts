import { expect, test } from "vitest";
import { filesIn } from "./files.ts";

const files = ["src", "pipelines", "reports", "test"].flatMap((folder) =>
	filesIn(folder, ".ts"),
);

test("no file is called after nothing in particular", () => {
	const vague = files.filter(({ path }) =>
		/(^|\/)(utils?|helpers?|common|misc|manager|data|info)(\.ts|\/)/.test(path),
	);
	expect(vague.map(({ path }) => path)).toEqual([]);
});

test("no switch of types or lint is turned off", () => {
	const pattern = new RegExp(
		[
			"as " + "any\\b",
			": " + "any\\b",
			"@ts-(ignore|expect-error)",
			"biome-" + "ignore",
		].join("|"),
	);
	const off = files.filter(({ text }) => pattern.test(text));
	expect(off.map(({ path }) => path)).toEqual([]);
});

test("a source file opens by saying what it is for", () => {
	const silent = files
		.filter(
			({ path }) => path.startsWith("src/") || path.startsWith("pipelines/"),
		)
		.filter(({ text }) => !/^(\/\/ |\/\*\*)/.test(text));
	expect(silent.map(({ path }) => path)).toEqual([]);
});
