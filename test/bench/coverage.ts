// `npx tsx test/bench/coverage.ts 200 9000 ofLikeSize`: draws so many portfolios with ten years of later truth, forecasts each as at the
// start of those years, and counts how often what then came lies inside the bands. The counts after every 25 draws, each
// share with its binomial standard error. A third of the claims are known at the forecast: `20 150000` is the mode for the
// error of portfolios of 50 000, drawn one by one. After the first seed, `parts` tells besides what each part of the bands
// claims, and how far debtors were seen to scatter.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawnAndForecast } from "../recovery/drawn-forecast.ts";
import * as truths from "../recovery/truths.ts";

const draws = Number(process.argv[2] ?? 200);
const claims = Number(process.argv[3] ?? 9_000);
const truth =
	process.argv[4] === "withoutLarge" ? truths.withoutLarge : truths.ofLikeSize;
const firstSeed = Number(process.argv[5] ?? 1);
const withParts = process.argv[6] === "parts";
const together = Math.max(1, Math.min(25, draws, Math.floor(225_000 / claims)));

interface Held {
	readonly expected: number;
	readonly came: number;
	readonly cameBarred: number;
	readonly isInside80: boolean;
	readonly isInside95: boolean;
	readonly width: number;
	/** Of the deviation: all, without the cycle, of curves alone, of debtors as they were seen. */
	readonly parts: readonly number[] | null;
}

const all = new Map<number, Held[]>();

for (let drawn = 0; drawn < draws; drawn += together) {
	const folder = await mkdtemp(join(tmpdir(), "ferskvare-coverage-"));
	const seed = firstSeed + drawn / together;
	try {
		const portfolios = await drawnAndForecast(folder, truth, {
			...{ claims, seed, portfolios: together, withParts },
		});
		for (const { horizons, parts } of portfolios)
			for (const [at, { band, came, cameBarred }] of horizons.entries())
				all.set(band.horizon, [
					...(all.get(band.horizon) ?? []),
					{
						...{ expected: band.expected, came, cameBarred },
						isInside80: came >= band.low_80 && came <= band.high_80,
						isInside95: came >= band.low_95 && came <= band.high_95,
						parts: parts && [
							parts.claimed[at] ?? 0,
							parts.withoutCycle[at] ?? 0,
							parts.curves[at] ?? 0,
							parts.scatter[at] ?? 0,
						],
						width: (band.high_80 - band.low_80) / band.expected,
					},
				]);
		for (const [horizon, held] of all) console.log(summary(horizon, held));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function summary(horizon: number, held: readonly Held[]): string {
	const errors = held.map(({ expected, came }) => expected / came - 1);
	const mean = sum(errors) / held.length;
	const spread = Math.sqrt(
		sum(errors.map((error) => (error - mean) ** 2)) / held.length,
	);
	const absolute = sum(errors.map(Math.abs)) / held.length;
	const came = sum(held.map((each) => each.came));
	const bias = sum(held.map((each) => each.expected)) / came - 1;
	const barred = sum(held.map(({ cameBarred }) => cameBarred)) / came;
	const width = sum(held.map((each) => each.width)) / held.length;
	return [
		`${horizon} months, ${held.length} draws`,
		`inside 80 %: ${shareOf(held.map(({ isInside80 }) => isInside80))}`,
		`inside 95 %: ${shareOf(held.map(({ isInside95 }) => isInside95))}`,
		`80 % band ${percent(width)} wide`,
		`error ${percent(mean)} on average (${percent(spread)} spread), ${percent(absolute)} without sign, ${percent(bias)} over all draws`,
		`beside it ${percent(barred)} came on claims held to be barred`,
		...partsSaid(held),
	].join("; ");
}

function partsSaid(held: readonly Held[]): string[] {
	const [all, uncycled, curves, seen] = [0, 1, 2, 3].map((at) =>
		Math.sqrt(
			sum(held.map(({ parts }) => (parts?.[at] ?? 0) ** 2)) / held.length,
		),
	);
	return held[0]?.parts
		? [
				`deviation claimed ${percent(all ?? 0)}, ${percent(uncycled ?? 0)} without the cycle, ${percent(curves ?? 0)} of curves alone`,
				`debtors scattered by ${percent(seen ?? 0)}`,
			]
		: [];
}

function shareOf(flags: readonly boolean[]): string {
	const share = flags.filter(Boolean).length / flags.length;
	const error = Math.sqrt((share * (1 - share)) / flags.length);
	return `${percent(share)} ± ${percent(error)}`;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
