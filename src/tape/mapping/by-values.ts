// Columns that no heading names, read off the values: a last resort, nearly always asked about.

import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import type { Candidate } from "./candidates.ts";
import { type Fit, fitOf } from "./fit.ts";
import type { KindName } from "./kinds.ts";
import {
	type ColumnLikeness,
	isKey,
	type Likeness,
	shareOf,
} from "./likeness.ts";
import { personalKind } from "./personal-values.ts";
import { kidKind } from "./plain-kind.ts";
import { looksReckoned } from "./reckoned.ts";

interface Unnamed {
	readonly heading: string;
	readonly place: number;
	readonly values: ColumnLikeness;
}

/**
 * Candidates by values alone, for the required columns that no heading was found for and for values that prove themselves.
 *
 * @param taken  what is assigned by name
 */
export function candidatesByValues(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	taken: readonly Candidate[],
): Candidate[] {
	const columns: Columns = tapes[tape];
	const has = new Set(taken.map(({ column }) => column));
	if (has.has("total")) has.add("principal");
	const free = unnamed(headings, likeness, taken);
	const standIn = has.has("claim_id") ? [] : invoiceAsClaim(tape, taken);
	if (standIn.length > 0) has.add("claim_id");
	const required = Object.entries<Column>(columns)
		.filter(([name, { required }]) => required && !has.has(name))
		.flatMap(([name, column]) =>
			guesses(tape, name, column, free, headings, likeness),
		);
	return [...standIn, ...required, ...proven(tape, free, has)];
}

/** A heading without a name cannot be said in a layout, and what was reckoned is no fact. */
function unnamed(
	headings: readonly string[],
	likeness: Likeness,
	taken: readonly Candidate[],
): Unnamed[] {
	const used = new Set(taken.map(({ place }) => place));
	return headings.flatMap((heading, place) => {
		const values = likeness[place];
		return !values ||
			used.has(place) ||
			heading.trim() === "" ||
			looksReckoned(heading) ||
			values.filled === 0 ||
			personalKind(heading, values)
			? []
			: [{ heading, place, values }];
	});
}

/** Where nothing numbers the claims, invoice numbers do, if each row has its own. */
function invoiceAsClaim(
	tape: TapeName,
	taken: readonly Candidate[],
): Candidate[] {
	const invoice = taken.find(({ column }) => column === "invoice_number");
	if (tape !== "claims" || !invoice?.fit.isKey) return [];
	return [
		{
			column: "claim_id",
			place: invoice.place,
			confidence: 0.85,
			code: "synonym",
			fit: { verdict: "supports", share: 1, isKey: true },
			standsFor: "invoice_number",
		},
	];
}

function guesses(
	tape: TapeName,
	name: string,
	column: Column,
	free: readonly Unnamed[],
	headings: readonly string[],
	likeness: Likeness,
): Candidate[] {
	const fitting = free.filter(({ values }) => mayBe(name, column, values));
	const rivals = fitting.length - 1;
	return fitting.map(({ place, values }, rank) => ({
		column: name,
		place,
		confidence: rivals === 0 ? 0.65 : Math.max(0.36, 0.5 - rank / 50),
		code: "values",
		fit: evidence(
			fitOf(tape, name, headings[place] ?? "", likeness[place] ?? values),
			values,
			column,
		),
	}));
}

function evidence(fit: Fit, values: ColumnLikeness, { type }: Column): Fit {
	if (fit.kind || fit.isKey) return fit;
	const kind: KindName = type === "text" ? "letters" : "amount";
	return { ...fit, kind, share: shareOf(values, kind) };
}

function mayBe(
	name: string,
	{ type, values: codes }: Column,
	values: ColumnLikeness,
): boolean {
	const isDay = shareOf(values, "day") >= 0.95;
	if (type === "date") return isDay;
	if (type === "amount")
		return (
			!isDay &&
			shareOf(values, "amount") >= 0.95 &&
			shareOf(values, "fraction") > 0.05
		);
	if (name === "organisation_number")
		return shareOf(values, "organisation") >= 0.9;
	return (
		!codes &&
		name.endsWith("_id") &&
		isKey(values) &&
		!isDay &&
		shareOf(values, "fraction") === 0 &&
		shareOf(values, "words") < 0.1
	);
}

/** Values that can hardly be anything else. */
function proven(
	tape: TapeName,
	free: readonly Unnamed[],
	has: ReadonlySet<string>,
): Candidate[] {
	const columns: Columns = tapes[tape];
	return free.flatMap(({ place, values }): Candidate[] => {
		const kind = kidKind(values);
		const isKid =
			kind !== undefined &&
			values.distinct >= 20 &&
			values.shortest >= 5 &&
			shareOf(values, "organisation") < 0.9;
		if (!isKid || !("kid" in columns) || has.has("kid")) return [];
		return [
			{
				column: "kid",
				place,
				confidence: 0.7,
				code: "values",
				fit: { verdict: "supports", share: shareOf(values, kind), kind },
			},
		];
	});
}
