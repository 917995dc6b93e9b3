// The tables of the chapters on law.
import { type Chapter, count, label, money } from "../chapter.ts";

export const lawChapters: readonly Chapter[] = [
	{
		name: "limitation",
		tables: [
			{
				name: "limitation",
				table: {
					rows: "limitation.*",
					columns: [
						label("limitation_band"),
						label("limitation_basis", "basis"),
						label("confidence"),
						count("claims"),
						money("principal"),
						money("balance"),
					],
				},
			},
		],
	},
	{
		name: "charges",
		tables: [
			{
				name: "charge_totals",
				table: {
					rows: "charges.totals.*",
					columns: [
						count("charged_claims", "claims"),
						money("costs_charged"),
						money("costs_allowed"),
						money("over_charged"),
						money("balance_stated"),
						money("balance_allowed"),
						count("claims_not_known"),
						money("balance_not_known"),
					],
				},
			},
			{
				name: "over_charged",
				table: {
					rows: "charges.reasons.*",
					columns: [
						label("over_charged_reason"),
						count("claims"),
						money("costs_charged"),
						money("costs_allowed", "costs_allowed", "law_not_known"),
						money("over_charged", "over_charged", "law_not_known"),
						money("above_every_reading"),
					],
				},
			},
		],
	},
	{
		name: "practice",
		tables: [
			{
				name: "practice",
				table: {
					rows: "practice.*",
					columns: [
						label("practice_rule", "rule"),
						label("practice_severity", "severity"),
						label("regime"),
						count("claims"),
						count("steps", "events"),
						money("principal"),
					],
				},
			},
		],
	},
	{
		name: "tax_loss",
		tables: [
			{
				name: "tax_loss",
				table: {
					rows: "tax_loss.*",
					columns: [
						label("tax_loss_criterion"),
						label("vat_recoverable"),
						count("claims"),
						money("principal"),
						money("balance"),
					],
				},
			},
		],
	},
];
