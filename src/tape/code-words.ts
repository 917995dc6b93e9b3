// Words that senders write for our codes, in Norwegian, Swedish, Danish and English; what a layout says of a word goes before.
import type {
	claimTypes,
	closeReasons,
	eventKinds,
	paymentKinds,
	paymentSources,
} from "./codes.ts";

type Words<Code extends string> = Readonly<Partial<Record<Code, string>>>;

/** Small letters, parted by commas. A word that may mean two of our codes is in none of them. */
const kindsOfPayment: Words<(typeof paymentKinds)[number]> = {
	principal: "hovedstol, hovedkrav, hovudstol, hovudkrav, kapital",
	interest: "rente, renter, ränta, forsinkelsesrente, late interest",
	costs:
		"omkostning, omkostninger, inkassosalær, inkassokostnad, inkassokostnader, kostnader, omkostninger og salær, costs paid",
	unallocated:
		"innbetaling, betaling, betalt, innbetalt, ocr, ocr-innbetaling, giro, bankgiro, bank, vipps, swish, mobilepay, avtalegiro, efaktura, kort, kortbetaling, overføring, inbetalning, betalning, indbetaling, payment, receipt, cash, bank transfer, card, direct debit, tilbakebetaling, refusjon, reversering, reversal, refund",
	not_money:
		"avskrivning, avskriving, avskrevet, tapsføring, tapsført, konstatert tap, nedskrivning, nedskriving, ettergitt, ettergivelse, kreditnota, kreditert, kredit nota, kreditnote, avskriven, nedskrivning, kreditfaktura, write-off, write off, writeoff, written off, write-down, write down, credit note, credit memo, waived, waiver",
};

const sourcesOfPayment: Words<(typeof paymentSources)[number]> = {
	direct: "direkte, til kreditor, kreditor, egen, direct to creditor, creditor",
	agency: "inkasso, inkassobyrå, inkassoselskap, byrå, collector, collection",
	legal:
		"rettslig, namsmann, namsmannen, utleggstrekk, trekk, lønnstrekk, kronofogden, court, bailiff",
	sale: "salg, salgssum, sold, försäljning",
};

const reasonsOfClosing: Words<(typeof closeReasons)[number]> = {
	paid: "betalt, innbetalt, oppgjort, innfridd, gjort opp, fullt betalt, betald, slutbetald, reglerad, indfriet, settled in full, paid in full, fully paid",
	deceased: "død, avdød, dødsfall, dødsbo, avliden, dödsbo, afdød, dead, death",
	bankrupt:
		"konkurs, konkursbo, slått konkurs, bankruptcy, insolvent, insolvency",
	debt_settlement:
		"gjeldsordning, gjeldsforhandling, skuldsanering, gældssanering, debt settlement, debt arrangement",
	recalled:
		"trukket, trukket tilbake, tilbaketrukket, tilbakekalt, tilbakekalt av kreditor, återkallad, återtagen, tilbagekaldt, withdrawn, recall, returned to client, returned to creditor",
	sold: "solgt, såld, overdratt, transportert, sale, assigned",
	time_barred:
		"foreldet, foreldelse, forelda, preskriberad, preskription, forældet, forældelse, barred, statute barred, limitation",
	credited:
		"kreditert, kreditnota, kreditering, kreditfaktura, krediterad, krediteret, credit note, credit memo",
	written_off:
		"avskrevet, avskrivning, tapsført, konstatert tap, avskriven, afskrevet, written off, write-off, write off, charged off",
	other: "annet, anna, andet, annat",
};

const typesOfClaim: Words<(typeof claimTypes)[number]> = {
	invoice: "faktura, fakturakrav, varer og tjenester, varekrav",
	subscription: "abonnement, medlemskap, treningsavgift",
	telecom:
		"telefoni, mobil, mobiltelefoni, tele, bredbånd, telefoni og bredbånd",
	utility: "strøm, kraft, nettleie, strøm og nettleie, el, energi, fjernvarme",
	rent: "husleie, leie, hyra, husleje, leiekrav",
	parking: "parkering, kontrollsanksjon, parkeringsavgift, kontrollavgift",
	health: "helse, lege, tannlege, tandläkare, pasientskade, egenandel",
	loan: "lån, forbrukslån, kreditt, privatlån, privatlån uten sikkerhet, blancolån",
	credit_card: "kredittkort, kreditkort, kreditkort og kontokreditt",
	seller_credit: "selgerkreditt, avbetaling, delbetaling, avbetalning",
	damages: "erstatning, erstatningskrav, regress, skadestånd, skadeserstatning",
	public_fee:
		"offentlig, offentlig krav, kommunalt, kommunale avgifter, kommunale gebyr, kommunale gebyrer, barnehage, sfo, gebyr offentlig, bot, tilleggsavgift",
	judgment: "dom, domskrav, dømt krav, rettskraftig dom, dombelopp",
	other: "annet, anna, andet, annat, diverse, øvrig, övrigt",
};

