// A number of an invoice in free text, where the text says that it is one.

const said =
	/(?:^|[^a-zæøå])(?:faktura|invoice|fakt)(?:\s*(?:nummer|number|nr|no))?\s*[.:#]*\s*(\d{2,20})(?!\d|[./-]\d)/giu;

/** The invoice number a text names, "168837" in "Gjelder faktura: 168837"; "" where it names none or several. */
export function invoiceNumberIn(text: string): string {
	const found = new Set([...text.matchAll(said)].map(([, number]) => number));
	const [only = ""] = found;
	return found.size === 1 ? only : "";
}
