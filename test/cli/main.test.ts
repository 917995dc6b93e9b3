// The command line as a person or a script meets it: what it prints, how it ends, what it leaves behind.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { printFailure } from "../../src/cli/failure.ts";
import { GivenUp } from "../../src/cli/interruption.ts";
import { Fault, Faults } from "../../src/faults.ts";
import { version } from "../../src/version.ts";
import { commandHere } from "./command.ts";
import { ferskvare } from "./process.ts";

const out = mkdtempSync(join(tmpdir(), "ferskvare-cli-"));
afterAll(() => rmSync(out, { recursive: true }));

const sample = (name: string) =>
	["claims", "payments", "events", "debtors"].flatMap((tape) =>
		tape === "claims"
			? [`data-samples/${name}/claims.csv`]
			: [`--${tape}`, `data-samples/${name}/${tape}.csv`],
	);
const value = (name: string, folder: string) => [
	"value",
	...sample(name),
	...["--cut-off", "2026-06-30", "--out", join(out, folder)],
];

describe("a run that goes well", () => {
	test("prints its version alone", async () => {
		const { code, stdout, stderr } = await commandHere(["--version"]);
		expect([code, stdout, stderr]).toEqual([0, `${version}\n`, ""]);
	});

	// What a job prints, and in which form, is settled outside of it: so with the shortest one.
	const check = (name: string) => [
		"check",
		...["data-samples/tiny/claims.csv", "--yes"],
		...["--write", join(out, `${name}.json`)],
	];

	test("prints nothing with --quiet", async () => {
		const ended = await commandHere([...check("quiet"), "--quiet"]);
		expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
	});

	test("prints one JSON object a line with --log json", async () => {
		const { code, stdout, stderr } = await commandHere([
			...check("json"),
			...["--log", "json"],
		]);
		const events = stderr
			.trim()
			.split("\n")
			.map((line): Record<string, unknown> => JSON.parse(line));
		expect([code, stdout]).toEqual([0, ""]);
		expect(events[0]).toEqual({ event: "step", title: "Look at the files" });
		expect(events.at(-1)).toMatchObject({ event: "done" });
	});
});

describe("a run that goes wrong", () => {
	test.each([
		[
			"no such file",
			["value", "nowhere.csv", "--cut-off", "2026-06-30"],
			/nowhere\.csv does not exist/,
		],
		["no cut-off date", ["value", "data-samples/tiny/claims.csv"], /--cut-off/],
		[
			"a day that is none",
			["value", "data-samples/tiny/claims.csv", "--cut-off", "2026-02-31"],
			/--cut-off: "2026-02-31" is no calendar day/,
		],
		[
			"a rate in per cent",
			[
				"value",
				"data-samples/tiny/claims.csv",
				"--cut-off",
				"2026-06-30",
				"--target-irr",
				"15",
			],
			/--target-irr: "15" is no yearly rate/,
		],
		[
			"before anything was due",
			["value", "data-samples/tiny/claims.csv", "--cut-off", "2001-01-01"],
			/no claim was due before the cut-off date 2001-01-01/,
		],
		[
			"a portfolio that is none",
			[
				"value",
				"data-samples/tiny/claims.csv",
				"--cut-off",
				"2026-06-30",
				"--reference",
				"package.json",
			],
			/package\.json/,
		],
		[
			"an unknown option",
			[
				"value",
				"data-samples/tiny/claims.csv",
				"--cut-off",
				"2026-06-30",
				"--sidee",
				"x",
			],
			/unknown option/,
		],
		["an unknown command", ["valu"], /unknown command/],
		[
			"an unknown form of log",
			[...value("tiny", "log"), "--log", "xml"],
			/--log/,
		],
	])("%s: says so, ends with 2 and leaves nothing", async (_, words, said) => {
		const folder = join(out, "nothing");
		const { code, stderr } = await commandHere(
			words[0] === "value" && !words.includes("--out")
				? [...words, "--out", folder]
				: words,
		);
		expect(stderr).toMatch(said);
		expect(code).toBe(2);
		expect(leftIn(folder)).toEqual([]);
	});

	test("as a process too", async () => {
		const words = ["value", "nowhere.csv", "--cut-off", "2026-06-30"];
		expect(await ferskvare(words)).toEqual({
			code: 2,
			stdout: "",
			stderr: expect.stringContaining("nowhere.csv does not exist"),
		});
	});

	test("Ctrl-C ends with 130 and leaves nothing", async () => {
		const { code, stderr } = await ferskvare(
			value("tiny", "stopped"),
			/Read the tapes/,
		);
		expect(stderr).toContain("Stopped. Nothing was left behind.");
		expect(code).toBe(130);
		expect(leftIn(join(out, "stopped"))).toEqual([]);
	});
});

function leftIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

describe("failures in words", () => {
	const said = async (error: unknown) => {
		const to = new PassThrough();
		const code = printFailure(error, to);
		to.end();
		return [code, await text(to)] as const;
	};

	test("a fault says what to do; several are said at once", async () => {
		const one = new Fault("the sea is wet", {
			where: "row 3",
			remedy: "Dry it.",
		});
		expect(await said(one)).toEqual([2, "row 3: the sea is wet\n  Dry it.\n"]);
		expect(
			(await said(new Faults([one, one])))[1].match(/Dry it/g),
		).toHaveLength(2);
	});

	test("anything else is our bug", async () => {
		const [code, words] = await said(new RangeError("off by one"));
		expect(code).toBe(70);
		expect(words).toContain("This is a bug in ferskvare");
	});

	test("giving up is neither", async () => {
		expect((await said(new GivenUp()))[0]).toBe(130);
	});
});
