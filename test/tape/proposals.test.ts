// Headings of ledgers, agencies and sale tapes find their column; what the values say may overturn a name.
import { describe, expect, test } from "vitest";
import { brief, proposedFor } from "./proposed.ts";

describe("headings as they are met", () => {
	test("an agency's case export, with a total that is the sum of its parts", async () => {
		const found = await proposedFor("claims", [
			"Saksnr;Kundenr.;Navn;Oppr. hovedstol;Hovedst.;Renter;Omk.;Restbel.;Forf.dato;Inkassodato;Tapsf. dato;Saksstatus",
			"S1;K1;Kari Moe;1000,00;800,00;12,50;35,00;847,50;01.02.2024;03.04.2024;;Åpen",
			"S2;K2;Ola Moe;2000,00;2000,00;99,10;70,00;2169,10;11.02.2024;13.04.2024;;Åpen",
			"S3;K3;Per Moe;500,00;100,00;1,00;35,00;136,00;21.02.2024;23.04.2024;;Lukket",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Saksnr",
			principal: "Hovedst.",
			due_date: "Forf.dato",
			principal_original: "Oppr. hovedstol",
			interest: "Renter",
			costs: "Omk.",
			total: "Restbel.",
			debtor_id: "Kundenr.",
			submission_date: "Inkassodato",
			written_off_date: "Tapsf. dato",
			status: "Saksstatus",
		});
		expect(found.headings.filter(({ isPersonal }) => isPersonal)).toMatchObject(
			[{ heading: "Navn" }],
		);
	});

	test("a ledger: what remains is owed, what was invoiced was owed once", async () => {
		const found = await proposedFor("claims", [
			"Fakturanr;Fakturadato;Forfallsdato;Kundenr;Kunde;KID;Beløp (NOK);Restbeløp (NOK)",
			"1001;01.01.2024;15.01.2024;10;Firma AS;1001006;100,00;50,00",
			"1002;02.01.2024;16.01.2024;11;Andre AS;1001014;200,00;200,00",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Fakturanr",
			principal: "Restbeløp (NOK)",
			due_date: "Forfallsdato",
			principal_original: "Beløp (NOK)",
			debtor_id: "Kundenr",
			invoice_number: "Fakturanr",
			kid: "KID",
			invoice_date: "Fakturadato",
		});
		expect(found.constants).toMatchObject([
			{ column: "currency", value: "NOK" },
		]);
	});

	test("Swedish", async () => {
		const found = await proposedFor("claims", [
			"Ärendenummer;Gäldenärsnummer;Kapitalbelopp;Ränta;Kostnader;Förfallodatum;Inkassodatum",
			"1;2;100,00;1,00;2,00;2024-01-01;2024-03-01",
			"2;3;200,00;1,00;2,00;2024-01-01;2024-03-01",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Ärendenummer",
			principal: "Kapitalbelopp",
			due_date: "Förfallodatum",
			interest: "Ränta",
			costs: "Kostnader",
			debtor_id: "Gäldenärsnummer",
			submission_date: "Inkassodatum",
		});
	});

	test("Danish, where the debtor's name is no number of the debtor", async () => {
		const found = await proposedFor("claims", [
			"Sagsnummer;Skyldner;Hovedstol;Renter;Gebyrer;Saldo;Forfaldsdato",
			"1;Hans Jensen;100,00;1,00;2,00;103,00;01-01-2024",
			"2;Ida Holm;200,00;3,00;2,00;205,00;01-02-2024",
			"3;Ida Bol;300,00;3,00;2,00;305,00;01-02-2024",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Sagsnummer",
			principal: "Hovedstol",
			due_date: "Forfaldsdato",
			interest: "Renter",
			costs: "Gebyrer",
			total: "Saldo",
		});
	});

	test("nynorsk", async () => {
		const found = await proposedFor("claims", [
			"Saksnummer;Skuldnarnummer;Hovudstol;Forfallsdato;Oversendt inkasso",
			"1;2;100,00;01.01.2024;01.03.2024",
			"2;3;200,00;02.01.2024;",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Saksnummer",
			principal: "Hovudstol",
			due_date: "Forfallsdato",
			debtor_id: "Skuldnarnummer",
			submission_date: "Oversendt inkasso",
		});
	});

	test("an American sale tape", async () => {
		const found = await proposedFor("claims", [
			"Account Number;SSN;Charge-off Date;Current Balance;Principal Balance;Interest Balance;Date of Default;Last Payment Date;State",
			"4111;123-45-6789;01/02/2020;120.00;100.00;20.00;12/31/2019;;NY",
			"4112;123-45-6780;02/03/2020;260.00;200.00;60.00;11/30/2019;12/01/2019;NJ",
			"4113;123-45-6781;02/04/2020;330.00;300.00;30.00;10/30/2019;12/11/2019;NJ",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Account Number",
			principal: "Principal Balance",
			due_date: "Date of Default",
			interest: "Interest Balance",
			total: "Current Balance",
			written_off_date: "Charge-off Date",
			last_payment_date: "Last Payment Date",
		});
	});

	test("EBA codes, with or without their names", async () => {
		const found = await proposedFor("claims", [
			"3.01;3.09 principal balance;3.10;3.29",
			"L1;100.50;1.20;2024-01-31",
			"L2;101.50;1.30;2024-02-28",
		]);
		expect(found.proposals.map(({ reason }) => reason.code)).toEqual(
			Array(4).fill("eba"),
		);
		expect(brief(found)).toMatchObject({
			claim_id: "3.01",
			principal: "3.09 principal balance",
		});
	});
});

