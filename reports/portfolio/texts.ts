// Every word the portfolio report says, in Norwegian (bokmål) and English, under the same keys.
import { bridgeWords } from "./chapters/bridge.ts";
import { forecastBandsWords } from "./chapters/forecast-bands-words.ts";
import { riskWords } from "./chapters/risk-words.ts";
import { sensitivityWords } from "./chapters/sensitivity-words.ts";
import { together, type Worded } from "./in-both.ts";
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";

const inEnglish = together(
	en,
	bridgeWords.en,
	forecastBandsWords.en,
	riskWords.en,
	sensitivityWords.en,
);

export type Texts = Worded<typeof inEnglish>;

export const texts: { readonly nb: Texts; readonly en: Texts } = {
	nb: together(
		nb,
		bridgeWords.nb,
		forecastBandsWords.nb,
		riskWords.nb,
		sensitivityWords.nb,
	),
	en: inEnglish,
};

export type ColumnName = keyof Texts["columns"];
export type SectionName = keyof Texts["sections"];
export type ChartName = keyof Texts["charts"];
export type MissingName = keyof Texts["missing"];
export type WordName = keyof Texts["words"];
