// What the tapes leave to doubt or to mend, each with the rows and kroner it touches.
import { type Database, quoted } from "../../warehouse/database.ts";
import { type TapeName, tapeNames, tapes } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { Origin } from "../reading/origin.ts";
import { readRelation } from "../reading/read.ts";
import { isAnswerable, listDoubtfulRows } from "../rejects/doubtful-rows.ts";
import { faultRelation } from "../rejects/faulty-rows.ts";
import { amountOf } from "../rejects/rejects.ts";
import { breaking, kroner, listed, reasonOf } from "../rules/rule.ts";
import { reasons, rules } from "../rules.ts";
import {
	isSetByLayout,
	readingDoubtsThat,
	type Severities,
	severityOf,
} from "./severities.ts";

import { withUnknownWords } from "./unknown-words.ts";

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

/** What a code says of a column; a rule is a whole sentence, a reason goes on from the column. */
function meaning(
	code: string,
	column: string | null,
	severity: "error" | "warning" = "warning",
): string {
	const rule = rules.find((each) => each.code === code);
	if (rule) return severity === "error" ? reasonOf(rule) : rule.says;
	const reason = reasons[code];
	return reason ? `${column ?? "the line"} ${reason}` : code;
}

/** Errors as rejected, warnings as listed in tape_doubts on the rows that came in; worst first. */
export async function findingsOf(
	database: Database,
	tapes: readonly LoadedTape[],
	severities: Severities = {},
): Promise<Finding[]> {
	await listDoubtfulRows(database, tapes, severities);
	const errors = await counted(database, "error", "tape_rejects");
	const warnings = await counted(database, "warning", "tape_doubts");
	return heeding(
		[
			...errors,
			...(await withUnknownWords(database, inOrder(warnings), tapes)),
			...(await ofWholeTapes(database, tapes, severities)),
			...ignored(tapes, severities),
		],
		severities,
	);
}

/**
 * Leaves out findings that the layout says to ignore, and marks those that it made graver or lighter.
 *
 * Findings of other steps go through here too: what is ignored is named once by those of the tapes.
 */
export function heeding<
	Each extends {
		readonly code: string;
		readonly rows: number;
		readonly says: string;
	},
>(findings: readonly Each[], severities: Severities = {}): Each[] {
	return findings
		.filter(({ code, rows }) => severities[code] !== "ignore" || rows === 0)
		.map((finding) =>
			isSetByLayout(finding.code, severities) && finding.rows > 0
				? { ...finding, says: `${finding.says} (severity set in the layout)` }
				: finding,
		);
}

/** Several steps on one claim touch its kroner once. */
async function counted(
	database: Database,
	severity: "error" | "warning",
	listing: "tape_rejects" | "tape_doubts",
): Promise<Finding[]> {
	const columns = "relation, source_file, row, code, column_name";
	const rows = await database.rows(`
		select relation, code, column_name, count(distinct struct_pack(source_file, row)) as rows,
			cast(coalesce(sum(amount), 0) as decimal(38,2)) as amount
		from (
			select ${columns}, amount from ${listing} where relation <> 'events'
			union all
			select ${columns}, case when row_number() over (partition by code, column_name, claim_id) = 1 then amount end
			from ${listing} where relation = 'events'
		)
		group by relation, code, column_name
		order by relation, code, column_name`);
	return rows.map((row) => {
		const column = row.column_name === null ? null : String(row.column_name);
		return {
			code: String(row.code),
			severity,
			relation: row.relation as TapeName,
			column,
			rows: Number(row.rows),
			amount: String(row.amount),
			says: meaning(String(row.code), column, severity),
		};
	});
}

/** Claims first, and what was met while reading before the rules, in the order they are written. */
function inOrder(findings: readonly Finding[]): Finding[] {
	const place = ({ relation, code }: Finding) =>
		tapeNames.indexOf(relation) * 1_000 +
		rules.findIndex((rule) => rule.code === code);
	return [...findings].sort((one, other) => place(one) - place(other));
}

async function ofWholeTapes(
	database: Database,
	tapes: readonly LoadedTape[],
	severities: Severities,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const rule of rules) {
		const isAsked = rule.isOfTape && severityOf(rule, severities) === "warning";
		if (!isAsked || !isAnswerable(rule, tapes)) continue;
		const relation = `tape_${rule.tape}`;
		const { rows, amount } = await database.row(`
			select count(*) as rows, cast(coalesce(sum(${kroner[rule.tape]}), 0) as decimal(38,2)) as amount
			from ${relation} where ${breaking(rule, relation)}`);
		if (Number(rows) > 0)
			findings.push({
				code: rule.code,
				severity: "warning",
				relation: rule.tape,
				column: rule.column,
				rows: Number(rows),
				amount: String(amount),
				says: rule.says,
			});
	}
	return findings;
}

/** A rule that the layout puts aside is named, so that nobody takes silence for soundness. */
function ignored(
	tapes: readonly LoadedTape[],
	severities: Severities,
): Finding[] {
	return Object.keys(severities)
		.filter((code) => severities[code] === "ignore")
		.map((code) => {
			const rule = rules.find((each) => each.code === code);
			return {
				code,
				severity: "warning",
				relation: rule?.tape ?? tapes[0]?.tape ?? "claims",
				column: rule?.column ?? null,
				rows: 0,
				amount: "0.00",
				says: `${meaning(code, rule?.column ?? null)} (ignored, as the layout says)`,
			};
		});
}

/** Lists the doubts noted while reading, on rows that come in, before the marks are dropped. */
export async function listReadingDoubts(
	database: Database,
	tape: TapeName,
	origin: Origin,
	severities: Severities,
): Promise<void> {
	const read = readRelation(tape);
	const passedOver = readingDoubtsThat("ignore", severities);
	const hasNoClaim = !("claim_id" in tapes[tape]);
	await database.run(`
		insert into tape_doubts by name
		select ${quoted(tape)} as relation, source_file, row, claim_id, split_part(doubt, ':', 1) as code,
			split_part(doubt, ':', 2) as column_name, amount
		from (
			select ${origin.file} as source_file, ${origin.row} as row, rowid as record,
				${hasNoClaim ? "cast(null as varchar)" : "claim_id"} as claim_id,
				cast(${amountOf(tape)} as decimal(38,2)) as amount, unnest(string_split(rtrim(doubts, ','), ',')) as doubt
			from ${read}
			where doubts <> '' and not is_blank and rowid not in (select record from ${faultRelation(tape)})
		)
		${passedOver.length > 0 ? `where split_part(doubt, ':', 1) not in ${listed(passedOver)}` : ""}
		order by record, doubt`);
}
