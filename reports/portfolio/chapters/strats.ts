// The open claims cut every way a buyer asks for, their ageing by group, and how they rolled from month to month.
import type { Chapter } from "../chapters.ts";
import { inBoth } from "../in-both.ts";

const nothingPaid = { missing: "no_principal" } as const;

export const strats: Chapter = {
	name: "strats",
	tables: [
		{
			name: "strat_bands",
			table: {
				rows: "strats.bands.*",
				columns: [
					{ name: "strat", field: "strat", kind: "label" },
					{ name: "strat_band", field: "band", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "debtors", field: "debtors", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "balance", field: "balance", kind: "money" },
					{ name: "share", field: "share", kind: "percent", ...nothingPaid },
					{ name: "mean_principal", field: "mean_principal", kind: "kroner" },
					{
						name: "median_principal",
						field: "median_principal",
						kind: "money",
					},
					{
						name: "paid_share_12_months",
						field: "paid_share_12_months",
						kind: "percent",
						...nothingPaid,
					},
				],
			},
		},
		{
			name: "roll_rates",
			table: {
				rows: "strats.rolls.*",
				columns: [
					{ name: "from_bucket", field: "from_bucket", kind: "label" },
					{ name: "to_bucket", field: "to_bucket", kind: "label" },
					{ name: "claim_months", field: "claims", kind: "count" },
					{ name: "roll_rate", field: "roll_rate", kind: "percent" },
				],
			},
		},
		{
			name: "ageing_by_group",
			table: {
				rows: "strats.groups.*",
				columns: [
					{ name: "strat", field: "dimension", kind: "label" },
					{ name: "strat_group", field: "group", kind: "label" },
					{ name: "bucket", field: "bucket", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "balance", field: "balance", kind: "money" },
				],
			},
		},
	],
};

