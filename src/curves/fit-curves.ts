// From counted rows to the curve of every segment that needs one.
import { notCollectable } from "../segments.ts";
import {
	type CashRow,
	type ExitRow,
	type ExposureRow,
	historiesFrom,
	segmentsOf,
} from "./histories.ts";
import { priorRates } from "./prior.ts";
import { type ReferenceMonth, referenceRates } from "./reference.ts";
import {
	type CurveOptions,
	portfolioCurve,
	segmentCurves,
} from "./segment-curves.ts";
import type { Clock, SegmentCurve } from "./types.ts";

export interface CurveEvidence {
	readonly exposures: readonly ExposureRow[];
	readonly cash: readonly CashRow[];
	readonly exits: readonly ExitRow[];
	/** Segments and ages of what is still open. */
	readonly open: readonly {
		readonly clock: Clock;
		readonly segment: string;
		readonly age_months: number;
	}[];
	/** False where the tape cannot show what was paid: then nothing in it is measured. */
	readonly isMeasurable: boolean;
	/** Curves of another portfolio to lean on; without them the published prior, which is assumed. */
	readonly reference?: readonly ReferenceMonth[] | undefined;
	/** How many months ahead curves must reach. */
	readonly horizonMonths: number;
}

export interface FittedCurves {
	readonly segments: readonly SegmentCurve[];
	/** The whole portfolio on each clock. */
	readonly portfolio: readonly SegmentCurve[];
}

/**
 * How wrong a parent may be, told as the payments that weigh as much as it: a prior may be off by its own size (1), a
 * reference portfolio by half of its (4).
 */
const parentPayments = { prior: 1, reference: 4 } as const;

/** Which curves are wanted, and what they lean on. */
export interface CurvePlan {
	readonly segments: readonly {
		readonly clock: Clock;
		readonly segment: string;
	}[];
	readonly options: CurveOptions;
}

/** Fits every segment that has history, open claims or claims to come. */
export function fitCurves(evidence: CurveEvidence): FittedCurves {
	const { exposures, cash, exits } = evidence;
	const histories = evidence.isMeasurable
		? historiesFrom(exposures, cash, exits)
		: [];
	const { segments, options } = curvePlan(evidence);
	return {
		segments: segmentCurves(histories, segments, options),
		portfolio: (["submission", "due"] as const).map((clock) =>
			portfolioCurve(
				clock,
				histories.filter((history) => history.clock === clock),
				options,
			),
		),
	};
}

export function curvePlan(
	evidence: Omit<CurveEvidence, "cash" | "isMeasurable">,
): CurvePlan {
	const { exposures, exits, open, reference } = evidence;
	const segments = segmentsOf([
		...exposures,
		...open.filter(({ segment }) => segment !== notCollectable),
		...exits.map((exit) => ({
			clock:
				exit.exit_kind === "submitted" ? ("submission" as const) : exit.clock,
			segment: exit.to_segment,
		})),
		...submissionsIn(reference ?? []),
	]).sort(
		(one, other) =>
			one.clock.localeCompare(other.clock) ||
			one.segment.localeCompare(other.segment, "en", { numeric: true }),
	);
	const oldest = Math.max(0, ...open.map(({ age_months }) => age_months));
	const options = {
		months: evidence.horizonMonths + oldest + 2,
		parent: reference
			? referenceRates(reference)
			: (clock: Clock) => priorRates(clock),
		parentPayments: reference ? parentPayments.reference : parentPayments.prior,
	};
	return { segments, options };
}

/** The segments that a reference lets claims be submitted to: they need a curve too. */
function submissionsIn(reference: readonly ReferenceMonth[]) {
	const names = new Set(
		reference.flatMap(({ submitted }) => Object.keys(submitted ?? {})),
	);
	return [...names].map((segment) => ({
		clock: "submission" as const,
		segment,
	}));
}

/** Of all claims. Old claims of a whole ledger were resolved long ago, and those of a window of payments pay more than that a year. */
const leastResolved = 0.01;

/**
 * Whether a tape can show how its claims pay.
 *
 * A tape without one claim paid in full was cut down to what is still open: what it shows is how the unpaid do not pay.
 * One in which a claim of a hundred or fewer is, is such a tape a few days later: some have paid since it was drawn.
 * One whose claims are paid down without a day to any krone does not show when: its months would all look empty.
 */
export function showsPayment(
	states: {
		readonly claims_resolved: number;
		readonly claims_removed: number;
		readonly claims_open: number;
		readonly principal_paid: string;
	},
	cash: readonly CashRow[],
): boolean {
	const { claims_resolved, claims_removed, claims_open } = states;
	const claims = claims_resolved + claims_removed + claims_open;
	return (
		claims_resolved > 0 &&
		claims_resolved >= leastResolved * claims &&
		Number(states.principal_paid) > 0 &&
		cash.some((row) => Number(row.cash) > 0)
	);
}
