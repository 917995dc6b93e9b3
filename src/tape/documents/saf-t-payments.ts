// Credits on a customer's account as payments: what each settled of which item, and what was left for none.
import { amountText, type ExactAmount } from "./amount.ts";
import type { SafTAccount } from "./saf-t-accounts.ts";
import type { SafTItem } from "./saf-t-line.ts";
import type { SafTHeader } from "./saf-t-records.ts";

export const paymentHeadings = [
	"payment_id",
	"claim_id",
	"kid",
	"invoice_number",
	"paid_date",
	"amount",
	"currency",
	"source",
] as const;

/** One row to lay down. */
export interface PaymentRow {
	readonly line: number;
	cells(): readonly string[];
}

/** Money and settlements; credit notes and losses are none. What is left for no item has no claim, and is laid down too. */
export function paymentRows(
	{ applications, rests }: SafTAccount,
	header: SafTHeader,
): PaymentRow[] {
	const parts = new Map<SafTItem, number>();
	const row = (
		credit: SafTItem,
		amount: ExactAmount,
		claimId: string,
	): PaymentRow => {
		const part = (parts.get(credit) ?? 0) + 1;
		parts.set(credit, part);
		return {
			line: credit.line,
			cells: () => [
				`${credit.id}/${part}`,
				claimId,
				credit.kid,
				credit.invoiceNumber,
				credit.valueDate,
				amountText(amount),
				header.currency,
				"direct",
			],
		};
	};
	return [
		...applications
			.filter(({ credit }) => isMoney(credit))
			.map(({ credit, debit, amount }) => row(credit, amount, debit.id)),
		...[...rests]
			.filter(([item, rest]) => rest < 0n && isMoney(item))
			.map(([item, rest]) => row(item, -rest, "")),
	];
}

function isMoney({ kind }: SafTItem): boolean {
	return kind === "payment" || kind === "offset";
}
