// Claims as they were known at an earlier day and what came of them in the year after: counted in the engine.
import { addMonths, type CalendarDay } from "../dates.ts";
import { asAt, type Earlier } from "../warehouse/as-at.ts";
import type { Database, PlainRow } from "../warehouse/database.ts";
import { named, quoted } from "../warehouse/database.ts";
import { numeral } from "../warehouse/keep.ts";
import { characteristics, isNumber } from "./characteristics.ts";
import type { Bin, Binned, Counts, Grade, Pattern } from "./types.ts";

/** Where `score_sample` lies. */
export type Sampled = Pick<Sample, "catalog">;

/** A sample lies in the earlier portfolio as `score_sample`: characteristics and outcomes, a row a claim. */
export interface Sample extends Earlier {
	readonly counts: Counts;
}

const monthsForetold = 12;
/** Of a number, before bins are made of them. */
const stretches = 20;

/**
 * Open claims as at a day, with their year after it. What was paid by the end of that year must be known to the
 * portfolio: the day lies a year or more before its cut-off date.
 */
export async function drawSample(
	database: Database,
	day: CalendarDay,
	oneIn: number,
): Promise<Sample> {
	const earlier = await asAt(database, day, ["claim_characteristics"], oneIn);
	const until = addMonths(day, monthsForetold);
	await database.run(`
		create table ${earlier.catalog}.score_sample as
		with paid as (
			select claim_key, sum(cash) as cash, sum(principal_paid) as principal_paid
			from payment_days
			where paid_date > date ${quoted(day)} and paid_date <= date ${quoted(until)}
			group by claim_key
		)
		select
			known.*,
			case when paid.cash > 0 then 1 else 0 end as payment,
			case when claim_states.resolved_date <= date ${quoted(until)} then 1 else 0 end as resolution,
			cast(least(1, greatest(0, coalesce(safe_ratio(paid.principal_paid, known.principal_open), 0))) as decimal(14, 12))
				as share
		from ${earlier.catalog}.claim_characteristics as known
		inner join claim_states on claim_states.claim_key = known.claim_key
		left join paid on paid.claim_key = known.claim_key
		where known.principal_open > 0`);
	const row = await database.row(
		`select ${sums} from ${earlier.catalog}.score_sample`,
	);
	return { ...earlier, counts: countsFrom(row) };
}

const sums =
	"count(*) as claims, coalesce(sum(payment), 0) as payment, coalesce(sum(resolution), 0) as resolution, coalesce(sum(share), 0) as share";

/** What bins are made of: every level, and narrow stretches of a number with about as many claims in each. */
export async function gradesOf(
	database: Database,
	{ catalog }: Sampled,
	characteristic: string,
): Promise<Grade[]> {
	const level = named(`${characteristic}_level`);
	const byLevel = `
		select ${level} as level, cast(null as double) as lowest, ${sums}
		from ${catalog}.score_sample where ${level} <> '' group by ${level}`;
	const number = named(`${characteristic}_number`);
	const byNumber = `
		with histogram as (
			select ${number} as number, ${sums} from ${catalog}.score_sample where ${level} = '' group by ${number}
		),
		placed as (
			select *, ${stretches} * (sum(claims) over (order by number rows between unbounded preceding and current row)
				- claims) // sum(claims) over () as stretch
			from histogram
		)
		select '' as level, min(number) as lowest, sum(claims) as claims, sum(payment) as payment,
			sum(resolution) as resolution, sum(share) as share
		from placed group by stretch
		union all`;
	const rows = await database.rows(
		`${isNumber(characteristic) ? byNumber : ""} ${byLevel} order by level, lowest`,
	);
	return rows.map((row) => ({
		level: String(row.level),
		from: row.lowest === null ? null : Number(row.lowest),
		counts: countsFrom(row),
	}));
}

/** The claims of a sample by the bins they fall in; no claim is named. */
export async function patternsOf(
	database: Database,
	{ catalog }: Sampled,
	binned: readonly Binned[],
): Promise<Pattern[]> {
	const places = binned.map(
		({ characteristic, bins }, place) =>
			`case ${bins.map((bin) => `when ${conditionOf(characteristic, bin)} then ${bin.bin}`).join(" ")} else 0 end as bin_${place}`,
	);
	const names = binned.map((_, place) => `bin_${place}`);
	const rows = await database.rows(`
		with placed as (
			select ${["payment", "resolution", "share", ...places].join(", ")} from ${catalog}.score_sample
		)
		select ${[...names, sums].join(", ")} from placed group by all order by all`);
	return rows.map((row) => ({
		bins: names.map((name) => Number(row[name])),
		counts: countsFrom(row),
	}));
}

function conditionOf(characteristic: string, { level, from, to }: Bin): string {
	const number = named(`${characteristic}_number`);
	return [
		`${named(`${characteristic}_level`)} = ${quoted(level)}`,
		...(from === null ? [] : [`${number} >= ${numeral(from)}`]),
		...(to === null ? [] : [`${number} < ${numeral(to)}`]),
	].join(" and ");
}

/** All grades of all characteristics, in their order. */
export async function allGrades(
	database: Database,
	sample: Sampled,
): Promise<{ readonly characteristic: string; readonly grades: Grade[] }[]> {
	const all = [];
	for (const characteristic of characteristics)
		all.push({
			characteristic,
			grades: await gradesOf(database, sample, characteristic),
		});
	return all;
}

function countsFrom(row: PlainRow): Counts {
	return {
		claims: Number(row.claims),
		payment: Number(row.payment),
		resolution: Number(row.resolution),
		share: Number(row.share),
	};
}
