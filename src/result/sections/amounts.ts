// The kinds of values that all sections of the result are made of.
import { z } from "zod";

export const money = z
	.string()
	.regex(/^-?\d+\.\d{2}$/)
	.describe("decimal string in the portfolio's currency, two decimals");
export const count = z.int().nonnegative();
export const rate = z.number().describe("a fraction, never per cent");
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Where a value comes from. */
export const origin = z.enum(["measured", "given", "reference", "assumed"]);

export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
	schema.nullable();

/** One amount over another; null where there is nothing to divide, or to divide by. */
export function ratio(part: string | null, whole: string): number | null {
	return part === null || Number(whole) <= 0
		? null
		: Number(part) / Number(whole);
}
