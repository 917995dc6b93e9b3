// When to sell: the price at dates to come, what waiting costs, and what limitation takes away.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import { unitFor } from "../../../src/report/chart-unit.ts";
import type { Telling } from "../../../src/report/figure.ts";
import type { Chapter } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const saleDates: Chapter = {
	name: "sale_dates",
	panels: saleDatePanels,
	tables: [
		{
			name: "sale_dates",
			table: {
				rows: "sale_dates.segments.*",
				columns: [
					{ name: "segment", field: "segment", kind: "label" },
					{ name: "price_now", field: "price_now", kind: "money" },
					{
						name: "price_in_12_months",
						field: "price_in_12_months",
						kind: "money",
					},
					{
						name: "price_in_36_months",
						field: "price_in_36_months",
						kind: "money",
					},
					{ name: "cost_of_waiting", field: "cost_of_waiting", kind: "money" },
					{ name: "best_month", field: "best_month", kind: "count" },
					{ name: "best_date", field: "best_date", kind: "month" },
					{ name: "gain_of_best", field: "gain_of_best", kind: "money" },
					{
						name: "lost_to_limitation",
						field: "lost_to_limitation",
						kind: "money",
					},
				],
			},
		},
		{
			name: "sale_months",
			table: {
				rows: "sale_dates.months.*",
				columns: [
					{ name: "sale_month", field: "month", kind: "count" },
					{ name: "sale_date", field: "date", kind: "month" },
					{ name: "sale_price", field: "price", kind: "money" },
					{ name: "sale_worth", field: "worth", kind: "money" },
					{
						name: "lost_to_limitation",
						field: "lost_to_limitation",
						kind: "money",
					},
				],
			},
		},
	],
};

function saleDatePanels(telling: Telling): PanelRows[] {
	const months = telling.result.sale_dates?.months ?? [];
	const { price_then, worth_in_all } = telling.texts.panels;
	const rows = months.map((each) => ({
		month: each.month,
		price: Number(each.price),
		worth: Number(each.worth),
	}));
	const panel = (title: string, amounts: readonly number[]): PanelRows => {
		const { size, name } = unitFor(telling, Math.max(0, ...amounts));
		return {
			spec: "amount-by-month",
			title: title.replace("{unit}", name),
			unit: size,
			rows: amounts.map((amount, place) => ({
				amount,
				month: rows[place]?.month ?? place,
			})),
		};
	};
	return rows.some((row) => row.price > 0)
		? [
				panel(
					price_then,
					rows.map((row) => row.price),
				),
				panel(
					worth_in_all,
					rows.map((row) => row.worth),
				),
			]
		: [];
}

export const saleDatesWords = inBoth({
	en: {
		sections: {
			sale_dates: [
				"When to sell",
				"The price if the sale is put off: the seller collects until then, the claims grow older, and those that become time-barred fall away. Looked at for 36 months, before tax; month 36 as the best means later, or never.",
			],
		},
		sheets: {
			sale_dates: ["When to sell", "Best date and cost of waiting by segment."],
			sale_months: [
				"Sale by month",
				"Price and worth of a sale month by month.",
			],
		},
		tables: { sale_dates: "By segment", sale_months: "Month by month" },
		charts: {
			sale_dates: [
				"The price, and what a sale brings in all, if it is put off",
				"In all: what is collected until then and the price, worth today to the seller.",
				"Line charts by months from the cut-off date: the price of a sale then, and what it brings in all. The figures are in the table below.",
			],
		},
		panels: {
			price_then: "{unit}: price then",
			worth_in_all: "{unit}: in all, worth today",
		},
		columns: {
			price_now: ["Price now", "what a buyer pays today"],
			price_in_12_months: ["In 12 months", "what a buyer pays then"],
			price_in_36_months: ["In 36 months", "what a buyer pays then"],
			cost_of_waiting: [
				"Waiting a month",
				"what it loses, worth today; below nothing where it gains",
			],
			best_month: ["Best after months", "months from the cut-off date"],
			best_date: ["Best month", "in which a sale brings most, worth today"],
			gain_of_best: ["Gain of it", "above selling now, worth today"],
			lost_to_limitation: [
				"Lost to limitation",
				"price of the claims that are time-barred by then, if nobody acts",
			],
			sale_month: ["Months ahead", "from the cut-off date to the sale"],
			sale_date: ["Month of sale", "the month in which the sale falls"],
			sale_price: ["Price then", "what a buyer pays then"],
			sale_worth: [
				"In all, worth today",
				"collections until then, net, and the price, at the seller's rate",
			],
		},
		empty: { sale_dates: "There are no dates: the run priced one side only." },
	},
	nb: {
		sections: {
			sale_dates: [
				"Når bør det selges",
				"Prisen hvis salget utsettes: selgeren driver inn fram til da, kravene blir eldre, og de som foreldes, faller bort. Sett 36 måneder fram, før skatt; måned 36 som den beste betyr senere, eller aldri.",
			],
		},
		sheets: {
			sale_dates: [
				"Salgstidspunkt",
				"Beste tidspunkt og kostnad ved å vente, per segment.",
			],
			sale_months: [
				"Salg etter måned",
				"Pris og verdi av et salg måned for måned.",
			],
		},
		tables: { sale_dates: "Per segment", sale_months: "Måned for måned" },
		charts: {
			sale_dates: [
				"Prisen, og hva et salg gir i alt, hvis det utsettes",
				"I alt: det som er innbetalt fram til da, og prisen, som dagens verdi for selgeren.",
				"Linjediagrammer etter måneder fra skjæringsdatoen: prisen ved salg da, og hva det gir i alt. Tallene står i tabellen under.",
			],
		},
		panels: {
			price_then: "{unit}: pris da",
			worth_in_all: "{unit}: i alt, dagens verdi",
		},
		columns: {
			price_now: ["Pris nå", "hva en kjøper betaler i dag"],
			price_in_12_months: ["Om 12 måneder", "hva en kjøper betaler da"],
			price_in_36_months: ["Om 36 måneder", "hva en kjøper betaler da"],
			cost_of_waiting: [
				"Å vente en måned",
				"hva det taper, i dagens verdi; negativt der det vinner",
			],
			best_month: ["Best etter måneder", "måneder fra skjæringsdatoen"],
			best_date: ["Beste måned", "da et salg gir mest, i dagens verdi"],
			gain_of_best: ["Gevinst av den", "over salg nå, i dagens verdi"],
			lost_to_limitation: [
				"Tapt ved foreldelse",
				"prisen på kravene som er foreldet da, hvis ingen gjør noe",
			],
			sale_month: ["Måneder fram", "fra skjæringsdatoen til salget"],
			sale_date: ["Salgsmåned", "måneden salget faller i"],
			sale_price: ["Pris da", "hva en kjøper betaler da"],
			sale_worth: [
				"I alt, dagens verdi",
				"netto innbetalinger fram til da og prisen, til selgerens rente",
			],
		},
		empty: {
			sale_dates:
				"Det finnes ingen tidspunkter: kjøringen priset bare én side.",
		},
	},
});
