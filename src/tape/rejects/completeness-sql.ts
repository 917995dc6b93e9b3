// The SQL that counts how complete the tapes are: one statement a tape, and one for the reasons.
import { named, quoted } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import { type EbaField, ebaFields } from "../mapping/eba-fields.ts";
import { rejectedRelation } from "./rejected-rows.ts";

export const createRelations = `
	create or replace table field_completeness (
		relation varchar, column_name varchar, is_required boolean, is_given boolean, eba_code varchar, eba_status varchar,
		rows bigint, rows_filled bigint, amount decimal(38,2), amount_filled decimal(38,2), "position" integer
	);
	create or replace table field_missing (relation varchar, column_name varchar, reason varchar, rows bigint)`;

export const columnComments = [
	"comment on column field_completeness.rows is 'rows that could be cut into columns'",
	"comment on column field_completeness.amount is 'kroner the rows stand for, reversals counted as what they reverse'",
	"comment on column field_completeness.column_name is 'column of the tape'",
	"comment on column field_missing.column_name is 'column of the tape'",
	"comment on column field_missing.reason is 'why the values are missing'",
	"comment on column field_missing.rows is 'rows without a value for this reason'",
];

export const relationWords = {
	field_completeness:
		"how many rows of each tape have each column, by number and by kroner; rejected rows count too",
	field_missing: "why values are missing, by tape and column",
};

/** SQL that counts all columns of a tape at once. */
export function countSql(
	tape: TapeName,
	given: ReadonlySet<string>,
	hasRejects: boolean,
): string {
	const columns: Columns = tapes[tape];
	const own = Object.entries(columns).filter(([, { personal }]) => !personal);
	const names = own.map(([name]) => named(name)).join(", ");
	const fields = own.map(([name, { required }], position) => {
		const eba = ebaFieldFor(tape, name);
		return `struct_pack(column_name := ${quoted(name)}, is_required := ${required === true}, is_given := ${given.has(name)},
			eba_code := ${eba ? quoted(eba.code) : "cast(null as varchar)"}, eba_status := ${eba ? quoted(eba.status) : "cast(null as varchar)"},
			rows := count(*), rows_filled := count(${named(name)}), amount := sum(weight),
			amount_filled := case when count(weight) > 0 then coalesce(sum(case when ${named(name)} is not null then weight end), 0) end,
			"position" := ${position})`;
	});
	const rejected = hasRejects
		? ` union all select ${names} from ${rejectedRelation(tape)}`
		: "";
	return `
		select ${quoted(tape)}, field.* from (
			select unnest([${fields.join(", ")}]) as field
			from (select rows.*, ${weightOf(tape)} from (select ${names} from tape_${tape}${rejected}) as rows ${weightJoin(tape)})
		)`;
}

/** The field that defines what the column says, before those that only refer to it. */
function ebaFieldFor(tape: TapeName, name: string): EbaField | undefined {
	const fields = ebaFields.filter(({ ours }) =>
		ours.some((each) => each.tape === tape && each.column === name),
	);
	return fields.find(({ type }) => type !== "key") ?? fields[0];
}

function weightOf(tape: TapeName): string {
	switch (tape) {
		case "claims":
			return "abs(principal) as weight";
		case "payments":
			return "abs(amount) as weight";
		case "debtors":
			return "owed.weight";
		default:
			return "cast(null as decimal(18,2)) as weight";
	}
}

function weightJoin(tape: TapeName): string {
	return tape === "debtors"
		? `left join (select debtor_id, sum(abs(principal)) as weight from tape_claims where debtor_id is not null group by debtor_id) as owed
			on owed.debtor_id = rows.debtor_id`
		: "";
}

/** SQL for the reasons: what could not be read, what the sender said, and the rest. */
export function missingSql(isSaid: boolean): string {
	const said = isSaid
		? "union all select relation, column_name, reason, rows from tape_missing"
		: "";
	return `
		insert into field_missing
		with missing as (
			select relation, column_name, is_given, rows - rows_filled as rows from field_completeness where rows > rows_filled
		), known as (
			select relation, column_name, reason, least(sum(rows), any_value(missing_rows)) as rows
			from (
				select each.*, missing.rows as missing_rows
				from (
					select relation, column_name, 'unreadable' as reason, count(distinct (source_file, row)) as rows
					from tape_rejects where code = 'unreadable' group by all
					${said}
				) as each
				inner join missing on missing.relation = each.relation and missing.column_name = each.column_name and missing.is_given
			) group by relation, column_name, reason
		), rest as (
			select missing.relation, missing.column_name, case when is_given then 'not_stated' else 'not_delivered' end as reason,
				any_value(missing.rows) - coalesce(sum(known.rows), 0) as rows
			from missing
			left join known on known.relation = missing.relation and known.column_name = missing.column_name
			group by missing.relation, missing.column_name, is_given
		)
		select relation, column_name, reason, cast(sum(rows) as bigint) from (select * from known union all select * from rest)
		where rows > 0 group by all order by relation, column_name, reason`;
}
