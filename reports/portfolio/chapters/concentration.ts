// Concentration: what lies with the largest debtors, who was spared submission, and what hangs on the ten largest.
import { inBoth } from "../in-both.ts";

export const concentrationTables = [
	{
		name: "concentration_largest",
		table: {
			rows: "concentration.largest.*",
			columns: [
				{ name: "concentration_measure", field: "measure", kind: "label" },
				{ name: "largest_debtors", field: "largest", kind: "count" },
				{ name: "concentration_amount", field: "amount", kind: "money" },
				{ name: "concentration_share", field: "share", kind: "percent" },
			],
		},
	},
	{
		name: "concentration_indices",
		table: {
			rows: "concentration.indices.*",
			columns: [
				{ name: "concentration_measure", field: "measure", kind: "label" },
				{ name: "open_debtors", field: "debtors", kind: "count" },
				{ name: "concentration_amount", field: "amount", kind: "money" },
				{ name: "herfindahl", field: "herfindahl", kind: "given" },
				{ name: "equal_debtors", field: "equal_debtors", kind: "count" },
				{ name: "gini", field: "gini", kind: "percent" },
			],
		},
	},
	{
		name: "concentration_deciles",
		table: {
			rows: "concentration.deciles.*",
			columns: [
				{ name: "concentration_measure", field: "measure", kind: "label" },
				{ name: "decile", field: "decile", kind: "count" },
				{ name: "open_debtors", field: "debtors", kind: "count" },
				{ name: "concentration_amount", field: "amount", kind: "money" },
				{ name: "concentration_share", field: "share", kind: "percent" },
				{
					name: "cumulative_share",
					field: "cumulative_share",
					kind: "percent",
				},
			],
		},
	},
	{
		name: "concentration_spared",
		table: {
			rows: "concentration.spared.*",
			columns: [
				{ name: "rank_band", field: "rank_band", kind: "label" },
				{ name: "open_debtors", field: "debtors", kind: "count" },
				{ name: "claims", field: "claims", kind: "count" },
				{ name: "late_claims", field: "late_claims", kind: "count" },
				{ name: "late_principal", field: "late_principal", kind: "money" },
				{ name: "spared_claims", field: "spared_claims", kind: "count" },
				{ name: "spared_principal", field: "spared_principal", kind: "money" },
				{
					name: "spared_share",
					field: "spared_share",
					kind: "percent",
					missing: "none_late",
				},
			],
		},
	},
	{
		name: "concentration_failures",
		table: {
			rows: "concentration.failures.*",
			columns: [
				{ name: "debtor_rank", field: "rank", kind: "count" },
				{ name: "debtor_kind", field: "debtor_type", kind: "label" },
				{ name: "claims", field: "claims", kind: "count" },
				{ name: "principal", field: "principal_open", kind: "money" },
				{
					name: "lost_collections",
					field: "expected_collections",
					kind: "money",
				},
				{ name: "lost_share", field: "share_of_expected", kind: "percent" },
				{ name: "lost_ask", field: "ask", kind: "money", missing: "no_ask" },
				{ name: "lost_bid", field: "bid", kind: "money", missing: "no_bid" },
			],
		},
	},
] as const;

