// The tables of the chapter on washing.
import { type Chapter, count, label, money } from "../chapter.ts";

export const washingChapter: Chapter = {
	name: "washing",
	tables: [
		{
			name: "wash_prices",
			table: {
				rows: "washing.prices.*",
				columns: [
					label("exclusion_reason"),
					count("claims"),
					money("principal"),
					money("expected_collections"),
					money("ask", "ask", "no_ask"),
					money("bid", "bid", "no_bid"),
				],
			},
		},
		{
			name: "wash_findings",
			table: {
				rows: "washing.findings.*",
				columns: [
					label("finding"),
					label("is_excluded"),
					label("is_assessed"),
					count("debtors"),
					count("claims"),
					money("principal"),
				],
			},
		},
		{
			name: "wash_put_backs",
			table: {
				rows: "washing.put_backs.*",
				columns: [
					label("put_back_ground"),
					label("is_assessed"),
					count("claims"),
					money("principal"),
				],
			},
		},
		{
			name: "linked_persons",
			table: {
				rows: "washing.linked.*",
				columns: [
					label("linked_group"),
					count("persons"),
					count("debtors"),
					count("claims"),
					money("principal"),
				],
			},
		},
	],
};
