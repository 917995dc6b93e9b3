// What an analysis could not do with the columns at hand, and which column would allow it.
import type { CalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import { mostRejectedRows } from "./quality.ts";
import type { Result } from "./result.ts";

type Note = Result["notes"][number];

/** What the notes look at. */
export interface Circumstances {
	readonly loaded: LoadedTapes;
	readonly counted: {
		readonly totals: {
			readonly claims_resolved: number;
			readonly claims_open: number;
		};
		readonly ageing: readonly {
			readonly position: number;
			readonly claims: number;
		}[];
		readonly resolutionRates: readonly unknown[];
	};
	readonly hasReference: boolean;
	readonly isMeasurable: boolean;
}

/** @throws Fault when nothing at all was due by the cut-off date: most often the date is wrong */
export function refuseNothingDue(
	{ firstDueDate }: LoadedTapes,
	cutOffDate: CalendarDay,
): void {
	if (firstDueDate < cutOffDate) return;
	throw new Fault(
		`no claim was due before the cut-off date ${cutOffDate}: the first falls due ${firstDueDate}`,
		{ remedy: "Give the day the tape was drawn with --cut-off." },
	);
}

const texts = {
	no_payments:
		"No payment tape: what was paid, and when, is not known. Give --payments, and curves are measured instead of assumed.",
	no_payment_history:
		"Next to none of the claims in the tape (fewer than one in a hundred) is paid in full, so the tape cannot show how such claims pay. If paid claims were left out, ask the sender for them.",
	norwegian_law:
		"The amounts are not in Norwegian kroner: limitation, late interest, fees and good practice are judged by Norwegian law all the same (assumed). Where another country's law holds, pass over them.",
	leans_on_reference:
		"Nothing could be measured here: the forecast stands on the curves of the reference portfolio.",
	leans_on_assumption:
		"Nothing could be measured here: the forecast stands on an assumed curve from a published survey. Give --payments or --reference.",
	no_submissions:
		"No claim has a submission date, so there are no resolution rates by days to submission. The column submission_date would allow them.",
	no_debtor_types:
		"Persons and companies are not told apart. Give --debtors with debtor_type, and each gets its own curve.",
	no_debtor_ids:
		"The tape names no debtors: each claim counts as a debtor of its own. The column debtor_id would tell.",
	nothing_overdue:
		"No open claim is overdue at the cut-off date: what is open is not due yet.",
	rejects_cut: `More than ${mostRejectedRows} rows of a tape were rejected: rejects.xlsx holds the first of them, rejects.csv all.`,
	nothing_open:
		"No claim is open at the cut-off date: there is nothing to price.",
} as const;

/** The notes that hold, in the order above. */
export function notesOf(now: Circumstances): Note[] {
	const { tapes } = now.loaded;
	const { totals, ageing, resolutionRates } = now.counted;
	const isOverdue = ageing.some(
		({ position, claims }) => position > 1 && claims > 0,
	);
	const holds: Record<keyof typeof texts, boolean> = {
		no_payments: !tapes.payments,
		no_payment_history:
			totals.claims_resolved === 0 ||
			(tapes.payments !== undefined && !now.isMeasurable),
		norwegian_law: now.loaded.currency !== "NOK",
		leans_on_reference: !now.isMeasurable && now.hasReference,
		leans_on_assumption: !now.isMeasurable && !now.hasReference,
		no_submissions: resolutionRates.length === 0,
		no_debtor_types: !tapes.debtors?.given.has("debtor_type"),
		no_debtor_ids: !tapes.claims.given.has("debtor_id"),
		nothing_overdue: totals.claims_open > 0 && !isOverdue,
		rejects_cut: Object.values(tapes).some(
			(tape) => tape.totals.rowsRejected > mostRejectedRows,
		),
		nothing_open: totals.claims_open === 0,
	};
	return (Object.keys(texts) as (keyof typeof texts)[])
		.filter((code) => holds[code])
		.map((code) => ({ code, says: texts[code] }));
}
