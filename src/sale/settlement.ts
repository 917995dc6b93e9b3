// What changes hands at closing and after it: cash since the cut-off belongs to the buyer, and claims may go back.

/**
 * What the buyer pays at closing: the price of the cut-off balance less what the seller has collected since.
 *
 * @param balance    kroner at the cut-off date
 * @param rate       price over that balance, a fraction
 * @param collected  kroner the seller took in from the cut-off date to closing
 */
export function closingPayment(
	balance: number,
	rate: number,
	collected: number,
): number {
	return balance * rate - collected;
}

/**
 * What the seller pays back for a claim that should not have been sold: its price less what the buyer collected on it.
 *
 * @returns kroner; 0 where the buyer has collected more than it paid
 */
export function putBackRefund(
	balance: number,
	rate: number,
	collected: number,
): number {
	return Math.max(0, balance * rate - collected);
}
