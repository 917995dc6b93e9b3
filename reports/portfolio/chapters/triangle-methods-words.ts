// The words of the recovery triangles and their methods, in English and Norwegian.
import { inBoth } from "../in-both.ts";

export const triangleMethodsWords = inBoth({
	en: {
		sections: {
			triangle_methods: [
				"What the vintages are still to pay",
				"The chain ladder and what stands beside it, on triangles of claims resolved, cash, and cash over principal, by month and by quarter. Only whole periods count. Cash still to come here is on claims that have started, paid or not: it is no forecast of the open claims alone, and a check on it.",
			],
		},
		charts: {
			triangle_methods: [
				"How cash lies against the chain ladder",
				"Each point is a step of a vintage, in standard errors. A trend along the calendar says that some periods paid faster or slower than others.",
				"Charts of residuals of the chain ladder by development, origin and calendar period. The figures are in the relation triangle_residuals.",
			],
		},
		panels: {
			by_development: "By periods since the start",
			by_origin: "By vintage, oldest first",
			by_calendar: "By calendar period",
		},
		axes: { residual: "Standard errors" },
		sheets: {
			triangle_totals: ["Triangle methods", "What each method expects in all."],
			triangle_diagnostics: [
				"Triangle tests",
				"Whether the chain ladder suits the triangles.",
			],
			triangle_factors: [
				"Triangle factors",
				"Factors and scatter, step by step.",
			],
			triangle_origins: [
				"Triangle vintages",
				"What each method expects of each vintage.",
			],
		},
		tables: {
			triangle_totals: "In all",
			triangle_diagnostics: "Does the chain ladder suit?",
			triangle_factors: "Factors",
			triangle_origins: "By vintage",
		},
		columns: {
			triangle_period: ["Period", "length of vintages and of development"],
			triangle_measure: [
				"Of",
				"claims resolved, cash in the currency, or cash over principal as a share",
			],
			triangle_method: ["Method", "how what is to come was found"],
			triangle_origin: ["Vintage", "month or quarter; total for all"],
			triangle_exposure: ["Exposure", "claims, principal, or one a vintage"],
			triangle_latest: ["So far", "what has come"],
			ultimate: ["Ultimate", "what is expected to come in all"],
			reserve: ["To come", "ultimate less what has come"],
			standard_error: ["Standard error", "of what is to come"],
			reserve_low: ["To come, low", "lower end of its 95% interval"],
			reserve_high: ["To come, high", "upper end of its 95% interval"],
			triangle_test: ["Test", "Mack's two tests of 1994"],
			statistic: ["Statistic", "what was found"],
			usual_low: ["Usual from", "where triangles that suit mostly lie"],
			usual_high: ["Usual to", "where triangles that suit mostly lie"],
			is_found: ["Found", "yes: it lies outside what is usual"],
			development: ["Development", "the factor leads to this period"],
			factor: ["Factor", "growth from the period before"],
			sigma: ["Scatter", "Mack's sigma of the step"],
			is_extrapolated: [
				"Extrapolated",
				"the scatter follows from the steps before",
			],
		},
		missing: { not_told: "the method cannot tell" },
		empty: {
			triangle_methods:
				"It takes three vintages and two whole periods to make a triangle.",
		},
		labels: {
			month: "month",
			quarter: "quarter",
			cash: "cash",
			resolved: "claims resolved",
			cash_over_principal: "cash over principal",
			total: "total",
			chain_ladder: "chain ladder, Mack's errors",
			chain_ladder_with_tail: "chain ladder with exponential tail",
			odp_bootstrap: "over-dispersed Poisson bootstrap",
			bornhuetter_ferguson: "Bornhuetter–Ferguson",
			cape_cod: "Cape Cod",
			calendar_effects: "calendar effects",
			factor_independence: "neighbouring factors hang together",
		},
	},
	nb: {
		sections: {
			triangle_methods: [
				"Hva årgangene fortsatt skal betale",
				"Kjedestigen og det som står ved siden av den, på trekanter av løste krav, kontanter og kontanter over hovedstol, etter måned og kvartal. Bare hele perioder teller. Det som gjenstår her, gjelder alle krav som har startet, betalte eller ikke: det er ingen prognose for de åpne kravene alene, men en prøve på den.",
			],
		},
		charts: {
			triangle_methods: [
				"Hvordan kontantene ligger mot kjedestigen",
				"Hvert punkt er et trinn i en årgang, i standardfeil. En trend langs kalenderen sier at noen perioder betalte raskere eller saktere enn andre.",
				"Diagrammer over kjedestigens avvik etter utvikling, årgang og kalenderperiode. Tallene står i relasjonen triangle_residuals.",
			],
		},
		panels: {
			by_development: "Etter perioder siden start",
			by_origin: "Etter årgang, eldste først",
			by_calendar: "Etter kalenderperiode",
		},
		axes: { residual: "Standardfeil" },
		sheets: {
			triangle_totals: ["Trekantmetoder", "Hva hver metode venter i alt."],
			triangle_diagnostics: [
				"Trekantprøver",
				"Om kjedestigen passer til trekantene.",
			],
			triangle_factors: [
				"Trekantfaktorer",
				"Faktorer og spredning, trinn for trinn.",
			],
			triangle_origins: [
				"Trekantårganger",
				"Hva hver metode venter av hver årgang.",
			],
		},
		tables: {
			triangle_totals: "I alt",
			triangle_diagnostics: "Passer kjedestigen?",
			triangle_factors: "Faktorer",
			triangle_origins: "Etter årgang",
		},
		columns: {
			triangle_period: ["Periode", "lengden av årganger og utvikling"],
			triangle_measure: [
				"Av",
				"løste krav, kontanter i valutaen, eller kontanter over hovedstol som andel",
			],
			triangle_method: ["Metode", "hvordan det som skal komme, er funnet"],
			triangle_origin: ["Årgang", "måned eller kvartal; i alt for alle"],
			triangle_exposure: ["Grunnlag", "krav, hovedstol, eller én per årgang"],
			triangle_latest: ["Til nå", "det som har kommet"],
			ultimate: ["Til slutt", "det som ventes å komme i alt"],
			reserve: ["Gjenstår", "til slutt minus det som har kommet"],
			standard_error: ["Standardfeil", "for det som gjenstår"],
			reserve_low: ["Gjenstår, lav", "nedre ende av 95 % intervall"],
			reserve_high: ["Gjenstår, høy", "øvre ende av 95 % intervall"],
			triangle_test: ["Prøve", "Macks to prøver fra 1994"],
			statistic: ["Observator", "det som ble funnet"],
			usual_low: ["Vanlig fra", "der trekanter som passer, oftest ligger"],
			usual_high: ["Vanlig til", "der trekanter som passer, oftest ligger"],
			is_found: ["Funnet", "ja: den ligger utenfor det vanlige"],
			development: ["Utvikling", "faktoren fører til denne perioden"],
			factor: ["Faktor", "vekst fra perioden før"],
			sigma: ["Spredning", "Macks sigma for trinnet"],
			is_extrapolated: ["Forlenget", "spredningen følger av trinnene før"],
		},
		missing: { not_told: "metoden kan ikke si det" },
		empty: {
			triangle_methods:
				"Det trengs tre årganger og to hele perioder for å lage en trekant.",
		},
		labels: {
			month: "måned",
			quarter: "kvartal",
			cash: "kontanter",
			resolved: "løste krav",
			cash_over_principal: "kontanter over hovedstol",
			total: "i alt",
			chain_ladder: "kjedestigen, Macks feil",
			chain_ladder_with_tail: "kjedestigen med eksponentiell hale",
			odp_bootstrap: "overspredt Poisson-bootstrap",
			bornhuetter_ferguson: "Bornhuetter–Ferguson",
			cape_cod: "Cape Cod",
			calendar_effects: "kalendervirkninger",
			factor_independence: "nabofaktorer henger sammen",
		},
	},
});
