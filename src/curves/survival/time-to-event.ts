// How long it takes: the median with its interval, and the mean within a horizon.
import { normalQuantile } from "../normal.ts";
import type { Interval } from "../wilson.ts";
import {
	type SurvivalPoint,
	type SurvivalScale,
	survivalInterval,
} from "./kaplan-meier.ts";

/** Days. Null where the curve, or the end of its interval, never comes down so far. */
export interface TimeQuantile {
	readonly days: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * The day by which a share has had the event; the median where no share is said.
 *
 * Where the curve stays at exactly 1 − share for a while, the middle of that while, as R has it. The interval holds the
 * days whose own interval for S holds 1 − share.
 *
 * @see Brookmeyer & Crowley (1982), Biometrics 38, 29–41
 */
export function timeQuantile(
	points: readonly SurvivalPoint[],
	{
		share = 0.5,
		scale = "log-log",
		level = 0.95,
	}: {
		readonly share?: number;
		readonly scale?: SurvivalScale;
		readonly level?: number;
	} = {},
): TimeQuantile {
	const events = points.filter(({ events }) => events > 0);
	const intervals = events.map((point) =>
		survivalInterval(point, scale, level),
	);
	const crossing = (heights: readonly (number | null)[]) =>
		crossed(points, events, heights, 1 - share);
	return {
		days: crossing(events.map(({ survival }) => survival)),
		low: crossing(intervals.map((interval) => interval?.low ?? null)),
		high: crossing(intervals.map((interval) => interval?.high ?? null)),
	};
}

const tolerance = 1e-9;

function crossed(
	points: readonly SurvivalPoint[],
	events: readonly SurvivalPoint[],
	heights: readonly (number | null)[],
	at: number,
): number | null {
	const place = heights.findIndex(
		(height) => height !== null && height <= at + tolerance,
	);
	const day = events[place]?.day;
	const height = heights[place];
	if (day === undefined || typeof height !== "number") return null;
	if (height < at - tolerance) return day;
	const next = events[place + 1]?.day ?? points.at(-1)?.day ?? day;
	return (day + next) / 2;
}

export interface RestrictedMean extends Interval {
	/** Mean days until the event or the horizon, whichever is first. */
	readonly days: number;
	readonly standardError: number;
}

/**
 * The area under the curve up to a horizon.
 *
 * @returns null where nobody was watched to the horizon and the curve is not at 0: it is not extended past what was seen
 * @see Irwin (1949); Klein & Moeschberger (2003), Survival Analysis, 4.5
 */
export function restrictedMean(
	points: readonly SurvivalPoint[],
	horizon: number,
	level = 0.95,
): RestrictedMean | null {
	const last = points.at(-1);
	if (!last || (last.day < horizon && last.survival > 0)) return null;
	const events = points.filter(
		({ events, day }) => events > 0 && day < horizon,
	);
	const areas = events.map(
		({ day, survival }, at) =>
			survival * ((events[at + 1]?.day ?? horizon) - day),
	);
	let ahead = 0;
	let variance = 0;
	for (let at = events.length - 1; at >= 0; at -= 1) {
		ahead += areas[at] ?? 0;
		const { atRisk = 0, events: d = 0 } = events[at] ?? {};
		if (atRisk > d) variance += (ahead ** 2 * d) / (atRisk * (atRisk - d));
	}
	const days = Math.min(horizon, events[0]?.day ?? horizon) + ahead;
	const standardError = Math.sqrt(variance);
	const reach = normalQuantile(0.5 + level / 2) * standardError;
	return { days, standardError, low: days - reach, high: days + reach };
}
