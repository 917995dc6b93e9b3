// How a layout says what the events of a log mean: which open a claim, which are payments, what they owe and when.
import { z } from "zod";
import { claimColumns } from "../claim-columns.ts";
import { claimTypes, closeReasons, eventKinds } from "../codes.ts";
import { type TapeName, tapes } from "../columns.ts";
import type { DateForm, TapeLayout } from "../layout.ts";

const heading = z.string().min(1);
const activities = z.array(z.string().min(1)).min(1);

/** Texts of the claim that its opening event may bear, and that need no codes. */
const carried = Object.entries(claimColumns)
	.filter(
		([name, column]) =>
			column.type === "text" && !("values" in column) && name !== "claim_id",
	)
	.map(([name]) => name) as [string, ...string[]];

const amountAt = z.strictObject({
	column: heading,
	at: activities.optional(),
});

/** Written out by hand: a log is read by few words, and each must be said once. */
export function logSchema<Form extends string>(dateForm: z.ZodType<Form>) {
	return z
		.strictObject({
			sheet: z.string().optional(),
			encoding: z
				.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
				.optional(),
			delimiter: z.enum([",", ";", "\t", "|"]).optional(),
			header_row: z
				.int()
				.min(1)
				.optional()
				.describe("row of the headings, as a spreadsheet counts"),
			decimal: z.enum([",", "."]).optional(),
			date_form: dateForm.optional().describe("form of the days of the log"),
			case: heading.describe("heading of the case, which is the claim"),
			activity: heading,
			date: heading,
			order: heading
				.optional()
				.describe(
					"whole numbers that order the events of a case; else day, time and row do",
				),
			opens: activities.describe(
				"events that open a claim; a case is opened by the first of the list that it has",
			),
			principal: amountAt.describe(
				"at: where it stands; the opening event if not said",
			),
			raised_to: amountAt
				.required({ at: true })
				.optional()
				.describe("events that state a new sum; what it adds is costs"),
			costs: z
				.array(z.union([heading, amountAt]))
				.optional()
				.describe("columns summed over the case, or over some of its events"),
			due: z.union([
				z.strictObject({
					days: z.int().min(0).max(3_650),
					after: activities.describe("the first of the list that a case has"),
				}),
				amountAt.describe("a column of days"),
			]),
			submission: activities.optional().describe("handed to collection"),
			closes: z
				.array(
					z.strictObject({
						at: activities,
						reason: z.enum(closeReasons).optional(),
						column: heading.optional(),
						reasons: z.record(z.string(), z.enum(closeReasons)).optional(),
					}),
				)
				.optional()
				.describe("events that close a claim, always or by a code they bear"),
			reopens: activities.optional(),
			payment: z
				.strictObject({
					column: heading,
					at: activities,
					is_running_total: z.boolean().optional(),
					reversed_at: activities
						.optional()
						.describe("payments taken back, written without a minus"),
				})
				.optional(),
			events: z.record(z.string().min(1), z.enum(eventKinds)).optional(),
			ignores: activities
				.optional()
				.describe("events that say nothing of the claim, whatever they bear"),
			columns: z
				.partialRecord(z.enum(carried), heading)
				.optional()
				.describe(
					"our column to the heading under which its first event has it",
				),
			constants: z
				.strictObject({
					currency: z.string().regex(/^[A-Z]{3}$/),
					country: z.string().regex(/^[A-Z]{2}$/),
					claim_type: z.enum(claimTypes),
					portfolio_id: heading,
					creditor_id: heading,
					original_creditor: heading,
					agency_id: heading,
				})
				.partial()
				.optional(),
		})
		.superRefine(({ closes = [], payment }, context) => {
			for (const [place, { reason, column, reasons }] of closes.entries())
				if (!reason === !(column && reasons))
					context.addIssue({
						code: "custom",
						path: ["closes", place],
						message:
							"give a reason, or a column and the reasons its codes stand for",
					});
			if (payment?.is_running_total && payment.reversed_at)
				context.addIssue({
					code: "custom",
					path: ["payment", "reversed_at"],
					message:
						"a running total falls by itself at a reversal: name the event under at",
				});
		});
}

export type LogLayout = z.infer<ReturnType<typeof logSchema<DateForm>>>;

/** Tapes that a log can be read as. */
export const logTapes = ["claims", "payments", "events"] as const;
export type LogTape = (typeof logTapes)[number];

export function isLogTape(tape: TapeName): tape is LogTape {
	return logTapes.some((each) => each === tape);
}

/** Whether a log gives rows of this tape. */
export function logGives(
	tape: TapeName,
	{ payment, events }: LogLayout,
): boolean {
	if (tape === "payments") return payment !== undefined;
	return tape === "events" ? events !== undefined : tape === "claims";
}

/** How the rows made from a log are read: they have our headings, and one form. */
export function tapeLayoutOfLog(tape: TapeName, log: LogLayout): TapeLayout {
	const known = Object.entries(log.constants ?? {}).filter(
		([name, value]) => name in tapes[tape] && value !== undefined,
	);
	return {
		...(log.sheet && { sheet: log.sheet }),
		...(log.encoding && { encoding: log.encoding }),
		...(log.delimiter && { delimiter: log.delimiter }),
		...(log.header_row && { header_row: log.header_row }),
		decimal: ".",
		date: "yyyy-mm-dd",
		constants: Object.fromEntries(known),
		log,
	};
}
