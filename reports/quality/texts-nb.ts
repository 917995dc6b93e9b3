// Every word of the quality workbook, in Norwegian (bokmål).
import { fields } from "./fields-nb.ts";
import type { QualityTexts } from "./texts.ts";

export const nb: QualityTexts = {
	sheets: {
		readMe: "Les dette",
		completeness: "Utfylling",
		findings: "Funn",
		codes: "Koder",
	},
	title: "Hva som ble avvist, hva som er tvilsomt, og hvordan det rettes",
	of: "{rejected} avviste rader i alt: {each}.",
	nothing:
		"Ingen rader ble avvist, og ingen er tvilsomme: det er ingenting å rette. Arkene Utfylling og Funn sier resten.",
	steps: [
		"Hver fil med rader å rette har et ark under sitt eget navn (claims, payments, events, debtors, companies), med våre egne kolonnenavn. Avviste rader kommer først, deretter rader som kom inn, men er tvilsomme.",
		"Rett en rad ved å skrive riktig verdi over den merkede cellen: en dag som dato, et beløp som tall. Hva som er galt, står under what_is_wrong og i en kommentar på cellen.",
		"En tekst med spørsmålstegn foran kunne leses på to måter. Skriv det den er; så lenge spørsmålstegnet står der, blir den ikke lest.",
		"En rad som ikke skal inn i det hele tatt, for eksempel en dublett: velg «utelat» under decision. Da går vi forbi den med vilje, og beløpet blir rapportert.",
		"En linje som står som den er, endrer ingenting: en avvist rad blir avvist igjen, og en tvilsom blir stående slik den kom. Rett altså det du kan, og la resten stå. Slett ikke linjer for å utelate rader; en rad uten linje blir bare avvist igjen.",
		"En ødelagt linje lot seg ikke dele i celler: linjen her er tom. Skriv inn hele raden, eller velg «utelat».",
		"La source_file, source_row og den skjulte kolonnen as_written stå: de sier hvilken rad hver linje gjelder. Linjene kan sorteres og filtreres.",
		"Last inn igjen med de samme filene som før, og denne arbeidsboken ved siden av:",
	],
	command: "ferskvare value <de samme filene> --corrections rejects.xlsx",
	again:
		"Blir rader avvist på nytt, lager neste kjøring en ny arbeidsbok med dem. Rett den også, og oppgi begge i rekkefølge: --corrections første.xlsx --corrections andre.xlsx. Av to linjer for samme rad gjelder den siste.",
	colours: "Farger",
	red: "må rettes: raden ble ikke lastet inn",
	yellow: "bør ses på: raden ble lastet inn slik den står",
	personal:
		"Navn, adresser, telefonnumre og fødselsnumre er ikke med i denne arbeidsboken, og ingenting er sagt om dem.",
	cut: "{tape}: bare de første {shown} av {rows} avviste rader er med her; rejects.csv har alle. Rett disse og last inn igjen, så kommer de neste.",
	fewNotes:
		"Bare de første {notes} linjene i et ark har kommentarer på cellene; what_is_wrong sier det samme på hver linje.",
	someDoubts: "Av hver tvil vises de første {rows} radene; Funn teller alle.",
	completeness: {
		title: "Hvor utfylt filene er",
		note: "Av alle rader som lot seg dele i kolonner, også de avviste. Kroner: kravenes hovedstol, innbetalingenes beløp, hovedstolen i skyldnerens krav. EBA-kode og -status etter gjennomføringsforordning (EU) 2023/2083 slik openNPL leser den.",
		headings: {
			tape: "Fil",
			column: "Felt",
			says: "Hva det er",
			required: "Kreves av oss",
			ebaCode: "EBA-kode",
			ebaStatus: "EBA-status",
			rows: "Rader",
			missing: "Rader uten",
			share: "Utfylt, av antall",
			amountShare: "Utfylt, av kroner",
			reasons: "Hvorfor det mangler",
		},
		yes: "ja",
		mandatory: "påkrevd",
		recommended: "anbefalt",
	},
	findings: {
		title: "Hva som ble funnet",
		note: "En feil avviser raden, en advarsel gjør det ikke. Kroner: hovedstolen i kravene eller beløpet i innbetalingene som funnet berører.",
		headings: {
			severity: "Alvor",
			tape: "Fil",
			column: "Kolonne",
			code: "Kode",
			rows: "Rader",
			amount: "Kroner",
			says: "Hva det er",
			remedy: "Hva du gjør",
		},
		error: "feil",
		warning: "advarsel",
		none: "Ingenting ble funnet.",
	},
	missing: {
		unreadable: "lot seg ikke lese",
		not_delivered: "ikke i filene",
		not_stated: "ikke oppgitt",
		not_collected: "ikke innhentet",
		not_applicable: "ikke aktuelt",
		withheld: "holdt tilbake",
		lost: "tapt",
	},
	reasons: {
		"unreadable:date": "lar seg ikke lese som en dag",
		"unreadable:amount": "lar seg ikke lese som et beløp",
		"unreadable:boolean": "er verken ja eller nei",
		"unreadable:integer": "er ikke et helt tall",
		"unreadable:text": "er ingen av kodene vi kjenner",
	},
	remedies: {
		missing: "Skriv det inn.",
		"unreadable:date": "Skriv dagen, for eksempel 31.01.2026.",
		"unreadable:amount": "Skriv beløpet som tall.",
		"unreadable:boolean": "Skriv ja eller nei.",
		"unreadable:integer": "Skriv et helt tall.",
		"unreadable:text": "Velg en kode fra listen (arket Koder).",
		unknown_code:
			"Velg en kode fra listen (arket Koder), eller oppgi avsenderens kode i et filoppsett.",
		duplicate_id: "Velg «utelat», eller gi raden sitt eget nummer.",
		in_other_file:
			"Ingenting å rette. Velg «utelat» for å ha det slik med vilje.",
		same_invoice_in_other_file:
			"Ingenting å rette. Velg «utelat» for å ha det slik med vilje; innbetalingene teller fortsatt på kravet som er beholdt.",
		unknown_reference:
			"Skriv kravets nummer under claim_id, eller velg «utelat».",
		ambiguous_reference: "Skriv kravets nummer under claim_id.",
		unknown_claim:
			"Skriv nummeret til et krav i kravfilen, eller velg «utelat».",
		claim_rejected: "Rett kravet; da kommer denne raden inn av seg selv.",
		other_currency:
			"Skriv valuta og beløp i filens valuta, eller velg «utelat».",
		broken_line: "Skriv inn raden fra filen, eller velg «utelat».",
		negative_principal:
			"Skriv riktig beløp, eller velg «utelat»: en kreditnota er ikke et krav.",
		rounded: "Se om beløpet er riktig.",
		from_total: "Skriv hovedstolen hvis den er en annen.",
		left_out_by_decision: "Ingenting, om avgjørelsen står.",
		other: "Se om det er riktig; rett det hvis ikke.",
	},
	fields,
};
