// Due dates of a file that gives days past due instead: reckoned from its cut-off date, by the EBA's fields 3.00, 3.13 and 3.07.
import type { Database } from "../../warehouse/database.ts";
import { type TapeName, tapes } from "../columns.ts";
import type { Source } from "../files/source.ts";
import type { Finding } from "../findings/findings.ts";
import { dayIn } from "../forms/days.ts";
import type { TapeLayout } from "../layout.ts";
import type { LoadedTape } from "../load.ts";
import { assigned } from "../mapping/assign.ts";
import { candidatesOf } from "../mapping/candidates.ts";
import { ebaFieldOf } from "../mapping/eba-fields.ts";
import { reasons } from "../rules.ts";
import { placeName } from "./reading.ts";

export interface DueFromDays {
	readonly source: Source;
	/** How the file is read; the days reckoned are ISO. */
	readonly layout: TapeLayout;
	/** SQL for the cut-off date of a row of the source. */
	readonly cutOff: string;
}

/** A source with a column of due dates; undefined for one that has its own, or no days past due. */
export function dueFromDays(
	tape: TapeName,
	source: Source,
	layout: TapeLayout = {},
): DueFromDays | undefined {
	if (tape !== "claims" || layout.log || saysDueDate(source.headings, layout))
		return undefined;
	const placeOf = (code: string) =>
		source.headings.findIndex((heading) => ebaFieldOf(heading)?.code === code);
	const [cutOff, days, maturity] = ["3.00", "3.13", "3.07"].map(placeOf) as [
		number,
		number,
		number,
	];
	if (cutOff < 0 || days < 0) return undefined;
	const heading = `${source.headings[cutOff]} less ${source.headings[days]}`;
	return {
		source: withColumn(source, heading, dueSql(cutOff, days, maturity)),
		layout: {
			...layout,
			columns: { ...layout.columns, due_date: heading },
			date: { ...datesOf(layout), due_date: "yyyy-mm-dd" },
		},
		cutOff: dayAt(cutOff),
	};
}

function saysDueDate(headings: readonly string[], layout: TapeLayout): boolean {
	if (layout.columns?.due_date ?? layout.constants?.due_date) return true;
	return assigned("claims", candidatesOf("claims", headings, [])).some(
		({ candidate }) => candidate.column === "due_date",
	);
}

/** A form that holds for all days, said of each column. */
function datesOf({ date }: TapeLayout): TapeLayout["date"] & object {
	if (typeof date !== "string") return date ?? {};
	const days = Object.entries(tapes.claims).filter(
		([, { type }]) => type === "date",
	);
	return Object.fromEntries(days.map(([name]) => [name, date]));
}

/** Only forms that can be nothing else: the days of a month are not guessed. */
function dayAt(place: number): string {
	const text = `trim(${placeName(place)})`;
	return `coalesce(${dayIn("yyyy-mm-dd", text)}, ${dayIn("dd.mm.yyyy", text)})`;
}

/** A claim that is not past due falls due when its loan ends, where the file says when that is. */
function dueSql(cutOff: number, days: number, maturity: number): string {
	const text = `trim(${placeName(days)})`;
	const count = `case when regexp_full_match(${text}, '[0-9]{1,5}([.,]0+)?') then try_cast(regexp_extract(${text}, '^[0-9]+') as integer) end`;
	const ends = maturity < 0 ? "cast(null as date)" : dayAt(maturity);
	return `cast(case when ${count} > 0 then ${dayAt(cutOff)} - ${count}
		when ${count} = 0 and ${ends} >= ${dayAt(cutOff)} then ${ends} end as varchar)`;
}

function withColumn(source: Source, heading: string, sql: string): Source {
	const { check } = source;
	// What is reckoned is reckoned from texts: the reader must not type the cells.
	const relation = (of: string) =>
		`(select *, ${sql} as ${placeName(source.headings.length)} from ${of})`;
	return {
		...source,
		headings: [...source.headings, heading],
		text: relation(source.text),
		sample: relation(source.sample),
		again: async (records) => relation(await source.again(records)),
		...(check && {
			check: {
				records: check.records,
				rejects: check.rejects,
				file: check.file,
				sieved: async () => withColumn(await check.sieved(), heading, sql),
			},
		}),
	};
}

/** What was reckoned exactly, and what rests on the assumption that a claim is paid in one sum. */
export async function dueFindings(
	database: Database,
	tapes: readonly LoadedTape[],
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { number, source, dueFrom } of tapes.flatMap(
		({ files }) => files,
	)) {
		if (!dueFrom) continue;
		const isLater = `due_date >= (select max(${dueFrom}) from ${source.sample})`;
		for (const [code, holds] of [
			["due_date_derived", `not (${isLater})`],
			["due_date_assumed", isLater],
		] as const) {
			const { rows, amount } = await database.row(`
				select count(*) as rows, cast(coalesce(sum(principal), 0) as decimal(38,2)) as amount
				from tape_claims where source_file = ${number} and ${holds}`);
			if (Number(rows) > 0)
				findings.push({
					code,
					severity: "warning",
					relation: "claims",
					column: "due_date",
					rows: Number(rows),
					amount: String(amount),
					says: `due_date ${reasons[code]}`,
				});
		}
	}
	return findings;
}