describe("what the values say", () => {
	test("overturns a name, and says so", async () => {
		const found = await proposedFor("claims", [
			"Kravnr;Beløp;Forfall;Dato",
			"1;2024-01-01;2024-01-05;100,50",
			"2;2024-02-01;2024-03-05;100,50",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Kravnr",
			due_date: "Forfall",
			principal: "Dato ?",
		});
		expect(found.headings[1]?.note).toEqual({
			en: "its name says principal, but its values are days",
			nb: "navnet sier principal, men verdiene er datoer",
		});
	});

	test("our own name over other values is asked about", async () => {
		const found = await proposedFor("claims", [
			"claim_id;due_date;principal",
			"1;100,50;2024-01-01",
		]);
		expect(brief(found)).toMatchObject({
			due_date: "due_date ?",
			principal: "principal ?",
		});
	});

	test("a reason is told in both languages", async () => {
		const [, due] = (
			await proposedFor("claims", [
				"Kravnr;Forf.dato",
				"1;01.02.2024",
				"2;02.02.2024",
			])
		).proposals;
		expect(due).toMatchObject({
			confidence: 0.96,
			reason: {
				code: "synonym",
				en: "a known word for due_date (nb), and 2 of 2 values are days",
				nb: "kjent ord for due_date (bokmål), og 2 av 2 verdier er datoer",
			},
		});
	});

	test("person numbers are never carried on as a customer number", async () => {
		const found = await proposedFor("claims", [
			"Kravnr;Kundenr;Beløp;Forfall",
			"1;03868941285;100,50;2024-01-05",
			"2;08855543223;100,50;2024-01-05",
		]);
		expect(brief(found)).not.toHaveProperty("debtor_id");
		expect(found.headings[1]).toMatchObject({
			isPersonal: true,
			note: {
				en: "its values are Norwegian person numbers: personal, not carried on, though its name says debtor_id",
			},
		});
	});

	test.each([
		["kari@example.no", "ola@example.no"],
		["+47 91 23 45 67", "+47 41 23 45 67"],
		["NO93 8601 1117 947", "NO9386011117947"],
		["131052-308T", "131052-308T"],
	])("%s under an odd heading is personal", async (one, other) => {
		const found = await proposedFor("claims", ["Felt 7", one, other]);
		expect(found.headings).toMatchObject([{ isPersonal: true }]);
	});

	test("a file without a word we know is read off its values, and all of it is asked about", async () => {
		const found = await proposedFor("claims", [
			"a;b;c;d",
			"F1;2024-01-31;100.50;2023-12-31",
			"F2;2024-02-28;101.50;2024-01-15",
			"F3;2024-02-29;101.55;2024-01-16",
		]);
		expect(brief(found)).toEqual({
			claim_id: "a ?",
			principal: "c ?",
			due_date: "b ?",
		});
		expect(found.proposals.at(-1)?.rivals).toEqual([
			{ column: "due_date", heading: "d" },
		]);
	});

	test("what is missing is named, and a total does for the principal", async () => {
		const none = await proposedFor("claims", ["x", "y", "y"]);
		expect(none.missing).toEqual(["claim_id", "principal", "due_date"]);
		const total = await proposedFor("claims", [
			"Kravnr;Totalsaldo;Forfall",
			"1;100,50;2024-01-05",
		]);
		expect(total.missing).toEqual([]);
	});
});

