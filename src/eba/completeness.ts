// How complete each field of the written templates is: rows and open principal behind values, and behind each reason for none.
import { type Database, named } from "../warehouse/database.ts";
import { writtenFile } from "./control.ts";
import { no } from "./template.ts";
import type { WrittenFile } from "./write-templates.ts";

export interface FieldCompleteness {
	readonly code: string;
	readonly field: string;
	readonly status: "mandatory" | "recommended";
	readonly rows: number;
	readonly filled: number;
	readonly not_collected: number;
	readonly withheld: number;
	readonly not_applicable: number;
	/** Of the open principal of the claims the rows are about, exact decimal. */
	readonly principal_filled: string;
	/** The same over all rows to which the field applies. */
	readonly principal_asked: string;
}

/** Counts the fields of templates 1, 3 and 5; template 2.1 has nothing but keys. */
export async function completenessOf(
	database: Database,
	folder: string,
	files: readonly WrittenFile[],
): Promise<FieldCompleteness[]> {
	const counted: FieldCompleteness[] = [];
	const reading = (file: string) => {
		const written = files.find((each) => each.file === file);
		if (written) return writtenFile(folder, written);
		throw new RangeError(`${file} was not written`);
	};
	const open = `(select ${named("3.01 Loan Identifier")} as claim_id, coalesce(try_cast(${named("3.09 principal balance")} as decimal(18,2)), 0) as principal
		from ${reading("template_3.csv")})`;
	const behind: Readonly<Record<string, string>> = {
		"1 Counterparty": `select ${named("2.00 counterparty identifier")} as id, sum(principal) as principal
			from ${reading("template_2_1.csv")} as relation
			inner join ${open} as open on open.claim_id = relation.${named("2.01 loan identifier")} group by all`,
		"3 Loan": `select claim_id as id, principal from ${open}`,
		"5 Historical collection": `select claim_id as id, principal from ${open}`,
	};
	for (const { file, template } of files) {
		const amounts = template && behind[template.template];
		if (!template || !amounts) continue;
		const columns = template.columns.filter(
			({ field }, place) =>
				template.columns.findIndex((each) => each.field === field) === place,
		);
		const key = columns.find(({ field }) =>
			["1.02", "3.01", "5.00"].includes(field.code),
		);
		const row = await database.row(`
			select count(*) as rows, ${columns.flatMap(({ heading }, place) => counts(heading, place)).join(", ")}
			from ${reading(file)} as written
			left join (${amounts}) as amounts on amounts.id = written.${named(key?.heading ?? "")}`);
		for (const [place, { field }] of columns.entries())
			counted.push({
				code: field.code,
				field: field.name,
				status: field.status,
				rows: Number(row.rows),
				filled: Number(row[`f${place}`]),
				not_collected: Number(row[`c${place}`]),
				withheld: Number(row[`w${place}`]),
				not_applicable: Number(row[`a${place}`]),
				principal_filled: String(row[`p${place}`]),
				principal_asked: String(row[`q${place}`]),
			});
	}
	return counted;
}

function counts(heading: string, place: number): string[] {
	const cell = `written.${named(heading)}`;
	const words = Object.values(no).join(", ");
	const principal = (test: string) =>
		`cast(coalesce(sum(case when ${test} then amounts.principal end), 0) as decimal(38,2))`;
	return [
		`count(case when ${cell} not in (${words}) then 1 end) as f${place}`,
		`count(case when ${cell} = ${no.notCollected} then 1 end) as c${place}`,
		`count(case when ${cell} = ${no.withheld} then 1 end) as w${place}`,
		`count(case when ${cell} = ${no.notApplicable} then 1 end) as a${place}`,
		`${principal(`${cell} not in (${words})`)} as p${place}`,
		`${principal(`${cell} <> ${no.notApplicable}`)} as q${place}`,
	];
}
