// The words of the chapter on collectors, in English and Norwegian.
import { inBoth } from "../in-both.ts";

export const agencyWords = inBoth({
	en: {
		sections: {
			agencies: [
				"Collectors, like with like",
				"What each collector resolved of claims watched as long from the day it got them, beside what all collectors resolve of claims like its own: debtor type, kind, size and days to submission. A difference is association: who got which claims was not drawn by lot.",
			],
		},
		charts: {
			agencies: [
				"Resolved over expected",
				"Within the funnel differs no more than chance would have it for 95% of collectors: the more claims, the narrower. Above it is better, below it worse than the others.",
				"Funnel chart of resolved over expected claims for each collector by how many were expected, with the limits of chance. The figures are in the table below.",
			],
		},
		axes: {
			expected_resolved: "Expected to be resolved",
			agency: "Collector",
			agency_standing: "Standing",
			agency_index: "Observed over expected",
			agency_shrunk: "Shrunken",
		},
		sheets: {
			agency_overall: [
				"Collectors",
				"Who is best, if anybody is beyond chance.",
			],
			agency_ranking: [
				"Collectors ranked",
				"Raw rank beside the rank like with like, with its interval.",
			],
			agency_adjusted: [
				"Collectors adjusted",
				"Resolved beside what is expected of claims like its own.",
			],
			agency_money: [
				"Collectors' money",
				"Cash on principal of the same placements.",
			],
			agency_service: [
				"Collectors' service",
				"Time to cash, complaints, customers kept and run-off.",
			],
			agency_foreign: [
				"Foreign cases",
				"Debtors outside Norway, left out of the ranking.",
			],
			agency_fair_test: [
				"Fair test",
				"How many claims a test by lot needs to tell two collectors apart.",
			],
		},
		tables: {
			agency_overall: "In all",
			agency_ranking: "Raw rank, and rank like with like",
			agency_adjusted: "Resolved, and expected of claims like its own",
			agency_money: "Money",
			agency_service: "Time to cash, complaints and customers",
			agency_foreign: "Foreign cases",
			agency_fair_test: "What a fair test needs",
		},
		columns: {
			agency: ["Collector", "as the tape names it"],
			agency_best: [
				"Best",
				"first by rank and better than expected beyond chance; never one in run-off",
			],
			agency_horizon: [
				"Within days",
				"of placement; only those watched so long",
			],
			run_off_days: [
				"Run-off after",
				"days without a placement before the last of any collector",
			],
			overdispersion: [
				"Over-dispersion",
				"how much wider than chance the collectors lie (phi, z drawn in at the ends); widens the limits",
			],
			between_deviation: [
				"True spread",
				"standard deviation of the collectors' true indices, as estimated",
			],
			agency_standing: [
				"Standing",
				"better or worse only beyond chance, for so many collectors at once; in run-off it is not ranked",
			],
			agency_placements: ["Placements", "watched to the horizon"],
			agency_resolved: ["Resolved", "of these, paid in full within it"],
			agency_raw_rate: ["Raw rate", "resolved over placements"],
			agency_raw_low: ["Raw low", "lower end of its 95% interval (Wilson)"],
			agency_raw_high: ["Raw high", "upper end of the same interval"],
			agency_raw_rank: ["Raw rank", "by raw rate, those in run-off included"],
			agency_compared: [
				"Compared",
				"placements of a kind that another collector has too",
			],
			agency_observed: ["Observed", "resolved among the compared"],
			agency_expected: [
				"Expected",
				"resolved, had each kind of claim been resolved as by all",
			],
			agency_index: ["Index", "observed over expected"],
			agency_limit_low: ["Limit low", "lower limit of chance, 95%"],
			agency_limit_high: ["Limit high", "upper limit of chance, 95%"],
			agency_shrunk: [
				"Shrunken index",
				"drawn towards all by empirical Bayes, more so the less it has shown",
			],
			agency_rank: ["Rank", "by the shrunken index, those compared only"],
			agency_rank_low: [
				"Rank from",
				"upper place in its 95% interval (parametric bootstrap)",
			],
			agency_rank_high: ["Rank to", "lower place in the same interval"],
			agency_share_first: [
				"Chance of first",
				"share of the draws it is first in",
			],
			agency_principal: [
				"Principal placed",
				"unpaid at submission, watched to the horizon",
			],
			agency_recovered: ["Recovered", "cash on principal within it"],
			agency_recovery: ["Recovery rate", "recovered over principal placed"],
			agency_compared_recovery: [
				"Of the compared",
				"recovery rate of the placements that are compared",
			],
			agency_expected_recovery: [
				"Expected rate",
				"had each kind of claim paid as with all",
			],
			agency_commission: ["Commission", "what it takes of a krone recovered"],
			agency_per_claim: ["Per claim", "what it takes for each placement"],
			agency_terms: [
				"Terms",
				"given by the seller, or assumed: the seller's general cost rate",
			],
			agency_cost: [
				"Cost per krone",
				"commission, cost of placements and VAT that cannot be deducted, over recovered",
			],
			agency_net: [
				"Net per krone",
				"what is left of a krone placed: recovered less cost",
			],
			agency_fees: [
				"Fees to debtors",
				"fees charged to debtors over principal placed",
			],
			agency_all: ["All placements", "young and foreign ones included"],
			last_placement_date: ["Last placement", "day of its last placement"],
			idle_days: ["Days idle", "before the last placement with any collector"],
			median_days_to_cash: [
				"Days to cash",
				"until half have paid something (Kaplan–Meier)",
			],
			complaints: ["Complaints", "from the day of submission on"],
			complaints_per_1000: [
				"Per thousand",
				"complaints per thousand placements",
			],
			customers: [
				"Customers",
				"debtors who paid in full with it at least a year ago",
			],
			bought_again: [
				"Bought again",
				"a new claim of the same creditor fell due within a year",
			],
			paid_again: [
				"And paid",
				"bought again, and paid without going to collection",
			],
			test_lift: ["To find", "how much more is resolved, of the rate"],
			test_rate: ["Rate", "resolved without it, over all collectors"],
			claims_per_arm: [
				"Claims each",
				"for each of two collectors, drawn by lot: 80% power, 5% two-sided",
			],
		},
		missing: {
			none_best: "none is better than the others beyond chance",
			too_few_agencies:
				"fewer than five collectors are compared: the limits are those of chance alone",
			not_compared: "in run-off, or too few claims like those of others",
			nothing_placed: "nothing was placed",
			nothing_recovered: "nothing was recovered",
			no_fees: "no fee is stated in the event tape",
			half_not_paid: "half had not paid within a year",
			no_customers: "no debtor paid in full a year ago or more",
			no_such_lift: "more than all would be resolved",
		},
		empty: {
			agencies:
				"There are not two collectors to compare. The columns agency_id and submission_date would allow it, once claims have been with two for a month or more.",
		},
		labels: {
			better: "better than expected",
			worse: "worse than expected",
			alike: "like the others",
			"too few": "too few to compare",
			"run-off": "in run-off",
			"own collection": "own collection",
		},
	},
	nb: {
		sections: {
			agencies: [
				"Inkassobyråer, likt mot likt",
				"Hva hvert byrå løste av krav som er fulgt like lenge fra de fikk dem, ved siden av hva alle løser av slike krav: skyldnertype, slag, størrelse og dager til oversendelse. En forskjell er en sammenheng, ikke en årsak: hvem som fikk hvilke krav, ble ikke trukket ut ved lodd.",
			],
		},
		charts: {
			agencies: [
				"Løst over ventet",
				"Innenfor trakten er forskjellen ikke større enn tilfeldighet gir for 95 % av byråer: jo flere krav, jo smalere. Over den er bedre, under den dårligere enn de andre.",
				"Traktdiagram over løste krav delt på ventede for hvert byrå etter hvor mange som var ventet, med grensene for tilfeldighet. Tallene står i tabellen under.",
			],
		},
		axes: {
			expected_resolved: "Ventet løst",
			agency: "Byrå",
			agency_standing: "Stilling",
			agency_index: "Observert over ventet",
			agency_shrunk: "Krympet",
		},
		sheets: {
			agency_overall: [
				"Byråer",
				"Hvem som er best, om noen er det utover tilfeldigheter.",
			],
			agency_ranking: [
				"Byråer rangert",
				"Rå plass ved siden av plassen likt mot likt, med intervall.",
			],
			agency_adjusted: [
				"Byråer justert",
				"Løst ved siden av det som ventes av slike krav.",
			],
			agency_money: [
				"Byråenes penger",
				"Innbetalt på hovedkrav av de samme oppdragene.",
			],
			agency_service: [
				"Byråenes tjeneste",
				"Tid til penger, klager, kunder som ble, og avvikling.",
			],
			agency_foreign: [
				"Utenlandssaker",
				"Skyldnere utenfor Norge, holdt utenfor rangeringen.",
			],
			agency_fair_test: [
				"Rettferdig prøve",
				"Hvor mange krav en prøve ved loddtrekning trenger for å skille to byråer.",
			],
		},
		tables: {
			agency_overall: "I alt",
			agency_ranking: "Rå plass, og plass likt mot likt",
			agency_adjusted: "Løst, og ventet av slike krav",
			agency_money: "Penger",
			agency_service: "Tid til penger, klager og kunder",
			agency_foreign: "Utenlandssaker",
			agency_fair_test: "Hva en rettferdig prøve trenger",
		},
		columns: {
			agency: ["Byrå", "slik filen kaller det"],
			agency_best: [
				"Best",
				"først på listen og bedre enn ventet utover tilfeldigheter; aldri et i avvikling",
			],
			agency_horizon: [
				"Innen dager",
				"fra oppdraget; bare de som er fulgt så lenge",
			],
			run_off_days: [
				"Avvikling etter",
				"dager uten oppdrag før det siste hos noe byrå",
			],
			overdispersion: [
				"Overspredning",
				"hvor mye mer enn tilfeldig byråene spriker (phi, ytterste z trukket inn); utvider grensene",
			],
			between_deviation: [
				"Sann spredning",
				"standardavvik for byråenes sanne indekser, som anslått",
			],
			agency_standing: [
				"Stilling",
				"bedre eller dårligere bare utover tilfeldigheter, for så mange byråer samtidig; i avvikling rangeres det ikke",
			],
			agency_placements: ["Oppdrag", "fulgt til horisonten"],
			agency_resolved: ["Løst", "av disse, betalt helt innen den"],
			agency_raw_rate: ["Rå andel", "løste over oppdrag"],
			agency_raw_low: ["Rå lav", "nedre ende av 95 %-intervallet (Wilson)"],
			agency_raw_high: ["Rå høy", "øvre ende av samme intervall"],
			agency_raw_rank: ["Rå plass", "etter rå andel, også de i avvikling"],
			agency_compared: [
				"Sammenlignet",
				"oppdrag av et slag som et annet byrå også har",
			],
			agency_observed: ["Observert", "løst blant de sammenlignede"],
			agency_expected: [
				"Ventet",
				"løst, om hvert slag krav ble løst som hos alle",
			],
			agency_index: ["Indeks", "observert over ventet"],
			agency_limit_low: ["Grense lav", "nedre grense for tilfeldighet, 95 %"],
			agency_limit_high: ["Grense høy", "øvre grense for tilfeldighet, 95 %"],
			agency_shrunk: [
				"Krympet indeks",
				"trukket mot alle ved empirisk Bayes, mer jo mindre det har vist",
			],
			agency_rank: ["Plass", "etter krympet indeks, bare de sammenlignede"],
			agency_rank_low: [
				"Plass fra",
				"øverste plass i 95 %-intervallet (parametrisk bootstrap)",
			],
			agency_rank_high: ["Plass til", "nederste plass i samme intervall"],
			agency_share_first: [
				"Sjanse for først",
				"andel av trekningene det er først i",
			],
			agency_principal: [
				"Hovedkrav",
				"ubetalt ved oversendelse, fulgt til horisonten",
			],
			agency_recovered: ["Innbetalt", "på hovedkrav innen den"],
			agency_recovery: ["Inndrevet andel", "innbetalt over hovedkrav"],
			agency_compared_recovery: [
				"Av de sammenlignede",
				"inndrevet andel av oppdragene som sammenlignes",
			],
			agency_expected_recovery: [
				"Ventet andel",
				"om hvert slag krav betalte som hos alle",
			],
			agency_commission: ["Provisjon", "hva det tar av en innbetalt krone"],
			agency_per_claim: ["Per krav", "hva det tar for hvert oppdrag"],
			agency_terms: [
				"Vilkår",
				"oppgitt av selgeren, eller antatt: selgerens alminnelige kostnadsandel",
			],
			agency_cost: [
				"Kostnad per krone",
				"provisjon, kostnad per oppdrag og merverdiavgift uten fradrag, over innbetalt",
			],
			agency_net: [
				"Netto per krone",
				"hva som er igjen av en oversendt krone: innbetalt minus kostnad",
			],
			agency_fees: [
				"Gebyr til skyldnere",
				"gebyr krevd av skyldnere over oversendt hovedkrav",
			],
			agency_all: ["Alle oppdrag", "også unge og utenlandske"],
			last_placement_date: ["Siste oppdrag", "dagen for det siste oppdraget"],
			idle_days: ["Dager uten", "før det siste oppdraget hos noe byrå"],
			median_days_to_cash: [
				"Dager til penger",
				"til halvparten har betalt noe (Kaplan–Meier)",
			],
			complaints: ["Klager", "fra dagen for oversendelse"],
			complaints_per_1000: ["Per tusen", "klager per tusen oppdrag"],
			customers: [
				"Kunder",
				"skyldnere som betalte alt hos det for minst et år siden",
			],
			bought_again: [
				"Kjøpte igjen",
				"et nytt krav fra samme fordringshaver forfalt innen et år",
			],
			paid_again: ["Og betalte", "kjøpte igjen og betalte uten inkasso"],
			test_lift: ["Å finne", "hvor mye mer som løses, av andelen"],
			test_rate: ["Andel", "løst uten, over alle byråer"],
			claims_per_arm: [
				"Krav hver",
				"for hvert av to byråer, ved lodd: 80 % styrke, 5 % tosidig",
			],
		},
		missing: {
			none_best: "ingen er bedre enn de andre utover tilfeldigheter",
			too_few_agencies:
				"færre enn fem byråer sammenlignes: grensene er de for bare tilfeldighet",
			not_compared: "i avvikling, eller for få krav som ligner andres",
			nothing_placed: "ingenting ble oversendt",
			nothing_recovered: "ingenting ble innbetalt",
			no_fees: "ingen gebyr er oppgitt i hendelsesfilen",
			half_not_paid: "halvparten hadde ikke betalt innen et år",
			no_customers: "ingen skyldner betalte alt for et år siden eller mer",
			no_such_lift: "mer enn alle ville blitt løst",
		},
		empty: {
			agencies:
				"Det er ikke to byråer å sammenligne. Kolonnene agency_id og submission_date ville gjort det mulig, når krav har vært hos to i en måned eller mer.",
		},
		labels: {
			better: "bedre enn ventet",
			worse: "dårligere enn ventet",
			alike: "som de andre",
			"too few": "for få til å sammenligne",
			"run-off": "i avvikling",
			"own collection": "egen inndriving",
		},
	},
});
