// From which day payments are known: a file of payments often reaches back a year or three, and the claims further.
import { type CalendarDay, isCalendarDay } from "../../dates.ts";
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { reasons } from "../rules.ts";
import { paidOnPrincipal } from "./paid-on-principal.ts";

export interface KnownPayments {
	/** No payment before this day is in the tapes; null where they reach back to the first claims. */
	readonly paymentsFrom: CalendarDay | null;
	readonly findings: readonly Finding[];
}

/** Of what is gone of the claims due before the first payment, this share without a payment says that earlier ones are missing. */
const missingShare = 0.05;
/** One payment in a hundred may be older than the file, or bear a day that somebody mistyped: the file begins with the others. */
const strayShare = 0.01;
/** Of the payments of an ordinary month: with fewer in the thirty days after it, a day is not the first of the file. */
const busyShare = 0.25;
/** Claims due so long before the first payment, and so many, should have paid something by then. */
const silentDays = 365;
const silentClaims = 10;

/**
 * Tells from which day payments are known: as the layout says (`complete_since`), else the first payment where the tape
 * says of earlier claims that more is gone than payments show, or says of its claims only what remains of them.
 *
 * @param isLeftAlone  of some claims only what remains is known: see `settlePrincipals`
 * @throws Fault where the layout states a day after the cut-off date
 */
export async function knownPayments(
	database: Database,
	payments: LoadedTape | undefined,
	isLeftAlone: boolean,
	cutOff?: CalendarDay,
): Promise<KnownPayments> {
	const stated = statedIn(payments);
	if (stated && cutOff && stated > cutOff)
		throw new Fault(
			`the layout says that payments are complete since ${stated}, after the cut-off date ${cutOff}`,
			{ remedy: "Give an earlier day under complete_since." },
		);
	if (!payments) return { paymentsFrom: null, findings: [] };
	const first = stated ?? (await firstKnownDay(database, payments));
	if (!first) return { paymentsFrom: null, findings: [] };
	const early = await claimsBefore(database, first);
	if (early.claims === 0) return { paymentsFrom: null, findings: [] };
	const isShort =
		stated !== undefined ||
		(isLeftAlone && early.claims > missingShare * early.ofAll) ||
		(early.gone >= 3 && early.share > missingShare);
	if (isShort)
		return {
			paymentsFrom: first,
			findings: [told("payments_begin_late", first, early, stated)],
		};
	const isSilent =
		early.silent >= silentClaims && early.paidBefore <= strayShare;
	return {
		paymentsFrom: null,
		findings: isSilent
			? [told("no_earlier_payments", first, early, stated)]
			: [],
	};
}

/** The latest of the days that layouts state: before it one of the files is not complete. */
function statedIn(payments: LoadedTape | undefined): CalendarDay | undefined {
	const days = (payments?.files ?? []).flatMap(({ layout }) => {
		const day = layout?.complete_since;
		return day !== undefined && isCalendarDay(day) ? [day] : [];
	});
	return days.toSorted().at(-1);
}

/** What a month paid stands on its last day, and is known from its first. */
async function firstKnownDay(
	database: Database,
	{ files }: LoadedTape,
): Promise<CalendarDay | undefined> {
	const day = await firstDay(database);
	return day && files.some(({ monthly }) => monthly)
		? `${day.slice(0, 8)}01`
		: day;
}

async function firstDay(database: Database): Promise<CalendarDay | undefined> {
	const row = await database.row(`
		with days as (
			select paid_date, count(*) as payments, sum(count(*)) over (order by paid_date) as so_far,
				sum(count(*)) over (order by paid_date range between current row and interval 30 days following) as month
			from tape_payments group by paid_date
		),
		file as (
			select sum(payments) as payments, greatest(1, (max(paid_date)
				- min(case when so_far > ${strayShare} * (select sum(payments) from days) then paid_date end)) / 30) as months
			from days
		)
		select cast(min(case when month >= ${busyShare} * file.payments / file.months then paid_date end) as varchar) as day
		from days cross join file`);
	return row.day === null ? undefined : (String(row.day) as CalendarDay);
}

interface EarlyClaims {
	readonly claims: number;
	readonly ofAll: number;
	/** Of them open ones of which more is gone than payments show, how many and how much; and its share of all that is gone. */
	readonly gone: number;
	readonly amount: string;
	readonly share: number;
	/** Due a year or more before. */
	readonly silent: number;
	/** Of all payments, the share that came before: a ledger that grew has more than a few. */
	readonly paidBefore: number;
}

async function claimsBefore(
	database: Database,
	first: CalendarDay,
): Promise<EarlyClaims> {
	const row = await database.row(`
		with paid as (${paidOnPrincipal}),
		early as (
			select
				due_date,
				greatest(0, coalesce(paid.paid, 0)) as paid,
				case when close_reason = 'paid' and closed_date is not null
					then coalesce(principal_original, principal) - greatest(0, coalesce(paid.paid, 0)) else 0 end as implied,
				case when (closed_date is null or (close_reason <> 'paid' and principal > 0))
					and principal_original - principal > greatest(0, coalesce(paid.paid, 0)) + 0.01
					then principal_original - principal - greatest(0, coalesce(paid.paid, 0)) else 0 end as gone
			from tape_claims left join paid on paid.claim_id = tape_claims.claim_id
			where due_date < date ${quoted(first)}
		)
		select count(*) as claims, (select count(*) from tape_claims) as of_all, count(case when gone > 0 then 1 end) as gone,
			cast(coalesce(sum(gone), 0) as decimal(38,2)) as amount,
			coalesce(cast(sum(gone) as double) / nullif(cast(sum(gone + paid + greatest(0, implied)) as double), 0), 0) as share,
			count(case when due_date < date ${quoted(first)} - ${silentDays} then 1 end) as silent,
			(select count(case when paid_date < date ${quoted(first)} then 1 end) / count(*) from tape_payments) as paid_before
		from early`);
	return {
		claims: Number(row.claims),
		ofAll: Number(row.of_all),
		gone: Number(row.gone),
		amount: String(row.amount),
		share: Number(row.share),
		silent: Number(row.silent),
		paidBefore: Number(row.paid_before),
	};
}

function told(
	code: "payments_begin_late" | "no_earlier_payments",
	first: CalendarDay,
	{ claims, amount }: EarlyClaims,
	stated: CalendarDay | undefined,
): Finding {
	const by = stated ? "the layout says so" : "the first payment";
	return {
		code,
		severity: "warning",
		relation: "payments",
		column: "paid_date",
		rows: claims,
		amount,
		says: `paid_date ${reasons[code]} (from ${first}: ${by})`,
	};
}