const kindsOfEvent: Words<(typeof eventKinds)[number]> = {
	invoice_sent: "faktura sendt, faktura, fakturert, invoice sent",
	reminder:
		"purring, 1. purring, 2. purring, betalingspåminnelse, påminnelse, påminnelse, betalningspåminnelse, rykker, rykkerbrev, dunning letter",
	collection_notice:
		"inkassovarsel, inkassovarsling, varsel om inkasso, inkassovarning, inkassovarsel sendt, collection notice, notice of collection",
	submission:
		"oversendt inkasso, oversendelse, oversendt til inkasso, innlevert, registrert til inkasso, submitted, sent to collection",
	payment_demand:
		"betalingsoppfordring, betalingskrav, inkassokrav, demand letter, letter before action",
	call: "telefon, oppringning, samtale, utgående samtale, telefonsamtale, phone call, telefonsamtal",
	sms: "tekstmelding, sms sendt, text message",
	sms_payment_link: "sms med betalingslenke, betalingslenke, payment link",
	email: "e-post, epost, e-mail, mail, e-postadresse, mejl",
	promise:
		"betalingsløfte, løfte, lovet betaling, betalningslöfte, promise to pay",
	plan_signed:
		"betalingsavtale, nedbetalingsavtale, avdragsavtale, avtale inngått, avbetalingsplan, payment plan, instalment plan",
	plan_broken:
		"avtale brutt, brutt avtale, mislighold avtale, misligholdt avtale, plan broken, broken plan",
	dispute_raised:
		"innsigelse, bestridelse, bestridt, tvist, indsigelse, invändning, dispute, disputed",
	dispute_resolved:
		"innsigelse avklart, innsigelse behandlet, tvist løst, dispute resolved",
	acknowledgement:
		"erkjennelse, gjeldserkjennelse, erkjent, skyldnererkjennelse, acknowledged",
	conciliation_complaint: "forliksklage, forliksrådet, klage til forliksrådet",
	judgment: "dom, fraværsdom, uteblivelsesdom, utslag, default judgment",
	attachment: "utlegg, utleggspant, utleggstrekk, utmätning, udlæg",
	nothing_to_attach: "intet til utlegg, utlegg intet, nothing to attach",
	surveillance: "overvåk, overvåking, overvåkning, bevakning, monitoring",
	complaint: "klage, klagesak, reklamasjon",
	recalled: "trukket, tilbaketrukket, tilbakekalt, återkallad, withdrawn",
	closed: "avsluttet, lukket, sak avsluttet, avslutad, afsluttet",
};

const typesOfDebtor: Words<"person" | "company"> = {
	person:
		"privat, privatperson, privatkunde, fysisk person, forbruker, konsument, forbruger, enkeltperson, individual, private, private person, natural person, consumer, b2c",
	company:
		"bedrift, firma, foretak, selskap, næring, næringsdrivende, bedriftskunde, juridisk person, organisasjon, virksomhet, företag, bolag, virksomhed, selskab, business, corporate, legal person, legal entity, organisation, organization, b2b",
};

function byWord<Code extends string>(
	words: Words<Code>,
): Readonly<Record<string, Code>> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([code, list]) =>
			String(list)
				.split(",")
				.map((word) => [word.trim(), code as Code]),
		),
	);
}

export const paymentKindWords = byWord(kindsOfPayment);
export const paymentSourceWords = byWord(sourcesOfPayment);
export const closeReasonWords = byWord(reasonsOfClosing);
export const claimTypeWords = byWord(typesOfClaim);
export const eventKindWords = byWord(kindsOfEvent);
export const debtorTypeWords = byWord(typesOfDebtor);
