// A price for vintages still to come, and the index of the mix that would set it anew.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import type { Telling } from "../../../src/report/figure.ts";
import { formatIn } from "../../../src/report/format.ts";
import type { Chapter } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const forwardFlow: Chapter = {
	name: "forward_flow",
	panels: forwardFlowPanels,
	tables: [
		{
			name: "forward_flow",
			table: {
				rows: "forward_flow.prices.*",
				columns: [
					{ name: "segment", field: "segment", kind: "label" },
					{ name: "delivery_month", field: "delivery_month", kind: "count" },
					{ name: "open_share", field: "open_share", kind: "percent" },
					{ name: "flow_rate", field: "price_rate", kind: "percent" },
					{ name: "delivered", field: "principal", kind: "money" },
					{ name: "flow_price", field: "price", kind: "money" },
				],
			},
		},
		{
			name: "mix_index",
			table: {
				rows: "forward_flow.vintages.*",
				columns: [
					{ name: "vintage", field: "vintage", kind: "month" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "vintage_principal", field: "principal", kind: "money" },
					{ name: "mix_index", field: "mix_index", kind: "percent" },
					{ name: "is_reset", field: "is_reset", kind: "label" },
				],
			},
		},
	],
};

function forwardFlowPanels(telling: Telling): PanelRows[] {
	const { language, result } = telling;
	const format = formatIn(language, result.provenance.currency);
	const rows = (result.forward_flow?.vintages ?? []).map(
		({ vintage, mix_index }, place) => ({
			place,
			name: format("month", vintage),
			index: mix_index,
		}),
	);
	return rows.length > 1 ? [{ spec: "mix-index", rows }] : [];
}

export const forwardFlowWords = inBoth({
	en: {
		sections: {
			forward_flow: [
				"A price for what is still to come",
				"What a buyer can pay for claims that fall due from now on, delivered unpaid at an age, if they are like those of the last twelve months. The index tells what a vintage's mix is worth a krone against that of all twelve, by the prices of three months past due: far from 100% the price should be set anew.",
			],
		},
		sheets: {
			forward_flow: ["Forward flow", "Prices of vintages still to come."],
			mix_index: ["Mix index", "The mix of recent vintages, weighed by price."],
		},
		tables: {
			forward_flow: "Price by segment and age at delivery",
			mix_index: "The mix of the last twelve months",
		},
		charts: {
			forward_flow: [
				"Index of the mix, by month of due date",
				"Worth of a krone by each month's mix, over that of the twelve.",
				"Line chart of the mix index by month of due date. The figures are in the table below.",
			],
		},
		axes: { mix_index: "Mix index" },
		columns: {
			delivery_month: ["Delivered after months", "months past due"],
			open_share: ["Still open", "share of what fell due, open at delivery"],
			flow_rate: ["Price rate", "price over the principal delivered"],
			delivered: ["Delivered a month", "principal, of a month like the recent"],
			flow_price: ["Price a month", "of what is delivered"],
			mix_index: ["Mix index", "worth a krone against the recent mix"],
			is_reset: ["Price anew", "the index is further off than agreed"],
		},
		empty: { forward_flow: "No claim fell due in the last twelve months." },
	},
	nb: {
		sections: {
			forward_flow: [
				"En pris på det som kommer",
				"Hva en kjøper kan betale for krav som forfaller fra nå av, levert ubetalt ved en alder, hvis de er som kravene fra de siste tolv månedene. Indeksen sier hva en årgangs miks er verd per krone mot alle tolv, etter prisene tre måneder etter forfall: langt fra 100\u00a0% bør prisen settes på nytt.",
			],
		},
		sheets: {
			forward_flow: ["Løpende salg", "Priser på årganger som kommer."],
			mix_index: ["Miksindeks", "Miksen i nye årganger, veid etter pris."],
		},
		tables: {
			forward_flow: "Pris etter segment og alder ved levering",
			mix_index: "Miksen de siste tolv månedene",
		},
		charts: {
			forward_flow: [
				"Miksindeks etter forfallsmåned",
				"Verdien av en krone etter hver måneds miks, over den for alle tolv.",
				"Linjediagram over miksindeksen etter forfallsmåned. Tallene står i tabellen under.",
			],
		},
		axes: { mix_index: "Miksindeks" },
		columns: {
			delivery_month: ["Levert etter måneder", "måneder etter forfall"],
			open_share: ["Fortsatt åpent", "andel av det forfalte, ved levering"],
			flow_rate: ["Prisgrad", "pris delt på levert hovedstol"],
			delivered: ["Levert i måneden", "hovedstol, av en måned som de siste"],
			flow_price: ["Pris i måneden", "for det som leveres"],
			mix_index: ["Miksindeks", "verdi per krone mot den siste miksen"],
			is_reset: ["Ny pris", "indeksen er lenger unna enn avtalt"],
		},
		empty: { forward_flow: "Ingen krav forfalt de siste tolv månedene." },
	},
});
