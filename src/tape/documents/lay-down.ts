// A document of the Norwegian trade laid down as rows of one of our tapes.
import type { TapeName } from "../columns.ts";
import { layDownCamt } from "./camt.ts";
import { layDownEnheter } from "./enheter.ts";
import { documentFault } from "./fault.ts";
import { layDownGiro } from "./giro-rows.ts";
import { type DocumentKind, documentTapes } from "./kind.ts";
import type { LaidDownDocument, LayDown } from "./laid-down.ts";
import { layDownPeppol } from "./peppol.ts";
import { layDownSafT } from "./saf-t.ts";

const ways: Readonly<Record<DocumentKind, LayDown>> = {
	"saf-t": layDownSafT,
	"ocr-giro": layDownGiro,
	avtalegiro: layDownGiro,
	camt: layDownCamt,
	peppol: layDownPeppol,
	enheter: layDownEnheter,
};

/**
 * Writes a document as CSV without headings, delimiter ",": a row number, then the cells.
 *
 * The row number is the line where the record begins, and no two rows have the same. Days are ISO; amounts have a
 * decimal point and none or at least four decimals.
 *
 * @param tape  one of `documentTapes` of the kind
 * @returns the headings, which are our own columns, and what the document states of itself
 * @throws Fault when the document is not sound, states totals that are not those of its content, or gives no such tape
 */
export async function layDownDocument(
	file: string,
	kind: DocumentKind,
	tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	const tapes = documentTapes[kind];
	if (tapes.includes(tape)) return await ways[kind](file, tape, to);
	throw documentFault(file, `gives no ${tape}, only ${tapes.join(", ")}`, {
		remedy: `Give it as ${tapes.join(" or as ")}.`,
	});
}
