// From what was counted and forecast to everything a sale is decided by: pure, so that it can be worked out again.
import type { Sides } from "../assumptions/sides.ts";
import type { SegmentCurve } from "../curves/types.ts";
import { kronerFromOre, oreFromDecimal, oreFromKroner } from "../money.ts";
import { type RankedField, rankedFields } from "../sale/information.ts";
import {
	type CountedGround,
	type ExpectedPutBack,
	expectedPutBacks,
} from "../sale/put-backs.ts";
import { type Forecast, grossOf } from "../valuation/forecast.ts";
import { type ForwardFlow, forwardFlow } from "../valuation/forward-flow.ts";
import type { PutBackGround } from "../valuation/sale-terms.ts";
import {
	aliveShares,
	type SegmentTiming,
	segmentTiming,
} from "../valuation/timing/sale-dates.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import {
	type YearlyAccounts,
	yearlyAccounts,
} from "../valuation/yearly-accounts.ts";
import type { SaleAggregates } from "./read-sale.ts";

/** What a sale is decided by; parts that need a price are null where it was not asked for. */
export interface SaleFindings {
	readonly counted: SaleAggregates;
	readonly fixedCost: number;
	readonly isBothPriced: boolean;
	readonly accounts: YearlyAccounts | null;
	readonly timing: readonly SegmentTiming[] | null;
	readonly fields: readonly RankedField[] | null;
	readonly putBacks: readonly ExpectedPutBack[] | null;
	readonly flow: ForwardFlow | null;
}

export interface SaleEvidence {
	readonly counted: SaleAggregates;
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	readonly curves: readonly SegmentCurve[];
	readonly sides: Sides;
	readonly forecast: Forecast;
}

export function saleFindings(evidence: SaleEvidence): SaleFindings {
	const { counted, sides, forecast, curves } = evidence;
	const { bid, ask } = forecast;
	const putBacks = bid && putBacksOf(evidence);
	const band = sides.sale.resetBand;
	return {
		counted,
		fixedCost: sides.seller.saleCost + sides.buyer.dueDiligence,
		isBothPriced: bid !== null && ask !== null,
		accounts: bid && yearlyAccounts(bid.price, boughtGross(evidence)),
		timing: bid && ask && timingOf(evidence),
		putBacks,
		fields:
			putBacks &&
			rankedFields(
				counted.cells.map(fieldCell),
				counted.levels.map(fieldLevel),
				putBacks,
				sides.sale,
			),
		flow:
			bid &&
			forwardFlow(counted.mix.map(vintageMix), curves, sides.buyer, band),
	};
}

const kroner = (decimal: string) => kronerFromOre(oreFromDecimal(decimal));

/** What the buyer expects to collect: the forecast at its own level. */
function boughtGross({ forecast, sides }: SaleEvidence): number[] {
	return grossOf(forecast).map((month) =>
		kronerFromOre(oreFromKroner(month * sides.buyer.collectionLevel)),
	);
}

function timingOf({ counted, open, collections, sides }: SaleEvidence) {
	const segments = [...new Set(open.map(({ segment }) => segment))].sort();
	return segments.map((segment) =>
		segmentTiming(
			{
				segment,
				collections: collections.filter(
					(_, place) => open[place]?.segment === segment,
				),
				alive: aliveShares(
					counted.limitation
						.filter((row) => row.segment === segment)
						.map(({ month, principal }) => ({
							month,
							principal: kroner(principal),
						})),
				),
			},
			sides,
		),
	);
}

/** Bars that are grounds to give a claim back, and the ground they are. */
const groundOf: Readonly<Record<string, PutBackGround>> = {
	"time-barred": "time_barred",
	disputed: "disputed",
	deceased: "deceased",
	bankrupt: "insolvent",
	debt_settlement: "insolvent",
	debt_negotiation: "insolvent",
	duplicate: "duplicate",
};

function putBacksOf({ counted, open, forecast, sides }: SaleEvidence) {
	const found = counted.barred.flatMap(
		({ sale_bar, claims, bid }): [PutBackGround, CountedGround][] => {
			const ground = groundOf[sale_bar];
			return ground ? [[ground, { claims, bid: kroner(bid) }]] : [];
		},
	);
	const all = {
		claims: open.reduce((sum, { claims }) => sum + claims, 0),
		bid: forecast.bid?.price ?? 0,
	};
	return expectedPutBacks(all, new Map(found), sides.sale);
}

const saidValue = ({ known_value }: { readonly known_value: string }) =>
	known_value === "not known" ? null : known_value;

const fieldCell = (row: SaleAggregates["cells"][number]) => ({
	...{ field: row.field, pool: row.pool, value: saidValue(row) },
	...{ claims: row.claims, principal: kroner(row.principal) },
	bid: kroner(row.bid),
});

const fieldLevel = (row: SaleAggregates["levels"][number]) => ({
	...{ field: row.field, pool: row.pool, value: saidValue(row) },
	...{ claims: row.claims, principal: kroner(row.principal) },
	...{ paid: kroner(row.paid), payers: row.payers },
});

const vintageMix = (row: SaleAggregates["mix"][number]) => ({
	...{ monthsAgo: row.months_ago, vintageMonth: row.vintage_month },
	...{ segment: row.segment, claims: row.claims },
	principal: kroner(row.principal),
});
