// A forecast made as at an earlier date, and what came of it: everything the comparison says, from aggregates.
import { fitCurves, showsPayment } from "../curves/fit-curves.ts";
import { stabilityIndex } from "../curves/stability-index.ts";
import { addDays, type CalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { oreFromDecimal } from "../money.ts";
import {
	expectedCollections,
	horizonMonths,
} from "../valuation/collections.ts";
import {
	type ForecastGroup,
	type Hindsight,
	hindsight,
} from "../valuation/hindsight.ts";
import { openClaimsFrom } from "../valuation/open-claims.ts";
import type { OpenClaims } from "../valuation/types.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import type { Engine } from "../warehouse/engine.ts";
import {
	curveCash,
	curveExits,
	curveExposures,
	laterCash,
	openClaimsBySegment,
} from "../warehouse/relations.ts";
import type {
	BandMaker,
	EarlierBands,
	EarlierForecast,
} from "./earlier-bands.ts";
import { keptRun, rebuiltAt } from "./rebuild.ts";

export interface Backtest extends Hindsight {
	readonly asAt: CalendarDay;
	readonly cutOffDate: CalendarDay;
	readonly currency: string;
	/** False where nothing could be measured that day: the forecast stood on the assumed curve. */
	readonly isMeasured: boolean;
	/** Share of the open principal of each segment, that day and at the portfolio's cut-off date. */
	readonly mixThen: ReadonlyMap<string, number>;
	readonly mixNow: ReadonlyMap<string, number>;
	readonly stabilityIndex: number | null;
	/** Null where none were asked for. */
	readonly bands: EarlierBands | null;
}

/**
 * Rebuilds, fits, forecasts and compares; see `rebuiltAt` for what the two names are.
 *
 * The curves lean on the assumed prior where little was measured, never on a reference portfolio: that may know what
 * came later.
 *
 * @throws Fault where the earlier date leaves no whole month to compare, or no claim was open that day
 */
export async function backtest(
	database: Database,
	portfolio: string,
	asAt: CalendarDay,
	bands?: BandMaker,
	progress?: (share: number) => void,
): Promise<Backtest> {
	const { cutOffDate, currency } = await keptRun(database, portfolio);
	const engine = await rebuiltAt(database, portfolio, asAt, {
		besides: bands?.wanted ?? [],
		progress,
	});
	const months = await wholeMonths(database, asAt, cutOffDate);
	const { groups, made } = await forecastFrom(database, engine);
	if (groups.length === 0)
		throw new Fault(`no claim was open on ${asAt}`, {
			remedy: "Give a later day with --as-at.",
		});
	const later = (await engine.read(laterCash)).map((row) => ({
		...row,
		ageMonths: row.age_months,
		cash: oreFromDecimal(row.cash),
	}));
	const held = hindsight(groups, later, months);
	const mixThen = mixOf(groups.map(({ open }) => open));
	const mixNow = await mixIn(database, portfolio);
	return {
		...held,
		...{ asAt, cutOffDate, currency, mixThen, mixNow },
		isMeasured: made.isMeasurable,
		stabilityIndex: stabilityIndex(mixThen, mixNow),
		bands: (await bands?.of(engine, made, months)) ?? null,
	};
}

/** The forecast from the models that stand in a database, group by group. */
async function forecastFrom(
	database: Database,
	engine: Engine,
): Promise<{ groups: ForecastGroup[]; made: EarlierForecast }> {
	const rows = await engine.read(openClaimsBySegment);
	const paid = await database.row(`
		select count(*) as claims, count(case when claim_state = 'resolved' then 1 end) as resolved, coalesce(sum(principal_paid), 0)::varchar as principal
		from claim_states`);
	const counted = {
		exposures: await engine.read(curveExposures),
		exits: await engine.read(curveExits),
		open: rows,
	};
	const cash = await engine.read(curveCash);
	const isMeasurable = showsPayment(
		{
			claims_resolved: Number(paid.resolved),
			claims_removed: 0,
			claims_open: Number(paid.claims) - Number(paid.resolved),
			principal_paid: String(paid.principal),
		},
		cash,
	);
	const { segments } = fitCurves({
		...{ ...counted, cash, isMeasurable, horizonMonths },
	});
	const open = openClaimsFrom(rows);
	const collections = expectedCollections(open, segments);
	const groups = open.flatMap((group, place) => {
		const [row, months] = [rows[place], collections[place]];
		return row && months
			? [{ age: row.age_months, open: group, collections: months }]
			: [];
	});
	return { groups, made: { counted, isMeasurable, open, collections } };
}

async function wholeMonths(
	database: Database,
	asAt: CalendarDay,
	cutOffDate: CalendarDay,
): Promise<number> {
	const row = await database.row(
		`select months_between(date ${quoted(addDays(asAt, 1))}, date ${quoted(addDays(cutOffDate, 1))}) as months`,
	);
	const months = Math.min(horizonMonths, Number(row.months));
	if (months < 1)
		throw new Fault(
			`from ${asAt} to the cut-off date ${cutOffDate} is less than a month`,
			{ remedy: "Give an earlier day with --as-at." },
		);
	return months;
}

function mixOf(open: readonly OpenClaims[]): Map<string, number> {
	const mix = new Map<string, number>();
	for (const { segment, principal } of open)
		mix.set(segment, (mix.get(segment) ?? 0) + principal);
	return mix;
}

async function mixIn(
	database: Database,
	portfolio: string,
): Promise<Map<string, number>> {
	const rows = await database.rows(
		`select segment, sum(principal)::double as principal from ${named(portfolio)}.main.open_claims_by_segment group by segment order by segment`,
	);
	return new Map(
		rows.map(({ segment, principal }) => [String(segment), Number(principal)]),
	);
}
