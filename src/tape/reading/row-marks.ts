// What is kept of a row as read, and the marks it earns: what is missing, unreadable, or open to doubt.
import { named } from "../../warehouse/database.ts";
import type { ColumnReading } from "./reading.ts";
import { oddWord, type RowReading } from "./typed-read.ts";

/** A code we do not know counts as "other" where that is one of the codes, else as not stated. */
export function kept(
	reading: ColumnReading,
	given: readonly ColumnReading[],
): string {
	const { name, column, isAbsent, value } = reading;
	if (name === "principal" && isGiven("total", given))
		return `${principalOrRest(isAbsent, given)} as principal`;
	if (name === "principal" && isAbsent && isGiven("principal_original", given))
		return "principal_original as principal";
	if (isAbsent) return `${value} as ${named(name)}`;
	return column.values?.includes("other")
		? `case when ${named(`${name} text`)} is not null then coalesce(${named(name)}, 'other') end as ${named(name)}`
		: named(name);
}

function isGiven(name: string, given: readonly ColumnReading[]): boolean {
	return given.some((column) => column.name === name);
}

/** Where no principal is stated, what is left of the total when interest and costs are taken away stands for it. */
function principalOrRest(
	isAbsent: boolean,
	given: readonly ColumnReading[],
): string {
	const parts = ["interest", "costs"]
		.filter((name) => isGiven(name, given))
		.map((name) => ` - coalesce(${name}, 0)`);
	const rest = `cast(total${parts.join("")} as decimal(18,2))`;
	return isAbsent
		? rest
		: `case when "principal text" is null then ${rest} else principal end`;
}

/** Where the total stands for the principal. */
export function fromTotal(given: readonly ColumnReading[]): Mark[] {
	if (!isGiven("total", given)) return [];
	const isEmpty = isGiven("principal", given)
		? '"principal text" is null and '
		: "";
	return [
		{ test: `${isEmpty}total is not null`, word: "from_total:principal" },
	];
}

/** A mark that a cell may earn: the test, and what is written down. */
export interface Mark {
	readonly test: string;
	readonly word: string;
}

/** The words of all marks that hold; nothing is put together for the many rows where none does. */
export function onlyWhere(marks: readonly Mark[]): string {
	if (marks.length === 0) return "''";
	const words = marks.map(
		({ test, word }) => `case when ${test} then '${word},' else '' end`,
	);
	return `case when ${marks.map(({ test }) => `(${test})`).join(" or ")} then concat(${words.join(", ")}) else '' end`;
}

/** A column that another may stand for is missed only where that one is empty too; a claim is looked for later. */
export function faultOf(
	{ name, column, odd }: RowReading,
	given: readonly ColumnReading[],
): Mark[] {
	const text = named(`${name} text`);
	const others = (column.instead ?? []).filter((each) => isGiven(each, given));
	const isEmpty = [name, ...others].map(
		(each) => `${named(`${each} text`)} is null`,
	);
	const missing =
		column.required && !(name === "claim_id" && others.length > 0)
			? [{ test: isEmpty.join(" and "), word: `missing:${name}` }]
			: [];
	const isAlwaysReadable =
		column.type === "text" && (!column.values || !column.required);
	if (odd) return [...missing, { test: odd, word: `${oddWord}${name}` }];
	return isAlwaysReadable
		? missing
		: [
				...missing,
				{
					test: `${text} is not null and ${named(name)} is null`,
					word: `unreadable:${name}`,
				},
			];
}

/** What is read, and yet another than it may seem. */
export function doubtOf({
	name,
	column,
	exact,
	isOtherwise,
}: ColumnReading): Mark[] {
	const text = named(`${name} text`);
	if (column.values && !column.required)
		return [
			{
				test: `${text} is not null and ${named(name)} is null`,
				word: `unknown_code:${name}`,
			},
		];
	if (exact)
		return [
			{ test: hasFinerThanOre(text, name, exact), word: `rounded:${name}` },
			...(isOtherwise
				? [{ test: isOtherwise, word: `other_mark:${name}` }]
				: []),
		];
	return [];
}

/** A third decimal that matters: what is left after the øre is taken away. */
function hasFinerThanOre(text: string, name: string, exact: string): string {
	return `case when ${text} like '%.___%' or ${text} like '%,___%'
		then coalesce(abs(${exact} - cast(${named(name)} as double)) > 1e-6, false) else false end`;
}
