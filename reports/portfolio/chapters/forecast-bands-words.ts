// The words of the bands around the forecast.
import { inBoth } from "../in-both.ts";

export const forecastBandsWords = inBoth({
	en: {
		sections: {
			forecast_bands: [
				"How sure the forecast is",
				"With a chance of 80% or 95%, collections come to something between. Drawn many times: curves fitted to other debtors of the same kind, good and bad years, and which claims happen to pay. What nobody has seen is not in it.",
			],
		},
		sheets: {
			forecast_bands: [
				"Forecast bands",
				"What the collections of each horizon may come to.",
			],
		},
		tables: { forecast_bands: "Collections by horizon, with bands" },
		columns: {
			horizon_months: ["Months", "months from the cut-off date"],
			expected_erc: ["Expected", "gross collections as forecast"],
			low_95: ["95% from", "2.5% of the simulations are below"],
			low_80: ["80% from", "10% of the simulations are below"],
			high_80: ["80% to", "10% of the simulations are above"],
			high_95: ["95% to", "2.5% of the simulations are above"],
			relative_spread: ["Spread", "standard deviation over the mean"],
		},
		empty: {
			forecast_bands: "The forecast was not simulated in this run.",
		},
	},
	nb: {
		sections: {
			forecast_bands: [
				"Hvor sikker prognosen er",
				"Med 80 eller 95 prosents sjanse blir innbetalingene noe imellom. Trukket mange ganger: kurver tilpasset andre skyldnere av samme slag, gode og dårlige år, og hvilke krav som tilfeldigvis betaler. Det ingen har sett, er ikke med.",
			],
		},
		sheets: {
			forecast_bands: [
				"Prognosebånd",
				"Hva innbetalingene kan bli innen hver horisont.",
			],
		},
		tables: { forecast_bands: "Innbetalinger etter horisont, med bånd" },
		columns: {
			horizon_months: ["Måneder", "måneder fra skjæringsdatoen"],
			expected_erc: ["Ventet", "brutto innbetalinger etter prognosen"],
			low_95: ["95 % fra", "2,5 % av simuleringene er lavere"],
			low_80: ["80 % fra", "10 % av simuleringene er lavere"],
			high_80: ["80 % til", "10 % av simuleringene er høyere"],
			high_95: ["95 % til", "2,5 % av simuleringene er høyere"],
			relative_spread: ["Spredning", "standardavvik over gjennomsnitt"],
		},
		empty: {
			forecast_bands: "Prognosen ble ikke simulert i denne kjøringen.",
		},
	},
});
