// What is read once there are prices: small tables of the models of a sale, and of washing.
import type { Engine } from "../warehouse/engine.ts";
import {
	linkageThresholds,
	linkedTotals,
	putBacks,
	washPrices,
	washWorth,
} from "../warehouse/law-relations.ts";
import { readActivity } from "./activity.ts";
import type { Washing } from "./sections/washing.ts";

/** The aggregates of a priced portfolio. */
export type PricedAggregates = Awaited<ReturnType<typeof readPriced>>;

/** @param isLinked  whether the run looked for the same debtor under several numbers */
export async function readPriced(engine: Engine, isLinked: boolean) {
	return {
		washing: await readWashing(engine, isLinked),
		activity: await readActivity(engine),
	};
}

async function readWashing(
	engine: Engine,
	isLinked: boolean,
): Promise<Washing> {
	return {
		findings: (await engine.read(washWorth))
			.filter(({ finding }) => finding !== "eligible")
			.map(({ position: _, principal_open: principal, ...row }) => ({
				...row,
				finding: row.finding === "unknown" ? "not found" : row.finding,
				principal,
			})),
		prices: (await engine.read(washPrices)).toSorted(
			(one, other) => isEligible(other) - isEligible(one),
		),
		put_backs: (await engine.read(putBacks)).map(
			({ position: _, principal_open: principal, ...row }) => ({
				...row,
				principal,
			}),
		),
		linked: isLinked
			? (await engine.read(linkedTotals)).map(({ position: _, ...row }) => row)
			: [],
		thresholds: isLinked ? await engine.read(linkageThresholds) : [],
	};
}

const isEligible = (row: { readonly exclusion_reason: string }) =>
	Number(row.exclusion_reason === "eligible");
