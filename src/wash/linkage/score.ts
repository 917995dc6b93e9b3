// Each pair gets its weight and probability, field by field, with what the frequency of its values adds.
import type { Database } from "../../warehouse/database.ts";
import { digitSql, type PatternCount, sameDigit } from "./compare.ts";
import { differs } from "./kinds.ts";
import { type LinkModel, logOdds, priorOdds } from "./model.ts";
import { type LinkSpec, standardColumn } from "./spec.ts";
import type { Agreement } from "./standardise.ts";

/** Pairs of lower odds than one in 2 to the 12th are not weighed one by one: no rare value lifts them. */
const leastOdds = -12;
/** A share of one in a hundred is worth a look; what is below that is not kept. */
const leastKept = Math.log2(0.01 / 0.99);
const rowsAStatement = 2_000;

/**
 * Makes `<name>_pairs`: one, other, pattern, is_vetoed, a column `weight_<place>` for each field in bits, odds (log2) and probability.
 */
export async function score(
	database: Database,
	spec: LinkSpec,
	model: LinkModel,
	agreements: readonly Agreement[],
	candidates: readonly PatternCount[],
): Promise<void> {
	await layDownPatterns(database, spec, model, candidates);
	const frequencies = spec.fields.map(
		({ column }, place) =>
			`left join ${spec.name}_frequency_${place} as f${place} on f${place}.value = a.${standardColumn(column, "")}`,
	);
	const weights = spec.fields.map(
		(_, place) =>
			`${weightSql(spec, model, agreements, place)} as weight_${place}`,
	);
	const sum = spec.fields.map((_, place) => `weight_${place}`).join(" + ");
	await database.run(`
		create or replace temp table ${spec.name}_pairs as
		select *, 1 / (1 + pow(2, -odds)) as probability
		from (
			select *, ${priorOdds(model)} + ${sum} as odds
			from (
				select compared.one, compared.other, compared.pattern, ${vetoSql(spec)} as is_vetoed, ${weights.join(", ")}
				from ${spec.name}_compared as compared
				inner join ${spec.name}_patterns as patterns on patterns.pattern = compared.pattern
				inner join ${spec.name}_standard as a on a.record = compared.one
				${frequencies.join("\n")}
			) as weighed
		) as summed
		where odds >= ${leastKept};
		drop table ${spec.name}_patterns`);
}

async function layDownPatterns(
	database: Database,
	{ name }: LinkSpec,
	model: LinkModel,
	candidates: readonly PatternCount[],
): Promise<void> {
	const kept = candidates
		.map(({ pattern }) => pattern)
		.filter((pattern) => logOdds(model, pattern) >= leastOdds);
	await database.run(
		`create or replace temp table ${name}_patterns (pattern bigint)`,
	);
	for (let start = 0; start < kept.length; start += rowsAStatement) {
		const rows = kept
			.slice(start, start + rowsAStatement)
			.map((pattern) => `(${pattern})`);
		await database.run(
			`insert into ${name}_patterns values ${rows.join(", ")}`,
		);
	}
}

/**
 * Weight of a field in bits. Two that share a common value agree by chance more often than others: where a field agrees
 * exactly, its weight moves by the mean frequency over that of the value, both among the other records.
 *
 * @see Winkler (2000), frequency-based matching; splink, "term frequency adjustments"
 */
export function weightSql(
	spec: LinkSpec,
	{ fields }: LinkModel,
	agreements: readonly Agreement[],
	place: number,
): string {
	const field = spec.fields[place];
	const { present, agreeing } = agreements[place] ?? {
		present: 0,
		agreeing: 0,
	};
	if (!field) throw new RangeError(`no field ${place}`);
	const digit = digitSql("compared.pattern", place);
	const steps = (fields[place]?.levels ?? []).map(
		({ weight }, at) => `when ${at} then ${double(weight)}`,
	);
	const base = `case ${digit} ${steps.join(" ")} end`;
	if (agreeing === 0 || present < 2) return base;
	const mean = agreeing / ((present * (present - 1)) / 2);
	return `${base} + case when ${digit} = ${sameDigit(field)} and f${place}.records > 1
		then ${double(Math.log2(mean))} - log2((f${place}.records - 1) / ${double(present - 1)}) else 0 end`;
}

function double(value: number): string {
	return `cast(${value} as double)`;
}

/** A pair is not linked where a field with a veto differs altogether and no decisive one is the same. */
export function vetoSql({ fields }: LinkSpec): string {
	const against = fields.flatMap(({ isVeto }, place) =>
		isVeto ? [`${digitSql("compared.pattern", place)} = ${differs}`] : [],
	);
	const decided = fields.flatMap((field, place) =>
		field.isDecisive
			? [`${digitSql("compared.pattern", place)} = ${sameDigit(field)}`]
			: [],
	);
	if (against.length === 0) return "false";
	const isFree = decided.length === 0 ? "false" : decided.join(" or ");
	return `(${against.join(" or ")}) and not (${isFree})`;
}
