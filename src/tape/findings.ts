// What the tapes leave to doubt or to mend, each with the rows and kroner it touches.
import type { Database } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { faultRelation } from "./faulty-rows.ts";
import type { LoadedTape } from "./load.ts";
import { readRelation } from "./read.ts";
import { reasons, rules } from "./rules.ts";

export interface Finding {
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly relation: TapeName;
	readonly column: string | null;
	readonly rows: number;
	/** Exact decimal. */
	readonly amount: string;
	readonly says: string;
}

const meanings = new Map([
	...rules.map(({ code, says }) => [code, says] as const),
	...Object.entries(reasons),
]);

/** Errors as rejected, warnings as counted on the rows that came in; worst first. */
export async function findingsOf(
	database: Database,
	tapes: readonly LoadedTape[],
): Promise<Finding[]> {
	const rejected = await database.rows(`
		select relation, code, column_name, count(distinct row) as rows,
			cast(coalesce(sum(amount), 0) as decimal(38,2)) as amount
		from tape_rejects group by relation, code, column_name
		order by relation, code, column_name`);
	const errors = rejected.map(
		(row): Finding => ({
			code: String(row.code),
			severity: "error",
			relation: row.relation as TapeName,
			column: row.column_name === null ? null : String(row.column_name),
			rows: Number(row.rows),
			amount: String(row.amount),
			says: `${row.column_name ?? "the line"} ${meanings.get(String(row.code)) ?? ""}`,
		}),
	);
	const warnings: Finding[] = [];
	for (const { tape, doubts } of tapes) {
		for (const doubt of doubts)
			warnings.push({
				code: doubt.code,
				severity: "warning",
				relation: tape,
				column: doubt.column,
				rows: doubt.rows,
				amount: doubt.amount,
				says: `${doubt.column} ${reasons[doubt.code] ?? ""}`,
			});
		warnings.push(...(await brokenRules(database, tape)));
	}
	return [...errors, ...warnings];
}

async function brokenRules(
	database: Database,
	tape: TapeName,
): Promise<Finding[]> {
	const asked = rules.filter(
		(rule) => rule.tape === tape && rule.severity === "warning",
	);
	if (asked.length === 0) return [];
	const amount =
		tape === "claims" ? "principal" : tape === "payments" ? "amount" : "0";
	const row = await database.row(`
		select ${asked
			.flatMap((rule) => [
				`count(case when ${rule.breaks} then 1 end) as ${rule.code}_rows`,
				`cast(coalesce(sum(case when ${rule.breaks} then ${amount} end), 0) as decimal(38,2)) as ${rule.code}_amount`,
			])
			.join(", ")}
		from tape_${tape}`);
	return asked
		.map(
			({ code, column, says }): Finding => ({
				code,
				severity: "warning",
				relation: tape,
				column,
				rows: Number(row[`${code}_rows`]),
				amount: String(row[`${code}_amount`]),
				says,
			}),
		)
		.filter(({ rows }) => rows > 0);
}

/** Doubts noted while reading, counted over the rows that came in. */
export interface Doubt {
	readonly code: string;
	readonly column: string;
	readonly rows: number;
	readonly amount: string;
}

/** Counts the doubts of the rows that came in, before the marks are dropped. */
export async function doubtsOf(
	database: Database,
	tape: TapeName,
	amount: string,
): Promise<Doubt[]> {
	const rows = await database.rows(`
		select split_part(doubt, ':', 1) as code, split_part(doubt, ':', 2) as column_name, count(*) as rows,
			cast(coalesce(sum(amount), 0) as decimal(38,2)) as amount
		from (
			select unnest(string_split(rtrim(doubts, ','), ',')) as doubt, ${amount} as amount
			from ${readRelation(tape)}
			where doubts <> '' and not is_blank and rowid not in (select record from ${faultRelation(tape)})
		)
		group by all order by code, column_name`);
	return rows.map((row) => ({
		code: String(row.code),
		column: String(row.column_name),
		rows: Number(row.rows),
		amount: String(row.amount),
	}));
}
