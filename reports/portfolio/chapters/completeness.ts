// How complete the files are, column by column.
import { completenessPanels } from "../../../src/report/completeness-rows.ts";
import { type Chapter, count, label, money, percent } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const completeness: Chapter = {
	name: "completeness",
	panels: completenessPanels,
	tables: [
		{
			name: "completeness",
			table: {
				rows: "completeness.*",
				columns: [
					label("relation"),
					{ name: "column", field: "column", kind: "text" },
					label("is_given"),
					label("is_required"),
					label("eba_status", "eba_status", "not_in_eba"),
					count("rows_filled"),
					percent("share_filled"),
					money("amount_filled", "amount_filled", "no_kroner"),
					percent("share_of_amount", "share_of_amount", "no_kroner"),
				],
			},
		},
	],
};

export const completenessWords = inBoth({
	en: {
		sections: {
			completeness: [
				"How complete the files are",
				"What a buyer looks at first: which columns are given, and how many rows and how much money they are filled for. What each missing field is worth stands under what to fetch first.",
			],
		},
		sheets: {
			completeness: ["Completeness", "Each column by rows and by money."],
		},
		tables: { completeness: "Every column we have a word for" },
		charts: {
			completeness: [
				"Rows that are filled, column by column",
				"Of the columns that a file gives, the 24 filled least.",
				"Bar chart of the share of rows that are filled, for the columns filled least. The figures are in the table below.",
			],
		},
		axes: { filled: "Filled", filled_amount: "By money" },
		columns: {
			is_given: ["Given", "at least one file has the column"],
			is_required: ["Required", "a row without it is rejected"],
			eba_status: [
				"EBA",
				"what the European Banking Authority's template for loan sales says of it",
			],
			rows_filled: ["Filled rows", "rows where it is filled"],
			share_filled: ["Filled", "filled rows of all rows"],
			amount_filled: ["Filled amount", "money of the filled rows"],
			share_of_amount: ["By money", "money of the filled rows of all money"],
		},
		missing: {
			not_in_eba: "the EBA's template has no such field",
			no_kroner: "a row of this file stands for no money",
		},
		empty: { completeness: "No file was read." },
		labels: { mandatory: "mandatory", recommended: "recommended" },
	},
	nb: {
		sections: {
			completeness: [
				"Hvor fullstendige filene er",
				"Det en kjøper ser på først: hvilke kolonner som er gitt, og for hvor mange rader og hvor mye penger de er utfylt. Hva hvert felt som mangler, er verd, står under hva som bør hentes først.",
			],
		},
		sheets: {
			completeness: ["Fullstendighet", "Hver kolonne etter rader og penger."],
		},
		tables: { completeness: "Hver kolonne vi har et ord for" },
		charts: {
			completeness: [
				"Utfylte rader, kolonne for kolonne",
				"Av kolonnene som en fil gir, de 24 som er minst utfylt.",
				"Stolpediagram over andelen utfylte rader, for kolonnene som er minst utfylt. Tallene står i tabellen under.",
			],
		},
		axes: { filled: "Utfylt", filled_amount: "Etter penger" },
		columns: {
			is_given: ["Gitt", "minst én fil har kolonnen"],
			is_required: ["Påkrevd", "en rad uten den blir avvist"],
			eba_status: [
				"EBA",
				"hva Den europeiske banktilsynsmyndighetens mal for lånesalg sier om den",
			],
			rows_filled: ["Utfylte rader", "rader der den er utfylt"],
			share_filled: ["Utfylt", "utfylte rader av alle rader"],
			amount_filled: ["Utfylt beløp", "pengene i de utfylte radene"],
			share_of_amount: ["Etter penger", "pengene i utfylte rader av alle"],
		},
		missing: {
			not_in_eba: "EBAs mal har ikke noe slikt felt",
			no_kroner: "en rad i denne filen står ikke for penger",
		},
		empty: { completeness: "Ingen fil er lest." },
		labels: { mandatory: "påkrevd", recommended: "anbefalt" },
	},
});
