// The words of the chapter on what to sell and what to keep.
import { inBoth } from "../in-both.ts";

export const decisionWords = inBoth({
	en: {
		sections: {
			decisions: [
				"What to sell, and what to keep",
				"Each claim is sold where that brings more than the better of keeping it and writing it off, if the law and the agreements let it be sold and it finds its place in a lot large enough to price.",
			],
		},
		sheets: {
			decisions: ["Decisions", "What to do with the claims, and why."],
			sale_lots: ["Lots", "The claims to be sold, by lot."],
			sale_steps: ["Selling more", "Bid and ask as more claims are sold."],
		},
		tables: {
			decisions: "What to do with the claims",
			sale_lots: "Lots to sell",
			sale_steps: "Selling more or less",
		},
		charts: {
			decisions: [
				"What a sale brings above keeping, by share sold",
				"Of the claims that may be sold, those with the highest surplus first, before what a sale costs once.",
				"Line chart of what a sale brings above keeping by the share of claims sold. The figures are in the table below.",
			],
		},
		axes: { share_sold: "Share of claims sold", gain: "Above keeping" },
		columns: {
			decision: ["What to do", "sell, keep, or what else"],
			decision_reason: ["Why", "what decided"],
			sale_value: ["Sold", "what the claims add to a buyer's price"],
			keep_value: [
				"Kept",
				"what they are worth kept; below nothing where work costs more than it yields",
			],
			surplus: [
				"Sale above keeping",
				"sold less handing over and the better of keeping and writing off",
			],
			lot_debtor: ["Debtor", "person or company"],
			lot_kind: ["Kind", "kind of claim"],
			lot_age: ["Days past due", "age of the claims"],
			lot_size: ["Size", "open principal of each claim"],
			sellable_from: [
				"From",
				"day from which all of them can be handed over, agencies' notice given",
			],
			share_sold: ["Share sold", "of the claims that may be sold"],
			sale_gain: ["Above keeping", "bid less ask"],
		},
		empty: {
			decisions: "Nothing was decided: the run priced one side only.",
		},
		labels: {
			sell: "sell",
			keep: "keep",
			submit: "submit to collection",
			court: "court",
			plan: "leave on its plan",
			"write off": "write off",
			exclude: "exclude from a sale",
			"worth more sold": "worth more sold",
			"worth more kept": "worth more kept",
			"costs more than it yields": "costs more than it yields",
			"lot too small": "no lot large enough",
			"does not carry the cost of a sale": "does not carry the cost of a sale",
			"not due yet": "not due yet",
			"time-barred": "time-barred",
			disputed: "disputed",
			"consent needed": "loan that needs the debtor's consent",
			several: "several",
		},
	},
	nb: {
		sections: {
			decisions: [
				"Hva som bør selges, og hva som bør beholdes",
				"Hvert krav selges der det gir mer enn det beste av å beholde det og å avskrive det, hvis lov og avtaler tillater salg og kravet finner plass i en pott som er stor nok til å prises.",
			],
		},
		sheets: {
			decisions: [
				"Beslutninger",
				"Hva som bør gjøres med kravene, og hvorfor.",
			],
			sale_lots: ["Potter", "Kravene som bør selges, per pott."],
			sale_steps: ["Selge mer", "Bud og minstepris når flere krav selges."],
		},
		tables: {
			decisions: "Hva som bør gjøres med kravene",
			sale_lots: "Potter for salg",
			sale_steps: "Selge mer eller mindre",
		},
		charts: {
			decisions: [
				"Hva et salg gir utover å beholde, etter andel solgt",
				"Av kravene som kan selges, de med størst overskudd først, før det et salg koster én gang.",
				"Linjediagram over hva et salg gir utover å beholde, etter andelen krav som selges. Tallene står i tabellen under.",
			],
		},
		axes: { share_sold: "Andel av kravene solgt", gain: "Utover å beholde" },
		columns: {
			decision: ["Hva som bør gjøres", "selge, beholde eller noe annet"],
			decision_reason: ["Hvorfor", "hva som avgjorde"],
			sale_value: ["Solgt", "hva kravene legger til en kjøpers pris"],
			keep_value: [
				"Beholdt",
				"hva de er verd beholdt; negativt der arbeidet koster mer enn det gir",
			],
			surplus: [
				"Salg utover å beholde",
				"solgt minus overlevering og det beste av å beholde og å avskrive",
			],
			lot_debtor: ["Skyldner", "person eller foretak"],
			lot_kind: ["Kravtype", "hva kravene gjelder"],
			lot_age: ["Dager etter forfall", "alderen på kravene"],
			lot_size: ["Størrelse", "åpen hovedstol for hvert krav"],
			sellable_from: [
				"Fra",
				"dagen alle kan overleveres, med inkassoforetakenes varsel",
			],
			share_sold: ["Andel solgt", "av kravene som kan selges"],
			sale_gain: ["Utover å beholde", "bud minus minstepris"],
		},
		empty: {
			decisions: "Ingenting er avgjort: kjøringen priset bare én side.",
		},
		labels: {
			sell: "selg",
			keep: "behold",
			submit: "oversend til inkasso",
			court: "rettslig",
			plan: "la avtalen løpe",
			"write off": "avskriv",
			exclude: "hold utenfor salg",
			"worth more sold": "mer verd solgt",
			"worth more kept": "mer verd beholdt",
			"costs more than it yields": "koster mer enn det gir",
			"lot too small": "ingen pott stor nok",
			"does not carry the cost of a sale": "bærer ikke kostnaden ved et salg",
			"not due yet": "ikke forfalt",
			"time-barred": "foreldet",
			disputed: "bestridt",
			"consent needed": "lån som krever skyldnerens samtykke",
			several: "flere",
		},
	},
});
