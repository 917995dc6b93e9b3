// What a run says in English, by its code, in Norwegian: findings, notes and assumptions.

/**
 * By code, or by name and origin where the origin changes what is said. {column} is the column of the finding.
 *
 * A code that is missing here is shown in English, and marked as such.
 */
export const saidInNorwegian: Readonly<Record<string, string>> = {
	missing: "{column} er tom, men er påkrevd",
	unreadable: "{column} kan ikke leses i den formen kolonnen har",
	duplicate_id: "{column} står også på en tidligere rad; den første er beholdt",
	in_other_file:
		"{column} står også i en annen fil; raden i filen med senest oversendelse er beholdt, ellers den første",
	same_invoice_in_other_file:
		"kravet står i en annen fil under et annet nummer (samme kreditor, faktura og forfall); ett av dem er beholdt",
	unknown_reference: "{column} viser ikke til noe krav i kravfilen",
	ambiguous_reference: "{column} viser til flere krav i kravfilen",
	from_total: "{column} er tom; regnet som summen minus renter og omkostninger",
	other_currency: "{column} er en annen valuta enn i det meste av filen",
	unknown_claim: "{column} finnes ikke i kravfilen",
	claim_rejected: "{column} gjelder et krav som selv er avvist",
	left_out_by_decision:
		"utelatt med vilje: en arbeidsbok med rettelser går forbi radene",
	broken_line:
		"linjen lar seg ikke dele i overskriftens kolonner (et anførselstegn, skilletegn eller en celle for mye eller lite)",
	unknown_code:
		"{column} har en kode vi ikke kjenner; oppgi den under codes i et filoppsett",
	rounded: "{column} har mer enn to desimaler; avrundet til nærmeste øre",
	negative_principal: "hovedstol under null: en kreditnota er ikke et krav",
	zero_principal: "ingen hovedstol skyldes; kravet regnes som løst",
	due_before_invoice: "forfalt før det ble fakturert",
	submission_before_due: "oversendt til inkasso før forfall",
	closed_without_reason:
		"avsluttet uten grunn; regnes som tatt ut, ikke betalt",
	reason_without_closing:
		"avslutningsgrunn uten avslutningsdato; regnes fortsatt som åpent",
	remaining_above_original: "mer hovedstol gjenstår enn det var fra starten",
	zero_payment: "en innbetaling på null",
	deadline_before_event: "fristen ligger før skrittet som setter den",
	payments_above_principal:
		"mer er betalt på hovedstol enn det som var skyldig; resten regnes som betalt på renter og omkostninger",
	reversals_above_payments: "mer er tilbakeført enn det som var betalt",
	closed_as_paid_without_payments:
		"avsluttet som betalt uten at innbetalingene viser det; regnes som betalt på avslutningsdagen",
	submitted_after_paid:
		"oversendt til inkasso etter at alt var betalt; holdt utenfor løsningsgradene",
	debtor_not_in_tape: "skyldneren finnes ikke i skyldnerfilen",

	no_payments:
		"Ingen betalingsfil: hva som er betalt, og når, er ukjent. Oppgi --payments, så blir kurvene målt i stedet for antatt.",
	no_payment_history:
		"Ingen krav i filen er betalt fullt ut, så filen kan ikke vise hvordan slike krav betaler. Er betalte krav utelatt, be avsenderen om dem.",
	leans_on_reference:
		"Her lot ingenting seg måle: beregningen står på referanseporteføljens kurver.",
	leans_on_assumption:
		"Her lot ingenting seg måle: beregningen står på en antatt kurve fra en publisert undersøkelse. Oppgi --payments eller --reference.",
	no_submissions:
		"Ingen krav har oversendelsesdato, så det finnes ingen løsningsgrad etter dager til oversendelse. Kolonnen submission_date ville gjort det mulig.",
	no_debtor_types:
		"Personer og foretak holdes ikke fra hverandre. Oppgi --debtors med debtor_type, så får de hver sin kurve.",
	no_debtor_ids:
		"Filen nevner ingen skyldnere: hvert krav teller som en egen skyldner. Kolonnen debtor_id ville vist det.",
	nothing_overdue:
		"Ingen åpne krav er forfalt på skjæringsdatoen: det som er åpent, er ikke forfalt ennå.",
	rejects_cut:
		"Mer enn 100\u00a0000 rader i en fil ble avvist: rejects.xlsx har de første av dem, rejects.csv alle.",
	nothing_open:
		"Ingen krav er åpne på skjæringsdatoen: det er ingenting å prise.",

	target_irr:
		"årlig avkastning kjøperen vil ha på prisen etter kostnader; usikrede krav omsettes til 15–25 %",
	buyer_cost_rate:
		"kjøperens kostnad ved å drive inn, av brutto innbetalinger; en børsnotert nordisk kjøper oppgir 22–25 %",
	seller_discount_rate:
		"årlig rente selgeren veier penger senere mot penger nå med",
	seller_cost_rate:
		"selgerens egen og inkassoforetakenes kostnad ved å drive inn, av brutto innbetalinger",
	"curves:measured":
		"betalingskurvene er målt på denne porteføljen; tynne måneder lener seg på hele porteføljen",
	"curves:reference": "referanseporteføljens betalingskurver",
	"curves:assumed":
		"betalingskurver fra en undersøkelse blant amerikanske inkassobyråer (CCAA, 2004): en form, ikke en måling",
	"curves_lean_on:reference":
		"der porteføljen selv har sett lite: referanseporteføljens kurver",
	"curves_lean_on:assumed":
		"der porteføljen selv har sett lite: en undersøkelse blant amerikanske inkassobyråer (CCAA, 2004); en form, ikke en måling",
	currency: "alle beløpenes valuta",
	trend_from_month_due:
		"fra og med denne måneden etter forfall antas det sene fallet i de målte månedene å fortsette",
	trend_from_month_submission:
		"fra og med denne måneden etter oversendelse antas det sene fallet i de målte månedene å fortsette",
	credibility_payments:
		"antall innbetalinger som gjør at segmentets egen erfaring veier like mye som porteføljens",
	collection_level:
		"en kjøper får inn det selgeren ville ha fått inn, verken mer eller mindre",
	"principal:given": "principal_original er det som var skyldig fra starten",
	"principal:assumed":
		"filen har ingen principal_original: hovedstolen regnes som det som var skyldig fra starten, før innbetalingene",
	payment_order:
		"en innbetaling uten oppgitt slag regnes først mot hovedstolen",
};
