// What `ferskvare backtest` says, in both languages. {names} are filled with figures.
import { inBoth } from "./in-both.ts";

export const backtestLines = inBoth({
	en: {
		opening:
			"As at {as_at}, told nothing later: {claims} open claims, {principal} of principal.",
		whole:
			"In {months} months they were expected to pay {forecast}. They paid {came}: off by {error}.",
		month:
			"{month}: expected {forecast}, came {came}, off by {error}; so far off by {cumulative_error}.",
		segment: "{segment}: expected {forecast}, came {came}, off by {error}.",
		inside:
			"Inside the bands of that day, 80 and 95 %: {months_80} and {months_95} of {months} months, {segments_80} and {segments_95} of {segments} segments.",
		discrimination: "Accuracy ratio of the order of expectations: {share}.",
		mix: "Change of the mix of segments until {cut_off}: {index} (0.1 is little, 0.25 much).",
		kept: "Not taken back to that day: {what}.",
		assumed:
			"Nothing could be measured that day: the forecast stood on the assumed curve.",
		nothing: "–",
		written: "Figures: {file}",
	},
	nb: {
		opening:
			"Per {as_at}, uten å vite noe senere: {claims} åpne krav, {principal} i hovedstol.",
		whole:
			"På {months} måneder var de ventet å betale {forecast}. De betalte {came}: avvik {error}.",
		month:
			"{month}: ventet {forecast}, kom {came}, avvik {error}; så langt avvik {cumulative_error}.",
		segment: "{segment}: ventet {forecast}, kom {came}, avvik {error}.",
		inside:
			"Innenfor båndene fra den dagen, 80 og 95 %: {months_80} og {months_95} av {months} måneder, {segments_80} og {segments_95} av {segments} segmenter.",
		discrimination: "Treffsikkerheten i rekkefølgen av det ventede: {share}.",
		mix: "Endret sammensetning av segmentene fram til {cut_off}: {index} (0,1 er lite, 0,25 mye).",
		kept: "Ikke ført tilbake til den dagen: {what}.",
		assumed:
			"Ingenting kunne måles den dagen: prognosen sto på den antatte kurven.",
		nothing: "–",
		written: "Tall: {file}",
	},
});
