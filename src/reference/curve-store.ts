// Curves kept in a portfolio's file, so that an analyst can query them; and a reference read, from a file or a portfolio.
import { z } from "zod";
import type { ReferenceMonth } from "../curves/reference.ts";
import type { SegmentCurve } from "../curves/types.ts";
import { Fault } from "../faults.ts";
import { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";
import { openClaimsBySegment } from "../warehouse/relations.ts";
import { type Reference, readReferenceFile } from "./reference-file.ts";
import type { MixCell } from "./representation.ts";

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
			submitted: {
				type: "varchar",
				says: "principal that went to collection, by the segment it came to: JSON",
			},
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
				submitted: JSON.stringify(Object.fromEntries(rates.submitted)),
				credibility: rates.credibility,
				measured: rates.measured,
			})),
		),
	});
}

const monthRow = z.object({
	clock: z.enum(["submission", "due"]),
	segment: z.string(),
	month: z.number(),
	cash_rate: z.number(),
	paid_rate: z.number(),
	removed_rate: z.number(),
	payment_rate: z.number(),
	submitted: z
		.string()
		.optional()
		.transform((text) =>
			z.record(z.string(), z.number()).parse(JSON.parse(text ?? "{}")),
		),
});

/** Another portfolio, or several, to lean on. */
export interface ReferenceRead {
	readonly months: readonly ReferenceMonth[];
	readonly mix: readonly MixCell[];
	/** "clock|segment" of every curve. */
	readonly known: ReadonlySet<string>;
}

/**
 * The curves and the mix of a reference file or of another portfolio; undefined where none is asked for.
 *
 * @throws Fault when the file is neither, or was made without curves
 */
export async function readReference(
	given: string | undefined,
): Promise<ReferenceRead | undefined> {
	if (given === undefined) return undefined;
	return given.endsWith(".json")
		? fromFile(await readReferenceFile(given))
		: await fromPortfolio(given);
}

function fromFile({ curves, mix }: Reference): ReferenceRead {
	return {
		months: curves.flatMap(({ clock, segment, months }) =>
			months.map((rates, month) => ({
				...{ clock, segment, month },
				cash_rate: rates.cash,
				paid_rate: rates.paid,
				removed_rate: rates.removed,
				payment_rate: rates.payments,
				submitted: rates.submitted,
			})),
		),
		mix: mix.map(({ clock, segment, from_age, share }) => ({
			...{ clock, segment, ageMonths: from_age, size: share },
		})),
		known: new Set(curves.map(({ clock, segment }) => `${clock}|${segment}`)),
	};
}

async function fromPortfolio(portfolio: string): Promise<ReferenceRead> {
	const database = await Database.open(await portfolioFile(portfolio), {
		readOnly: true,
	});
	try {
		const rows = await database.rows(
			`select * from ${relation} order by clock, segment, month`,
		);
		const open = await database.rows(
			"select * from open_claims_by_segment order by all",
		);
		const seen = await database.rows(
			"select distinct concat(clock, '|', segment) as curve from curve_exposures order by curve",
		);
		return {
			months: z.array(monthRow).parse(rows),
			mix: z
				.array(openClaimsBySegment.row)
				.parse(open)
				.map(({ clock, segment, age_months, principal }) => ({
					...{ clock, segment, ageMonths: age_months },
					size: Number(principal),
				})),
			known: new Set(seen.map(({ curve }) => String(curve))),
		};
	} catch (cause) {
		throw new Fault(`${portfolio} holds no curves to lean on`, {
			remedy: "Value it first with a payment tape: ferskvare value.",
			cause,
		});
	} finally {
		database.close();
	}
}
