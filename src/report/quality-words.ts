// What is wrong and what to do, in the language of the workbook.
import { saidInNorwegian } from "../../reports/portfolio/said.ts";
import {
	type QualityTexts,
	qualityTexts,
	wordOf,
} from "../../reports/quality/texts.ts";
import type { FieldCompleteness, Quality } from "../result/quality.ts";
import type { Language } from "./format.ts";

/** A quality with the language it is told in. */
export interface QualityTelling {
	readonly quality: Quality;
	readonly language: Language;
	readonly texts: QualityTexts;
}

/** One thing wrong, as the tape side knows it. */
interface Wrong {
	readonly code: string;
	readonly column: string | null;
	/** In English, without the column. */
	readonly says: string | null;
}

export function qualityTelling(
	quality: Quality,
	language: Language,
): QualityTelling {
	return { quality, language, texts: qualityTexts[language] };
}

/** "due_date: is no calendar day in the form dd.mm.yyyy", without a full stop. */
export function reasonOf(
	{ language, texts }: QualityTelling,
	{ code, column, says }: Wrong,
	type: string | undefined,
): string {
	const own = wordOf(texts.reasons, `${code}:${type}`);
	const norwegian = own ?? wordOf(saidInNorwegian, code);
	const text = language === "nb" ? (norwegian ?? says) : (says ?? own);
	if (text?.includes("{column}"))
		return text.replace("{column}", column ?? "linjen");
	return column === null ? (text ?? code) : `${column}: ${text ?? code}`;
}

/** What a person does about it, as a sentence. */
export function remedyOf(
	{ texts: { remedies } }: QualityTelling,
	code: string,
	type: string | undefined,
): string {
	return (
		wordOf(remedies, `${code}:${type}`) ??
		wordOf(remedies, code) ??
		remedies.other
	);
}

/** What a column of ours is. */
export function saysOf(
	{ language, texts }: QualityTelling,
	{ relation, column, says }: FieldCompleteness,
): string {
	if (language === "en") return says;
	return (
		wordOf(texts.fields, `${relation}.${column}`) ??
		wordOf(texts.fields, column) ??
		says
	);
}

/** What a finding says, which names its column already. */
export function findingSays(
	{ language }: QualityTelling,
	{ code, column, says }: Quality["findings"][number],
): string {
	const norwegian = wordOf(saidInNorwegian, code);
	return language === "nb" && norwegian
		? norwegian.replace("{column}", column ?? "linjen")
		: says;
}

/** The findings, each with what it says in the language asked for. */
export function findingsTold(
	quality: Quality | undefined,
	language: Language,
): (Quality["findings"][number] & { readonly told: string })[] {
	if (!quality) return [];
	const telling = qualityTelling(quality, language);
	return quality.findings.map((finding) => ({
		...finding,
		told: findingSays(telling, finding),
	}));
}
