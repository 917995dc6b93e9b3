// Interest and costs as a sample's tape states them: plausible sums from the truth, not the law.
import type { DebtorType, Truth } from "./truth.ts";

/** Simple interest on what is open, in whole øre. */
export function interestOre(
	truth: Truth,
	openOre: number,
	daysPastDue: number,
): number {
	const years = Math.max(0, daysPastDue) / 365;
	return Math.round(openOre * truth.additions.yearly_interest * years);
}

/** The collector's fee so many days after submission: light first, heavy later, in whole øre. */
export function collectorFeeOre(
	truth: Truth,
	principalOre: number,
	debtorType: DebtorType,
	daysSinceSubmission: number,
): number {
	const { collector_fees, company_fee_factor, heavy_from_day } =
		truth.additions;
	const step = collector_fees.find(({ up_to }) => principalOre <= up_to * 100);
	if (!step) return 0;
	const fee = daysSinceSubmission >= heavy_from_day ? step.heavy : step.light;
	return Math.round(
		fee * 100 * (debtorType === "company" ? company_fee_factor : 1),
	);
}