export const stratsWords = inBoth({
	en: {
		sections: {
			strats: [
				"The open claims, cut every way",
				"What a buyer asks to see: by balance, age, payments, vintage, product, legal status, time left before limitation, debtor and region; how claims rolled from one month-end to the next; and ageing by group. A claim may bear several flags.",
			],
		},
		sheets: {
			strat_bands: ["Strats", "The open claims cut by what a buyer asks for."],
			roll_rates: [
				"Roll rates",
				"Where claims open at a month-end stood at the next, the last twelve together.",
			],
			ageing_by_group: [
				"Ageing by group",
				"The largest groups of each kind; all of them in the relation ageing_by_group.",
			],
		},
		tables: {
			strat_bands: "Strats",
			roll_rates: "From month-end to month-end",
			ageing_by_group: "Ageing by group",
		},
		columns: {
			strat: ["Cut by", "what the claims are told apart by"],
			strat_band: ["Band", "one part"],
			strat_group: ["Group", "claims that have it in common"],
			debtors: ["Debtors", "number of debtors"],
			share: ["Share", "of all open principal"],
			mean_principal: ["Mean", "principal over claims"],
			median_principal: ["Median", "principal of the middle claim"],
			paid_share_12_months: [
				"Paid in 12 months",
				"principal paid in twelve months over what was unpaid before",
			],
			from_bucket: ["From", "days past due at the month-end before"],
			to_bucket: ["To", "days past due at the month-end, or paid, or removed"],
			claim_months: ["Claims", "claims counted once for each month-end"],
			roll_rate: ["Rate", "of all claims of the bucket, by claims"],
		},
		empty: { strats: "No claim is open." },
		labels: {
			"days since payment": "days since payment",
			"claims per debtor": "claims per debtor",
			"legal status": "legal status",
			"limitation left": "limitation left",
			"debtor type": "debtor type",
			"payment history": "payment history",
			ageing: "ageing",
			vintage: "year due",
			product: "product",
			region: "region",
			flags: "flags",
			agency: "agency",
			creditor: "creditor",
			"own collection": "own collection",
			"never paid": "never paid",
			"paid before": "paid before",
			"paid in the last 12 months": "paid in the last 12 months",
			title: "title",
			"in collection": "in collection",
			"not told": "not told",
			"not stated": "not stated",
			expired: "expired",
			"within 6 months": "within 6 months",
			"6 to 12 months": "6 to 12 months",
			"12 to 36 months": "12 to 36 months",
			"later than 36 months": "later than 36 months",
			paid: "paid",
			removed: "removed",
			disputed: "disputed",
			"payment plan": "payment plan",
			"broken plan": "broken plan",
			promise: "promise",
			complaint: "complaint",
			"nothing to attach": "nothing to attach",
		},
	},
	nb: {
		sections: {
			strats: [
				"De åpne kravene, delt på alle måter",
				"Det en kjøper ber om å se: etter saldo, alder, betalinger, årgang, produkt, rettslig stilling, tid igjen til foreldelse, skyldner og fylke; hvordan krav rullet fra én månedsslutt til den neste; og alder etter gruppe. Et krav kan ha flere merker.",
			],
		},
		sheets: {
			strat_bands: [
				"Inndelinger",
				"De åpne kravene delt etter det en kjøper spør om.",
			],
			roll_rates: [
				"Rulling",
				"Hvor krav åpne ved en månedsslutt sto ved den neste, de siste tolv samlet.",
			],
			ageing_by_group: [
				"Alder etter gruppe",
				"De største gruppene av hvert slag; alle i relasjonen ageing_by_group.",
			],
		},
		tables: {
			strat_bands: "Inndelinger",
			roll_rates: "Fra månedsslutt til månedsslutt",
			ageing_by_group: "Alder etter gruppe",
		},
		columns: {
			strat: ["Delt etter", "hva kravene skilles på"],
			strat_band: ["Bånd", "én del"],
			strat_group: ["Gruppe", "krav som har det felles"],
			debtors: ["Skyldnere", "antall skyldnere"],
			share: ["Andel", "av all åpen hovedstol"],
			mean_principal: ["Gjennomsnitt", "hovedstol over krav"],
			median_principal: ["Median", "hovedstolen til det midterste kravet"],
			paid_share_12_months: [
				"Betalt på 12 md.",
				"hovedstol betalt på tolv måneder over det som var ubetalt før",
			],
			from_bucket: ["Fra", "dager over forfall ved månedsslutten før"],
			to_bucket: [
				"Til",
				"dager over forfall ved månedsslutten, eller betalt, eller ute",
			],
			claim_months: ["Krav", "krav talt én gang for hver månedsslutt"],
			roll_rate: ["Andel av båndet", "av alle krav i båndet, etter antall"],
		},
		empty: { strats: "Ingen krav er åpne." },
		labels: {
			"days since payment": "dager siden betaling",
			"claims per debtor": "krav per skyldner",
			"legal status": "rettslig stilling",
			"limitation left": "tid til foreldelse",
			"debtor type": "skyldnertype",
			"payment history": "betalingshistorie",
			ageing: "alder",
			vintage: "forfallsår",
			product: "produkt",
			region: "fylke",
			flags: "merker",
			agency: "inkassoforetak",
			creditor: "fordringshaver",
			"own collection": "egeninkasso",
			"never paid": "aldri betalt",
			"paid before": "betalt før",
			"paid in the last 12 months": "betalt siste 12 måneder",
			title: "tvangsgrunnlag",
			"in collection": "til inkasso",
			"not told": "ikke oppgitt",
			"not stated": "ikke oppgitt",
			expired: "foreldet",
			"within 6 months": "innen 6 måneder",
			"6 to 12 months": "6 til 12 måneder",
			"12 to 36 months": "12 til 36 måneder",
			"later than 36 months": "senere enn 36 måneder",
			paid: "betalt",
			removed: "ute",
			disputed: "bestridt",
			"payment plan": "betalingsavtale",
			"broken plan": "brutt avtale",
			promise: "betalingsløfte",
			complaint: "klage",
			"nothing to attach": "intet til utlegg",
		},
	},
});
