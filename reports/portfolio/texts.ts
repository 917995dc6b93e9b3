// Every word the portfolio report says, in Norwegian (bokmål) and English, under the same keys.
import { backtestWords } from "./chapters/backtest.ts";
import { bridgeWords } from "./chapters/bridge.ts";
import { representationWords } from "./chapters/representation.ts";
import { together, type Worded } from "./in-both.ts";
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";

const inEnglish = together(
	en,
	bridgeWords.en,
	backtestWords.en,
	representationWords.en,
);

export type Texts = Worded<typeof inEnglish>;

export const texts: { readonly nb: Texts; readonly en: Texts } = {
	nb: together(nb, bridgeWords.nb, backtestWords.nb, representationWords.nb),
	en: inEnglish,
};

export type ColumnName = keyof Texts["columns"];
export type SectionName = keyof Texts["sections"];
export type ChartName = keyof Texts["charts"];
export type MissingName = keyof Texts["missing"];
export type WordName = keyof Texts["words"];
