// The road to another agency: which claims can be moved to which, and what that is believed to bring.
import type { Benchmark } from "../agencies/benchmark.ts";
import { drawnRatios } from "../agencies/rank-intervals.ts";
import type { Sides } from "../assumptions/sides.ts";
import { oreFromKroner } from "../money.ts";
import { random } from "../random.ts";
import { worthOfMove } from "../roads/agency-gain.ts";
import { type Move, type Moving, moved } from "../roads/change-agency.ts";
import type { Stock } from "../roads/road.ts";
import type { ClosedRoad, OpenRoad } from "../roads/side-by-side.ts";
import type { RoadEvidence } from "./read-roads.ts";
import type { PlacedGroup } from "./seller-roads.ts";

const road = "change agency" as const;
const ownCollection = "own collection";
const drawing = { seed: 20_260_702, draws: 2_000 } as const;

/** Draws of a ratio may come out at nothing or below where an agency has shown very little. */
const leastIndex = 0.05;

/**
 * Claims with one agency that is compared go to the one of highest shrunken index, in-house collection and agencies in
 * run-off left aside. Claims whose agency is not compared stay: nothing is known of what a move would do to them.
 */
export function agencyRoad(
	stock: Stock,
	groups: readonly PlacedGroup[],
	held: { readonly made: Benchmark } | null,
	evidence: RoadEvidence["agencies"],
	{ roads, agencies }: Sides,
): OpenRoad | ClosedRoad {
	const closed = (note: string): ClosedRoad => ({ road, take: null, note });
	const compared = (held?.made.ranked ?? []).flatMap(({ agency, compares }) =>
		compares ? [{ agency, ...compares }] : [],
	);
	const best = compared
		.filter(({ agency }) => agency !== ownCollection)
		.toSorted((one, other) => one.rank - other.rank)[0];
	if (!best || compared.length < 2)
		return closed("no second agency to compare");
	const index = new Map(compared.map((each) => [each.agency, each.shrunk]));
	const moves = movesOf(groups, evidence, (agency) =>
		agency !== best.agency ? index.has(agency) : false,
	);
	if (moves.length === 0) return closed("no open claims with another agency");
	const moving: Moving = {
		...{ to: best.agency, moves, index },
		...{ terms: agencies, notice: roads.agency },
	};
	const draws = drawnRatios(
		compared.map(({ measured }) => measured),
		random(drawing.seed),
		drawing.draws,
	).map(
		(ratios) =>
			new Map(
				compared.map(({ agency }, place) => [
					agency,
					Math.max(leastIndex, ratios[place]?.ratio ?? 1),
				]),
			),
	);
	const isAlike = (held?.made.betweenDeviation ?? 0) === 0;
	return {
		...{ road, basis: "measured" },
		take: (each) => moved(each, moving),
		ends: worthOfMove(stock, moving, draws),
		principalConcerned: moves.reduce(
			(sum, { place, share }) =>
				sum + oreFromKroner((stock.open[place]?.principal ?? 0) * share),
			0n,
		),
		note: isAlike
			? "agencies are alike beyond chance"
			: "association, not cause",
	};
}

function movesOf(
	groups: readonly PlacedGroup[],
	evidence: RoadEvidence["agencies"],
	mayMove: (agency: string) => boolean,
): Move[] {
	const placeOf = new Map(groups.map((group, place) => [keyOf(group), place]));
	return evidence
		.filter(({ agency_id }) => mayMove(agency_id))
		.flatMap((row) => {
			const place = placeOf.get(keyOf(row));
			const whole = Number(groups[place ?? -1]?.principal ?? 0);
			return place === undefined || whole <= 0
				? []
				: [
						{
							place,
							agency: row.agency_id,
							share: Number(row.principal) / whole,
							claims: row.claims,
						},
					];
		});
}

/** What a group is known by in every relation. */
export const keyOf = (row: {
	readonly clock: string;
	readonly segment: string;
	readonly age_months: number;
}): string => `${row.clock}|${row.segment}|${row.age_months}`;
