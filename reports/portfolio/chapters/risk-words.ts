// The words of the risk of buying.
import { inBoth } from "../in-both.ts";

export const riskWords = inBoth({
	en: {
		sections: {
			risk: [
				"Risk of buying",
				"The bid of the forecast misses its target about every second time: what comes is as often below the forecast as above. Here is what lower bids do to that chance, and what one who paid the bid may end with.",
			],
		},
		charts: {
			risk: [
				"Yearly return at the bid",
				"Share of the simulations.",
				"Histogram of the simulated yearly return of a buyer who paid the bid. The figures are in the tables below.",
			],
		},
		sheets: {
			risk_bids: ["Risk of bids", "Chance of missing the target, by bid."],
			risk_quantiles: [
				"Risk quantiles",
				"Price, return and gain by the chance of staying below.",
			],
			risk_bidders: ["Bidders", "What winning against others says of a bid."],
		},
		tables: {
			risk_bids: "Bids and the chance of missing the target",
			risk_quantiles: "Price, return and gain by chance",
			risk_bidders: "The winner's curse: the bid by number of bidders",
		},
		columns: {
			bid_kind: ["Which bid", "how the bid is found"],
			misses_target: [
				"Misses target",
				"chance of a return below the target at this bid",
			],
			chance: ["Chance", "of staying below"],
			price_at_target: [
				"Price at target",
				"price that would just have met the target",
			],
			irr_at_bid: ["Return at bid", "yearly return of one who paid the bid"],
			risk_gain: ["Gain", "all that came back less all that was paid"],
			bidders: ["Bidders", "bidders for the portfolio, this one included"],
			bid_share: [
				"Left of bid",
				"mean of what the claims are worth to the highest of so many bidders, over his estimate",
			],
		},
		axes: {
			yearly_return: "Yearly return",
			share_of_simulations: "Share of the simulations",
		},
		empty: { risk: "There is no bid to tell the risk of." },
		labels: {
			of_forecast: "of the forecast",
			at_miss_chance: "at the chance of missing that is allowed",
			against_bidders: "cut for winning against the other bidders",
		},
	},
	nb: {
		sections: {
			risk: [
				"Risikoen ved å kjøpe",
				"Budet etter prognosen når ikke målet omtrent annenhver gang: det som kommer inn, er like ofte under prognosen som over. Her står hva lavere bud gjør med den sjansen, og hva den som betalte budet, kan ende med.",
			],
		},
		charts: {
			risk: [
				"Årlig avkastning ved budet",
				"Andel av simuleringene.",
				"Histogram over simulert årlig avkastning for en kjøper som betalte budet. Tallene står i tabellene under.",
			],
		},
		sheets: {
			risk_bids: ["Risiko ved bud", "Sjansen for ikke å nå målet, etter bud."],
			risk_quantiles: [
				"Risikokvantiler",
				"Pris, avkastning og gevinst etter sjansen for å ligge under.",
			],
			risk_bidders: ["Bydere", "Hva det å vinne over andre sier om et bud."],
		},
		tables: {
			risk_bids: "Bud og sjansen for ikke å nå målet",
			risk_quantiles: "Pris, avkastning og gevinst etter sjanse",
			risk_bidders: "Vinnerens forbannelse: budet etter antall bydere",
		},
		columns: {
			bid_kind: ["Hvilket bud", "hvordan budet er funnet"],
			misses_target: [
				"Når ikke målet",
				"sjansen for en avkastning under målet ved dette budet",
			],
			chance: ["Sjanse", "for å ligge under"],
			price_at_target: [
				"Pris ved målet",
				"prisen som så vidt ville ha nådd målet",
			],
			irr_at_bid: [
				"Avkastning ved budet",
				"årlig avkastning for den som betalte budet",
			],
			risk_gain: ["Gevinst", "alt som kom tilbake, minus alt som ble betalt"],
			bidders: ["Bydere", "bydere på porteføljen, medregnet denne"],
			bid_share: [
				"Igjen av budet",
				"gjennomsnittet av hva kravene er verdt for den høyeste av så mange bydere, over hans anslag",
			],
		},
		axes: {
			yearly_return: "Årlig avkastning",
			share_of_simulations: "Andel av simuleringene",
		},
		empty: { risk: "Det finnes ikke noe bud å fortelle risikoen ved." },
		labels: {
			of_forecast: "etter prognosen",
			at_miss_chance: "ved sjansen for å bomme som godtas",
			against_bidders: "senket for å vinne over de andre byderne",
		},
	},
});
