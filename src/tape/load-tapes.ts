// All files of one portfolio: claims first, then what hangs on them, then whether the whole adds up.
import type { CalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { decimalFromOre, oreFromDecimal } from "../money.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import type { TapeManifest } from "../warehouse/engine.ts";
import { type TapeName, tapeNames } from "./columns.ts";
import { layDownFiles } from "./file-list.ts";
import { type Finding, findingsOf, heeding } from "./findings/findings.ts";
import { plausibilityOf } from "./findings/plausibility.ts";
import type { Severities } from "./findings/severities.ts";
import { totalFindings } from "./findings/total-findings.ts";
import { writtenFindings } from "./findings/written-sums.ts";
import { type GivenTapes, givenTapes, type TapeFiles } from "./given-files.ts";
import { identitiesInTapes } from "./identities/identities-in-tapes.ts";
import { type DebtorIds, debtorIds } from "./identities/identity-ids.ts";
import { layDownKey } from "./identities/identity-key.ts";
import { type Layout, readLayout } from "./layout.ts";
import { emptyTape, type LoadedTape, loadTape } from "./load.ts";
import { assumedDays } from "./months/wide-payments.ts";
import { knownPayments } from "./past/payments-from.ts";
import { silentAgencies } from "./past/payments-of-agencies.ts";
import { paymentsUntil } from "./past/payments-until.ts";
import { settlePrincipals } from "./past/principal-now.ts";
import { dueFindings } from "./reading/due-from-days.ts";
import { settleMissing } from "./reading/missing-counts.ts";
import { condemnRows, forgetCondemnedRows } from "./rejects/doubtful-rows.ts";
import { leftOutFindings } from "./rejects/left-out.ts";
import { forgetRejectedRows } from "./rejects/rejected-rows.ts";
import { createRejects } from "./rejects/rejects.ts";

export interface LoadedTapes {
	readonly tapes: Partial<Record<TapeName, LoadedTape>> & {
		readonly claims: LoadedTape;
	};
	readonly layout: Layout | undefined;
	readonly findings: readonly Finding[];
	readonly currency: string;
	readonly hasPayments: boolean;
	/** No payment before this day is in the tapes; null where they reach back to the first claims. */
	readonly paymentsFrom: CalendarDay | null;
	readonly firstDueDate: string;
	readonly manifest: TapeManifest;
}

/**
 * Loads every file given; the others become empty relations.
 *
 * @throws Fault for what the user must mend before anything can be said
 */
export async function loadTapes(
	database: Database,
	files: TapeFiles,
	scratch: string,
	progress: (share: number) => void = () => {},
): Promise<LoadedTapes> {
	const layout = files.layout ? await readLayout(files.layout) : undefined;
	const given = await givenTapes(files, layout);
	await layDownKey(database, files.identityKey);
	const ids = debtorIds(files.identityKey);
	const severities = layout?.severity ?? {};
	await forgetCondemnedRows(database);
	const load = async () => {
		const loaded = await loadAll(
			database,
			given,
			scratch,
			severities,
			ids,
			progress,
		);
		const claims = loaded.get("claims");
		if (!claims) throw new RangeError("no claim tape was loaded");
		const payments = loaded.get("payments");
		await endMonths(database, payments, files.cutOff);
		const principals = await settlePrincipals(database, claims, payments);
		return { loaded, claims, payments, principals };
	};
	let { loaded, claims, payments, principals } = await load();
	while (await condemnRows(database, [...loaded.values()], severities))
		({ loaded, claims, payments, principals } = await load());
	await layDownFiles(database, [...loaded.values()]);
	for (const tape of loaded.values()) refuseImbalance(tape);
	refuseNoClaim(claims);
	for (const tape of loaded.values()) await refuseNothingLoaded(database, tape);
	const known = await knownPayments(
		database,
		payments,
		principals.some(({ code }) => code === "principal_is_left"),
		files.cutOff,
	);
	const facts = await database.row(`
		select coalesce(min(upper(currency)), 'NOK') as currency, cast(min(due_date) as varchar) as first_due_date
		from tape_claims`);
	return {
		tapes: { ...Object.fromEntries(loaded), claims },
		layout,
		findings: [
			...heeding(
				[
					...principals,
					...known.findings,
					...(await silentAgencies(database, payments)),
					...(await paymentsUntil(database, payments, files.cutOff)),
				],
				severities,
			),
			...(await plausibilityOf(database, files.cutOff)),
			...(await findingsOf(database, [...loaded.values()], severities)),
			...totalFindings([...loaded.values()]),
			...heeding(writtenFindings([...loaded.values()]), severities),
			...leftOutFindings([...loaded.values()]),
			...heeding(
				await identitiesInTapes(database, loaded.get("debtors")),
				severities,
			),
			...heeding(await dueFindings(database, [...loaded.values()]), severities),
			...heeding(await assumedDays(database, [...loaded.values()]), severities),
		],
		currency: String(facts.currency),
		hasPayments: loaded.has("payments"),
		paymentsFrom: known.paymentsFrom,
		firstDueDate: String(facts.first_due_date),
		manifest: manifestOf([...loaded.values()]),
	};
}

/** What a column has of the month of the cut-off date was paid by that date, and not on the last day of the month. */
async function endMonths(
	database: Database,
	payments: LoadedTape | undefined,
	cutOff: CalendarDay | undefined,
): Promise<void> {
	const monthly = (payments?.files ?? []).filter((file) => file.monthly);
	if (!cutOff || monthly.length === 0) return;
	const day = `date ${quoted(cutOff)}`;
	await database.run(`
		update tape_payments set paid_date = ${day}
		where source_file in (${monthly.map(({ number }) => number).join(", ")})
			and paid_date > ${day} and date_trunc('month', paid_date) = date_trunc('month', ${day})`);
}

/** Reads all tapes; again from the start where rows were found that a rule across tapes rejects. */
async function loadAll(
	database: Database,
	given: GivenTapes,
	scratch: string,
	severities: Severities,
	ids: DebtorIds,
	progress: (share: number) => void,
): Promise<Map<TapeName, LoadedTape>> {
	await database.run(`${createRejects}; drop table if exists tape_missing`);
	await forgetRejectedRows(database, tapeNames);
	const loaded = new Map<TapeName, LoadedTape>();
	for (const [place, tape] of tapeNames.entries()) {
		const own = given.get(tape);
		if (own)
			await database.watch(
				(share) => progress((place + share) / tapeNames.length),
				async () =>
					loaded.set(
						tape,
						await loadTape(database, tape, own, scratch, severities, ids),
					),
			);
		else await emptyTape(database, tape);
	}
	await settleMissing(database);
	return loaded;
}

/** The names of a tape's files, as faults show them. */
function shownAs({ files }: LoadedTape): string {
	return files.map(({ source }) => source.shownAs).join(", ");
}

function refuseNoClaim(tape: LoadedTape): void {
	if (tape.totals.rowsInTape > 0) return;
	throw new Fault(`${shownAs(tape)} has headings and no row below them`, {
		remedy:
			"Ask the sender for the file again; if a layout says skip_rows_without, see that the column is filled.",
	});
}

const namedReasons = 5;

/** A tape without one good row is the wrong file or read in the wrong form; the commonest reasons tell which. */
async function refuseNothingLoaded(
	database: Database,
	loaded: LoadedTape,
): Promise<void> {
	const { tape, totals } = loaded;
	if (totals.rowsLoaded > 0 || totals.rowsInTape === 0) return;
	const rows = await database.rows(`
		select column_name, reason, count(distinct row) as rows, min(row) as first_row,
			arg_min(value, row) as first_value
		from tape_rejects where relation = ${quoted(tape)}
		group by column_name, reason order by rows desc, first_row, column_name, reason limit ${namedReasons}`);
	const named = rows.map(
		({ column_name, reason, rows: count, first_row, first_value }) =>
			`  ${count} ${Number(count) === 1 ? "row" : "rows"}: ${column_name ?? "the line"} ${reason} (first in row ${first_row}${first_value === null ? "" : `: ${JSON.stringify(first_value)}`})`,
	);
	throw new Fault(
		`${shownAs(loaded)}: none of its ${totals.rowsInTape} ${tape} could be loaded\n${named.join("\n")}`,
		{
			remedy:
				"Mend the file, or say how it is written in a layout (--layout): columns, codes, decimal, date.",
		},
	);
}

/** Loaded, rejected and left out are the tape, in rows and to the øre; anything else is our bug. */
function refuseImbalance({ tape, totals }: LoadedTape): void {
	const rows = totals.rowsLoaded + totals.rowsRejected + totals.rowsLeftOut;
	const amount =
		oreFromDecimal(totals.amountLoaded) +
		oreFromDecimal(totals.amountRejected) +
		oreFromDecimal(totals.amountLeftOut);
	if (
		rows !== totals.rowsInTape ||
		amount !== oreFromDecimal(totals.amountInTape)
	)
		throw new RangeError(
			`the ${tape} tape does not add up: ${totals.rowsInTape} rows of ${totals.amountInTape} read, ${rows} of ${decimalFromOre(amount)} accounted for`,
		);
}

function manifestOf(tapes: readonly LoadedTape[]): TapeManifest {
	const columns = { claims: "principal", payments: "amount" } as const;
	return {
		relations: tapes.map(({ tape, totals }) => ({
			name: `tape_${tape}`,
			rows: totals.rowsLoaded,
			...(tape === "claims" || tape === "payments"
				? { amount: { column: columns[tape], sum: totals.amountLoaded } }
				: {}),
		})),
	};
}
