// A portfolio rebuilt as at an earlier date, in a database of its own that only looks at the portfolio's tapes.
import type { CalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import {
	buildHindsightModels,
	buildModels,
	type SegmentBy,
	segmentColumns,
} from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import type { Engine } from "../warehouse/engine.ts";

/** What the curves and the comparison need; nothing else is made unasked. */
const wanted = [
	"curve_cash",
	"curve_exits",
	"curve_exposures",
	"open_claims_by_segment",
];

export interface Rebuilding {
	/** Relations to make besides those that curves and the comparison need. */
	readonly besides: readonly string[];
	readonly progress: ((share: number) => void) | undefined;
}

/** What a portfolio says of itself. */
export interface KeptRun {
	readonly cutOffDate: CalendarDay;
	readonly currency: string;
	readonly hasPayments: boolean;
	/** No payment before this day is known; null where they reach back to the first claims. */
	readonly paymentsFrom: CalendarDay | null;
	/** Undefined for a portfolio that was made before it could be chosen. */
	readonly segmentBy: SegmentBy | undefined;
}

/**
 * Makes staging and the models of the curves as at an earlier date, and what the claims open that day have paid since.
 *
 * Staging applies the earlier date, as it does the portfolio's own. Besides, what the tape cannot show to have been
 * there is left out: a claim counts from its invoice date, or from its due date where it has none, and a title counts
 * from its own date. See `notRolledBack` for what stays as the tape has it.
 *
 * @param database   the database to build in: its current catalog
 * @param portfolio  the catalog in which the portfolio is attached
 */
export async function rebuiltAt(
	database: Database,
	portfolio: string,
	asAt: CalendarDay,
	{ besides, progress }: Rebuilding,
): Promise<Engine> {
	const run = await keptRun(database, portfolio);
	refuseIdle(run, asAt);
	await layDownTapes(database, portfolio, asAt);
	const loaded = { manifest: { relations: [] }, ...run };
	const { engine } = await buildModels(database, loaded, asAt, progress, [
		...wanted,
		...besides,
	]);
	await database.run(
		`create or replace table later_payments as ${paidSince(portfolio, asAt)}`,
	);
	await buildHindsightModels(engine);
	return engine;
}

/** The query for `later_payments`: what claims of a portfolio have paid since a day, by the numbers that senders gave them. */
export function paidSince(portfolio: string, day: CalendarDay): string {
	const from = `${named(portfolio)}.main`;
	return `
		select stg_claims.claim_id, payment_days.paid_date, payment_days.cash
		from ${from}.payment_days as payment_days
		inner join ${from}.stg_claims as stg_claims on stg_claims.claim_key = payment_days.claim_key
		where payment_days.paid_date > date ${quoted(day)}`;
}

/** @throws Fault when what is attached is no portfolio */
export async function keptRun(
	database: Database,
	portfolio: string,
): Promise<KeptRun> {
	const row = await database
		.row(`select * from ${named(portfolio)}.main.run`)
		.catch((cause: unknown) => {
			throw new Fault("the database holds no valued portfolio", {
				remedy: "Give the portfolio.duckdb that a run of ferskvare value left.",
				cause,
			});
		});
	return {
		cutOffDate: String(row.cut_off_date),
		currency: String(row.currency),
		hasPayments: row.has_payments === true,
		paymentsFrom: row.payments_from_date
			? String(row.payments_from_date)
			: null,
		segmentBy: segmentColumns.find((column) => column === row.segment_by),
	};
}

/** What washing left beside the tapes; models take of it what was known on the day. */
const washed = ["register_deliveries", "register_matches", "identity_checks"];

function refuseIdle(run: KeptRun, asAt: CalendarDay): void {
	if (!run.hasPayments)
		throw new Fault("the portfolio has no payment tape to test against", {
			remedy: "Value it with --payments first.",
		});
	if (run.paymentsFrom && asAt < run.paymentsFrom)
		throw new Fault(
			`payments are known from ${run.paymentsFrom} only, after ${asAt}`,
			{ remedy: "Give a later day with --as-at." },
		);
	if (asAt >= run.cutOffDate)
		throw new Fault(
			`${asAt} is not before the portfolio's cut-off date ${run.cutOffDate}`,
			{ remedy: "Give an earlier day, such as twelve months before it." },
		);
}

async function layDownTapes(
	database: Database,
	portfolio: string,
	asAt: CalendarDay,
): Promise<void> {
	const from = (tape: string) => `${named(portfolio)}.main.${named(tape)}`;
	const others = await database.rows(`
		select table_name as name from duckdb_tables()
		where database_name = ${quoted(portfolio)} and table_name <> 'tape_claims'
			and (starts_with(table_name, 'tape_') or starts_with(table_name, 'law_') or table_name in (${washed.map(quoted).join(", ")}))`);
	for (const { name } of others)
		await database.run(
			`create or replace view ${named(String(name))} as select * from ${from(String(name))}`,
		);
	const day = `date ${quoted(asAt)}`;
	await database.run(`
		create or replace view tape_claims as
		select * replace (title_date <= ${day} as has_title)
		from ${from("tape_claims")}
		where coalesce(invoice_date, due_date) <= ${day};`);
}
