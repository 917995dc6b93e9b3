// What the first bytes of a file say it is, of the documents of the Norwegian trade.
import { TextDecoder } from "node:util";
import sax from "sax";
import type { TapeName } from "../columns.ts";
import { encodingOf } from "./text-chunks.ts";

export type DocumentKind =
	| "saf-t"
	| "ocr-giro"
	| "avtalegiro"
	| "camt"
	| "peppol"
	| "enheter";

/** The tapes each kind can give. */
export const documentTapes: Readonly<
	Record<DocumentKind, readonly TapeName[]>
> = {
	"saf-t": ["claims", "payments", "debtors"],
	"ocr-giro": ["payments"],
	avtalegiro: ["claims"],
	camt: ["payments"],
	peppol: ["claims", "debtors"],
	enheter: ["companies"],
};

/** How much of a file is looked at. */
export const kindBytes = 1 << 16;

/** Looks at up to 64 kB; undefined when it is none of these. What the file really holds is checked when it is read. */
export function documentKindOf(start: Buffer): DocumentKind | undefined {
	const text = textOf(start.subarray(0, kindBytes));
	if (text.startsWith("<")) return xmlKind(text);
	if (/^NY\d{6}/.test(text)) return giroKind(text);
	return /^[[{]/.test(text) && text.includes('"organisasjonsnummer"')
		? "enheter"
		: undefined;
}

function textOf(start: Buffer): string {
	const decoder = new TextDecoder(encodingOf(start) ?? "windows-1252");
	return decoder.decode(start).trimStart();
}

/** The service of the first assignment; an assignment of another service is a fault of the reader. */
function giroKind(text: string): DocumentKind | undefined {
	const service = /^NY(09|21)/m.exec(text)?.[1];
	if (!service) return /^NY000010/.test(text) ? "ocr-giro" : undefined;
	return service === "09" ? "ocr-giro" : "avtalegiro";
}

function xmlKind(text: string): DocumentKind | undefined {
	for (const { local, uri } of firstElements(text)) {
		if (local === "AuditFile") return "saf-t";
		if (local === "Document")
			return /:camt\.05\d\./.test(uri) ? "camt" : undefined;
		if (/^urn:oasis:.*:(Invoice|CreditNote)-2$/.test(uri)) return "peppol";
		if (local !== "StandardBusinessDocument") return undefined;
	}
	return undefined;
}

type Named = { readonly local: string; readonly uri: string };

/** The root, and of an envelope what else begins in the text: enough to name what is in it. */
function firstElements(text: string): readonly Named[] {
	const found: Named[] = [];
	const parser = sax.parser(true, { xmlns: true });
	parser.onopentag = (tag) => {
		if (!("uri" in tag)) return;
		const isInvoice = /^(Invoice|CreditNote)$/.test(tag.local);
		if (found.length === 0 || isInvoice)
			found.push({ local: tag.local, uri: tag.uri });
	};
	parser.onerror = () => {
		parser.resume();
	};
	try {
		parser.write(text);
	} catch {
		return found;
	}
	return found;
}
