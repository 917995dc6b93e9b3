// Every word the portfolio report says, in Norwegian (bokmål) and English, under the same keys.
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";

/** The same keys in every language, any words. */
export type Texts = Worded<typeof en>;

type Worded<Part> = Part extends string
	? string
	: { readonly [Key in keyof Part]: Worded<Part[Key]> };

export const texts: { readonly nb: Texts; readonly en: Texts } = { nb, en };

export type ColumnName = keyof Texts["columns"];
export type SectionName = keyof Texts["sections"];
export type ChartName = keyof Texts["charts"];
export type MissingName = keyof Texts["missing"];
export type WordName = keyof Texts["words"];
