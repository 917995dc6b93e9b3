// The words of how the prices hang on the assumptions.
import { inBoth } from "../in-both.ts";

export const sensitivityWords = inBoth({
	en: {
		sections: {
			sensitivity: [
				"What the prices hang on",
				"One assumption at a time at its low and at its high, two at a time, and named hard times. The swings are round figures, not measurements.",
			],
		},
		charts: {
			sensitivity: [
				"What moves the prices",
				"From the price with the assumption at its low to that at its high; the line is the price as it stands.",
				"Bars of how far each assumption moves the bid and the ask. The figures are in the tables below.",
			],
		},
		panels: {
			bid_moves: "The bid, {unit}",
			ask_moves: "The ask, {unit}",
		},
		sheets: {
			tornado: ["Tornado", "Prices with one assumption moved at a time."],
			bid_by_target_irr: [
				"Bid by target",
				"The bid by target return and collections over forecast.",
			],
			bid_by_cost_rate: [
				"Bid by cost",
				"The bid by cost to collect and collections over forecast.",
			],
			stresses: ["Stress", "Prices in named hard times."],
		},
		tables: {
			tornado: "One assumption at a time",
			bid_by_target_irr: "The bid by target return and collections",
			bid_by_cost_rate: "The bid by cost to collect and collections",
			stresses: "Hard times",
		},
		columns: {
			swing_side: ["Side", "whose assumption and whose price"],
			swing: ["Assumption", "what is moved"],
			swing_low: ["Low", "what is tried first"],
			swing_high: ["High", "what is tried next"],
			price_at_low: ["Price at low", "bid of the buyer, ask of the seller"],
			price_at_high: ["Price at high", "bid of the buyer, ask of the seller"],
			reach: ["Reach", "how far apart the two prices are"],
			tried_value: ["Value", "of the rate that is tried, a year or of gross"],
			bid_at_70: ["70% comes in", "bid if 70% of what is supposed comes in"],
			bid_at_85: ["85%", "bid if 85% of what is supposed comes in"],
			bid_at_100: ["100%", "bid if what is supposed comes in"],
			bid_at_115: ["115%", "bid if 115% of what is supposed comes in"],
			bid_at_130: ["130%", "bid if 130% of what is supposed comes in"],
			scenario: ["Hard time", "what is supposed to happen"],
		},
		axes: {
			price: "Price",
			assumption: "Assumption",
			tried: "Low and high",
			at_low: "Price at low",
			at_high: "Price at high",
		},
		empty: { sensitivity: "Nothing was priced under other assumptions." },
		labels: {
			collection_level: "collections over forecast",
			target_irr: "target return",
			cost_rate: "cost to collect",
			put_back_rate: "share that goes back",
			vat_on_costs: "VAT on costs",
			tax_rate: "tax",
			recoveries_down_10: "10% less comes in",
			recoveries_down_20: "20% less comes in",
			recoveries_down_30: "30% less comes in",
			delay_12_months: "everything comes 12 months later",
			cost_up_5_points: "collecting costs 5 points more",
			two_bad_years: "25% less comes in for two years",
			all_at_once: "20% less, 12 months later, 5 points dearer",
		},
	},
	nb: {
		sections: {
			sensitivity: [
				"Hva prisene avhenger av",
				"Én forutsetning om gangen lavt og høyt, to om gangen, og navngitte harde tider. Utslagene er runde tall, ikke målinger.",
			],
		},
		charts: {
			sensitivity: [
				"Hva som flytter prisene",
				"Fra prisen med forutsetningen lavt til den med forutsetningen høyt; streken er prisen som den står.",
				"Stolper som viser hvor mye hver forutsetning flytter budet og minsteprisen. Tallene står i tabellene under.",
			],
		},
		panels: {
			bid_moves: "Budet, {unit}",
			ask_moves: "Minsteprisen, {unit}",
		},
		sheets: {
			tornado: ["Tornado", "Priser med én forutsetning flyttet om gangen."],
			bid_by_target_irr: [
				"Bud etter mål",
				"Budet etter avkastningsmål og innbetalinger mot prognose.",
			],
			bid_by_cost_rate: [
				"Bud etter kostnad",
				"Budet etter inndrivingskostnad og innbetalinger mot prognose.",
			],
			stresses: ["Stress", "Priser i navngitte harde tider."],
		},
		tables: {
			tornado: "Én forutsetning om gangen",
			bid_by_target_irr: "Budet etter avkastningsmål og innbetalinger",
			bid_by_cost_rate: "Budet etter inndrivingskostnad og innbetalinger",
			stresses: "Harde tider",
		},
		columns: {
			swing_side: ["Side", "hvem forutsetningen og prisen tilhører"],
			swing: ["Forutsetning", "hva som flyttes"],
			swing_low: ["Lavt", "det som prøves først"],
			swing_high: ["Høyt", "det som prøves deretter"],
			price_at_low: ["Pris lavt", "kjøperens bud, selgerens minstepris"],
			price_at_high: ["Pris høyt", "kjøperens bud, selgerens minstepris"],
			reach: ["Utslag", "hvor langt de to prisene er fra hverandre"],
			tried_value: ["Verdi", "av satsen som prøves, i året eller av brutto"],
			bid_at_70: [
				"70 % kommer inn",
				"bud om 70 % av det forutsatte kommer inn",
			],
			bid_at_85: ["85 %", "bud om 85 % av det forutsatte kommer inn"],
			bid_at_100: ["100 %", "bud om det forutsatte kommer inn"],
			bid_at_115: ["115 %", "bud om 115 % av det forutsatte kommer inn"],
			bid_at_130: ["130 %", "bud om 130 % av det forutsatte kommer inn"],
			scenario: ["Hard tid", "hva som tenkes å skje"],
		},
		axes: {
			price: "Pris",
			assumption: "Forutsetning",
			tried: "Lavt og høyt",
			at_low: "Pris lavt",
			at_high: "Pris høyt",
		},
		empty: { sensitivity: "Ingenting ble priset under andre forutsetninger." },
		labels: {
			collection_level: "innbetalinger mot prognose",
			target_irr: "avkastningsmål",
			cost_rate: "inndrivingskostnad",
			put_back_rate: "andel som går tilbake",
			vat_on_costs: "merverdiavgift på kostnader",
			tax_rate: "skatt",
			recoveries_down_10: "10 % mindre kommer inn",
			recoveries_down_20: "20 % mindre kommer inn",
			recoveries_down_30: "30 % mindre kommer inn",
			delay_12_months: "alt kommer 12 måneder senere",
			cost_up_5_points: "inndrivingen koster 5 poeng mer",
			two_bad_years: "25 % mindre kommer inn i to år",
			all_at_once: "20 % mindre, 12 måneder senere, 5 poeng dyrere",
		},
	},
});
