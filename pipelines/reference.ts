// References: what portfolios have shown, in a file that another party can be given.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../src/faults.ts";
import {
	choice,
	file,
	pipeline,
	positional,
	several,
	withFallback,
} from "../src/pipeline.ts";
import { buildReference } from "../src/reference/build-reference.ts";
import {
	type Reference,
	readReferenceFile,
} from "../src/reference/reference-file.ts";
import { horizonMonths } from "../src/valuation/collections.ts";
import { writeAsked } from "../src/written-file.ts";

export default pipeline({
	says: "Curves and mix of portfolios as one file without claims: build, list or describe",
	parameters: {
		does: positional(choice(["build", "list", "describe"], "what to do")),
		files: positional(
			several(file("build: portfolios; list: folders; describe: references")),
		),
		out: withFallback(file("build: where it goes"), "reference.json"),
	},
	async run({ does, files, out }, { step }) {
		if (does === "build") {
			const built = await step("Pool the portfolios", () =>
				buildReference(files, horizonMonths + 2),
			);
			await writeAsked(out, `${JSON.stringify(built)}\n`);
			return [...describing(out, built), `Reference: ${out}`];
		}
		const named = does === "list" ? await listed(files) : files;
		const lines: string[] = [];
		for (const one of named) {
			const read = readReferenceFile(one);
			lines.push(
				...(does === "describe"
					? describing(one, await read)
					: await read.then(
							(reference) => describing(one, reference).slice(0, 1),
							() => [],
						)),
			);
		}
		return lines.length > 0
			? lines
			: ["There is no reference in these folders."];
	},
});

async function listed(folders: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const folder of folders) {
		const isFolder = await stat(folder).then(
			(one) => one.isDirectory(),
			() => false,
		);
		if (!isFolder)
			throw new Fault(`there is no folder ${folder}`, {
				remedy: "Give the folder that references lie in.",
			});
		const names = (await readdir(folder)).filter((name) =>
			name.endsWith(".json"),
		);
		found.push(...names.sort().map((name) => join(folder, name)));
	}
	return found;
}

function describing(place: string, reference: Reference): string[] {
	const { facts, curves, suppressed, currency } = reference;
	const names = (counts: Reference["facts"]["countries"]) =>
		counts.map(({ name, claims }) => `${name} ${claims}`).join(", ") ||
		"not stated";
	return [
		`${place}: ${facts.claims} claims of ${facts.portfolios} portfolios, ${currency} ${facts.principal} of principal, due ${facts.first_due_month} to ${facts.last_due_month}, known to ${facts.last_cut_off_date}.`,
		`Debtors: ${names(facts.debtor_types)}. Countries: ${names(facts.countries)}.`,
		...curves.map(
			({ clock, segment, claims }) =>
				`Curve from ${clock}: ${segment}, ${claims} claims.`,
		),
		`Left out for fewer than ${suppressed.least_claims} claims: ${suppressed.curves} curves, ${suppressed.cells} cells of the mix.`,
	];
}
