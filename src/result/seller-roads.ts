// The seller's roads to money, from what was counted, forecast and priced; one that cannot be worked out says why.
import type { Sides } from "../assumptions/sides.ts";
import { asRun } from "../curves/mix/policy-gain.ts";
import { Fault } from "../faults.ts";
import { kept } from "../roads/keep.ts";
import type { Stock } from "../roads/road.ts";
import {
	type OpenRoad,
	type RoadRow,
	sideBySide,
} from "../roads/side-by-side.ts";
import type { ExpectedPutBack } from "../sale/put-backs.ts";
import type { Forecast } from "../valuation/forecast.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import type { Activity } from "./activity.ts";
import { agencyRoad } from "./agency-road.ts";
import type { RoadEvidence } from "./read-roads.ts";
import { benchmarkOf } from "./sections/agencies-of.ts";
import type { SubmissionPractice } from "./submission-practice.ts";
import { factoringRoad, planRoad, saleRoad } from "./terms-roads.ts";
import type { Uncertain } from "./uncertainty.ts";

/** A group of open claims as the engine counted it. */
export interface PlacedGroup {
	readonly clock: string;
	readonly segment: string;
	readonly age_months: number;
	readonly principal: string;
}

export interface RoadsAsked {
	/** In the order of `open` and `collections`. */
	readonly groups: readonly PlacedGroup[];
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	readonly evidence: RoadEvidence;
	readonly agencies: Activity["agencies"];
	readonly practice: SubmissionPractice;
	readonly uncertainty: Uncertain | null;
	readonly forecast: Forecast;
	/** Null where there is no bid. */
	readonly putBacks: readonly ExpectedPutBack[] | null;
	readonly sides: Sides;
}

export interface SellerRoads {
	readonly rows: readonly RoadRow[];
	/** Other days of submission: they act on claims to come, not on those that are open. */
	readonly policies: SubmissionPractice["policies"];
	readonly sides: Sides;
}

/**
 * Null where the seller's side was not asked for.
 *
 * @throws Fault for terms of an agency that no claim is with
 */
export function sellerRoads(asked: RoadsAsked): SellerRoads | null {
	const { sides, evidence, practice, uncertainty, forecast } = asked;
	refuseUnknownAgencies(asked);
	if (!forecast.ask) return null;
	const { open, collections } = asked;
	const stock: Stock = { open, collections, seller: sides.seller };
	const rows = sideBySide(
		stock,
		[
			keepRoad(forecast),
			agencyRoad(
				stock,
				asked.groups,
				benchmarkOf(asked.agencies),
				evidence.agencies,
				sides,
			),
			planRoad(stock, asked),
			factoringRoad(asked),
			saleRoad(stock, asked),
		],
		uncertainty?.worth ?? { low: 1, high: 1 },
	);
	return { rows, policies: practice.policies, sides };
}

/** Of the policies, those that are not the days as they were run. */
export const otherDays = (policies: SubmissionPractice["policies"]) =>
	(policies?.gains ?? []).filter(
		({ dimension, policy }) => dimension === "all" && policy !== asRun,
	);

function refuseUnknownAgencies({ agencies, sides }: RoadsAsked) {
	const known = new Set(agencies.activity.map(({ agency_id }) => agency_id));
	const unknown = [...sides.agencies.keys()].find((name) => !known.has(name));
	if (unknown === undefined) return;
	throw new Fault(`the seller's file: no claim is with agency "${unknown}"`, {
		remedy: `Name one of ${[...known].sort().join(", ") || "those in agency_id; the tape names none"}.`,
	});
}

const keepRoad = ({ shareMeasured }: Forecast): OpenRoad => ({
	...{ road: "keep as is", take: kept, ends: null, principalConcerned: 0n },
	basis: shareMeasured >= 0.5 ? "measured" : "assumed",
	note: "as the ask has it",
});
