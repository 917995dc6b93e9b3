// Why a statement got no answer, in the reader's words.
import type { WorkbenchTexts } from "../../reports/workbench/texts.ts";
import { engineMessage } from "../warehouse/engine-message.ts";
import { Refused } from "./answer.ts";

export interface Complaint {
	readonly message: string;
	readonly remedy: string;
}

/** @throws the cause itself, where it is neither ours nor the engine's: a bug */
export function complaintOf(
	cause: unknown,
	{ complaints }: WorkbenchTexts,
): Complaint {
	if (cause instanceof Refused) return said(complaints[cause.reason]);
	const message = engineMessage(cause);
	if (message === undefined) throw cause;
	if (/read-only mode/.test(message)) return said(complaints.no_question);
	if (/^Permission Error|configuration has been locked/.test(message))
		return said(complaints.outside);
	if (/^Out of Memory Error/.test(message)) return said(complaints.memory);
	const remedy = /^(?:Catalog Error: Table|Binder Error: Referenced)/.test(
		message,
	)
		? complaints.unknown_name
		: complaints.statement;
	return { message, remedy };
}

const said = ([message, remedy]: readonly [string, string]): Complaint => ({
	message,
	remedy,
});
