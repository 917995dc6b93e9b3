// What a forecast claims of its own uncertainty, part by part, beside how far debtors were seen to scatter about it.
import { type Drawing, drawnFutures } from "../../src/result/drawn-futures.ts";
import type { Priced } from "../../src/result/uncertainty.ts";
import { forecastBands } from "../../src/valuation/risk/forecast-bands.ts";
import type { PlainRow } from "../../src/warehouse/database.ts";
import type { Tapes } from "./valued.ts";

/** Standard deviations over what is expected, one a horizon. */
export interface VarianceParts {
	/** As claimed: all of it, all but the cycle, and curves alone. */
	readonly claimed: readonly number[];
	readonly withoutCycle: readonly number[];
	readonly curves: readonly number[];
	/** Of what came about a forecast of the right level: what no curve can foretell. */
	readonly scatter: readonly number[];
}

export interface Held {
	readonly asAt: string;
	readonly horizons: readonly number[];
}

const buckets = 200;

export async function variancePartsOf(
	tapes: Tapes,
	priced: Priced,
	drawing: Drawing,
	held: Held,
): Promise<VarianceParts> {
	const spreads = (from: Priced, cycleSd: number | null) => {
		const cycle = { ...priced.sides.risk, cycleSd };
		const { months, futures } = drawnFutures({ ...from, cycle }, drawing).of();
		return forecastBands(months, futures)
			.horizons.filter(({ horizon }) => held.horizons.includes(horizon))
			.map(({ spread }) => spread);
	};
	const evidence = { ...priced.evidence, squares: [] };
	return {
		claimed: spreads(priced, null),
		withoutCycle: spreads(priced, 0),
		curves: spreads({ ...priced, evidence }, 0),
		scatter: await scatterOf(tapes, priced, held),
	};
}

/**
 * All claims of a debtor lie in one of two hundred buckets. Buckets are independent, so the squares of what came in each
 * beyond its part of what was expected add up to the variance of the whole.
 */
async function scatterOf(
	{ database }: Tapes,
	priced: Priced,
	{ asAt, horizons }: Held,
): Promise<number[]> {
	const rows = await database.rows(bucketsOf(asAt, horizons));
	const places = new Map(
		priced.counted.open.map((row, place) => [keyOf({ ...row }), place]),
	);
	return horizons.map((horizon) => {
		const sums = Array.from({ length: buckets }, () => ({
			expected: 0,
			came: 0,
		}));
		for (const row of rows) {
			const place = places.get(keyOf(row)) ?? -1;
			const sum = sums[Number(row.bucket)];
			const open = priced.open[place]?.principal ?? 0;
			if (!sum || open <= 0) continue;
			const months = priced.collections[place]?.months.slice(0, horizon) ?? [];
			const part = Number(row.principal) / open;
			sum.expected += part * months.reduce((all, each) => all + each, 0);
			sum.came += Number(row[`came_${horizon}`]);
		}
		return relativeScatter(sums);
	});
}

function relativeScatter(
	sums: readonly { readonly expected: number; readonly came: number }[],
): number {
	const expected = sums.reduce((all, sum) => all + sum.expected, 0);
	const level = sums.reduce((all, sum) => all + sum.came, 0) / expected;
	const squares = sums.reduce(
		(all, sum) => all + (sum.came - level * sum.expected) ** 2,
		0,
	);
	return Math.sqrt((squares * buckets) / (buckets - 1)) / expected;
}

function keyOf(row: PlainRow): string {
	return `${row.clock}|${row.segment}|${row.age_months}`;
}

/** Open principal of each group and bucket, and what came of it by each horizon. */
function bucketsOf(asAt: string, horizons: readonly number[]): string {
	const by = (horizon: number) =>
		`cast(coalesce(sum(case when months_between(date '${asAt}' + 1, paid_date) < ${horizon} then amount end), 0) as double) as came_${horizon}`;
	return `
		with paid as (
			select claim_id, ${horizons.map(by).join(", ")}
			from tape_payments where paid_date > date '${asAt}' group by claim_id
		)
		select clock, segment, age_months, bucket_of(concat('scatter ', stg_claims.debtor_id), ${buckets}) as bucket,
			cast(sum(open_clocks.principal_open) as double) as principal,
			${horizons.map((each) => `coalesce(sum(came_${each}), 0) as came_${each}`).join(", ")}
		from open_clocks
		inner join stg_claims on stg_claims.claim_key = open_clocks.claim_key
		left join paid on paid.claim_id = open_clocks.claim_id
		where segment <> 'not collectable'
		group by clock, segment, age_months, bucket`;
}
