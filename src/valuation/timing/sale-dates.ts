// What a sale brings on each day to come: what is collected until then, and the price that is paid then.
import { sum } from "simple-statistics";
import { bidOf } from "../bid.ts";
import type { SideTerms } from "../forecast.ts";
import { type NetMonth, sideMonths } from "../net-collections.ts";
import type { Collections } from "../types.ts";

/** How far ahead a sale is looked at, in months. */
export const saleMonths = 36;

/** A segment as it stands: what its groups will pay, and how much of it the law lets live for so many months. */
export interface Perishable {
	readonly segment: string;
	readonly collections: readonly Collections[];
	/** Share of the claims, by principal, alive at the end of each month to come if nobody acts. */
	readonly alive: readonly number[];
}

/** A sale so many months from now. Kroner. */
export interface SaleDate {
	readonly month: number;
	/** What a buyer pays then. */
	readonly price: number;
	/** What is collected until then, net, and the price less the cost of handing over, all worth today. */
	readonly worth: number;
	/** The price of the claims that are time-barred by then. */
	readonly lostToLimitation: number;
}

export interface SegmentTiming {
	readonly segment: string;
	readonly dates: readonly SaleDate[];
	/** The month in which a sale is worth most today; the earliest of equals. */
	readonly bestMonth: number;
	/** Kroner that a sale loses, worth today, by waiting a month; below 0 where it gains. */
	readonly costOfWaiting: number;
}

/**
 * Prices a segment at each month to come within the months that are forecast anyway.
 *
 * A group grows older as its months go by, so a later buyer gets the later months. Claims that are time-barred by then
 * are not sold, and pay the seller nothing from that day; a buyer is taken to act in time on those that live. Before tax.
 */
export function segmentTiming(
	{ segment, collections, alive }: Perishable,
	{ buyer, seller }: SideTerms,
): SegmentTiming {
	const once = { ...buyer, dueDiligence: 0 };
	const kept = sideMonths(collections, seller);
	const dates = Array.from({ length: saleMonths + 1 }, (_, month) => {
		const later = collections.map((each) => from(each, month));
		const claims = sum(later.map(({ open }) => open[0] ?? 0));
		const full = bidOf(
			{ months: sideMonths(later, once), claims, principal: 0 },
			once,
		);
		const living = month === 0 ? 1 : (alive[month - 1] ?? 0);
		const price = full * living;
		const received = price - claims * living * seller.saleCostPerClaim;
		return {
			...{ month, price, lostToLimitation: full - price },
			worth:
				collectedUntil(kept, month, alive, seller.annualRate) +
				received * (1 + seller.annualRate) ** (-month / 12),
		};
	});
	const best = dates.reduce((top, each) =>
		each.worth > top.worth ? each : top,
	);
	const [now, next] = dates;
	return {
		...{ segment, dates, bestMonth: best.month },
		costOfWaiting: (now?.worth ?? 0) - (next?.worth ?? 0),
	};
}

function collectedUntil(
	months: readonly NetMonth[],
	until: number,
	alive: readonly number[],
	rate: number,
): number {
	return sum(
		months
			.slice(0, until)
			.map(
				({ net }, place) =>
					net *
					(place === 0 ? 1 : (alive[place - 1] ?? 0)) *
					(1 + rate) ** (-(place + 1) / 12),
			),
	);
}

const from = ({ months, measured, open }: Collections, month: number) => ({
	months: months.slice(month),
	measured: measured.slice(month),
	open: open.slice(month),
});

/** Share alive at the end of each month to come, from the principal that is time-barred in each. */
export function aliveShares(
	rows: readonly { readonly month: number; readonly principal: number }[],
): number[] {
	const whole = sum(rows.map(({ principal }) => principal));
	let left = whole;
	return Array.from({ length: saleMonths }, (_, place) => {
		left -= sum(
			rows
				.filter(({ month }) => month === place + 1)
				.map(({ principal }) => principal),
		);
		return whole > 0 ? Math.max(0, left) / whole : 1;
	});
}
