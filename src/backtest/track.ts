// Two valuations of the same claims at two dates: what was expected, what came, and why the forecast is another now.
import { addDays } from "../dates.ts";
import { Fault } from "../faults.ts";
import { type Ore, oreFromDecimal } from "../money.ts";
import {
	type ForecastGroup,
	type Hindsight,
	hindsight,
} from "../valuation/hindsight.ts";
import type { Collections } from "../valuation/types.ts";
import { type Waterfall, waterfallOf } from "../valuation/waterfall.ts";
import { buildHindsightModels, columnWords } from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { duckdbEngine } from "../warehouse/duckdb-engine.ts";
import { laterCash } from "../warehouse/relations.ts";
import { type Group, groupsOf } from "./known-groups.ts";
import { type KeptRun, keptRun, paidSince } from "./rebuild.ts";

export interface Tracked {
	readonly before: KeptRun;
	readonly now: KeptRun;
	readonly months: number;
	/** Open then and known to the later portfolio; open then and not known to it; open now and not open then. */
	readonly claimsKnown: number;
	readonly claimsGone: number;
	readonly claimsNew: number;
	/** On the claims known to both. */
	readonly held: Hindsight;
	/** What came after the last whole month; part of what came in the waterfall. */
	readonly cameInPartMonth: Ore;
	readonly waterfall: Waterfall;
}

/**
 * Compares two portfolios that are attached under these names.
 *
 * Claims are the same where their numbers are the same. What the later portfolio does not know is left out of the
 * comparison by its part of each group, for what it paid is not known.
 *
 * @throws Fault where the second is no later than the first, the claims have nothing in common, or payments lack
 */
export async function track(
	database: Database,
	before: string,
	now: string,
): Promise<Tracked> {
	const runs = {
		before: await keptRun(database, before),
		now: await keptRun(database, now),
	};
	refuseUnlike(runs.before, runs.now);
	const engine = duckdbEngine(database, await columnWords(database));
	await engine.open({ relations: [] });
	const months = await monthsBetween(database, runs.before, runs.now);
	const then = await groupsOf(database, before, now);
	const later = await groupsOf(database, now, before);
	const cells = await cashSince(database, engine, before, now, runs.before);
	const whole = cells.filter(({ month }) => month <= months);
	const cameInPartMonth = total(cells.filter((cell) => !whole.includes(cell)));
	return {
		...runs,
		months,
		claimsKnown: claimsIn(then, ({ knownClaims }) => knownClaims),
		claimsGone: claimsIn(then, (one) => one.claims - one.knownClaims),
		claimsNew: claimsIn(later, (one) => one.claims - one.knownClaims),
		held: hindsight(then.map(knownPart), whole, months),
		cameInPartMonth,
		waterfall: waterfallOf(then, later, months, total(cells)),
	};
}

const total = (cells: readonly { readonly cash: Ore }[]) =>
	cells.reduce((sum, { cash }) => sum + cash, 0n);

const claimsIn = (groups: readonly Group[], of: (group: Group) => number) =>
	groups.reduce((sum, group) => sum + of(group), 0);

function refuseUnlike(before: KeptRun, now: KeptRun): void {
	if (before.cutOffDate >= now.cutOffDate)
		throw new Fault(
			`the second portfolio is as at ${now.cutOffDate}, no later than the first, ${before.cutOffDate}`,
			{ remedy: "Give the earlier one first." },
		);
	if (before.currency !== now.currency)
		throw new Fault(
			`${before.currency} and ${now.currency} cannot be compared`,
			{ remedy: "Give two valuations of the same claims." },
		);
	if (!now.hasPayments)
		throw new Fault("the second portfolio has no payment tape", {
			remedy: "Value it with --payments: that is what came.",
		});
}

async function monthsBetween(
	database: Database,
	before: KeptRun,
	now: KeptRun,
): Promise<number> {
	const day = (run: KeptRun) => `date ${quoted(addDays(run.cutOffDate, 1))}`;
	const row = await database.row(
		`select months_between(${day(before)}, ${day(now)}) as months`,
	);
	return Number(row.months);
}

async function cashSince(
	database: Database,
	engine: ReturnType<typeof duckdbEngine>,
	before: string,
	now: string,
	{ cutOffDate }: KeptRun,
) {
	await database.run(`
		create or replace view run as select * from ${named(before)}.main.run;
		create or replace view open_clocks as select * from ${named(before)}.main.open_clocks;
		create or replace table later_payments as
		${paidSince(now, cutOffDate)}`);
	await buildHindsightModels(engine);
	return (await engine.read(laterCash)).map((row) => ({
		...row,
		ageMonths: row.age_months,
		cash: oreFromDecimal(row.cash),
	}));
}

/** A group cut down to the part of it that both portfolios know. */
function knownPart(group: Group): ForecastGroup {
	const { known, knownClaims, open, collections } = group;
	const part = (amounts: readonly number[]) =>
		amounts.map((amount) => amount * known);
	const cut: Collections = {
		months: part(collections.months),
		measured: part(collections.measured),
		open: part(collections.open),
	};
	return {
		age: group.age,
		open: {
			...open,
			claims: knownClaims,
			principal: open.principal * known,
			balance: open.balance * known,
		},
		collections: cut,
	};
}
