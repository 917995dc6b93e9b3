// From what is owed to what a buyer can pay for it, step by step.
import { facePanels } from "../../../src/report/waterfall-rows.ts";
import { type Chapter, label, money } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const faceToBid: Chapter = {
	name: "face_to_bid",
	panels: facePanels,
	tables: [
		{
			name: "face_to_bid",
			table: {
				rows: "face_to_bid.*",
				columns: [
					label("face_step", "step"),
					money("bridge_amount", "amount"),
					money("face_left", "reached"),
				],
			},
		},
	],
};

export const faceToBidWords = inBoth({
	en: {
		sections: {
			face_to_bid: [
				"From what is owed to the bid",
				"Why a buyer pays so much less than is owed: what will never come, what it costs to collect the rest, and what waiting for it takes. The steps add up to the øre.",
			],
		},
		sheets: {
			face_to_bid: ["Owed to bid", "From the open principal to the bid."],
		},
		tables: { face_to_bid: "From what is owed to the bid" },
		charts: {
			face_to_bid: [
				"From open principal to bid",
				"Red is taken off, green is put to it.",
				"Waterfall from the open principal down to the bid, a bar for each step. The figures are in the table below.",
			],
		},
		axes: { step: "Step", amount: "Amount", reached: "Left after it" },
		columns: {
			face_step: ["Step", "what is taken off or put to it"],
			face_left: ["Left", "with this step and all before it"],
		},
		empty: { face_to_bid: "There is no bid in this run." },
		labels: {
			open_principal: "Open principal",
			never_collected: "never collected in 180 months",
			collected_otherwise: "buyer collects more or less",
			buyers_costs: "buyer's costs of collecting",
			time_and_return: "waiting, at the buyer's return",
		},
	},
	nb: {
		sections: {
			face_to_bid: [
				"Fra det som skyldes, til budet",
				"Hvorfor en kjøper betaler så mye mindre enn det som skyldes: hva som aldri kommer inn, hva det koster å drive inn resten, og hva det koster å vente på det. Trinnene går opp på øret.",
			],
		},
		sheets: {
			face_to_bid: ["Skyldig til bud", "Fra utestående hovedstol til budet."],
		},
		tables: { face_to_bid: "Fra det som skyldes, til budet" },
		charts: {
			face_to_bid: [
				"Fra utestående hovedstol til bud",
				"Rødt trekkes fra, grønt legges til.",
				"Fossediagram fra utestående hovedstol ned til budet, med en stolpe for hvert trinn. Tallene står i tabellen under.",
			],
		},
		axes: { step: "Trinn", amount: "Beløp", reached: "Igjen etter det" },
		columns: {
			face_step: ["Trinn", "hva som trekkes fra eller legges til"],
			face_left: ["Igjen", "med dette trinnet og alle før det"],
		},
		empty: { face_to_bid: "Kjøringen har ikke noe bud." },
		labels: {
			open_principal: "Utestående hovedstol",
			never_collected: "kommer aldri inn på 180 måneder",
			collected_otherwise: "kjøperen får inn mer eller mindre",
			buyers_costs: "kjøperens inndrivingskostnader",
			time_and_return: "å vente, til kjøperens avkastning",
		},
	},
});
