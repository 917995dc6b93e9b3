// Every word of the quality workbook, in Norwegian (bokmål) and English, under the same keys.
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";

type Worded<Part> = Part extends string
	? string
	: { readonly [Key in keyof Part]: Worded<Part[Key]> };

type Words = Readonly<Record<string, string>>;

/** The same keys in every language; what is found by a code of the run may have more of them. */
export type QualityTexts = Omit<
	Worded<typeof en>,
	"missing" | "reasons" | "remedies" | "fields"
> & {
	readonly missing: Worded<typeof en.missing>;
	readonly reasons: Worded<typeof en.reasons>;
	readonly remedies: Worded<typeof en.remedies>;
	readonly fields: Words;
};

export const qualityTexts: {
	readonly nb: QualityTexts;
	readonly en: QualityTexts;
} = { nb, en };

/** A word of a table by a code that comes from the run; undefined for one it does not have. */
export function wordOf(words: Words, code: string): string | undefined {
	return Object.hasOwn(words, code) ? words[code] : undefined;
}

/** Puts values in the places of a sentence. */
export function filled(
	sentence: string,
	values: Readonly<Record<string, string | number>>,
): string {
	return sentence.replaceAll(/\{(\w+)\}/g, (place, name) =>
		String(values[name] ?? place),
	);
}
