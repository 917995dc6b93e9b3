// Invoices: what is owed, by whom, and sums that must agree.
import { afterAll, expect, test } from "vitest";
import { documentKindOf } from "../../../src/tape/documents/kind.ts";
import { faultOf } from "../tape-world.ts";
import { briefly, DocumentWorld } from "./document-world.ts";
import { invoice } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

test("what was prepaid is not owed", async () => {
	const { rows } = await world.of(invoice, "peppol", "claims");
	expect(
		briefly(
			rows,
			"claim_id",
			"debtor_id",
			"due_date",
			"principal",
			"currency",
			"kid",
		),
	).toEqual(["F1 974760673 2026-01-31 100 NOK 123456782"]);
});

test("an invoice in an envelope is found and read", async () => {
	const wrapped = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${invoice}</StandardBusinessDocument>`;
	expect(documentKindOf(Buffer.from(wrapped))).toBe("peppol");
	expect((await world.of(wrapped, "peppol", "claims")).rows).toHaveLength(1);
});

test("an attachment of 3 MB is passed over", async () => {
	const attached = invoice.replace(
		"<cac:PaymentMeans>",
		`<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${"QUJD".repeat(1 << 18)}${"QUJD".repeat(1 << 19)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:PaymentMeans>`,
	);
	expect((await world.of(attached, "peppol", "claims")).rows).toHaveLength(1);
});

test.each([
	[
		"an amount to pay that is not the total less what was prepaid",
		invoice.replace(">100<", ">101<"),
		"the amount to pay is 101.00 by the file's own account, but 100.00",
	],
	[
		"no amount to pay",
		invoice.replace(/<cbc:PayableAmount.*PayableAmount>/, ""),
		"has no amount to pay",
	],
	[
		"an amount with a comma",
		invoice.replace(">100<", ">100,00<"),
		"PayableAmount holds no amount",
	],
	[
		"an empty envelope",
		'<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"/>',
		"holds no invoice",
	],
])("%s is refused", async (_, text, said) => {
	expect(await faultOf(world.of(text, "peppol", "claims"))).toContain(said);
});

test.each([
	["a table", "claim_id;due_date;principal\n1;2026-01-31;100"],
	["a page of the web", "<!DOCTYPE html><html><body>Invoice</body></html>"],
	[
		"an order to pay",
		'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>',
	],
	["JSON of another kind", '{"claims": []}'],
	["nothing", ""],
	["noise", "\u0000\u0001<"],
])("%s is none of these documents", (_, text) => {
	expect(documentKindOf(Buffer.from(text))).toBeUndefined();
});
