// The price lever in words.
import { inBoth } from "../in-both.ts";

export const leverWords = inBoth({
	en: {
		sections: {
			lever: [
				"Move the price",
				"Set another return, cost or level of recovery, and bid and ask follow at once, worked out in this page by the run's own formulas and to the same øre.",
			],
		},
		lever: {
			target_irr: "Buyer's target return a year",
			cost_rate: "Buyer's cost to collect, of collections",
			level: "Recovery, of the forecast",
			as_in_the_run: "As in the run",
			irr_at_ask: "Buyer's return at the ask",
			multiple: "Money multiple at the bid",
			payback: "Paid back in month",
			gross: "Expected in 120 months",
			none: "none",
			no_script: "The lever needs JavaScript, which is off.",
			nothing: "There is nothing to price.",
			curve: "Net collections to the buyer so far, and the bid",
			key: "Solid: collections less costs, added up. Dashed: the bid. Where they cross, the buyer has its money back.",
			starts: "cut-off date",
			ends: "120 months",
			describes:
				"Line of the buyer's net collections added up over the first 120 months, with a level line at the bid. Both follow the lever.",
		},
	},
	nb: {
		sections: {
			lever: [
				"Flytt prisen",
				"Sett en annen avkastning, kostnad eller inndrivingsgrad, så følger bud og minstepris med det samme, regnet ut på denne siden etter kjøringens egne formler og til samme øre.",
			],
		},
		lever: {
			target_irr: "Kjøperens avkastningskrav i året",
			cost_rate: "Kjøperens inndrivingskostnad, av innbetalingene",
			level: "Inndriving, av prognosen",
			as_in_the_run: "Som i kjøringen",
			irr_at_ask: "Kjøperens avkastning til minsteprisen",
			multiple: "Pengemultippel til budet",
			payback: "Tilbakebetalt i måned",
			gross: "Ventet på 120 måneder",
			none: "ingen",
			no_script: "Prisspaken trenger JavaScript, som er slått av.",
			nothing: "Det er ingenting å prise.",
			curve: "Kjøperens netto innbetalinger så langt, og budet",
			key: "Heltrukket: innbetalinger minus kostnader, lagt sammen. Stiplet: budet. Der de krysser, har kjøperen fått pengene igjen.",
			starts: "skjæringsdato",
			ends: "120 måneder",
			describes:
				"Linje for kjøperens netto innbetalinger lagt sammen over de første 120 månedene, med en vannrett linje ved budet. Begge følger spaken.",
		},
	},
});
