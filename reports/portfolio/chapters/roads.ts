// The seller's roads to liquidity: what each puts in hand and when, what it costs, and what it is worth against keeping.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import { unitFor } from "../../../src/report/chart-unit.ts";
import type { Telling } from "../../../src/report/figure.ts";
import { labelled } from "../../../src/report/labels.ts";
import { type Chapter, count, label, money } from "../chapter.ts";

const notThere = "road_closed" as const;
const road = label("road");
const amount = (name: Parameters<typeof money>[0], field: string = name) =>
	money(name, field, notThere);

export const roads: Chapter = {
	name: "roads",
	panels: roadPanels,
	tables: [
		{
			name: "roads",
			table: {
				rows: "roads.stock.*",
				columns: [
					road,
					amount("in_hand_now"),
					amount("in_hand_1_month"),
					amount("in_hand_3_months"),
					amount("in_hand_12_months"),
					amount("road_net", "net"),
					amount("road_worth", "worth_today"),
					amount("road_difference", "difference"),
					amount("road_difference_low", "difference_low"),
					amount("road_difference_high", "difference_high"),
					label("road_note", "note"),
				],
			},
		},
		{
			name: "roads_cost",
			table: {
				rows: "roads.stock.*",
				columns: [
					road,
					amount("principal_concerned"),
					amount("received"),
					amount("paid_back"),
					amount("road_cost", "cost"),
					amount("road_net", "net"),
					amount("time_value"),
					amount("tax_vat_capital"),
					amount("road_worth", "worth_today"),
					amount("road_worth_low", "worth_low"),
					amount("road_worth_high", "worth_high"),
					amount("principal_at_risk"),
					count("days_sooner", "days_sooner", notThere),
					label("road_basis", "basis", notThere),
				],
			},
		},
		{
			name: "roads_ahead",
			table: {
				rows: "roads.ahead.*",
				columns: [
					label("policy"),
					count("claims"),
					money("policy_principal", "principal"),
					money("expected_as_run"),
					money("gain"),
					money("gain_low"),
					money("gain_high"),
					money("net_gain"),
					count("credit_days_saved", "days_sooner"),
					money("capital_freed"),
				],
			},
		},
		{
			name: "road_terms",
			table: {
				rows: "roads.terms.*",
				columns: [
					{ name: "says", field: "says", kind: "text" },
					{ name: "value", field: "value", kind: "given" },
					label("origin"),
					{ name: "name", field: "name", kind: "text" },
				],
			},
		},
		{
			name: "roads_by_month",
			isOnlyInWorkbook: true,
			table: {
				rows: "roads.by_month.*",
				columns: [road, count("road_month", "month"), amount("in_hand")],
			},
		},
	],
};

const monthsDrawn = 36;

function roadPanels(telling: Telling): PanelRows[] {
	const { result, texts } = telling;
	const told = result.roads;
	if (!told || told.by_month.length === 0) return [];
	const named = (code: string) => labelled(texts, code);
	const rows = told.by_month
		.filter(({ month }) => month <= monthsDrawn)
		.map(({ road: name, month, in_hand }) => ({
			...{ road: named(name), month },
			in_hand: Number(in_hand),
		}));
	const worths = told.stock.flatMap((each) =>
		each.worth_today === null
			? []
			: [
					{
						road: named(each.road),
						worth: Number(each.worth_today),
						low: Number(each.worth_low),
						high: Number(each.worth_high),
					},
				],
	);
	const { in_hand_by_month, worth_of_roads } = texts.panels;
	const titled = (title: string, amounts: readonly number[]) => {
		const { size, name } = unitFor(telling, Math.max(0, ...amounts));
		return { unit: size, title: title.replace("{unit}", name) };
	};
	return [
		{
			spec: "roads",
			rows,
			...titled(
				in_hand_by_month,
				rows.map(({ in_hand }) => in_hand),
			),
		},
		{
			spec: "road-worths",
			rows: worths,
			...titled(
				worth_of_roads,
				worths.map(({ high }) => high),
			),
		},
	];
}