export const concentrationWords = inBoth({
	en: {
		sections: {
			concentration: [
				"Concentration",
				"How much lies with few debtors. A debtor is one number in the tape: the same debtor under two numbers counts as two. Debtors are told by rank alone.",
			],
		},
		sheets: {
			concentration_largest: [
				"Largest debtors",
				"What the largest debtors owe of the whole.",
			],
			concentration_indices: [
				"Concentration",
				"How unevenly open principal and expected loss are spread over debtors.",
			],
			concentration_deciles: [
				"Tenths of debtors",
				"Debtors in tenths by what they owe, the largest first: the Lorenz curve.",
			],
			concentration_spared: [
				"Spared submission",
				"Late claims that never went to collection, by size of debtor.",
			],
			concentration_failures: [
				"If the largest fail",
				"What is lost if each of the ten largest debtors fails.",
			],
		},
		charts: {
			concentration: [
				"How much lies with how few",
				"Debtors in tenths, the largest first. Dotted: if all had the same.",
				"Lorenz curves: share of principal and of expected loss by tenths of debtors, the largest first, beside the line of equal parts. The figures are in the tables below.",
			],
		},
		axes: {
			tenths_of_debtors: "Tenths of the debtors, the largest first",
			share: "Share so far",
			measure: "Of",
		},
		tables: {
			concentration_largest: "What the largest owe",
			concentration_indices: "How unevenly it is spread",
			concentration_deciles: "Debtors in tenths, the largest first",
			concentration_spared: "Late claims that were spared submission",
			concentration_failures: "If each of the ten largest fails",
		},
		columns: {
			concentration_measure: ["Of", "what is shared out"],
			largest_debtors: ["Largest", "so many of the largest debtors together"],
			concentration_amount: ["Amount", "what these debtors have of it"],
			concentration_share: ["Share", "of the whole"],
			open_debtors: ["Debtors", "with an open claim"],
			herfindahl: [
				"HHI",
				"Herfindahl–Hirschman: the sum of squared shares, 1 if one debtor has all",
			],
			equal_debtors: [
				"As many equal",
				"so many debtors with equal parts would give the same HHI",
			],
			gini: ["Gini", "nothing if all have the same, near all if one has all"],
			decile: ["Tenth", "1 holds the tenth of the debtors with most"],
			cumulative_share: [
				"Share so far",
				"of the whole, with all larger debtors: a point of the Lorenz curve",
			],
			rank_band: ["Place by size", "place of the debtor by open principal"],
			late_claims: ["Late claims", "more than 60 days past due"],
			late_principal: ["Late principal", "open principal of the late claims"],
			spared_claims: ["Spared", "late claims that were never submitted"],
			spared_principal: ["Spared principal", "open principal of the spared"],
			spared_share: ["Spared share", "spared of late, by principal"],
			debtor_rank: ["Rank", "1 owes most"],
			debtor_kind: ["Debtor", "person or company"],
			lost_collections: [
				"Not collected",
				"expected gross collections that would not come",
			],
			lost_share: ["Of all expected", "its part of all expected collections"],
			lost_ask: ["Off the ask", "what the ask would fall by"],
			lost_bid: ["Off the bid", "what the bid would fall by"],
		},
		missing: { none_late: "no claim of theirs is late" },
		empty: { concentration: "No claim is open, so nothing is concentrated." },
		labels: {
			principal: "principal",
			expected_loss: "expected loss: principal less expected collections",
			"the others": "the others",
		},
	},
	nb: {
		sections: {
			concentration: [
				"Konsentrasjon",
				"Hvor mye som ligger hos få skyldnere. En skyldner er ett nummer i filen: samme skyldner under to numre teller som to. Skyldnere er bare omtalt med plassen sin.",
			],
		},
		sheets: {
			concentration_largest: [
				"Største skyldnere",
				"Hva de største skyldnerne har av det hele.",
			],
			concentration_indices: [
				"Konsentrasjon",
				"Hvor ujevnt åpent hovedkrav og ventet tap er fordelt på skyldnere.",
			],
			concentration_deciles: [
				"Tideler av skyldnere",
				"Skyldnere i tideler etter hva de skylder, de største først: Lorenz-kurven.",
			],
			concentration_spared: [
				"Spart for inkasso",
				"Sene krav som aldri gikk til inkasso, etter skyldnerens størrelse.",
			],
			concentration_failures: [
				"Om de største svikter",
				"Hva som går tapt om hver av de ti største skyldnerne svikter.",
			],
		},
		charts: {
			concentration: [
				"Hvor mye som ligger hos hvor få",
				"Skyldnere i tideler, de største først. Prikket: om alle hadde like mye.",
				"Lorenz-kurver: andel av hovedstol og av ventet tap etter tideler av skyldnere, de største først, ved siden av linjen for like deler. Tallene står i tabellene under.",
			],
		},
		axes: {
			tenths_of_debtors: "Tideler av skyldnerne, de største først",
			share: "Andel så langt",
			measure: "Av",
		},
		tables: {
			concentration_largest: "Hva de største skylder",
			concentration_indices: "Hvor ujevnt det er fordelt",
			concentration_deciles: "Skyldnere i tideler, de største først",
			concentration_spared: "Sene krav som ble spart for oversendelse",
			concentration_failures: "Om hver av de ti største svikter",
		},
		columns: {
			concentration_measure: ["Av", "hva som er fordelt"],
			largest_debtors: ["Største", "så mange av de største skyldnerne samlet"],
			concentration_amount: ["Beløp", "hva disse skyldnerne har av det"],
			concentration_share: ["Andel", "av det hele"],
			open_debtors: ["Skyldnere", "med et åpent krav"],
			herfindahl: [
				"HHI",
				"Herfindahl–Hirschman: summen av kvadrerte andeler, 1 om én skyldner har alt",
			],
			equal_debtors: [
				"Like mange like store",
				"så mange skyldnere med like deler ville gitt samme HHI",
			],
			gini: ["Gini", "ingenting om alle har like mye, nær alt om én har alt"],
			decile: ["Tidel", "1 er tidelen av skyldnerne med mest"],
			cumulative_share: [
				"Andel så langt",
				"av det hele, med alle større skyldnere: et punkt på Lorenz-kurven",
			],
			rank_band: ["Plass", "skyldnerens plass etter åpent hovedkrav"],
			late_claims: ["Sene krav", "mer enn 60 dager over forfall"],
			late_principal: ["Sent hovedkrav", "åpent hovedkrav i de sene kravene"],
			spared_claims: ["Sparte", "sene krav som aldri ble oversendt"],
			spared_principal: ["Spart hovedkrav", "åpent hovedkrav i de sparte"],
			spared_share: ["Andel spart", "sparte av sene, etter hovedkrav"],
			debtor_rank: ["Plass nr.", "1 skylder mest"],
			debtor_kind: ["Skyldner", "person eller foretak"],
			lost_collections: [
				"Kommer ikke inn",
				"ventede innbetalinger som ville falle bort",
			],
			lost_share: ["Av alt ventet", "delen av alle ventede innbetalinger"],
			lost_ask: ["Av minsteprisen", "hva minsteprisen ville falle med"],
			lost_bid: ["Av budet", "hva budet ville falle med"],
		},
		missing: { none_late: "ingen av kravene deres er sene" },
		empty: { concentration: "Ingen krav er åpne, så ingenting er samlet." },
		labels: {
			principal: "hovedstol",
			expected_loss: "ventet tap: hovedkrav minus ventede innbetalinger",
			"the others": "de andre",
		},
	},
});
