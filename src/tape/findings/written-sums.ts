// What the amounts of a tape add up to as they are written, held against the sum of rows that were rounded one by one.
import { type Database, named } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import { readRelation } from "../reading/read.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { amountOf } from "../rejects/rejects.ts";
import { reasons } from "../rules.ts";
import type { Finding } from "./findings.ts";

/**
 * The sum of all readable amounts with every decimal they are written with, rounded once, to øre; undefined where no
 * amount was rounded. Call it once all files of the tape are read.
 */
export async function sumAsWritten(
	database: Database,
	tape: TapeName,
	files: readonly ReadFile[],
): Promise<string | undefined> {
	const read = readRelation(tape);
	const { rounded } = await database.row(
		`select count(*) as rounded from ${read} where doubts like '%rounded:%' and not is_blank`,
	);
	const column = mainColumn(tape);
	if (Number(rounded) === 0 || !column) return undefined;
	const sums = files.map((file) => {
		const { source, first } = file;
		const texts = amountTexts(file);
		return `select written from (
				select row_number() over () - 1 + ${first} as record, ${writtenSql(column, file)} as written
				from (select ${texts.join(", ")} from ${source.sample})
			) where record in (select rowid from ${read} where not is_blank and ${amountOf(tape)} is not null)`;
	});
	const row = await database.row(
		`select cast(coalesce(sum(written), 0) as decimal(38,2)) as amount from (${sums.join(" union all ")})`,
	);
	return String(row.amount);
}

function mainColumn(tape: TapeName): "principal" | "amount" | undefined {
	if (tape === "claims") return "principal";
	return tape === "payments" ? "amount" : undefined;
}

function amountTexts({ columns }: ReadFile): string[] {
	return [
		"1",
		...columns
			.filter(({ written }) => written)
			.map(({ name, text }) => `${text} as ${named(`${name} text`)}`),
	];
}

/** As the value itself is made: a principal that is not given is what the total leaves. */
function writtenSql(column: string, { columns }: ReadFile): string {
	const writtenOf = (name: string) =>
		columns.find((each) => each.name === name)?.written;
	const own = writtenOf(column) ?? "cast(null as decimal(38,12))";
	const total = column === "principal" ? writtenOf("total") : undefined;
	if (!total) return own;
	const parts = ["interest", "costs"].flatMap((name) => writtenOf(name) ?? []);
	return `coalesce(${own}, ${[total, ...parts.map((part) => `coalesce(${part}, 0)`)].join(" - ")})`;
}

/** Told where the two sums differ. */
export function writtenFindings(tapes: readonly LoadedTape[]): Finding[] {
	return tapes.flatMap(({ tape, totals }) => {
		const column = mainColumn(tape);
		const { amountAsWritten, amountInTape } = totals;
		if (!column || amountAsWritten === amountInTape) return [];
		return {
			code: "sum_as_written",
			severity: "warning",
			relation: tape,
			column,
			rows: totals.rowsInTape,
			amount: amountAsWritten,
			says: `${column} ${reasons.sum_as_written}: ${amountAsWritten} as written, ${amountInTape} with each row rounded`,
		};
	});
}
