// How grave each rule is: as we have it, unless the sender's layout says otherwise; and what no layout can say.
import { identityCodes } from "../identities/identity-findings.ts";
import type { Severity } from "../rules/rule.ts";
import { reasons, rules } from "../rules.ts";

export const severityWords = ["error", "warning", "ignore"] as const;
export type StatedSeverity = (typeof severityWords)[number];

/** By code; what is not in it is as grave as we have it. */
export type Severities = Readonly<Record<string, StatedSeverity>>;

/** Doubts noted while a cell was read. */
const readingDoubts = ["unknown_code", "rounded", "from_total"];

/** Told of what a file is as a whole, once its rows are loaded. */
const fileDoubts = [
	"paid_date_assumed",
	"due_date_derived",
	"due_date_assumed",
	"sum_as_written",
	"principal_is_left",
	"principal_unclear",
	"payments_begin_late",
	"no_earlier_payments",
	"payments_end_early",
	"agency_without_payments",
];

/** Looked at by the models, as at the cut-off date, when rows can no longer be rejected. */
const portfolioDoubts = [
	"payments_above_principal",
	"reversals_above_payments",
	"closed_as_paid_without_payments",
	"submitted_after_paid",
	"debtor_not_in_tape",
	"debtor_abroad",
];

const unsummable = "amounts of two currencies cannot be added up";
const structural: Readonly<Record<string, string>> = {
	missing: "a row without it cannot be counted",
	unreadable: "what cannot be read cannot be counted",
	broken_line: "a line that cannot be cut into columns has no values",
	duplicate_id: "each row would be counted twice",
	in_other_file: "each claim would be counted twice",
	same_invoice_in_other_file: "each claim would be counted twice",
	unknown_reference: "it belongs to no claim",
	ambiguous_reference: "it belongs to no one claim",
	unknown_claim: "it belongs to no claim",
	claim_rejected: "it belongs to no claim that was loaded",
	not_money: "it would be counted as paid",
	other_currency: unsummable,
	payment_in_other_currency: unsummable,
};

const ofTape = rules.filter((rule) => rule.isOfTape).map(({ code }) => code);

const codes: readonly string[] = [
	...new Set([
		...rules.map(({ code }) => code),
		...Object.keys(reasons),
		...portfolioDoubts,
		...identityCodes,
	]),
];

export function severityOf(
	{ code, severity }: { readonly code: string; readonly severity: Severity },
	severities: Severities,
): StatedSeverity {
	return severities[code] ?? severity;
}

/** The layout says otherwise than we do. */
export function isSetByLayout(code: string, severities: Severities): boolean {
	const ours =
		rules.find((rule) => rule.code === code)?.severity ??
		(structural[code] ? "error" : "warning");
	return severities[code] !== undefined && severities[code] !== ours;
}

/** Of the doubts noted while reading, those that the layout makes as grave as that. */
export function readingDoubtsThat(
	severity: StatedSeverity,
	severities: Severities,
): string[] {
	return readingDoubts.filter((code) => severities[code] === severity);
}

/** Why a layout cannot say so; undefined where it can. */
export function refusalOf(
	code: string,
	severity: StatedSeverity,
): string | undefined {
	if (!codes.includes(code))
		return `there is no rule ${code}; near it: ${nearest(code).join(", ")}`;
	const why = structural[code];
	if (why && severity !== "error")
		return `${code} rejects its row whatever a layout says: ${why}`;
	if (severity !== "error") return undefined;
	if (portfolioDoubts.includes(code))
		return `${code} shows as at the cut-off date, when rows are loaded already: it can be a warning or be ignored`;
	if (ofTape.includes(code) || fileDoubts.includes(code))
		return `${code} speaks of the tape as a whole and can reject no row of it: it can be a warning or be ignored`;
	if (identityCodes.includes(code))
		return `${code} is only counted, for identity numbers are kept apart from the rows: it can be a warning or be ignored`;
	return undefined;
}

const named = 3;

/** The codes that share most pairs of letters with what was written. */
function nearest(code: string): string[] {
	const written = pairsOf(code);
	const likeness = (other: string) => {
		const pairs = pairsOf(other);
		const shared = [...pairs].filter((pair) => written.has(pair)).length;
		return (2 * shared) / (written.size + pairs.size || 1);
	};
	return [...codes]
		.sort((one, other) => likeness(other) - likeness(one))
		.slice(0, named);
}

function pairsOf(text: string): Set<string> {
	const letters = text.toLowerCase();
	return new Set(
		[...letters].slice(1).map((letter, place) => `${letters[place]}${letter}`),
	);
}
