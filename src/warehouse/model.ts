// A model: one SQL file that makes one relation, and a header that says what it is, its grain and what it reads.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface Model {
	readonly name: string;
	/** The step it belongs to: the folder it lies in. */
	readonly step: string;
	readonly says: string;
	/** The columns that tell its rows apart; empty for a relation of one row. */
	readonly grain: readonly string[];
	readonly reads: readonly string[];
	readonly sql: string;
}

const header =
	/^-- (?<name>\w+): (?<says>.+)\n--\n-- grain {3}(?<grain>.+)\n-- reads {3}(?<reads>.+)\n/;

/** Reads a model's text. @throws RangeError for a bad header, with the file it stands in */
export function modelFrom(file: string, step: string, text: string): Model {
	const found = header.exec(text)?.groups;
	const name = basename(file, ".sql");
	if (!found || found.name !== name)
		throw new RangeError(
			`${file}: a model opens with "-- ${name}: what its rows are", then grain and reads`,
		);
	const listed = (names = "") => names.split(", ").filter((one) => one !== "");
	return {
		name,
		step,
		says: found.says ?? "",
		grain: found.grain === "one row" ? [] : listed(found.grain),
		reads: listed(found.reads),
		sql: text,
	};
}

/** All models below a folder, one folder a step. */
export function modelsIn(folder: string): Model[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((step) =>
			readdirSync(join(folder, step.name))
				.filter((file) => file.endsWith(".sql"))
				.map((file) => {
					const path = join(folder, step.name, file);
					return modelFrom(path, step.name, readFileSync(path, "utf8"));
				}),
		);
}

/** Models in an order in which each comes after what it reads. @throws RangeError where they go round in a ring */
export function inOrder(models: readonly Model[]): Model[] {
	const byName = new Map(models.map((model) => [model.name, model]));
	const ordered = new Set<Model>();
	const place = (model: Model, above: readonly string[]): void => {
		if (ordered.has(model)) return;
		if (above.includes(model.name))
			throw new RangeError(
				`models read each other in a ring: ${[...above, model.name].join(" → ")}`,
			);
		for (const read of model.reads) {
			const source = byName.get(read);
			if (source) place(source, [...above, model.name]);
		}
		ordered.add(model);
	};
	for (const model of models) place(model, []);
	return [...ordered];
}

/** The models of these names and all they read, directly or not, in the order given. */
export function neededFor(
	names: readonly string[],
	models: readonly Model[],
): Model[] {
	const needed = new Set(names);
	for (const name of needed)
		for (const read of models.find((model) => model.name === name)?.reads ?? [])
			needed.add(read);
	return models.filter(({ name }) => needed.has(name));
}
