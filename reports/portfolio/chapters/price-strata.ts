// What claims of a kind are priced at, over their principal.
import { agePanels } from "../../../src/report/segment-rows.ts";
import type { Chapter } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const priceStrata: Chapter = {
	name: "price_strata",
	panels: agePanels,
	tables: [
		{
			name: "price_strata",
			table: {
				rows: "price_strata.*",
				columns: [
					{ name: "dimension", field: "dimension", kind: "label" },
					{ name: "stratum", field: "stratum", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "bid", field: "bid", kind: "money", missing: "no_bid" },
					{ name: "bid_rate", field: "bid_rate", kind: "percent" },
					{ name: "ask", field: "ask", kind: "money", missing: "no_ask" },
					{ name: "ask_rate", field: "ask_rate", kind: "percent" },
				],
			},
		},
	],
};

export const priceStrataWords = inBoth({
	en: {
		sections: {
			price_strata: [
				"Price by kind of claim",
				"Each claim's part of bid and ask, added up by debtor, size, age and kind. Every way of sorting adds up to the same prices.",
			],
		},
		sheets: { price_strata: ["Strata", "Bid and ask by kind of claim."] },
		charts: {
			price_strata: [
				"Price per krone owed, by age",
				"Bar: bid. Mark: ask. Choose an age here or under ageing to see it in both.",
				"Bar chart of bid over open principal by days past due, with a mark for the ask. The figures are in the table below.",
			],
		},
		axes: { bid: "Bid", ask: "Ask", expected: "Expected in 120 months" },
		tables: { price_strata: "Price by kind of claim" },
		columns: {
			dimension: ["Grouped by", "what the group is one of"],
			stratum: ["Kind", "claims alike in that"],
			bid_rate: ["Bid rate", "bid over open principal"],
			ask_rate: ["Ask rate", "ask over open principal"],
		},
		empty: { price_strata: "No claim is open." },
		labels: {
			"debtor type": "debtor type",
			"claim size": "size",
			age: "age",
			"claim type": "kind",
			"written off": "written off, and old or not",
			"written off, 361 days or more": "written off, 361 days or more",
			"written off, under 361 days": "written off, under 361 days",
			"not written off, 361 days or more": "not written off, 361 days or more",
			"not written off, under 361 days": "not written off, under 361 days",
			"under 500": "under 500",
			invoice: "invoice",
			subscription: "subscription",
			telecom: "telecom",
			utility: "utility",
			rent: "rent",
			parking: "parking",
			health: "health",
			loan: "loan",
			credit_card: "credit card",
			seller_credit: "seller's credit",
			damages: "damages",
			public_fee: "public fee",
			judgment: "judgment",
			other: "other",
			"not stated": "not stated",
		},
	},
	nb: {
		sections: {
			price_strata: [
				"Pris etter type krav",
				"Hvert kravs del av bud og minstepris, lagt sammen etter skyldner, størrelse, alder og kravtype. Hver inndeling gir de samme prisene til sammen.",
			],
		},
		sheets: {
			price_strata: ["Inndeling", "Bud og minstepris etter type krav."],
		},
		charts: {
			price_strata: [
				"Pris per skyldig krone, etter alder",
				"Stolpe: bud. Merke: minstepris. Velg en alder her eller under alder for å se den begge steder.",
				"Stolpediagram over bud delt på utestående hovedstol etter dager over forfall, med et merke for minsteprisen. Tallene står i tabellen under.",
			],
		},
		axes: {
			bid: "Bud",
			ask: "Minstepris",
			expected: "Ventet på 120 måneder",
		},
		tables: { price_strata: "Pris etter type krav" },
		columns: {
			dimension: ["Gruppert etter", "hva gruppen er en av"],
			stratum: ["Gruppe", "krav som er like i dette"],
			bid_rate: ["Budgrad", "bud delt på åpen hovedstol"],
			ask_rate: ["Minsteprisgrad", "minstepris delt på åpen hovedstol"],
		},
		empty: { price_strata: "Ingen krav er åpne." },
		labels: {
			"debtor type": "skyldnertype",
			"claim size": "størrelse",
			age: "alder",
			"claim type": "kravtype",
			"written off": "avskrevet, og gammelt eller ikke",
			"written off, 361 days or more": "avskrevet, 361 dager eller mer",
			"written off, under 361 days": "avskrevet, under 361 dager",
			"not written off, 361 days or more":
				"ikke avskrevet, 361 dager eller mer",
			"not written off, under 361 days": "ikke avskrevet, under 361 dager",
			"under 500": "under 500",
			invoice: "faktura",
			subscription: "abonnement",
			telecom: "tele",
			utility: "strøm og vann",
			rent: "husleie",
			parking: "parkering",
			health: "helse",
			loan: "lån",
			credit_card: "kredittkort",
			seller_credit: "selgerkreditt",
			damages: "erstatning",
			public_fee: "offentlig gebyr",
			judgment: "dom",
			other: "annet",
			"not stated": "ikke oppgitt",
		},
	},
});
