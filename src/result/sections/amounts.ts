// The kinds of values that sections of the result are made of.
import { z } from "zod";

export const money = z
	.string()
	.regex(/^-?\d+\.\d{2}$/)
	.describe("decimal string in the portfolio's currency, two decimals");
export const count = z.int().nonnegative();
export const rate = z.number().describe("a fraction, never per cent");
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
