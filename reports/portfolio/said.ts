// What a run says in English, by its code, in Norwegian: findings, notes and assumptions.
import { assumptionsInNorwegian } from "./assumptions-nb.ts";

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
	other_mark:
		"{column} bærer et annet valutamerke enn kravet; merket er ikke regnet om",
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
	paid_date_assumed:
		"{column} er antatt: filen har en kolonne for hver måned, og dagen er satt til månedens siste",
	due_date_derived: "{column} er filens skjæringsdato minus dager over forfall",
	due_date_assumed:
		"{column} er antatt å være sluttdatoen der filen sier at ingenting er forfalt: for et lån er det siste termin",
	sum_as_written:
		"{column} gir en annen sum med alle desimaler som i filen enn med hver rad avrundet; beløpet er summen som i filen",
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
	days_and_months_swapped:
		"{column}: dag og måned ser ut til å være byttet om; byttet tilbake har radene samme frister som de andre",
	dates_after_cut_off:
		"{column} ligger etter skjæringsdatoen, og kan ikke ha skjedd ennå",
	all_dates_equal: "{column} er én og samme dag i alle rader",
	year_far_off: "{column} ligger før 1980 eller etter 2100",
	due_equals_invoice_everywhere:
		"{column} er fakturadatoen i alle rader: fristen mangler, eller en av kolonnene er ikke det den heter",
	total_row: "en sum av radene over, og den stemmer: ikke lest som krav",
	total_differs:
		"kalles en sum, men er ikke det radene over blir til sammen; beløpet er forskjellen",
	zero_payment: "en innbetaling på null",
	deadline_before_event: "fristen ligger før skrittet som setter den",
	sum_differs:
		"hovedstol, renter og omkostninger gir ikke totalen; delene regnes, ikke totalen",
	paid_not_taken_off:
		"ingenting viser om hovedstolen er det som var skyldig før eller etter det som er innbetalt: ingenting trekkes fra",
	negative_interest: "renter under null; regnes i saldoen som de står",
	negative_costs: "omkostninger under null; regnes i saldoen som de står",
	disputed_above_balance: "mer er bestridt enn det som skyldes",
	closed_status_while_open:
		"statusen sier avsluttet eller betalt, men avslutningsdato mangler; regnes fortsatt som åpent",
	open_status_while_closed:
		"statusen sier åpent, men det er en avslutningsdato; regnes som avsluttet",
	title_without_date:
		"tvangsgrunnlag uten dato; foreldelse kan ikke regnes fra det",
	title_date_without_title: "dato for tvangsgrunnlag, men intet tvangsgrunnlag",
	unknown_currency: "valutaen er ingen kode i ISO 4217; vises slik den står",
	unknown_country: "landet er ingen kode i ISO 3166",
	kid_check_digit:
		"siste siffer i KID stemmer ikke, enda det gjør det i de fleste av kreditorens",
	kids_without_check_digit:
		"de fleste av kreditorens KID følger verken MOD10 eller MOD11, så kontrollsifferet er ikke prøvd",
	due_long_after_invoice: "forfalt mer enn to år etter faktureringen",
	far_past: "forfalt eller fakturert før 1980",
	far_ahead: "forfaller mer enn 20 år etter filens midterste forfallsdato",
	submission_before_invoice: "oversendt til inkasso før det ble fakturert",
	closed_before_invoice: "avsluttet før det ble fakturert",
	closed_before_due: "avsluttet før forfall, og verken betalt eller kreditert",
	closed_before_submission: "oversendt til inkasso etter at det var avsluttet",
	written_off_before_due: "avskrevet før forfall",
	title_before_due: "tvangsgrunnlag fra før forfall",
	last_payment_before_invoice: "sist betalt før det ble fakturert",
	not_money:
		"ikke penger fra skyldneren: en kreditnota eller avskrivning senker bøkene, og det som gjenstår av kravet må si det",
	payment_in_other_currency:
		"innbetaling i en annen valuta enn kravet; de to kan ikke legges sammen",
	unknown_postcode:
		"postnummeret finnes ikke i Norge: fire siffer, 0001 til 9991",
	organisation_check_digit:
		"organisasjonsnummeret stemmer ikke: ni siffer, det siste er kontrollsiffer",
	payments_above_claim:
		"mer er betalt enn hovedstol, renter og omkostninger til sammen",
	open_though_paid: "betalt fullt ut og aldri avsluttet; regnes som løst",
	remaining_differs:
		"det gjenstår mer av hovedstolen enn innbetalingene levner; innbetalingene regnes",
	gone_without_payment:
		"det gjenstår mindre av hovedstolen enn innbetalingene levner; det som gjenstår, regnes, og resten er betalt eller kreditert en dag vi ikke kjenner",
	principal_is_left:
		"{column} er lest som det som gjenstår den dagen filen er fra: det innbetalingene viser, er lagt til for å finne hva som var skyldig fra starten; et filoppsett kan si principal_is",
	principal_unclear:
		"{column} kan være det som var skyldig fra starten, eller det som gjenstår: kravene som er betalt, er uenige, og det er lest som skyldig fra starten; si principal_is i et filoppsett",
	payments_begin_late:
		"{column} begynner etter at krav forfalt: det som er borte av dem uten innbetaling, regnes som betalt en dag vi ikke kjenner, og satser og kurver hviler på det som er kommet siden; et filoppsett kan si complete_since",
	payments_end_early:
		"{column} slutter lenge før skjæringsdatoen, som om ingen hadde betalt siden: bruk dagen filen er fra som --cut-off, eller be om innbetalingene siden",
	agency_without_payments:
		"{column} har mange nok krav og ikke en eneste innbetaling på dem: innbetalingene ser ut til å mangle, og dermed er satser og kurver for den gale",
	no_earlier_payments:
		"{column} begynner et år eller mer etter at krav forfalt, som om ingen hadde betalt før: mangler tidligere innbetalinger, si complete_since i et filoppsett",
	unallocated_beside_principal:
		"etter det som gjenstår av hovedstolen, gikk en del av de ufordelte innbetalingene til renter eller omkostninger; alt regnes på hovedstolen",
	last_payment_differs:
		"siste innbetaling som oppgitt er ikke den siste i innbetalingsfilen; innbetalingsfilen regnes",
	payment_before_invoice: "betalt før kravet ble fakturert",
	payment_after_closing: "betalt etter at kravet var avsluttet",
	payment_twice:
		"samme krav, dag, beløp og slag som en tidligere innbetaling; begge regnes",
	payment_in_two_files:
		"samme krav, dag, beløp og slag som en innbetaling i en annen fil; begge regnes",
	probable_duplicate:
		"samme skyldner, kreditor, hovedstol og forfall som et tidligere krav; begge regnes",
	invoice_twice:
		"samme kreditor og fakturanummer som et tidligere krav; begge regnes",
	implausible_birth_year:
		"under 15 eller over 110 år gammel da et krav forfalt",
	debtor_of_two_types:
		"står i filen både som person og som foretak; raden som ble beholdt, gjelder",
	identity_check_digit:
		"kontrollsifrene i identitetsnummeret stemmer ikke; det finner ingen i et register",
	identity_lost_zero:
		"identitetsnummeret har ti siffer og er et fødselsnummer når en null settes foran",
	identity_only_since_2032:
		"identitetsnummeret stemmer bare etter regelen for numre gitt fra 2032; trolig en skrivefeil",
	person_number_on_company: "fødselsnummer på et foretak",
	organisation_number_on_person: "organisasjonsnummer på en person",
	payments_above_principal:
		"mer er betalt på hovedstol enn det som var skyldig; resten regnes som betalt på renter og omkostninger",
	reversals_above_payments: "mer er tilbakeført enn det som var betalt",
	closed_as_paid_without_payments:
		"avsluttet som betalt uten at innbetalingene viser det; regnes som betalt på avslutningsdagen",
	submitted_after_paid:
		"oversendt til inkasso etter at alt var betalt; holdt utenfor løsningsgradene",
	debtor_not_in_tape: "skyldneren finnes ikke i skyldnerfilen",
	debtor_abroad:
		"skyldneren bor i utlandet: foreldelse, forsinkelsesrente, gebyrer og skikk er likevel vurdert etter norsk rett (antatt)",

	no_payments:
		"Ingen betalingsfil: hva som er betalt, og når, er ukjent. Oppgi --payments, så blir kurvene målt i stedet for antatt.",
	no_payment_history:
		"Nesten ingen av kravene i filen (færre enn ett av hundre) er betalt fullt ut, så filen kan ikke vise hvordan slike krav betaler. Er betalte krav utelatt, be avsenderen om dem.",
	norwegian_law:
		"Beløpene er ikke i norske kroner: foreldelse, forsinkelsesrente, gebyrer og god inkassoskikk er likevel vurdert etter norsk rett (antatt). Gjelder kravene et annet lands rett, se bort fra disse.",
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

	...assumptionsInNorwegian,
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
	not_collectable:
		"krav mot døde, konkursrammede, skyldnere i gjeldsordning og slettede foretak, og foreldede krav, regnes ikke å betale noe",
	collection_level:
		"en kjøper får inn det selgeren ville ha fått inn, verken mer eller mindre",
	cycle_spread:
		"standardavviket til logaritmen av hvor godt et år er; målt mellom kalenderår der porteføljen har fire, ellers kjedestigens ettårsfeil på kjøpte amerikanske porteføljer 2003–2009",
	claim_correlation:
		"sammenhengen mellom om to krav på samme skyldner blir betalt",
	random_seed: "frøet til alt som trekkes: samme frø gir samme tall",
	"principal:given": "principal_original er det som var skyldig fra starten",
	"principal:assumed":
		"filen har ingen principal_original: hovedstolen regnes som det som var skyldig fra starten, før innbetalingene",
	payment_order:
		"en innbetaling uten oppgitt slag regnes først mot hovedstolen",
};

/** What may stand behind a sentence, whatever it says: how a layout changed what comes of it. */
export const addedInNorwegian: Readonly<Record<string, string>> = {
	" (severity set in the layout)": " (alvorlighet satt i filoppsettet)",
	" (ignored, as the layout says)": " (ikke prøvd, etter filoppsettet)",
};
