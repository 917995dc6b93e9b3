// Every relation of a portfolio with its step, its columns and what it reads.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CatalogueColumn } from "../warehouse/catalogue.ts";
import { catalogueOf } from "../warehouse/catalogue.ts";
import type { Database } from "../warehouse/database.ts";
import { modelsIn } from "../warehouse/model.ts";

/** In the order in which data goes through them. */
export const steps = [
	"tape",
	"law tables",
	"bands and calendars",
	"staging",
	"ageing",
	"resolution",
	"curves",
	"law",
	"practice",
	"wash",
	"features",
	"portfolio",
	"strats",
	"mix",
	"policy",
	"fitted",
	"steps",
	"roads",
	"agencies",
	"valuation",
	"sale",
] as const;

export interface Entry {
	readonly name: string;
	readonly step: string;
	readonly says: string;
	/** Empty for what no model made. */
	readonly grain: readonly string[];
	readonly reads: readonly string[];
	readonly columns: readonly CatalogueColumn[];
}

/** Fixed while the program is: a portfolio's rows do not show in it. */
export async function entriesOf(database: Database): Promise<Entry[]> {
	const { relations } = await catalogueOf(database);
	const folder = fileURLToPath(new URL("../models", import.meta.url));
	const models = new Map(modelsIn(folder).map((model) => [model.name, model]));
	return relations.map(({ name, says, columns }) => {
		const model = models.get(name);
		return {
			name,
			says,
			columns,
			step: model?.step ?? stepOf(name),
			grain: model?.grain ?? [],
			reads: model?.reads ?? [],
		};
	});
}

function stepOf(name: string): string {
	const seed = new URL(`../models/seeds/${name}.csv`, import.meta.url);
	if (existsSync(seed) || ["run", "ferskvare_models"].includes(name))
		return "bands and calendars";
	if (/^(tape_|rejected_|field_)/.test(name)) return "tape";
	return name.startsWith("law_") ? "law tables" : "valuation";
}
