// Which of the rows that came in break a rule, by themselves or held against others: one look at each relation.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { type Severities, severityOf } from "../findings/severities.ts";
import type { LoadedTape } from "../load.ts";
import { crossRules } from "../rules/cross-rules.ts";
import { paymentsOnClaims } from "../rules/joints.ts";
import { breaking, type CrossRule, kroner, type Rule } from "../rules/rule.ts";
import { rowRules } from "../rules.ts";

/** Rows that a cross rule rejects, for the next reading of their tape: relation, tape_row, code, column_name. */
export const condemnedRows = "tape_rows_condemned";

/** Before the tapes are first read. */
export async function forgetCondemnedRows(database: Database): Promise<void> {
	await database.run(
		`create or replace temp table ${condemnedRows} (relation varchar, tape_row bigint, code varchar, column_name varchar)`,
	);
}

/** Adds every row that breaks a rule which is a warning to tape_doubts, a row a rule. */
export async function listDoubtfulRows(
	database: Database,
	tapes: readonly LoadedTape[],
	severities: Severities,
): Promise<void> {
	const asked = (rule: Rule) =>
		!rule.isOfTape &&
		severityOf(rule, severities) === "warning" &&
		isAnswerable(rule, tapes);
	for (const { tape } of tapes) {
		const own = rowRules.filter((rule) => rule.tape === tape && asked(rule));
		await listBroken(database, tape, `tape_${tape}`, own);
	}
	const across = crossRules.filter(asked);
	await withPaymentsOnClaims(database, across, async () => {
		for (const [joint, own] of jointly(across))
			await listBroken(database, joint.tape, `(${joint.sql})`, own);
	});
	await database.run(`drop table if exists ${found}`);
}

/** Notes rows that break a cross rule which the layout makes an error; says whether there are any. */
export async function condemnRows(
	database: Database,
	tapes: readonly LoadedTape[],
	severities: Severities,
): Promise<boolean> {
	const asked = crossRules.filter(
		(rule) =>
			severityOf(rule, severities) === "error" && isAnswerable(rule, tapes),
	);
	if (asked.length === 0) return false;
	const before = await countRows(database, condemnedRows);
	await withPaymentsOnClaims(database, asked, async () => {
		for (const rule of asked)
			await database.run(`
				insert into ${condemnedRows}
				select ${quoted(rule.tape)}, tape_row, ${quoted(rule.code)}, ${quoted(rule.column)}
				from (${rule.over.sql}) as r where ${breaking(rule, `tape_${rule.tape}`)}`);
	});
	return (await countRows(database, condemnedRows)) > before;
}

/** The tapes and columns that a rule needs were delivered. */
export function isAnswerable(
	rule: Rule | CrossRule,
	tapes: readonly LoadedTape[],
): boolean {
	const own = tapes.find(({ tape }) => tape === rule.tape);
	const others = "over" in rule ? rule.over.with : [];
	return (
		own !== undefined &&
		(rule.needs ?? []).every((column) => own.given.has(column)) &&
		others.every((name) => tapes.some(({ tape }) => tape === name))
	);
}

async function withPaymentsOnClaims(
	database: Database,
	rules: readonly CrossRule[],
	work: () => Promise<void>,
): Promise<void> {
	const { name, sql } = paymentsOnClaims;
	const isRead = rules.some(({ over }) => over.readsPayments);
	if (isRead)
		await database.run(`create or replace temp table ${name} as ${sql}`);
	await work();
	if (isRead) await database.run(`drop table ${name}`);
}

function jointly(rules: readonly CrossRule[]) {
	const groups = new Map<CrossRule["over"], CrossRule[]>();
	for (const rule of rules)
		groups.set(rule.over, [...(groups.get(rule.over) ?? []), rule]);
	return groups;
}

const found = "rows_in_doubt";

/** Finds the rows that break any of the rules first; most tapes have few, and only those are looked at again. */
async function listBroken(
	database: Database,
	tape: TapeName,
	relation: string,
	rules: readonly Rule[],
): Promise<void> {
	if (rules.length === 0) return;
	const broken = rules.map((rule) => `(${breaking(rule, `tape_${tape}`)})`);
	const amounts = rules.map(
		({ code, amount }, place) =>
			`case when ${broken[place]} then coalesce(${amount ?? kroner[tape]}, 0) end as ${code}`,
	);
	const { Count: rows } = await database.row(`
		create or replace temp table ${found} as
		select source_file, source_row, tape_row, ${keys[tape]} as key, ${amounts.join(", ")}
		from ${relation} as r where ${broken.join(" or ")}`);
	if (Number(rows) > 0)
		await database.run(`
			insert into tape_doubts by name
			select * exclude (tape_row) from (
				${rules.map((rule) => linesOf(tape, rule)).join(" union all ")}
			) order by source_file, row, tape_row, code`);
}

/** What a row is known by, and leads from it to the claims it stands for. */
const keys: Readonly<Record<TapeName, string>> = {
	claims: "claim_id",
	payments: "claim_id",
	events: "claim_id",
	debtors: "debtor_id",
	companies: "cast(null as varchar)",
	persons: "cast(null as varchar)",
	bankruptcies: "cast(null as varchar)",
	debt_settlements: "cast(null as varchar)",
	addresses: "cast(null as varchar)",
	phones: "cast(null as varchar)",
	suppressions: "cast(null as varchar)",
};

function linesOf(tape: TapeName, { code, column }: Rule): string {
	const key = keys[tape];
	const ofClaims = `(select coalesce(sum(principal), 0) from tape_claims where tape_claims.${key} = r.key)`;
	const isLinked = tape === "events" || tape === "debtors";
	return `select ${quoted(tape)} as relation, source_file, source_row as row, tape_row,
			${key === "claim_id" ? "key" : "cast(null as varchar)"} as claim_id, ${quoted(code)} as code,
			${quoted(column)} as column_name, cast(${isLinked ? ofClaims : code} as decimal(38,2)) as amount
		from ${found} as r where ${code} is not null`;
}

async function countRows(
	database: Database,
	relation: string,
): Promise<number> {
	const row = await database.row(`select count(*) as rows from ${relation}`);
	return Number(row.rows);
}
