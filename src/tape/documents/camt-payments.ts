// What an entry of a bank statement paid: one payment per transaction behind it, or per reference of a transaction.
import { type ExactAmount, shownAmount, sumOf } from "./amount.ts";
import type { Detail, Entry, Money, Reference } from "./camt-entry.ts";
import { disagreement } from "./fault.ts";
import { invoiceNumberIn } from "./invoice-number.ts";

export interface CamtPayment {
	readonly line: number;
	/** Below zero for a reversal. */
	readonly amount: ExactAmount;
	readonly currency: string;
	readonly kid: string;
	readonly invoiceNumber: string;
}

export interface CamtPayments {
	readonly payments: readonly CamtPayment[];
	/** What could not be told apart and was left open, in words. */
	readonly notes: readonly string[];
}

type Paid = Omit<CamtPayment, "currency">;

/**
 * Splits a booked credit, or the reversal of one, into payments that add up to it.
 *
 * Details in the entry's own currency must add up to it, charges taken off or not; those in another currency, or
 * without amounts, cannot be told apart, and the entry is one payment without a reference.
 *
 * @throws Fault where the details' amounts do not add up to the entry
 */
export function paymentsIn(file: string, entry: Entry): CamtPayments {
	const { payments, notes } = split(file, entry);
	const sign = entry.isCredit ? 1n : -1n;
	return {
		payments: payments.map((payment) => ({
			...payment,
			amount: payment.amount * sign,
			currency: entry.currency,
		})),
		notes,
	};
}

interface Split {
	readonly payments: readonly Paid[];
	readonly notes: readonly string[];
}

function split(file: string, entry: Entry): Split {
	const { details, amount, line } = entry;
	const amounts = details.map(({ money }) => amountIn(money, entry.currency));
	if (amounts.every((each) => each !== undefined) && details.length > 0) {
		const charged = checkedCharges(file, entry, sumOf(amounts));
		const each = details.map((detail, place) =>
			byReference(detail, amounts[place] ?? 0n, entry.currency),
		);
		return {
			payments: each.flatMap(({ payments }) => payments),
			notes: [...each.flatMap(({ notes }) => notes), ...charged],
		};
	}
	const [only] = details;
	if (only && details.length === 1)
		return byReference(only, amount, entry.currency);
	return {
		payments: [{ line, amount, kid: "", invoiceNumber: "" }],
		notes:
			details.length > 1
				? [
						"entries of several transactions without amounts of their own, laid down as one payment without reference",
					]
				: [],
	};
}

function amountIn(
	money: Money | undefined,
	currency: string,
): ExactAmount | undefined {
	return money?.currency === currency ? money.amount : undefined;
}

/** The bank may have taken its charges from the entry; then the debtor has paid what the details say. */
function checkedCharges(
	file: string,
	{ amount, charges, details, line }: Entry,
	sum: ExactAmount,
): readonly string[] {
	if (sum === amount) return [];
	const taken = charges + sumOf(details.map((detail) => detail.charges));
	if (taken !== 0n && sum - taken === amount)
		return [
			"entries less the bank's charges, laid down as the debtor paid them",
		];
	throw disagreement(
		file,
		{
			what: "the amount of an entry",
			stated: shownAmount(amount),
			counted: `${shownAmount(sum)} in its details`,
		},
		line,
	);
}

/** One payment per reference where the bank says what went to each; else one, with its reference if it has but one. */
function byReference(
	{ line, references, text }: Detail,
	amount: ExactAmount,
	currency: string,
): Split {
	const [only, second] = distinct(references);
	if (!second)
		return {
			payments: [
				{
					line,
					amount,
					kid: only?.kid ?? "",
					invoiceNumber:
						only?.invoiceNumber || (only ? "" : invoiceNumberIn(text)),
				},
			],
			notes: [],
		};
	const parts = references.map(({ remitted }) => amountIn(remitted, currency));
	const isWhole = sumOf(parts.map((part) => part ?? 0n)) === amount;
	if (isWhole && parts.every((part) => part !== undefined))
		return {
			payments: references.map(({ kid, invoiceNumber }, place) => ({
				line,
				amount: parts[place] ?? 0n,
				kid,
				invoiceNumber,
			})),
			notes: [],
		};
	return {
		payments: [{ line, amount, kid: "", invoiceNumber: "" }],
		notes: [
			"payments on several references without a split, laid down without reference",
		],
	};
}

function distinct(references: readonly Reference[]): readonly Reference[] {
	const seen = new Map(
		references.map((each) => [`${each.kid} ${each.invoiceNumber}`, each]),
	);
	return [...seen.values()];
}
