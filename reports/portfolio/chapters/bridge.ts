// From ask to bid: why the two prices differ, step by step.
import { bridgePanels } from "../../../src/report/waterfall-rows.ts";
import { type Chapter, label, money } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const bridge: Chapter = {
	name: "bridge",
	panels: bridgePanels,
	tables: [
		{
			name: "bridge",
			table: {
				rows: "bridge.*",
				columns: [
					label("bridge_step", "step"),
					money("bridge_amount", "amount"),
					money("bridge_reached", "reached"),
				],
			},
		},
	],
};

export const bridgeWords = inBoth({
	en: {
		sections: {
			bridge: [
				"From ask to bid",
				"What separates the two prices: the buyer's terms are put in place of the seller's one kind at a time, in this order. The steps add up to the øre.",
			],
		},
		sheets: { bridge: ["Bridge", "From the ask to the bid, step by step."] },
		tables: { bridge: "From ask to bid" },
		charts: {
			bridge: [
				"From ask to bid",
				"Red is taken off, green is put to it.",
				"Waterfall from the ask to the bid, a bar for each step. The figures are in the table below.",
			],
		},
		columns: {
			bridge_step: [
				"Step",
				"what changes hands from seller's terms to buyer's",
			],
			bridge_amount: [
				"Amount",
				"what the step adds to the price or takes off it",
			],
			bridge_reached: [
				"Price reached",
				"the ask with this step and all before it",
			],
		},
		empty: { bridge: "There is no bridge: the run priced one side only." },
		labels: {
			seller_tax_capital_and_sale:
				"seller's tax, VAT, capital and cost of selling",
			discount_rate: "discount rate",
			cost_to_collect: "cost to collect",
			forecast: "forecast",
			buyer_tax: "buyer's tax",
			put_backs: "put-backs",
			paid_once: "paid once: due diligence and taking over",
		},
	},
	nb: {
		sections: {
			bridge: [
				"Fra minstepris til bud",
				"Hva som skiller de to prisene: kjøperens forutsetninger settes inn for selgerens, ett slag om gangen, i denne rekkefølgen. Trinnene stemmer på øret.",
			],
		},
		sheets: { bridge: ["Bro", "Fra minstepris til bud, trinn for trinn."] },
		tables: { bridge: "Fra minstepris til bud" },
		charts: {
			bridge: [
				"Fra minstepris til bud",
				"Rødt trekkes fra, grønt legges til.",
				"Fossediagram fra minsteprisen til budet, med en stolpe for hvert trinn. Tallene står i tabellen under.",
			],
		},
		columns: {
			bridge_step: [
				"Trinn",
				"hva som går over fra selgerens forutsetninger til kjøperens",
			],
			bridge_amount: [
				"Beløp",
				"hva trinnet legger til prisen eller trekker fra",
			],
			bridge_reached: [
				"Pris så langt",
				"minsteprisen med dette trinnet og alle før det",
			],
		},
		empty: { bridge: "Det finnes ingen bro: kjøringen priset bare én side." },
		labels: {
			seller_tax_capital_and_sale:
				"selgerens skatt, merverdiavgift, kapital og salgskostnad",
			discount_rate: "kalkulasjonsrente",
			cost_to_collect: "inndrivingskostnad",
			forecast: "prognose",
			buyer_tax: "kjøperens skatt",
			put_backs: "tilbakeføringer",
			paid_once: "betales én gang: gjennomgang og overtakelse",
		},
	},
});
