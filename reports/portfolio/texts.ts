// Every word the portfolio report says, in Norwegian (bokmål) and English, under the same keys.
import { agencyWords } from "./chapters/agency-words.ts";
import { backtestWords } from "./chapters/backtest.ts";
import { bridgeWords } from "./chapters/bridge.ts";
import { completenessWords } from "./chapters/completeness.ts";
import { concentrationWords } from "./chapters/concentration.ts";
import { faceToBidWords } from "./chapters/face-to-bid.ts";
import { forecastBandsWords } from "./chapters/forecast-bands-words.ts";
import { headlineWords } from "./chapters/headline-words.ts";
import { lawWords } from "./chapters/law.ts";
import { leverWords } from "./chapters/lever.ts";
import { policyWords } from "./chapters/policy-words.ts";
import { representationWords } from "./chapters/representation.ts";
import { resolutionAdjustedWords } from "./chapters/resolution-adjusted-words.ts";
import { riskWords } from "./chapters/risk-words.ts";
import { roadWords } from "./chapters/road-words.ts";
import { saleWords } from "./chapters/sale.ts";
import { scorecardWords } from "./chapters/scorecard.ts";
import { sensitivityWords } from "./chapters/sensitivity-words.ts";
import { stepWords } from "./chapters/step-words.ts";
import { stratsWords } from "./chapters/strats-words.ts";
import { triangleMethodsWords } from "./chapters/triangle-methods-words.ts";
import { washingWords } from "./chapters/washing.ts";
import { together, type Worded } from "./in-both.ts";
import { en } from "./texts-en.ts";
import { nb } from "./texts-nb.ts";
import { workbookWords } from "./workbook-words.ts";

const inEnglish = together(
	en,
	agencyWords.en,
	backtestWords.en,
	bridgeWords.en,
	completenessWords.en,
	concentrationWords.en,
	faceToBidWords.en,
	forecastBandsWords.en,
	headlineWords.en,
	lawWords.en,
	leverWords.en,
	policyWords.en,
	representationWords.en,
	resolutionAdjustedWords.en,
	riskWords.en,
	roadWords.en,
	saleWords.en,
	scorecardWords.en,
	sensitivityWords.en,
	stepWords.en,
	stratsWords.en,
	triangleMethodsWords.en,
	washingWords.en,
	workbookWords.en,
);

export type Texts = Worded<typeof inEnglish>;

export const texts: { readonly nb: Texts; readonly en: Texts } = {
	nb: together(
		nb,
		agencyWords.nb,
		backtestWords.nb,
		bridgeWords.nb,
		completenessWords.nb,
		concentrationWords.nb,
		faceToBidWords.nb,
		forecastBandsWords.nb,
		headlineWords.nb,
		lawWords.nb,
		leverWords.nb,
		policyWords.nb,
		representationWords.nb,
		resolutionAdjustedWords.nb,
		riskWords.nb,
		roadWords.nb,
		saleWords.nb,
		scorecardWords.nb,
		sensitivityWords.nb,
		stepWords.nb,
		stratsWords.nb,
		triangleMethodsWords.nb,
		washingWords.nb,
		workbookWords.nb,
	),
	en: inEnglish,
};

export type ColumnName = keyof Texts["columns"];
export type GroupName = keyof Texts["groups"];
export type SectionName = keyof Texts["sections"];
export type ChartName = keyof Texts["charts"];
export type MissingName = keyof Texts["missing"];
export type WordName = keyof Texts["words"];
