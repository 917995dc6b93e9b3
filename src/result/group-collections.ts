// The expected cash of each group of open claims, kept in the portfolio's file so that any price can be worked out again.
import { z } from "zod";
import { Fault } from "../faults.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import type { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import type { PricedGroup } from "./keep-prices.ts";

const relation = "group_collections";
const months = (says: string) => ({ type: "double[]", says });

/** Lays down `group_collections`: a row a group, its months as lists. */
export async function keepCollections(
	database: Database,
	groups: readonly PricedGroup[],
	open: readonly OpenClaims[],
	collections: readonly Collections[],
): Promise<void> {
	await keep(database, {
		name: relation,
		says: "what the open claims of each segment and age will pay, month by month from the cut-off date",
		columns: {
			clock: {
				type: "varchar",
				says: "what months count from: due date or submission",
			},
			segment: { type: "varchar", says: "claims that share a curve" },
			age_months: {
				type: "integer",
				says: "whole months since day 0 of the clock",
			},
			mean_age_months: {
				type: "double",
				says: "mean age of the open principal in months",
			},
			claims: { type: "bigint", says: "open claims" },
			principal: { type: "decimal(38, 2)", says: "open principal" },
			balance: {
				type: "decimal(38, 2)",
				says: "open principal with interest and costs as the tape states them",
			},
			collected: months("gross collections of each month, kroner"),
			measured: months("the part of them that rests on measured rates"),
			open_claims: months("claims still open at the start of each month"),
		},
		rows: groups.map(({ clock, segment, age_months }, place) => ({
			...{ clock, segment, age_months },
			mean_age_months: open[place]?.ageMonths ?? 0,
			claims: open[place]?.claims ?? 0,
			principal: (open[place]?.principal ?? 0).toFixed(2),
			balance: (open[place]?.balance ?? 0).toFixed(2),
			collected: listed(collections[place]?.months),
			measured: listed(collections[place]?.measured),
			open_claims: listed(collections[place]?.open),
		})),
	});
}

/** A list as the engine reads it from text; every digit of a double is in it. */
const listed = (amounts: readonly number[] = []) => `[${amounts.join(", ")}]`;

const clock = z.enum(["submission", "due"]);
const groupRow = z.object({
	clock,
	segment: z.string(),
	age_months: z.number(),
	mean_age_months: z.number(),
	claims: z.coerce.number(),
	principal: z.coerce.number(),
	balance: z.coerce.number(),
	collected: z.array(z.number()),
	measured: z.array(z.number()),
	open_claims: z.array(z.number()),
});

/** Groups of open claims and what each will pay, as a run left them. */
export interface KeptCollections {
	readonly groups: readonly PricedGroup[];
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
}

/** @throws Fault for a portfolio that was made before these were kept */
export async function readCollections(
	database: Database,
): Promise<KeptCollections> {
	const rows = await database
		.rows(`select * from ${relation} order by clock, segment, age_months`)
		.catch((cause: unknown) => {
			throw new Fault("the portfolio holds no expected collections", {
				remedy: "Value it anew: an older version of ferskvare made it.",
				cause,
			});
		});
	const groups = z.array(groupRow).parse(rows);
	return {
		groups,
		open: groups.map(({ mean_age_months, ...each }) => ({
			clock: each.clock,
			segment: each.segment,
			ageMonths: mean_age_months,
			claims: each.claims,
			principal: each.principal,
			balance: each.balance,
		})),
		collections: groups.map(({ collected, measured, open_claims }) => ({
			months: collected,
			measured,
			open: open_claims,
		})),
	};
}
