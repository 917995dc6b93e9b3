// What each method makes of a recovery triangle, by origin and in all, with its interval.
import type { Random } from "../../random.ts";
import { normalQuantile } from "../normal.ts";
import { factorsToUltimate } from "./development-factors.ts";
import {
	bornhuetterFerguson,
	capeCod,
	type ExpectedOrigin,
} from "./expected-rate.ts";
import { type MackOrigin, type MackResult, mackChainLadder } from "./mack.ts";
import { distributionOf, odpBootstrap } from "./odp-bootstrap.ts";
import type { RecoveryTriangle } from "./recovery-triangles.ts";
import { exponentialTail, type Tail } from "./tail.ts";

export const methods = [
	"chain_ladder",
	"chain_ladder_with_tail",
	"odp_bootstrap",
	"bornhuetter_ferguson",
	"cape_cod",
] as const;

/** Amounts in the triangle's own measure. Null where the method cannot tell. */
export interface MethodRow {
	readonly method: (typeof methods)[number];
	/** The origin, or "total". */
	readonly origin: string;
	readonly exposure: number;
	readonly latest: number;
	readonly ultimate: number | null;
	/** Ultimate less latest: what is still to come. */
	readonly reserve: number | null;
	readonly standardError: number | null;
	/** 95 % interval of the reserve. */
	readonly low: number | null;
	readonly high: number | null;
}

export interface MethodsFound {
	readonly rows: readonly MethodRow[];
	readonly factors: MackResult["factors"];
	readonly scatter: MackResult["scatter"];
	readonly tail: Tail | null;
	/** The rate that Bornhuetter–Ferguson leans on: ultimate over exposure of the older half of the origins. */
	readonly expectedRate: number | null;
}

const draws = 500;
const total = "total";

/**
 * Chain ladder with Mack's errors, without and with an exponential tail, the over-dispersed Poisson bootstrap,
 * Bornhuetter–Ferguson and Cape Cod. The reserve's interval is log-normal for Mack and the middle of the draws for the
 * bootstrap; the last two state none.
 *
 * @see Mack (1994), CAS Forum, Spring, for the log-normal interval
 */
export function recoveryMethods(
	{ triangle, exposures }: RecoveryTriangle,
	random: Random,
): MethodsFound {
	const mack = mackChainLadder(triangle);
	const { factors, scatter } = mack;
	const tail = exponentialTail(factors, {
		from: Math.floor(factors.length / 3),
	});
	const toUltimate = factorsToUltimate(factors);
	const expectedRate = olderRate(mack.origins, exposures);
	const withTail = tail
		? mackChainLadder(triangle, { tail: { factor: tail.factor } })
		: null;
	const expected = (method: MethodRow["method"], rows: ExpectedOrigin[]) =>
		expectedRows(method, rows, exposures);
	return {
		factors,
		scatter,
		tail,
		expectedRate,
		rows: [
			...mackRows("chain_ladder", mack, exposures),
			...(withTail
				? mackRows("chain_ladder_with_tail", withTail, exposures)
				: []),
			...bootstrapRows(mack, { triangle, exposures }, random),
			...(expectedRate === null
				? []
				: expected(
						"bornhuetter_ferguson",
						bornhuetterFerguson(triangle, toUltimate, exposures, expectedRate),
					)),
			...expected("cape_cod", capeCod(triangle, toUltimate, exposures)),
		],
	};
}

function olderRate(
	origins: readonly MackOrigin[],
	exposures: readonly number[],
): number | null {
	const half = Math.ceil(origins.length / 2);
	let ultimate = 0;
	let exposure = 0;
	origins.slice(0, half).forEach((origin, at) => {
		if (origin.ultimate === null) return;
		ultimate += origin.ultimate;
		exposure += exposures[at] ?? 0;
	});
	return exposure > 0 ? ultimate / exposure : null;
}

function mackRows(
	method: MethodRow["method"],
	mack: MackResult,
	exposures: readonly number[],
): MethodRow[] {
	const row = (
		origin: string,
		exposure: number,
		found: MackResult["total"],
	): MethodRow => ({
		method,
		origin,
		exposure,
		latest: found.latest,
		ultimate: found.ultimate,
		reserve: found.reserve,
		standardError: found.standardError,
		...logNormal(found.reserve, found.standardError),
	});
	return [
		...mack.origins.map((found, at) =>
			row(found.origin, exposures[at] ?? 0, found),
		),
		row(total, added(exposures), mack.total),
	];
}

function logNormal(
	mean: number | null,
	error: number | null,
): { low: number | null; high: number | null } {
	if (mean === null || error === null || !(mean > 0 && error > 0))
		return { low: null, high: null };
	const variance = Math.log1p((error / mean) ** 2);
	const reach = normalQuantile(0.975) * Math.sqrt(variance);
	const middle = Math.log(mean) - variance / 2;
	return { low: Math.exp(middle - reach), high: Math.exp(middle + reach) };
}

function bootstrapRows(
	mack: MackResult,
	{ triangle, exposures }: Pick<RecoveryTriangle, "triangle" | "exposures">,
	random: Random,
): MethodRow[] {
	const drawn = odpBootstrap(triangle, { draws, random });
	if (!drawn) return [];
	const row = (
		origin: string,
		exposure: number,
		latest: number,
		reserves: readonly number[],
	): MethodRow => {
		const { mean, standardDeviation, quantile } = distributionOf(reserves);
		return {
			method: "odp_bootstrap",
			...{ origin, exposure, latest },
			ultimate: latest + mean,
			reserve: mean,
			standardError: standardDeviation,
			low: quantile(0.025),
			high: quantile(0.975),
		};
	};
	return [
		...mack.origins.map(({ origin, latest }, at) =>
			row(origin, exposures[at] ?? 0, latest, drawn.origins[at] ?? []),
		),
		row(total, added(exposures), mack.total.latest, drawn.total),
	];
}

function expectedRows(
	method: MethodRow["method"],
	rows: readonly ExpectedOrigin[],
	exposures: readonly number[],
): MethodRow[] {
	const none = { standardError: null, low: null, high: null };
	const told = rows.every(({ reserve }) => reserve !== null);
	const sum = (of: (row: ExpectedOrigin) => number | null) =>
		rows.reduce((all, row) => all + (of(row) ?? 0), 0);
	return [
		...rows.map(({ origin, latest, ultimate, reserve }, at) => ({
			...{ method, origin, exposure: exposures[at] ?? 0 },
			...{ latest, ultimate, reserve, ...none },
		})),
		{
			...{ method, origin: total, exposure: added(exposures) },
			latest: sum(({ latest }) => latest),
			ultimate: told ? sum(({ ultimate }) => ultimate) : null,
			reserve: told ? sum(({ reserve }) => reserve) : null,
			...none,
		},
	];
}

function added(numbers: readonly number[]): number {
	return numbers.reduce((sum, each) => sum + each, 0);
}
