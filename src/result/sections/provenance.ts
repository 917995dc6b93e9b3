// What was read, by what, and that it adds up, as the result states it.
import { z } from "zod";
import { count, day, money, orNull } from "./amounts.ts";

const input = z
	.strictObject({
		relation: z.enum([
			"claims",
			"payments",
			"events",
			"debtors",
			"companies",
			"persons",
			"bankruptcies",
			"debt_settlements",
			"addresses",
			"phones",
			"suppressions",
		]),
		file: z.string().describe("base name of the file as it was given"),
		sha256: z.string(),
		bytes: count,
		rows: count.describe("records read, rejected ones included"),
		format: z.string().describe("how the file was read, in words"),
		columns: z
			.record(z.string(), z.string())
			.describe("our column to the sender's heading"),
		left_out: z
			.array(z.string())
			.describe("headings that were not loaded: unknown to us, or personal"),
	})
	.describe("one input file");

export const provenanceSchema = z.strictObject({
	ferskvare_version: z.string(),
	engine: z.string().describe("engine and its version"),
	portfolio: z.string().describe("name of the portfolio"),
	run: z
		.string()
		.describe("cut-off date and a hash of all inputs and parameters"),
	cut_off_date: day,
	side: z.enum(["seller", "buyer", "both"]),
	currency: z.string(),
	layout: orNull(z.string()),
	reference: orNull(z.string()),
	inputs: z.array(input),
});

export const controlTotalsSchema = z.strictObject({
	claims_in_tape: count,
	claims_loaded: count,
	claims_rejected: count,
	claims_unreadable: count.describe(
		"rejected claims whose principal could not be read: they count as 0.00",
	),
	principal_in_tape: money,
	principal_loaded: money,
	principal_rejected: money,
	claims_after_cut_off: count.describe(
		"invoiced after the cut-off date: loaded, not valued",
	),
	claims_resolved: count,
	claims_removed: count.describe("closed for another reason than payment"),
	claims_open: count,
	principal_original: money.describe(
		"what the loaded claims were from the start; after cut-off, paid, removed and open add up to it",
	),
	claims_old: count.describe("open and 361 days or more past due"),
	principal_old: money.describe("open principal 361 days or more past due"),
	principal_after_cut_off: money,
	principal_paid: money.describe("paid on claims known at the cut-off date"),
	principal_removed: money.describe("unpaid principal of removed claims"),
	principal_open: money.describe("unpaid principal of open claims"),
	balance_open: money.describe(
		"open principal with interest and costs as the tape states them",
	),
	payments_in_tape: count,
	payments_loaded: count,
	payments_rejected: count,
	payments_after_cut_off: count,
	amount_in_tape: money.describe("sum of the payment tape"),
	amount_loaded: money,
	amount_rejected: money,
	amount_after_cut_off: money,
});
