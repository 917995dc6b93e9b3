// Curves kept in a portfolio's file, so that an analyst can query them and another portfolio can lean on them.
import { z } from "zod";
import type { ReferenceMonth } from "../curves/reference.ts";
import type { SegmentCurve } from "../curves/types.ts";
import { Fault } from "../faults.ts";
import { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";

const relation = "segment_curves";
const rate = (says: string) => ({ type: "double", says });

/** Keeps every month of every curve. */
export async function keepCurves(
	database: Database,
	curves: readonly SegmentCurve[],
): Promise<void> {
	await keep(database, {
		name: relation,
		says: "what each segment pays in each month of its clock, as shares of what is open at its start",
		columns: {
			clock: {
				type: "varchar",
				says: "what months count from: due date or submission",
			},
			segment: {
				type: "varchar",
				says: "claims that share a curve; all is the whole portfolio",
			},
			month: { type: "integer", says: "whole months since day 0 of the clock" },
			cash_rate: rate("all cash of the month"),
			paid_rate: rate("principal paid"),
			removed_rate: rate("principal that left by another exit than payment"),
			payment_rate: rate("payments per claim at risk"),
			credibility: rate("weight of the segment's own experience"),
			measured: rate("how much of cash_rate was measured on this portfolio"),
		},
		rows: curves.flatMap(({ clock, segment, months }) =>
			months.map((rates, month) => ({
				clock,
				segment,
				month,
				cash_rate: rates.cash,
				paid_rate: rates.paid,
				removed_rate: rates.removed,
				payment_rate: rates.payments,
				credibility: rates.credibility,
				measured: rates.measured,
			})),
		),
	});
}

const monthRow: z.ZodType<ReferenceMonth> = z.object({
	clock: z.enum(["submission", "due"]),
	segment: z.string(),
	month: z.number(),
	cash_rate: z.number(),
	paid_rate: z.number(),
	removed_rate: z.number(),
	payment_rate: z.number(),
});

/**
 * The curves of another portfolio; undefined where none is asked for.
 *
 * @throws Fault when the file is no portfolio, or was made without curves
 */
export async function readReference(
	portfolio: string | undefined,
): Promise<ReferenceMonth[] | undefined> {
	if (portfolio === undefined) return undefined;
	const database = await Database.open(await portfolioFile(portfolio), {
		readOnly: true,
	});
	try {
		const rows = await database.rows(
			`select * from ${relation} order by clock, segment, month`,
		);
		return z.array(monthRow).parse(rows);
	} catch (cause) {
		throw new Fault(`${portfolio} holds no curves to lean on`, {
			remedy: "Value it first with a payment tape: ferskvare value.",
			cause,
		});
	} finally {
		database.close();
	}
}
