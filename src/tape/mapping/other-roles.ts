// Files of what happened, of who owes, and of companies.
import { type ColumnLikeness, shareOf } from "./likeness.ts";
import { grown, type Role, type Seen } from "./role.ts";

/** Many rows a case, with a day and one of few kinds of things that happen. */
export function eventRole({ tape, columns, likeness }: Seen): Role | undefined {
	const claim = columns.get("claim_id");
	const kind = columns.get("kind");
	if (!claim || !kind || !columns.has("event_date")) return undefined;
	const values = likeness[kind.place];
	const kinds = values?.distinct ?? 0;
	const cases = likeness[claim.place];
	if (kinds > 200 || !cases || !values) return undefined;
	if (isLedger(values) && columns.has("amount")) return undefined;
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

/** Words of money in most rows, and of steps in fewer: what was booked, not what was done. */
function isLedger(values: ColumnLikeness): boolean {
	const booked = shareOf(values, "payment_words");
	return booked > 0.3 && booked > shareOf(values, "event_words");
}

/** Who owes, and anything of them that is used: a name alone is personal, and is not. */
export function debtorRole({ tape, columns }: Seen): Role | undefined {
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

export function companyRole({ tape, columns }: Seen): Role | undefined {
	const known = ofRegister.filter((column) => columns.has(column));
	const isOfBankrupts = known.length === 1 && known[0] === "bankrupt_date";
	if (
		!columns.has("organisation_number") ||
		known.length === 0 ||
		isOfBankrupts
	)
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