describe("doubts", () => {
	test("a balance beside interest may be the principal or all of it", async () => {
		const found = await proposedFor("claims", [
			"Kravnr;Saldo;Renter;Forfallsdato",
			"1;100,00;10,00;01.01.2024",
			"2;110,00;11,00;02.01.2024",
		]);
		expect(brief(found)).toMatchObject({ principal: "Saldo ?" });
		expect(found.proposals[1]?.rivals).toEqual([
			{ column: "total", heading: "Saldo" },
		]);
	});

	test("two headings for one column", async () => {
		const found = await proposedFor("claims", [
			"Kravnr;Beløp;Forfallsdato;Betalingsfrist",
			"1;100,00;01.01.2024;02.01.2024",
			"2;110,00;02.01.2024;02.01.2024",
		]);
		expect(brief(found)).toMatchObject({ due_date: "Forfallsdato ?" });
	});

	test("a misspelt heading is found by its likeness, and asked about", async () => {
		const found = await proposedFor("claims", [
			"Kravnr;Hovedstoll;Forfallsdto",
			"1;100,00;01.01.2024",
			"2;110,00;02.01.2024",
		]);
		expect(brief(found)).toEqual({
			claim_id: "Kravnr",
			principal: "Hovedstoll ?",
			due_date: "Forfallsdto ?",
		});
	});

	test("what a layout says is taken as said, and leaves the rest to be found", async () => {
		const found = await proposedFor(
			"claims",
			[
				"Kravnr;Ref;Sum A;Forfallsdato;Valuta",
				"1;x;100,00;01.01.2024;NOK",
				"2;y;110,00;02.01.2024;NOK",
			],
			{
				columns: { claim_id: "Ref", principal: "SUM a" },
				constants: { currency: "SEK" },
			},
		);
		expect(brief(found)).toEqual({
			claim_id: "Ref",
			principal: "Sum A",
			due_date: "Forfallsdato",
		});
	});
});

test("a download of Enhetsregisteret, all its columns told apart", async () => {
	const head =
		"organisasjonsnummer;navn;organisasjonsform.kode;organisasjonsform.beskrivelse;naeringskode1.kode;naeringskode1.beskrivelse;naeringskode2.kode;harRegistrertAntallAnsatte;antallAnsatte;hjemmeside;postadresse.adresse;postadresse.poststed;postadresse.postnummer;postadresse.kommune;postadresse.kommunenummer;postadresse.land;postadresse.landkode;forretningsadresse.adresse;forretningsadresse.poststed;forretningsadresse.postnummer;forretningsadresse.kommune;forretningsadresse.kommunenummer;forretningsadresse.land;forretningsadresse.landkode;sisteInnsendteAarsregnskap;registreringsdatoenhetsregisteret;stiftelsesdato;registrertIMvaRegisteret;konkurs;konkursdato;underAvvikling;underAvviklingDato;underTvangsavviklingEllerTvangsopplosning;overordnetEnhet;maalform;vedtektsdato;aktivitet";
	const row =
		"923609016;EQUINOR ASA;ASA;Allmennaksjeselskap;06.100;Utvinning av råolje;06.200;true;21408;www.equinor.com;Postboks 8500;STAVANGER;4035;STAVANGER;1103;Norge;NO;Forusbeen 50;STAVANGER;4035;STAVANGER;1103;Norge;NO;2023;1995-03-12;1972-09-18;true;false;;false;;false;;Bokmål;2023-05-10;Olje";
	const found = await proposedFor("companies", [head, row]);
	expect(brief(found)).toEqual({
		organisation_number: "organisasjonsnummer",
		organisation_form: "organisasjonsform.kode",
		name: "navn",
		registered_date: "registreringsdatoenhetsregisteret",
		is_bankrupt: "konkurs",
		bankrupt_date: "konkursdato",
		is_winding_up: "underAvvikling",
		winding_up_date: "underAvviklingDato",
		is_forced_winding_up: "underTvangsavviklingEllerTvangsopplosning",
		parent_number: "overordnetEnhet",
		address: "forretningsadresse.adresse",
		postcode: "forretningsadresse.postnummer",
		municipality: "forretningsadresse.kommunenummer",
		country: "forretningsadresse.landkode",
		industry_code: "naeringskode1.kode",
		employees: "antallAnsatte",
	});
});
