// All files of one portfolio: claims first, then what hangs on them, then whether the whole adds up.
import { Fault } from "../faults.ts";
import { decimalFromOre, oreFromDecimal } from "../money.ts";
import type { Database } from "../warehouse/database.ts";
import type { TapeManifest } from "../warehouse/engine.ts";
import type { TapeName } from "./columns.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { type Layout, readLayout } from "./layout.ts";
import { emptyTape, type LoadedTape, loadTape } from "./load.ts";
import { createRejects } from "./rejects.ts";

export interface TapeFiles {
	readonly claims: string;
	readonly payments?: string | undefined;
	readonly events?: string | undefined;
	readonly debtors?: string | undefined;
	readonly layout?: string | undefined;
}

export interface LoadedTapes {
	readonly tapes: Partial<Record<TapeName, LoadedTape>> & {
		readonly claims: LoadedTape;
	};
	readonly layout: Layout | undefined;
	readonly findings: readonly Finding[];
	readonly currency: string;
	readonly hasPayments: boolean;
	readonly firstDueDate: string;
	readonly manifest: TapeManifest;
}

const order: readonly TapeName[] = ["claims", "payments", "events", "debtors"];

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
	await database.run(createRejects);
	const loaded = new Map<TapeName, LoadedTape>();
	for (const [place, tape] of order.entries()) {
		const file = files[tape];
		const load = async (path: string) =>
			loaded.set(
				tape,
				await loadTape(database, tape, path, layout?.[tape], scratch),
			);
		if (file)
			await database.watch(
				(share) => progress((place + share) / order.length),
				() => load(file),
			);
		else await emptyTape(database, tape);
	}
	const claims = loaded.get("claims");
	if (!claims) throw new RangeError("no claim tape was loaded");
	refuseNothingLoaded(claims);
	for (const tape of loaded.values()) refuseImbalance(tape);
	const facts = await database.row(`
		select coalesce(min(upper(currency)), 'NOK') as currency, cast(min(due_date) as varchar) as first_due_date
		from tape_claims`);
	return {
		tapes: { ...Object.fromEntries(loaded), claims },
		layout,
		findings: await findingsOf(database, [...loaded.values()]),
		currency: String(facts["currency"]),
		hasPayments: loaded.has("payments"),
		firstDueDate: String(facts["first_due_date"]),
		manifest: manifestOf([...loaded.values()]),
	};
}

function refuseNothingLoaded({ source, totals }: LoadedTape): void {
	if (totals.rowsLoaded > 0) return;
	throw new Fault(
		`${source.shownAs}: none of its ${totals.rowsInTape} claims could be loaded`,
		{
			remedy:
				"See the reasons above; most often the form of days or amounts must be said in a layout.",
		},
	);
}

/** Loaded and rejected are the tape, in rows and to the øre; anything else is our bug. */
function refuseImbalance({ tape, totals }: LoadedTape): void {
	const rows = totals.rowsLoaded + totals.rowsRejected;
	const amount =
		oreFromDecimal(totals.amountLoaded) + oreFromDecimal(totals.amountRejected);
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
