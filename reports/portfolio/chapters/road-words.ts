// The words of the chapter on roads to liquidity, in English and Norwegian.
import { inBoth } from "../in-both.ts";

export const roadWords = inBoth({
	en: {
		sections: {
			roads: [
				"Roads to liquidity",
				"What the seller can do with the claims that are open, side by side: each road's money in hand, what it costs and what it is worth today at the seller's own rate, held against keeping as is. Keeping is worth what the ask rests on. Submitting earlier changes nothing for claims that are open; what it would do for claims to come stands in a table of its own, and must not be added to the others.",
			],
		},
		charts: {
			roads: [
				"Money in hand, and worth today",
				"Received less paid back less cost, from the cut-off date on; and what each road is worth today, with what 95% of the simulations of what debtors pay leave it between.",
				"Lines of money in hand by month for each road, and dots of its worth today with an interval. The figures are in the tables below.",
			],
		},
		panels: {
			in_hand_by_month: "Money in hand, {unit}",
			worth_of_roads: "Worth today, {unit}",
		},
		axes: {
			road: "Road",
			in_hand: "In hand",
			road_worth: "Worth today",
			road_worth_low: "Worth low",
			road_worth_high: "Worth high",
		},
		sheets: {
			roads: ["Roads", "The seller's roads to liquidity, side by side."],
			roads_cost: [
				"Roads in detail",
				"What each road brings, costs and is worth; the columns add up.",
			],
			roads_ahead: [
				"Submitting earlier",
				"What other days of submission do for claims to come.",
			],
			road_terms: ["Terms of the roads", "What the roads suppose."],
			roads_by_month: ["Roads by month", "Money in hand, month by month."],
		},
		tables: {
			roads: "For the claims that are open: money in hand, and worth",
			roads_cost: "What each road brings, costs and is worth",
			roads_ahead: "For claims to come: submitting on other days, a year",
			road_terms: "What the roads suppose",
			roads_by_month: "Money in hand by month",
		},
		columns: {
			road: ["Road", "what is done with the open claims"],
			in_hand: ["In hand", "received less paid back less cost, up to then"],
			in_hand_now: [
				"Now",
				"in hand at once: received less paid back less cost",
			],
			in_hand_1_month: ["30 days", "in hand by the end of the first month"],
			in_hand_3_months: ["90 days", "in hand by the end of the third month"],
			in_hand_12_months: [
				"360 days",
				"in hand by the end of the twelfth month",
			],
			principal_concerned: [
				"Concerns",
				"open principal that goes another way than if kept",
			],
			received: [
				"Received",
				"from debtors, factor or buyer, over 180 months; what debtors pay a factor is not in it",
			],
			paid_back: ["Paid back", "to a factor with recourse, or for put-backs"],
			road_cost: ["Cost", "of collecting, agency, fee, interest and selling"],
			road_net: ["Net", "received less paid back less cost"],
			time_value: ["Waiting", "what waiting takes off, at the seller's rate"],
			tax_vat_capital: [
				"Tax, VAT, capital",
				"what they do to the worth, as in the ask",
			],
			road_worth: ["Worth today", "net, with waiting, tax, VAT and capital"],
			road_worth_low: [
				"Worth low",
				"if debtors pay as little as the lower end of 95% of the simulations",
			],
			road_worth_high: ["Worth high", "the upper end of the same"],
			road_difference: ["Against keeping", "worth today less that of keeping"],
			road_difference_low: [
				"Low",
				"lower end of its 95% interval, by what tells the road from keeping: the agencies' indices, what plans pay, else what debtors pay",
			],
			road_difference_high: ["High", "upper end of the same"],
			principal_at_risk: [
				"Risk kept",
				"open principal that the seller still bears the loss of, recourse and put-backs with it",
			],
			days_sooner: [
				"Days sooner",
				"days by which a krone in hand comes sooner than if kept, on average: capital is released for so long",
			],
			road_basis: ["Rests on", "where what tells it from keeping comes from"],
			road_note: [
				"To know",
				"what to know of the road, or why it is not there",
			],
			net_gain: ["After cost", "the gain after the seller's cost rate"],
			capital_freed: [
				"Capital released",
				"on average over the year: principal times days saved over 365",
			],
			road_month: ["Month", "0 is now"],
		},
		missing: { road_closed: "cannot be worked out: see the note" },
		empty: {
			roads:
				"The run priced the buyer's side only: there are no roads for a seller.",
		},
		labels: {
			"keep as is": "keep as is",
			"change agency": "change agency",
			"instalment plans": "more instalment plans",
			factoring: "factoring",
			"sell now": "sell now",
			"as the ask has it": "what the ask rests on",
			"no second agency to compare":
				"no second agency in the portfolio to compare with",
			"no open claims with another agency":
				"no open claims with another agency that can be compared",
			"agencies are alike beyond chance":
				"the agencies do not differ beyond chance: nothing to gain that can be told",
			"association, not cause":
				"an association, not a cause: who got which claims was not drawn by lot",
			"no plans seen in the event tape": "no plans seen in the event log",
			"too few plans watched": "fewer than 30 plans were watched for a month",
			"who signs is not drawn by lot":
				"those who sign are others than those who do not: only part of the difference is taken",
			"no open invoices that a factor takes":
				"no open invoices that a factor takes, by its terms",
			"the factor gives back what is not paid":
				"with recourse: what debtors do not pay goes back to the factor",
			"the factor bears the loss of its advance":
				"without recourse: the factor bears the loss of its advance",
			"no bid and no offer": "no bid was asked for, and no price is given",
			"at the bid": "at the bid, less put-backs that are expected",
			"at the price offered": "at the price offered, less put-backs expected",
		},
	},
	nb: {
		sections: {
			roads: [
				"Veier til likviditet",
				"Hva selgeren kan gjøre med kravene som er åpne, side om side: penger i hånd, hva veien koster og hva den er verd i dag til selgerens egen rente, mot å beholde kravene som nå. Å beholde er verd det minsteprisen bygger på. Å oversende tidligere endrer ingenting for krav som allerede er åpne; hva det ville gjort for krav som kommer, står i en egen tabell og må ikke legges til de andre.",
			],
		},
		charts: {
			roads: [
				"Penger i hånd, og verdi i dag",
				"Mottatt minus tilbakebetalt minus kostnad, fra skjæringsdatoen; og hva hver vei er verd i dag, med det 95 % av simuleringene av hva skyldnerne betaler, holder den innenfor.",
				"Linjer for penger i hånd per måned for hver vei, og punkter for verdien i dag med intervall. Tallene står i tabellene under.",
			],
		},
		panels: {
			in_hand_by_month: "Penger i hånd, {unit}",
			worth_of_roads: "Verdi i dag, {unit}",
		},
		axes: {
			road: "Vei",
			in_hand: "I hånd",
			road_worth: "Verdi i dag",
			road_worth_low: "Verdi lav",
			road_worth_high: "Verdi høy",
		},
		sheets: {
			roads: ["Veier", "Selgerens veier til likviditet, side om side."],
			roads_cost: [
				"Veiene i detalj",
				"Hva hver vei gir, koster og er verd; kolonnene stemmer.",
			],
			roads_ahead: [
				"Tidligere oversendelse",
				"Hva andre oversendelsesdager gjør for krav som kommer.",
			],
			road_terms: ["Veienes vilkår", "Hva veiene forutsetter."],
			roads_by_month: ["Veier per måned", "Penger i hånd, måned for måned."],
		},
		tables: {
			roads: "For åpne krav: penger i hånd, og verdi",
			roads_cost: "Hva hver vei gir, koster og er verd",
			roads_ahead: "For krav som kommer: oversendelse på andre dager, ett år",
			road_terms: "Hva veiene forutsetter",
			roads_by_month: "Penger i hånd per måned",
		},
		columns: {
			road: ["Vei", "hva som gjøres med de åpne kravene"],
			in_hand: ["I hånd", "mottatt minus tilbakebetalt minus kostnad, til da"],
			in_hand_now: [
				"Nå",
				"i hånd med en gang: mottatt minus tilbakebetalt minus kostnad",
			],
			in_hand_1_month: ["30 dager", "i hånd ved utgangen av første måned"],
			in_hand_3_months: ["90 dager", "i hånd ved utgangen av tredje måned"],
			in_hand_12_months: ["360 dager", "i hånd ved utgangen av tolvte måned"],
			principal_concerned: [
				"Gjelder",
				"åpen hovedstol som går en annen vei enn om den beholdes",
			],
			received: [
				"Mottatt",
				"fra skyldnere, factoringforetak eller kjøper over 180 måneder; det skyldnere betaler factoringforetaket, er ikke med",
			],
			paid_back: [
				"Tilbakebetalt",
				"til factoringforetak med regress, eller for krav som kommer tilbake",
			],
			road_cost: ["Kostnad", "inndriving, byrå, gebyr, rente og salg"],
			road_net: ["Netto", "mottatt minus tilbakebetalt minus kostnad"],
			time_value: ["Venting", "hva ventingen tar, til selgerens rente"],
			tax_vat_capital: [
				"Skatt, mva., kapital",
				"hva de gjør med verdien, som i minsteprisen",
			],
			road_worth: ["Verdi i dag", "netto, med venting, skatt, mva. og kapital"],
			road_worth_low: [
				"Verdi lav",
				"om skyldnerne betaler så lite som nedre ende av 95 % av simuleringene",
			],
			road_worth_high: ["Verdi høy", "øvre ende av det samme"],
			road_difference: ["Mot å beholde", "verdi i dag minus den å beholde har"],
			road_difference_low: [
				"Lav",
				"nedre ende av 95 %-intervallet, etter det som skiller veien fra å beholde: byråenes indekser, hva avdragsordninger betaler, ellers hva skyldnerne betaler",
			],
			road_difference_high: ["Høy", "øvre ende av det samme"],
			principal_at_risk: [
				"Risiko beholdt",
				"åpen hovedstol som selgeren fortsatt bærer tapet av, med regress og krav som kommer tilbake",
			],
			days_sooner: [
				"Dager før",
				"dager en krone i hånd kommer tidligere enn om kravene beholdes, i snitt: så lenge frigjøres kapital",
			],
			road_basis: [
				"Hviler på",
				"hvor det som skiller veien fra å beholde, kommer fra",
			],
			road_note: [
				"Å vite",
				"hva en må vite om veien, eller hvorfor den mangler",
			],
			net_gain: ["Etter kostnad", "gevinsten etter selgerens kostnadsandel"],
			capital_freed: [
				"Frigjort kapital",
				"i snitt over året: hovedkrav ganger sparte dager over 365",
			],
			road_month: ["Måned", "0 er nå"],
		},
		missing: { road_closed: "kan ikke regnes ut: se merknaden" },
		empty: {
			roads:
				"Kjøringen priset bare kjøperens side: det finnes ingen veier for en selger.",
		},
		labels: {
			"keep as is": "beholde som nå",
			"change agency": "bytte inkassobyrå",
			"instalment plans": "flere avdragsordninger",
			factoring: "factoring",
			"sell now": "selge nå",
			"as the ask has it": "det minsteprisen bygger på",
			"no second agency to compare":
				"det finnes ikke to byråer å sammenligne i porteføljen",
			"no open claims with another agency":
				"ingen åpne krav hos et annet byrå som kan sammenlignes",
			"agencies are alike beyond chance":
				"byråene skiller seg ikke utover tilfeldigheter: ingen gevinst som kan tallfestes",
			"association, not cause":
				"en sammenheng, ikke en årsak: hvem som fikk hvilke krav, ble ikke trukket ut ved lodd",
			"no plans seen in the event tape": "ingen avdragsordninger i hendelsene",
			"too few plans watched": "færre enn 30 ordninger er fulgt i en måned",
			"who signs is not drawn by lot":
				"de som inngår ordninger, er andre enn de som ikke gjør det: bare en del av forskjellen regnes med",
			"no open invoices that a factor takes":
				"ingen åpne fakturaer som et factoringforetak tar, etter vilkårene",
			"the factor gives back what is not paid":
				"med regress: det skyldnerne ikke betaler, går tilbake til factoringforetaket",
			"the factor bears the loss of its advance":
				"uten regress: factoringforetaket bærer tapet av forskuddet",
			"no bid and no offer":
				"det er ikke bedt om bud, og ingen pris er oppgitt",
			"at the bid": "til budet, fratrukket ventede tilbakeføringer",
			"at the price offered":
				"til prisen som er budt, fratrukket ventede tilbakeføringer",
		},
	},
});
