// Template 5: what was paid on each claim, a column for each month up to the cut-off date, built from the payments.
import { addDays, addMonths, type CalendarDay } from "../dates.ts";
import { ebaFieldOf } from "../tape/mapping/eba-fields.ts";
import type { Database } from "../warehouse/database.ts";
import {
	columnsOf,
	headingOf,
	no,
	type Template,
	type TemplateColumn,
} from "./template.ts";

/** The regulation asks for no fewer. */
const fewestMonths = 36;
/** Beyond this a table is no use to anybody; the payments themselves stand in payments.csv. */
const mostMonths = 240;

export interface MonthColumn {
	readonly heading: string;
	readonly firstDay: CalendarDay;
	/** The last of the month, or the cut-off date. */
	readonly lastDay: CalendarDay;
}

/** The months from the first payment, at least 36 and at most 240, to that of the cut-off date. */
export async function monthsOf(database: Database): Promise<MonthColumn[]> {
	const row = await database.row(`
		select cast(any_value(run.cut_off_date) as varchar) as cut_off_date,
			12 * (year(any_value(run.cut_off_date)) - year(min(stg_payments.paid_date)))
				+ month(any_value(run.cut_off_date)) - month(min(stg_payments.paid_date)) + 1 as months
		from run left join stg_payments on true`);
	const cutOff = String(row.cut_off_date);
	const months = Math.min(
		mostMonths,
		Math.max(fewestMonths, Number(row.months ?? 0)),
	);
	return Array.from({ length: months }, (_, place) => {
		const firstDay = addMonths(cutOff, place - months + 1);
		const end = addDays(addMonths(firstDay, 1), -1);
		const isCut = end > cutOff;
		return {
			heading: `${headingOf(repayments())} ${isCut ? cutOff : firstDay.slice(0, 7)}`,
			firstDay,
			lastDay: isCut ? cutOff : end,
		};
	});
}

function repayments() {
	const field = ebaFieldOf("5.03");
	if (field) return field;
	throw new RangeError("the EBA's fields have no 5.03");
}

/** A claim worked by an agency, or paid through one, is collected externally. */
const isExternal =
	"(claims.agency_id is not null or through_agencies.claim_id is not null)";

export function collectionTemplate(months: readonly MonthColumn[]): Template {
	const sums = months.map(
		({ firstDay, lastDay }, place) =>
			`sum(case when stg_payments.paid_date between date '${firstDay}' and date '${lastDay}' then stg_payments.amount else 0 end) as month_${place}`,
	);
	const fields = columnsOf("5 Historical collection", {
		"5.00": { value: "claims.claim_id" },
		"5.01": {
			value: `case when ${isExternal} then '(b) External' else '(a) Internal' end`,
		},
		"5.02": {
			value: "claims.agency_id",
			otherwise: `case when ${isExternal} then ${no.notCollected} else ${no.notApplicable} end`,
		},
	}).filter(({ field }) => field.code < "5.03");
	return {
		file: "template_5.csv",
		template: "5 Historical collection",
		says: `net repayments of each claim in ${months.length} months up to the cut-off date`,
		given: `
			paid as (
				select stg_payments.claim_key, ${sums.join(",\n")}
				from stg_payments group by stg_payments.claim_key
			),
			through_agencies as (
				select distinct tape_payments.claim_id from tape_payments
				cross join run
				where tape_payments.source = 'agency' and tape_payments.paid_date <= run.cut_off_date
			)`,
		from: `tape_claims as claims
			cross join run
			left join paid on paid.claim_key = claims.tape_row
			left join through_agencies on through_agencies.claim_id = claims.claim_id`,
		order: "claims.source_row, claims.claim_id",
		columns: [
			...fields,
			...months.map(
				({ heading }, place): TemplateColumn => ({
					field: repayments(),
					heading,
					value: `case when run.has_payments then cast(coalesce(paid.month_${place}, 0) as decimal(18,2)) end`,
				}),
			),
		],
	};
}
