// The section of collectors, made of what the engine counted of their placements.
import {
	type Benchmark,
	benchmark,
	type Ranked,
} from "../../agencies/benchmark.ts";
import { claimsPerArm } from "../../agencies/fair-test.ts";
import { medianDays } from "../../agencies/median-days.ts";
import { wilsonInterval } from "../../curves/wilson.ts";
import { decimalFromKroner } from "../../money.ts";
import { random } from "../../random.ts";
import type { AgencyTerms } from "../../valuation/road-terms.ts";
import type { Activity } from "../activity.ts";
import type { Agencies } from "./agencies.ts";

type Found = Activity["agencies"];
type Section = NonNullable<Agencies>;

/** Days without a placement, before the last placement with any collector, after which stock is run-off. */
export const runOffAfterDays = 180;

/** What collectors take: terms that were given, and the seller's general cost rate for all others. */
export interface AgencyCosts {
	readonly terms: ReadonlyMap<string, AgencyTerms>;
	readonly costRate: number;
	readonly vatOnCosts: number;
}

const lifts = [0.02, 0.05, 0.1, 0.2];
const seed = 20_260_630;

/** Collectors held against each other at the longest horizon that two have placements at; null where none is. */
export function benchmarkOf(found: Found) {
	const horizon = horizonOf(found.strata);
	if (horizon === null) return null;
	const strata = found.strata.filter(
		({ horizon_days }) => horizon_days === horizon,
	);
	const runOff = new Set(
		found.activity
			.filter(({ idle_days }) => idle_days > runOffAfterDays)
			.map(({ agency_id }) => agency_id),
	);
	const made = benchmark(
		strata.filter(({ is_foreign }) => !is_foreign).map(countOf),
		runOff,
		random(seed),
	);
	return { horizon, strata, made };
}

/** Null where fewer than two collectors have placements that were watched long enough. */
export function agenciesOf(found: Found, taken: AgencyCosts): Agencies {
	const held = benchmarkOf(found);
	if (!held) return null;
	const { horizon, strata, made } = held;
	return {
		overall: [
			{
				horizon_days: horizon,
				run_off_after_days: runOffAfterDays,
				overdispersion: made.overdispersion,
				between_deviation: made.betweenDeviation,
				best: made.best,
			},
		],
		ranking: inRankOrder(made).map(rankingRow),
		money: inRankOrder(made).map((one) => moneyRow(one, found, taken)),
		service: found.activity.map((one) => serviceRow(one, found)),
		foreign: foreignRows(strata.filter(({ is_foreign }) => is_foreign)),
		fair_test: fairTests(made),
	};
}

/** The longest horizon at which at least two collectors have placements watched so long. */
function horizonOf(strata: Found["strata"]): number | null {
	const horizons = [...new Set(strata.map((each) => each.horizon_days))];
	return (
		horizons
			.sort((one, other) => other - one)
			.find(
				(horizon) =>
					new Set(
						strata
							.filter(
								({ horizon_days, is_foreign }) =>
									horizon_days === horizon && !is_foreign,
							)
							.map(({ agency_id }) => agency_id),
					).size > 1,
			) ?? null
	);
}

function countOf(row: Found["strata"][number]) {
	return {
		agency: row.agency_id,
		stratum: [
			row.debtor_type,
			row.claim_type,
			row.size_band,
			row.submission_band,
		].join("|"),
		placements: row.placements,
		resolved: row.resolved,
		principal: Number(row.principal),
		recovered: Number(row.principal_recovered),
	};
}

/** The compared by their rank, then the others by their raw one. */
const inRankOrder = ({ ranked }: Benchmark) =>
	ranked.toSorted(
		(one, other) =>
			(one.compares?.rank ?? 1e6) - (other.compares?.rank ?? 1e6) ||
			one.rawRank - other.rawRank ||
			(one.agency < other.agency ? -1 : 1),
	);

function rankingRow(one: Ranked): Section["ranking"][number] {
	const own = one.compares;
	return {
		agency: one.agency,
		standing: one.standing,
		placements: one.placements,
		resolved: one.resolved,
		raw_rate: one.rawRate,
		raw_low: one.rawLow,
		raw_high: one.rawHigh,
		raw_rank: one.rawRank,
		compared: one.compared,
		expected: one.compared > 0 ? one.expected : null,
		observed: one.observed,
		index: one.index,
		limit_low: own?.limitLow ?? null,
		limit_high: own?.limitHigh ?? null,
		z: own?.z ?? null,
		shrunk: own?.shrunk ?? null,
		rank: own?.rank ?? null,
		rank_low: own?.interval.low ?? null,
		rank_high: own?.interval.high ?? null,
		share_first: own?.interval.first ?? null,
	};
}

function moneyRow(
	one: Ranked,
	{ activity }: Found,
	taken: AgencyCosts,
): Section["money"][number] {
	const own = activity.find(({ agency_id }) => agency_id === one.agency);
	const [fees, placed] = [Number(own?.fees ?? 0), Number(own?.principal ?? 0)];
	const terms = taken.terms.get(one.agency) ?? {
		...{ commission: taken.costRate, perClaim: 0 },
		origin: "assumed" as const,
	};
	const cost =
		(one.recovered * terms.commission + one.placements * terms.perClaim) *
		(1 + taken.vatOnCosts);
	return {
		agency: one.agency,
		principal: decimalFromKroner(one.principal),
		recovered: decimalFromKroner(one.recovered),
		recovery_rate: over(one.recovered, one.principal),
		compared_recovery_rate: over(one.comparedRecovered, one.comparedPrincipal),
		expected_recovery_rate: over(one.expectedRecovered, one.comparedPrincipal),
		commission: terms.commission,
		per_claim: decimalFromKroner(terms.perClaim),
		terms_origin: terms.origin,
		cost_per_krone: over(cost, one.recovered),
		net_per_krone: over(one.recovered - cost, one.principal),
		fees_per_krone: fees > 0 ? over(fees, placed) : null,
	};
}

function serviceRow(
	one: Found["activity"][number],
	{ cashDays }: Found,
): Section["service"][number] {
	return {
		agency: one.agency_id,
		placements: one.placements,
		last_placement_date: one.last_placement_date,
		idle_days: one.idle_days,
		median_days_to_cash: medianDays(
			cashDays.filter(({ agency_id }) => agency_id === one.agency_id),
		),
		complaints: one.complaints,
		complaints_per_1000: (1000 * one.complaints) / one.placements,
		customers: one.customers,
		bought_again: over(one.customers_back, one.customers),
		paid_again: over(one.customers_paying, one.customers),
	};
}

function foreignRows(strata: Found["strata"]): Section["foreign"] {
	return [...new Set(strata.map(({ agency_id }) => agency_id))].map(
		(agency) => {
			const own = strata.filter(({ agency_id }) => agency_id === agency);
			const placements = own.reduce((all, each) => all + each.placements, 0);
			const resolved = own.reduce((all, each) => all + each.resolved, 0);
			return {
				...{ agency, placements, resolved },
				rate: over(resolved, placements),
				...wilsonInterval(resolved, placements),
			};
		},
	);
}

function fairTests({ ranked }: Benchmark): Section["fair_test"] {
	const rate =
		over(
			ranked.reduce((all, { resolved }) => all + resolved, 0),
			ranked.reduce((all, { placements }) => all + placements, 0),
		) ?? 0;
	return lifts.map((lift) => ({
		...{ lift, rate },
		claims_per_arm: claimsPerArm({ rate, lift }),
	}));
}

const over = (part: number, whole: number) => (whole > 0 ? part / whole : null);
