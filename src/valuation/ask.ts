// The ask: the lowest price at which selling leaves the seller no worse off than keeping, after cost, tax, VAT and capital.
import { sum } from "simple-statistics";
import type { Bought } from "./bid.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import type { SellerTerms } from "./types.ts";

/** What keeping yields, part by part, worth today at the seller's rate. Kroner. */
export interface HoldValue {
	/** Net collections, before tax. */
	readonly collections: number;
	/** What costs and losses save in tax, less what collections above the tax base cost. */
	readonly tax: number;
	/** VAT corrected on what is finally lost. */
	readonly vat: number;
	/** What the capital held against the claims costs; a sale sets it free. */
	readonly capital: number;
	/** All of it: collections, tax and VAT, less capital. */
	readonly total: number;
}

/** What the claims are worth to a seller who keeps them. */
export function holdValue(held: Bought, seller: SellerTerms): HoldValue {
	const rate = seller.annualRate;
	const collections = presentValue(
		monthlyFlows(held.months.map(({ net }) => net)),
		rate,
	);
	const tax = presentValue(monthlyFlows(taxSaved(held, seller)), rate);
	const lost = Math.max(0, held.principal - grossUntil(held, seller.lossMonth));
	const vat =
		seller.vatRecoverableShare * lost * (1 + rate) ** (-seller.lossMonth / 12);
	const capital = capitalCost(held, seller);
	return {
		...{ collections, tax, vat, capital },
		total: collections + tax + vat - capital,
	};
}

/**
 * The price X that leaves as much after sale costs c and tax as keeping does: X − c − τ(X − c − B) = hold value,
 * B being what the claims still stand at for tax.
 *
 * @returns kroner; 0 where keeping costs more than it yields
 */
export function askOf(held: Bought, seller: SellerTerms): number {
	const { taxRate, taxBaseShare } = seller;
	const cost = seller.saleCost + held.claims * seller.saleCostPerClaim;
	const loss = taxRate * taxBaseShare * held.principal;
	const { total } = holdValue(held, seller);
	return Math.max(0, cost + (total - loss) / (1 - taxRate));
}

/**
 * Tax saved month by month: costs are deducted as they come; collections first pay back what the claims stand at for tax,
 * which is not taxed twice; what is left of it in the month of loss is deducted then.
 */
function taxSaved({ months, principal }: Bought, seller: SellerTerms) {
	let base = seller.taxBaseShare * principal;
	return months.map(({ gross, net }, place) => {
		const returned = Math.min(base, Math.max(0, gross));
		base -= returned;
		const lost = place + 1 === seller.lossMonth ? base : 0;
		base -= lost;
		return seller.taxRate * (gross - net - (gross - returned) + lost);
	});
}

/** Capital is held against what is still in the books, which falls as the claims pay. */
function capitalCost({ months, principal }: Bought, seller: SellerTerms) {
	const held = (seller.bookShare ?? 0) * principal * seller.capitalShare;
	const total = sum(months.map(({ gross }) => gross));
	if (held === 0 || total <= 0) return 0;
	let left = total;
	const costs = months.map(({ gross }) => {
		const cost = (held * seller.capitalRate * (left / total)) / 12;
		left -= gross;
		return cost;
	});
	return presentValue(monthlyFlows(costs), seller.annualRate);
}

function grossUntil({ months }: Bought, month: number): number {
	return sum(months.slice(0, month).map(({ gross }) => gross));
}
