// Files of claims and of payments, and files that are both: settled invoices with the day they were paid.
import { shareOf } from "./likeness.ts";
import { grown, type Role, type Seen } from "./role.ts";

const owed = ["principal", "total", "principal_original"];

/** A day to pay by and an amount owed; without the amount's name, a column of amounts that may be it. */
export function claimRole({ tape, columns, likeness }: Seen): Role | undefined {
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
 * In a file of claims or events only a day that plainly is one of payment will do, and no column that says what remains.
 */
export function paymentRole(
	{ tape, columns }: Seen,
	claims: Seen,
	claimed: Role | undefined,
	happened: Role | undefined,
): Role | undefined {
	const paid = columns.get("paid_date");
	const amount = columns.get("amount");
	const found = ["claim_id", "kid", "invoice_number"].some((column) =>
		columns.has(column),
	);
	if (!paid || !amount || !found || paid.isReckoned) return undefined;
	const isPlain = paid.confidence >= 0.9;
	if (happened && !isPlain) return undefined;
	if (!claimed)
		return {
			tape,
			confidence: grown(0.75, columns.size - 3),
			says: {
				en: "payments: each row has a day, an amount and what it was paid on",
				nb: "innbetalinger: hver rad har en dag, et beløp og hva det ble betalt på",
			},
		};
	if (!isPlain) return undefined;
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
