// Which tapes a file serves: one, several at once, an event log, or none.
import { assigned } from "./assign.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { TapeName } from "./columns.ts";
import { type Likeness, shareOf } from "./likeness.ts";
import { noTape } from "./no-tape.ts";
import type { Said } from "./proposal-words.ts";

/** A tape that a file may be read as. */
export interface Role {
	readonly tape: TapeName;
	/** 0 to 1. */
	readonly confidence: number;
	readonly says: Said;
	/** The column without which a row of the file is no row of this tape. */
	readonly skipRowsWithout?: string;
	/** Many rows a case, each something that happened: claims and payments may be made from it, by a conversion. */
	readonly isEventLog?: true;
}

export interface Roles {
	/** Surest first; empty for a file that is no tape. */
	readonly roles: readonly Role[];
	/** Of a file that is no tape: what it seems to be. */
	readonly says?: Said;
}

/** What a role is judged by: the headings that lead to the columns of its tape. */
interface Seen {
	readonly tape: TapeName;
	readonly columns: ReadonlyMap<string, Candidate>;
	readonly likeness: Likeness;
}

const surest = 0.97;

/** Which tapes a file serves, by its headings and by what the values look like. */
export function rolesOf(
	headings: readonly string[],
	likeness: Likeness,
): Roles {
	const seen = (tape: TapeName): Seen => ({
		tape,
		likeness,
		columns: new Map(
			assigned(tape, candidatesOf(tape, headings, likeness)).map(
				({ candidate }) => [candidate.column, candidate],
			),
		),
	});
	const claims = claimRole(seen("claims"));
	const roles = [
		claims,
		paymentRole(seen("payments"), seen("claims"), claims),
		claims ? undefined : eventRole(seen("events")),
		debtorRole(seen("debtors")),
		claims ? undefined : companyRole(seen("companies")),
	].filter((role) => role !== undefined);
	return roles.length > 0
		? {
				roles: roles.toSorted(
					(one, other) => other.confidence - one.confidence,
				),
			}
		: { roles, says: noTape(headings) };
}

const owed = ["principal", "total", "principal_original"];

/** A day to pay by and an amount owed; without the amount's name, a column of amounts that may be it. */
function claimRole({ tape, columns, likeness }: Seen): Role | undefined {
	if (!columns.has("due_date")) return undefined;
	const isNamed = owed.some((column) => columns.has(column));
	const hasAmounts = likeness.some(
		(column) => shareOf(column, "fraction") > 0.3,
	);
	if (!isNamed && !hasAmounts) return undefined;
	const numbered = columns.has("claim_id") || columns.has("invoice_number");
	const confidence = isNamed
		? grown(0.6 + (numbered ? 0.15 : 0), columns.size - 3)
		: 0.6;
	return {
		tape,
		confidence,
		says: {
			en: `claims: each row has a day to pay by${isNamed ? " and an amount owed" : ", and a column of amounts that may be what is owed"}`,
			nb: `krav: hver rad har en forfallsdag${isNamed ? " og et skyldig beløp" : ", og en kolonne med beløp som kan være det som skyldes"}`,
		},
	};
}

/**
 * A day of payment, an amount and a way to find the claim.
 *
 * In a file of claims only a day that plainly is one of payment will do, and no column that says what remains.
 */
function paymentRole(
	{ tape, columns }: Seen,
	claims: Seen,
	claimed: Role | undefined,
): Role | undefined {
	const paid = columns.get("paid_date");
	const amount = columns.get("amount");
	const found = ["claim_id", "kid", "invoice_number"].some((column) =>
		columns.has(column),
	);
	if (!paid || !amount || !found || paid.isReckoned) return undefined;
	if (!claimed)
		return {
			tape,
			confidence: grown(0.75, columns.size - 3),
			says: {
				en: "payments: each row has a day, an amount and what it was paid on",
				nb: "innbetalinger: hver rad har en dag, et beløp og hva det ble betalt på",
			},
		};
	if (paid.confidence < 0.9) return undefined;
	const principal = claims.columns.get("principal");
	const isOwn = principal?.place !== amount.place;
	return {
		tape,
		confidence: isOwn ? 0.7 : 0.85,
		skipRowsWithout: "paid_date",
		says: {
			en: "payments too: rows with a day of payment say when the claim was settled",
			nb: "også innbetalinger: rader med betalingsdag sier når kravet ble gjort opp",
		},
	};
}

/** Many rows a case, with a day and one of few kinds of things that happen. */
function eventRole({ tape, columns, likeness }: Seen): Role | undefined {
	const claim = columns.get("claim_id");
	const kind = columns.get("kind");
	if (!claim || !kind || !columns.has("event_date")) return undefined;
	const kinds = likeness[kind.place]?.distinct ?? 0;
	const cases = likeness[claim.place];
	if (kinds > 200 || !cases) return undefined;
	const isLog = cases.distinct < 0.8 * cases.filled;
	return {
		tape,
		confidence: grown(isLog ? 0.85 : 0.65, columns.size - 3),
		...(isLog && { isEventLog: true as const }),
		says: isLog
			? {
					en: `an event log: several rows a case, each one of ${kinds} kinds of things that happened`,
					nb: `en hendelseslogg: flere rader per sak, hver av dem én av ${kinds} slags hendelser`,
				}
			: {
					en: "events: each row has a case, a day and what happened",
					nb: "hendelser: hver rad har en sak, en dag og hva som hendte",
				},
	};
}

/** Who owes, and anything of them that is used: a name alone is personal, and is not. */
function debtorRole({ tape, columns }: Seen): Role | undefined {
	const used = [...columns.keys()].filter(
		(column) => column !== "debtor_id" && column !== "name",
	);
	if (!columns.has("debtor_id") || used.length === 0) return undefined;
	const onlyCountry = used.length === 1 && used[0] === "country";
	return onlyCountry
		? undefined
		: {
				tape,
				confidence: grown(0.65, columns.size - 1),
				says: {
					en: `debtors: who owes, with ${used.join(", ")}`,
					nb: `skyldnere: hvem som skylder, med ${used.join(", ")}`,
				},
			};
}

const ofRegister = [
	"organisation_form",
	"is_bankrupt",
	"bankrupt_date",
	"is_winding_up",
	"registered_date",
	"deleted_date",
	"industry_code",
	"employees",
];

function companyRole({ tape, columns }: Seen): Role | undefined {
	const known = ofRegister.filter((column) => columns.has(column));
	if (!columns.has("organisation_number") || known.length === 0)
		return undefined;
	return {
		tape,
		confidence: grown(0.8, known.length),
		says: {
			en: `a register of companies, with ${known.join(", ")}`,
			nb: `et register over foretak, med ${known.join(", ")}`,
		},
	};
}

/** Each further column that fits makes a role surer, to nearly sure. */
function grown(from: number, columns: number): number {
	const more = from + 0.05 * Math.max(0, columns);
	return Math.round(Math.min(surest, more) * 100) / 100;
}
