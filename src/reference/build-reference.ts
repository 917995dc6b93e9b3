// Several portfolios become one reference: their counted months are pooled and fitted together, small cells left out.
import { fitCurves } from "../curves/fit-curves.ts";
import { wholePortfolio } from "../curves/reference.ts";
import type { SegmentCurve } from "../curves/types.ts";
import { Fault } from "../faults.ts";
import { version } from "../version.ts";
import { type PortfolioFacts, readPortfolio } from "./portfolio-facts.ts";
import { ageBand, type Reference } from "./reference-file.ts";

/** Fewer claims than this are told of no segment, no age and no country: a claim must not be told from its neighbours. */
export const leastClaims = 10;

/**
 * Pools valued portfolios.
 *
 * The cells that curves are fitted from are counts and sums by segment, months observed and month; several portfolios'
 * cells stand side by side as one portfolio's would. A segment with too few claims is measured with the whole, and gets
 * no curve of its own.
 *
 * @param files   portfolio.duckdb files
 * @param months  how many months each curve is told for
 * @throws Fault where a portfolio cannot show how its claims pay, or currencies differ
 */
export async function buildReference(
	files: readonly string[],
	months: number,
): Promise<Reference> {
	const portfolios: PortfolioFacts[] = [];
	for (const file of files) portfolios.push(await readPortfolio(file));
	const open = portfolios.flatMap((one) => one.open);
	const [first] = portfolios;
	if (!first) throw new RangeError("a reference of nothing");
	const other = portfolios.find(({ currency }) => currency !== first.currency);
	if (other)
		throw new Fault(
			`${first.currency} and ${other.currency} cannot be pooled`,
			{ remedy: "Build one reference for each currency." },
		);
	refuseNamed(open.map(({ segment }) => segment));
	const fitted = fitCurves({
		exposures: portfolios.flatMap((one) => one.exposures),
		cash: portfolios.flatMap((one) => one.cash),
		exits: portfolios.flatMap((one) => one.exits),
		open: [],
		isMeasurable: true,
		horizonMonths: months,
	});
	const curves = [...fitted.portfolio, ...fitted.segments].filter(
		({ claims }) => claims > 0,
	);
	const told = curves.filter(({ claims }) => claims >= leastClaims);
	const cells = mixOf(open);
	const toldCells = cells.filter(({ claims }) => claims >= leastClaims);
	return {
		schema: "ferskvare/reference/1",
		ferskvare_version: version,
		currency: first.currency,
		facts: factsOf(portfolios),
		curves: told.map((curve) => curveOf(curve, months)),
		mix: shared(toldCells),
		suppressed: {
			least_claims: leastClaims,
			curves: curves.length - told.length,
			cells: cells.length - toldCells.length,
		},
	};
}

/** Segments told by creditor or agency would name them to whoever is given the file. */
function refuseNamed(segments: readonly string[]): void {
	const found = segments.find((segment) => /^(creditor|agency) /.test(segment));
	if (found)
		throw new Fault("the segments of a portfolio name creditors or agencies", {
			remedy: "Value it without --segment-by, and build the reference of that.",
		});
}

function curveOf(curve: SegmentCurve, months: number) {
	return {
		clock: curve.clock,
		segment: curve.segment,
		claims: curve.claims,
		months: curve.months.slice(0, months).map((month) => ({
			cash: month.cash,
			paid: month.paid,
			removed: month.removed,
			payments: month.payments,
			// The whole portfolio is not submitted as one: each segment goes its own way.
			submitted:
				curve.segment === wholePortfolio
					? {}
					: Object.fromEntries(month.submitted),
		})),
	};
}

interface MixCell {
	readonly clock: "submission" | "due";
	readonly segment: string;
	readonly from_age: number;
	readonly claims: number;
	readonly principal: number;
}

function mixOf(open: PortfolioFacts["open"]): MixCell[] {
	const cells = new Map<string, MixCell>();
	for (const { clock, segment, age_months, claims, principal } of open) {
		const from_age = ageBand(age_months);
		const key = `${clock}|${segment}|${from_age}`;
		const before = cells.get(key);
		cells.set(key, {
			...{ clock, segment, from_age },
			claims: (before?.claims ?? 0) + claims,
			principal: (before?.principal ?? 0) + Number(principal),
		});
	}
	return [...cells.values()];
}

function shared(cells: readonly MixCell[]): Reference["mix"] {
	const whole = cells.reduce((sum, { principal }) => sum + principal, 0);
	return cells.map(({ principal, ...cell }) => ({
		...cell,
		share: whole > 0 ? Number((principal / whole).toFixed(6)) : 0,
	}));
}

function factsOf(portfolios: readonly PortfolioFacts[]): Reference["facts"] {
	const days = portfolios.map(({ cutOffDate }) => cutOffDate).sort();
	const due = portfolios
		.flatMap(({ dueMonths }) => dueMonths)
		.filter(({ claims }) => claims >= leastClaims)
		.map(({ name }) => name)
		.sort();
	const sum = (of: (one: PortfolioFacts) => number) =>
		portfolios.reduce((all, one) => all + of(one), 0);
	return {
		portfolios: portfolios.length,
		first_cut_off_date: days[0] ?? "",
		last_cut_off_date: days.at(-1) ?? "",
		claims: sum(({ claims }) => claims),
		principal: Math.round(sum(({ principal }) => principal)),
		first_due_month: due[0] ?? "",
		last_due_month: due.at(-1) ?? "",
		countries: pooled(portfolios.flatMap(({ countries }) => countries)),
		debtor_types: pooled(portfolios.flatMap(({ debtorTypes }) => debtorTypes)),
	};
}

function pooled(counts: readonly { name: string; claims: number }[]) {
	const names = new Map<string, number>();
	for (const { name, claims } of counts)
		names.set(name, (names.get(name) ?? 0) + claims);
	return [...names]
		.filter(([, claims]) => claims >= leastClaims)
		.map(([name, claims]) => ({ name, claims }))
		.sort((one, other) => one.name.localeCompare(other.name, "en"));
}
