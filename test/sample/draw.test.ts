import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawInto, drawn, temporaryFolder } from "./draw-into-temp.ts";

const files = [
	"bankruptcies.csv",
	"claims.csv",
	"companies.csv",
	"debt_settlements.csv",
	"debtors.csv",
	"events.csv",
	"payments.csv",
	"persons.csv",
	"truth.json",
];

const bytesOf = (folder: string) =>
	readdirSync(folder)
		.sort()
		.map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);

test("the same seed draws the same bytes, another seed others", async () => {
	const [first, again, other] = [
		await drawn({ seed: 7 }),
		await drawn({ seed: 7 }),
		await drawn({ seed: 8 }),
	];
	expect(readdirSync(first).sort()).toEqual(files);
	expect(bytesOf(first)).toEqual(bytesOf(again));
	for (const [file, text] of bytesOf(first))
		expect(readFileSync(join(other, file), "utf8") === text, file).toBe(false);
});

test("the small sample on disk is what its request draws today, and stays below 6 MB", async () => {
	const small = bytesOf("data-samples/small");
	const fresh = new Map(bytesOf(await drawn({ claims: 5_000, seed: 1 })));
	expect(small.map(([file]) => file)).toEqual(files);
	for (const [file, text] of small)
		expect(fresh.get(file) === text, file).toBe(true);
	const bytes = small.reduce(
		(sum, [, text]) => sum + Buffer.byteLength(text),
		0,
	);
	expect(bytes).toBeLessThan(6_000_000);
});

test("a claim takes less than 600 bytes in all files", async () => {
	const texts = bytesOf(await drawn({ claims: 5_000 }));
	const bytes = texts.reduce(
		(sum, [, text]) => sum + Buffer.byteLength(text),
		0,
	);
	expect(bytes / 5_000).toBeLessThan(600);
});

test("no claims at all make files with headings only", async () => {
	const folder = await drawn({ claims: 0 });
	expect(
		readFileSync(join(folder, "claims.csv"), "utf8").trimEnd().split("\n"),
	).toHaveLength(1);
});

test("an abort leaves nothing behind, and an older sample as it was", async () => {
	const parent = temporaryFolder();
	const out = join(parent, "drawn");
	await drawInto(out, { claims: 300 });
	const before = bytesOf(out);
	const controller = new AbortController();
	const progress = (share: number) => {
		if (share > 0.2) controller.abort();
	};
	const signal = controller.signal;
	const options = { claims: 20_000, signal, progress };
	await expect(drawInto(out, options)).rejects.toThrow("aborted");
	await expect(drawInto(join(parent, "new"), options)).rejects.toThrow(
		"aborted",
	);
	expect(readdirSync(parent)).toEqual(["drawn"]);
	expect(bytesOf(out)).toEqual(before);
});

test("a sample takes the place of a sample", async () => {
	const out = join(temporaryFolder(), "drawn");
	await drawInto(out, { claims: 300 });
	await drawInto(out, { claims: 300, seed: 2 });
	expect(bytesOf(out)).toEqual(bytesOf(await drawn({ claims: 300, seed: 2 })));
});

test("a folder that no draw has made is refused and kept", async () => {
	const out = join(temporaryFolder(), "mine");
	mkdirSync(out);
	writeFileSync(join(out, "ledger.csv"), "mine");
	await expect(drawInto(out)).rejects.toThrow("holds no sample");
	expect(readdirSync(out)).toEqual(["ledger.csv"]);
	expect(existsSync(`${out}.partial`)).toBe(false);
});

test("a file overrides parts of the truth, and an impossible truth is a fault", async () => {
	const changes = join(temporaryFolder(), "changes.json");
	writeFileSync(
		changes,
		JSON.stringify({
			cure_share: { top: 0.5 },
			oddities: { exact_duplicate: 1 },
		}),
	);
	const folder = await drawn({ claims: 200, truth: changes });
	const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
	expect(truth.parameters.cure_share).toMatchObject({ top: 0.5, floor: 0.2 });
	expect(truth.counts.exact_duplicates).toBe(200);
	writeFileSync(
		changes,
		JSON.stringify({ cure_share: { top: 1.5, bottom: 0 } }),
	);
	await expect(drawn({ truth: changes })).rejects.toThrow(/cure_share/);
	writeFileSync(changes, "[");
	await expect(drawn({ truth: changes })).rejects.toThrow(
		"cannot be read as JSON",
	);
});
