// How each column writes its amounts, days, truths and numbers: decided from its values, never guessed in silence.
import { type Fault, refuseIfAny } from "../../faults.ts";
import { type Database, named } from "../../warehouse/database.ts";
import { firstOf, firstRows, sharedOut } from "../files/first-rows.ts";
import type { Source } from "../files/source.ts";
import type { TapeLayout } from "../layout.ts";
import type { DateForm } from "./date-forms.ts";
import {
	decidedForms,
	formBallots,
	formsFor,
	statedForm,
} from "./day-forms.ts";
import type { ColumnFormat, Decision, Looked } from "./decision.ts";
import { decidedIds, idBallots } from "./float-ids.ts";
import { decidedSigns, signBallots, statedSigns } from "./signs.ts";
import { decidedTruths, truthBallots } from "./truths.ts";
import { cast, shapesOf, type TextColumn, type Votes } from "./votes.ts";

export type { ColumnFormat } from "./decision.ts";

/** The columns to decide on, by what they hold. */
export interface SniffedColumns {
	readonly amounts: readonly TextColumn[];
	readonly dates: readonly TextColumn[];
	readonly booleans: readonly TextColumn[];
	/** Texts without a fixed list of values. */
	readonly texts: readonly TextColumn[];
}

const sniffed = "sniffed_values";

/**
 * Decides how each column is read, and says on what evidence.
 *
 * Looks at the first rows; where these leave it open or a column empty, at all of them.
 *
 * @throws Fault for each column that can be read in two ways, or whose truths are neither yes nor no
 */
export async function formatsOf(
	database: Database,
	source: Source,
	columns: SniffedColumns,
	layout: TapeLayout | undefined,
): Promise<ReadonlyMap<string, ColumnFormat>> {
	const all = Object.values(columns).flat();
	if (all.length === 0) return new Map();
	const texts = all.map(({ name, text }) => `${text} as ${named(name)}`);
	const from = (rows: string) => `(select ${texts.join(", ")} from ${rows})`;
	const decide = (relation: string, looked: Looked) =>
		decided(database, relation, columns, layout, looked);
	const first = sharedOut(firstOf(source, firstRows));
	await database.run(
		`create or replace temp table ${sniffed} as from ${from(first)}`,
	);
	const { count } = await database.row(
		`select count(*) as count from ${sniffed}`,
	);
	const isAll = Number(count) < firstRows;
	const at = isAll ? "all rows" : "first rows";
	const decision = await decide(sharedOut(sniffed), { source, at });
	await database.run(`drop table ${sniffed}`);
	if (isAll) refuseIfAny(decision.faults);
	const isDecided =
		decision.faults.length === 0 && hasValues(decision, columns);
	if (isAll || isDecided) return decision.formats;
	const whole = await decide(from(source.sample), { source, at: "all rows" });
	refuseIfAny(whole.faults);
	return whole.formats;
}

/** A column whose first rows are empty may be written in any form further down. */
function hasValues(
	{ formats }: Decision,
	{ amounts, dates, booleans }: SniffedColumns,
): boolean {
	return [...amounts, ...dates, ...booleans].every(({ name }) => {
		const { evidence } = formats.get(name) ?? {};
		return evidence !== undefined && evidence.read + evidence.unread > 0;
	});
}

async function decided(
	database: Database,
	relation: string,
	{ amounts, dates, booleans, texts }: SniffedColumns,
	layout: TapeLayout | undefined,
	looked: Looked,
): Promise<Decision> {
	const shapes = await shapesOf(
		database,
		relation,
		dates.map(({ name }) => name),
	);
	const codes = (name: string) => layout?.codes?.[name];
	const votes = await cast(database, relation, [
		...amounts.flatMap(({ name }) => signBallots(name, looked.source)),
		...dates.flatMap(({ name }) =>
			formBallots(name, [
				...formsFor(shapes.get(name) ?? new Map()),
				...statedFor(name, layout),
			]),
		),
		...booleans.flatMap(({ name }) => truthBallots(name, codes(name))),
		...texts.flatMap(({ name }) => idBallots(name)),
	]);
	const signVotes = of(amounts, votes);
	const signs = layout?.decimal
		? statedSigns(signVotes, layout.decimal, looked)
		: decidedSigns(signVotes, looked);
	const decisions = [
		signs,
		decidedDays(of(dates, votes), layout, looked),
		decidedTruths(of(booleans, votes), looked, (name) => !!codes(name)),
		decidedIds(of(texts, votes), looked),
	];
	return {
		formats: new Map(decisions.flatMap(({ formats }) => [...formats])),
		faults: decisions.flatMap(({ faults }): readonly Fault[] => faults),
	};
}

function of(columns: readonly TextColumn[], votes: Votes): Votes {
	return new Map(
		columns.map(({ name }) => [name, votes.get(name) ?? new Map()]),
	);
}

/** The form that a layout gives for one column, or for all. */
function statedFor(
	column: string,
	layout: TapeLayout | undefined,
): readonly DateForm[] {
	const stated = layout?.date;
	const form = typeof stated === "object" ? stated[column] : stated;
	return form ? [form] : [];
}

function decidedDays(
	votes: Votes,
	layout: TapeLayout | undefined,
	looked: Looked,
): Decision {
	const stated = [...votes.keys()].flatMap((column) =>
		statedFor(column, layout).map(
			(form) => [column, statedForm(votes, column, form, looked)] as const,
		),
	);
	const open = [...votes].filter(
		([column]) => statedFor(column, layout).length === 0,
	);
	const { formats, faults } = decidedForms(new Map(open), looked);
	return { formats: new Map([...formats, ...stated]), faults };
}
