// Why two records are, or are not, taken for one debtor: from the prior through each field to the probability.
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import { compare, digitAt, digitSql } from "./compare.ts";
import { type LinkModel, priorOdds, probability } from "./model.ts";
import { vetoSql, weightSql } from "./score.ts";
import { type LinkSpec, standardColumn } from "./spec.ts";
import type { Agreement } from "./standardise.ts";

/** One bar of the waterfall; no value of a record is in it. */
export interface Step {
	/** A field, or "prior". */
	readonly step: string;
	/** How far the field agrees; empty for the prior. */
	readonly level: string;
	/** Bits. */
	readonly weight: number;
	/** Bits so far, this step included. */
	readonly odds: number;
	/** The chance that it is a match, as far as this step. */
	readonly probability: number;
}

export interface Explanation {
	readonly steps: readonly Step[];
	readonly odds: number;
	readonly probability: number;
	/** A field with a veto differs: the pair is not linked. */
	readonly isVetoed: boolean;
}

/**
 * The waterfall of any two records, whether a rule looked at them or not.
 *
 * @throws Fault when one of them is not among the records
 */
export async function explain(
	database: Database,
	spec: LinkSpec,
	model: LinkModel,
	agreements: readonly Agreement[],
	one: string,
	other: string,
): Promise<Explanation> {
	const asked = `${spec.name}_asked`;
	await database.run(`
		create or replace temp table ${asked} as
		select least(a.record, b.record) as one, greatest(a.record, b.record) as other
		from ${spec.name}_standard as a
		cross join ${spec.name}_standard as b
		where cast(a.id as varchar) = ${quoted(one)} and cast(b.id as varchar) = ${quoted(other)}`);
	const [count] = await compare(database, spec, asked, "explained");
	if (!count)
		throw new Fault(
			`the linkage ${spec.name} has no two records ${one} and ${other}`,
			{
				remedy: `Name two records by their ${spec.id}.`,
			},
		);
	const row = await database.row(`
		select ${vetoSql(spec)} as is_vetoed,
			${spec.fields.map((_, place) => `${weightSql(spec, model, agreements, place)} as weight_${place}`).join(", ")}
		from ${spec.name}_explained as compared
		inner join ${spec.name}_standard as a on a.record = compared.one
		${spec.fields.map(({ column }, place) => `left join ${spec.name}_frequency_${place} as f${place} on f${place}.value = a.${standardColumn(column, "")}`).join("\n")}`);
	await database.run(`drop table ${asked}; drop table ${spec.name}_explained`);
	const levels = spec.fields.map(
		(_, place) =>
			model.fields[place]?.levels[digitAt(count.pattern, place)]?.code ?? "",
	);
	const weights = spec.fields.map((_, place) => Number(row[`weight_${place}`]));
	return waterfall(spec, model, levels, weights, row.is_vetoed === true);
}

function waterfall(
	{ fields }: LinkSpec,
	model: LinkModel,
	levels: readonly string[],
	weights: readonly number[],
	isVetoed: boolean,
): Explanation {
	let odds = priorOdds(model);
	const steps: Step[] = [
		{
			step: "prior",
			level: "",
			weight: odds,
			odds,
			probability: probability(odds),
		},
	];
	for (const [place, { column }] of fields.entries()) {
		const weight = weights[place] ?? 0;
		odds += weight;
		steps.push({
			step: column,
			level: levels[place] ?? "",
			weight,
			odds,
			probability: probability(odds),
		});
	}
	return { steps, odds, probability: probability(odds), isVetoed };
}

/** SQL for the code of a field's level in a pattern. */
export function levelSql(
	{ fields }: LinkModel,
	pattern: string,
	place: number,
): string {
	const codes = (fields[place]?.levels ?? []).map(
		({ code }, digit) => `when ${digit} then ${quoted(code)}`,
	);
	return `case ${digitSql(pattern, place)} ${codes.join(" ")} end`;
}
