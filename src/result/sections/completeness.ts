// How complete the tapes are, column by column, as the result states it.
import { z } from "zod";
import type { FieldCompleteness } from "../../tape/rejects/completeness.ts";
import { count, money, orNull, rate, ratio } from "./amounts.ts";

export const completenessSchema = z
	.array(
		z.strictObject({
			relation: z.string(),
			column: z.string(),
			is_given: z.boolean().describe("at least one file has the column"),
			is_required: z.boolean(),
			eba_status: orNull(z.string()).describe(
				"whether the EBA's template wants it: mandatory or recommended",
			),
			rows: count,
			rows_filled: count,
			share_filled: rate.describe("filled rows over rows"),
			amount_filled: orNull(money).describe(
				"kroner of the filled rows; null where a row stands for no kroner",
			),
			share_of_amount: orNull(rate).describe(
				"kroner of the filled rows over those of all",
			),
		}),
	)
	.nullable()
	.describe("null where no tape was read");

export function completenessRows(
	fields: readonly FieldCompleteness[],
): z.infer<typeof completenessSchema> {
	return fields
		.filter(({ rows }) => rows > 0)
		.map((each) => ({
			relation: each.relation,
			column: each.column,
			is_given: each.isGiven,
			is_required: each.isRequired,
			eba_status: each.ebaStatus,
			rows: each.rows,
			rows_filled: each.rowsFilled,
			share_filled: each.rowsFilled / each.rows,
			amount_filled: each.amountFilled,
			share_of_amount:
				each.amount === null ? null : ratio(each.amountFilled, each.amount),
		}));
}
