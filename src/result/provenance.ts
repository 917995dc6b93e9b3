// Where a result comes from: the files, the parameters, the program, and totals to hold it against.
import type { CalendarDay } from "../dates.ts";
import { decimalFromOre, oreFromDecimal } from "../money.ts";
import type { LoadedTape } from "../tape/load.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import type { Result } from "./result.ts";
import { runName } from "./run-folder.ts";

export interface ProvenanceParts {
	readonly version: string;
	readonly engine: string;
	readonly portfolio: string;
	readonly cutOffDate: CalendarDay;
	readonly side: "seller" | "buyer" | "both";
	readonly reference: string | undefined;
	readonly loaded: LoadedTapes;
	/** Whatever else changes a figure: a change of it is another run. */
	readonly parameters: unknown;
}

/** The first part of every result. The run's name is a hash of all that can change a figure. */
export function provenanceOf(parts: ProvenanceParts): Result["provenance"] {
	const { loaded, cutOffDate } = parts;
	const tapes = Object.values(loaded.tapes);
	const inputs = tapes.flatMap(inputsOf);
	return {
		ferskvare_version: parts.version,
		engine: parts.engine,
		portfolio: parts.portfolio,
		run: runName(cutOffDate, [
			parts.version,
			parts.engine,
			parts.side,
			parts.parameters,
			loaded.layout ?? null,
			inputs,
		]),
		cut_off_date: cutOffDate,
		side: parts.side,
		currency: loaded.currency,
		layout: loaded.layout?.name ?? null,
		reference: parts.reference ?? null,
		inputs,
	};
}

function inputsOf({ tape, files }: LoadedTape) {
	return files.map(({ source, mapping, rows }) => ({
		relation: tape,
		file: source.shownAs,
		sha256: source.inspected.sha256,
		bytes: source.inspected.bytes,
		rows,
		format: source.format,
		columns: Object.fromEntries(
			[...mapping.places].map(([column, place]) => [
				column,
				source.headings[place] ?? "",
			]),
		),
		left_out: [...mapping.leftOver],
	}));
}

/** What the models counted of the claims and payments known at the cut-off date. */
export interface StateTotals {
	readonly claims_after_cut_off: number;
	readonly claims_resolved: number;
	readonly claims_removed: number;
	readonly claims_open: number;
	readonly claims_old: number;
	readonly principal_old: string;
	readonly principal_original: string;
	readonly principal_after_cut_off: string;
	readonly principal_paid: string;
	readonly principal_removed: string;
	readonly principal_open: string;
	readonly balance_open: string;
	readonly payments_after_cut_off: number;
	readonly amount_after_cut_off: string;
}

/**
 * The totals that must add up: tape = loaded + rejected, and loaded = later + paid + removed + open.
 *
 * @throws RangeError when they do not: a bug, and no report
 */
export function controlTotalsOf(
	{ tapes }: LoadedTapes,
	states: StateTotals,
): Result["control_totals"] {
	const claims = tapes.claims.totals;
	const payments = tapes.payments?.totals;
	refuseImbalance(states, claims.rowsLoaded);
	return {
		// Rows left out by decision are no part of what is valued; a finding counts them.
		claims_in_tape: claims.rowsInTape - claims.rowsLeftOut,
		claims_loaded: claims.rowsLoaded,
		claims_rejected: claims.rowsRejected,
		claims_unreadable: claims.rowsUnreadable,
		principal_in_tape: less(claims.amountInTape, claims.amountLeftOut),
		principal_loaded: claims.amountLoaded,
		principal_rejected: claims.amountRejected,
		...states,
		payments_in_tape: payments ? payments.rowsInTape - payments.rowsLeftOut : 0,
		payments_loaded: payments?.rowsLoaded ?? 0,
		payments_rejected: payments?.rowsRejected ?? 0,
		amount_in_tape: payments
			? less(payments.amountInTape, payments.amountLeftOut)
			: "0.00",
		amount_loaded: payments?.amountLoaded ?? "0.00",
		amount_rejected: payments?.amountRejected ?? "0.00",
	};
}

function less(amount: string, leftOut: string): string {
	return decimalFromOre(oreFromDecimal(amount) - oreFromDecimal(leftOut));
}

function refuseImbalance(states: StateTotals, claimsLoaded: number): void {
	const parts = [
		states.principal_after_cut_off,
		states.principal_paid,
		states.principal_removed,
		states.principal_open,
	].map(oreFromDecimal);
	const sum = parts.reduce((all, part) => all + part, 0n);
	const claims =
		states.claims_after_cut_off +
		states.claims_resolved +
		states.claims_removed +
		states.claims_open;
	if (
		sum !== oreFromDecimal(states.principal_original) ||
		claims !== claimsLoaded
	)
		throw new RangeError(
			`the portfolio does not add up: ${claims} of ${claimsLoaded} claims, ${decimalFromOre(sum)} of ${states.principal_original}`,
		);
}
