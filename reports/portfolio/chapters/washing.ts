// What washing against registers found, what it keeps from sale, what could come back, and who is one person.
import { inBoth } from "../in-both.ts";

export const washingWords = inBoth({
	en: {
		sections: {
			washing: [
				"Washing",
				"What registers and the tape itself tell of the debtors: which claims should not be sold, what they are priced at, and what a buyer could hand back if they were sold all the same. A register that was not delivered is no answer.",
			],
		},
		sheets: {
			wash_findings: [
				"Washing",
				"Findings in open claims; one claim may have several.",
			],
			wash_prices: [
				"Eligible",
				"Every open claim once: eligible, or by its gravest reason.",
			],
			wash_put_backs: [
				"Put-backs counted",
				"What could come back if the claims were sold unwashed.",
			],
			linked_persons: [
				"Linked persons",
				"Persons and companies under one or several debtor numbers.",
			],
		},
		tables: {
			wash_findings: "What was found",
			wash_prices: "Eligible for sale, and what is not",
			wash_put_backs: "What could come back",
			linked_persons: "The same debtor under several numbers",
		},
		columns: {
			finding: ["Finding", "what a register or the tape says"],
			is_excluded: [
				"Keeps from sale",
				"a claim with this finding is not for sale",
			],
			is_assessed: [
				"Looked for",
				"no: what it would show in was not delivered",
			],
			debtors: ["Debtors", "number of debtors"],
			exclusion_reason: [
				"Eligible, or the reason",
				"the gravest reason that keeps the claim from sale",
			],
			expected_collections: [
				"Expected",
				"gross collections over 180 months, as the curve has them: washing does not change it",
			],
			put_back_ground: ["Ground", "ground usual in contracts of sale"],
			linked_group: [
				"Persons with",
				"how often the person or company stands in the tape",
			],
			persons: ["Persons", "persons and companies after linking"],
		},
		empty: { washing: "Nothing was washed." },
		labels: {
			eligible: "eligible",
			"not found": "looked for, not found or not surely",
			"not collectable": "not collectable",
			deceased: "deceased",
			deleted_entity: "left the register",
			bankrupt: "bankrupt",
			forced_liquidation: "wound up by force",
			debt_settlement: "debt settlement",
			debt_negotiation: "negotiations on debt",
			minor: "minor",
			protected_address: "protected address",
			guardian: "guardian appointed",
			missing_person: "missing person",
			emigrated: "moved abroad",
			id_retired: "number retired",
			liquidation: "being wound up",
			id_invalid: "number does not hold",
			moved: "moved",
			suppressed: "on the buyer's own list",
			disputed: "disputed",
			duplicate: "duplicate",
			time_barred: "time-barred",
			"deceased before cut-off": "deceased before the cut-off date",
			"bankrupt or in debt settlement before cut-off":
				"bankrupt or in debt settlement before the cut-off date",
			vulnerable: "vulnerable",
			"dispute existing": "dispute existing",
			"time-barred at cut-off": "time-barred at the cut-off date",
			"one claim": "one claim",
			"several claims": "several claims",
			"several debtor numbers": "several debtor numbers",
			"several agencies": "several agencies",
			"several creditors": "several creditors",
		},
	},
	nb: {
		sections: {
			washing: [
				"Vask",
				"Hva registrene og filene selv forteller om skyldnerne: hvilke krav som ikke bør selges, hva de er priset til, og hva en kjøper kunne levere tilbake om de ble solgt likevel. Et register som ikke er levert, er ikke noe svar.",
			],
		},
		sheets: {
			wash_findings: ["Vask", "Funn i åpne krav; ett krav kan ha flere."],
			wash_prices: [
				"Kan selges",
				"Hvert åpne krav én gang: kan selges, eller den tyngste grunnen.",
			],
			wash_put_backs: [
				"Tilbakeføringer talt",
				"Hva som kunne komme tilbake om kravene ble solgt uvasket.",
			],
			linked_persons: [
				"Samme person",
				"Personer og foretak under ett eller flere skyldnernumre.",
			],
		},
		tables: {
			wash_findings: "Hva som er funnet",
			wash_prices: "Kan selges, og hva som ikke kan",
			wash_put_backs: "Hva som kunne komme tilbake",
			linked_persons: "Samme skyldner under flere numre",
		},
		columns: {
			finding: ["Funn", "hva et register eller filene sier"],
			is_excluded: ["Holdes utenfor", "et krav med dette funnet selges ikke"],
			is_assessed: ["Undersøkt", "nei: det som ville vist det, er ikke levert"],
			debtors: ["Skyldnere", "antall skyldnere"],
			exclusion_reason: [
				"Kan selges, eller grunnen",
				"den tyngste grunnen som holder kravet utenfor",
			],
			expected_collections: [
				"Ventet",
				"brutto innbetalinger over 180 måneder, slik kurven har dem: vask endrer dem ikke",
			],
			put_back_ground: ["Grunn", "vanlig grunn i avtaler om salg"],
			linked_group: [
				"Personer med",
				"hvor ofte personen eller foretaket står i filene",
			],
			persons: ["Personer", "personer og foretak etter kobling"],
		},
		empty: { washing: "Ingenting er vasket." },
		labels: {
			eligible: "kan selges",
			"not found": "søkt etter, ikke funnet eller ikke sikkert",
			"not collectable": "kan ikke drives inn",
			deceased: "død",
			deleted_entity: "slettet i registeret",
			bankrupt: "konkurs",
			forced_liquidation: "tvangsavviklet",
			debt_settlement: "gjeldsordning",
			debt_negotiation: "gjeldsforhandling",
			minor: "mindreårig",
			protected_address: "adressesperre",
			guardian: "verge",
			missing_person: "forsvunnet",
			emigrated: "utflyttet",
			id_retired: "opphørt nummer",
			liquidation: "under avvikling",
			id_invalid: "ugyldig nummer",
			moved: "flyttet",
			suppressed: "på kjøperens egen liste",
			disputed: "bestridt",
			duplicate: "dublett",
			time_barred: "foreldet",
			"deceased before cut-off": "død før skjæringsdatoen",
			"bankrupt or in debt settlement before cut-off":
				"konkurs eller gjeldsordning før skjæringsdatoen",
			vulnerable: "sårbar",
			"dispute existing": "tvist",
			"time-barred at cut-off": "foreldet på skjæringsdatoen",
			"one claim": "ett krav",
			"several claims": "flere krav",
			"several debtor numbers": "flere skyldnernumre",
			"several agencies": "flere inkassoforetak",
			"several creditors": "flere fordringshavere",
		},
	},
});
