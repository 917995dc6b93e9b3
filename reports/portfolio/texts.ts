// Every word the portfolio report says, in Norwegian (bokmål) and English, under the same keys.
import { agencyWords } from "./chapters/agency-words.ts";
import { bridgeWords } from "./chapters/bridge.ts";
import { concentrationWords } from "./chapters/concentration.ts";
import { lawWords } from "./chapters/law.ts";
import { stepWords } from "./chapters/step-words.ts";
import { washingWords } from "./chapters/washing.ts";
import { together, type Worded } from "./in-both.ts";
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";

const inEnglish = together(
	en,
	bridgeWords.en,
	lawWords.en,
	washingWords.en,
	concentrationWords.en,
	stepWords.en,
	agencyWords.en,
);

export type Texts = Worded<typeof inEnglish>;

export const texts: { readonly nb: Texts; readonly en: Texts } = {
	nb: together(
		nb,
		bridgeWords.nb,
		lawWords.nb,
		washingWords.nb,
		concentrationWords.nb,
		stepWords.nb,
		agencyWords.nb,
	),
	en: inEnglish,
};

export type ColumnName = keyof Texts["columns"];
export type SectionName = keyof Texts["sections"];
export type ChartName = keyof Texts["charts"];
export type MissingName = keyof Texts["missing"];
export type WordName = keyof Texts["words"];
