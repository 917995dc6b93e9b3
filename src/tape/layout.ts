// A layout is data: one sender's headings, codes and formats against our columns, kept in a JSON file.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { isCalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { type TapeName, tapes } from "./columns.ts";
import { refusalOf, severityWords } from "./findings/severities.ts";
import { dateForms } from "./forms/date-forms.ts";
import { missingLayout } from "./forms/missing-values.ts";
import { refusalsOf } from "./layout-refusals.ts";
import {
	isLogTape,
	type LogLayout,
	logSchema,
	tapeLayoutOfLog,
} from "./log/event-log-layout.ts";
import { monthlyLayout } from "./months/monthly-layout.ts";

export { type DateForm, dateForms } from "./forms/date-forms.ts";
export type DecimalSign = "," | ".";

const log = logSchema(z.enum(dateForms)).describe(
	"a log with a row for each event: how claims, payments and events come out of it",
);

function tapeLayout(tape: TapeName) {
	const column = z.enum(Object.keys(tapes[tape]) as [string, ...string[]]);
	return z
		.strictObject({
			sheet: z.string().optional().describe("sheet of a workbook"),
			formulas: z
				.enum(["last value"])
				.optional()
				.describe("what a workbook last calculated is taken for a value"),
			encoding: z
				.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
				.optional(),
			delimiter: z.enum([",", ";", "\t", "|"]).optional(),
			decimal: z.enum([",", "."]).optional(),
			header_row: z
				.int()
				.min(1)
				.optional()
				.describe("row of the headings, as a spreadsheet counts"),
			date: z
				.union([z.enum(dateForms), z.partialRecord(column, z.enum(dateForms))])
				.optional()
				.describe("form of all days, or our column to the form of its days"),
			columns: z
				.partialRecord(column, z.string().min(1))
				.optional()
				.describe("our column to the sender's heading"),
			headings: z
				.array(z.string())
				.optional()
				.describe(
					"all headings of the file that the layout was made for, in their order; a changed header is told by them",
				),
			constants: z
				.partialRecord(column, z.string().min(1))
				.optional()
				.describe("our column to one value for every row, in our own form"),
			codes: z
				.partialRecord(column, z.record(z.string(), z.string()))
				.optional()
				.describe("our column to the sender's codes and ours"),
			leave_out: z
				.array(z.string())
				.optional()
				.describe("headings that are not read, whatever they seem to say"),
			skip_rows_without: column
				.optional()
				.describe("rows where this column is empty are no rows of this tape"),
			principal_is: z
				.enum(["owed from the start", "what remains"])
				.optional()
				.describe(
					"of claims with one principal: whether the payments are taken off it already",
				),
			complete_since: z
				.string()
				.refine(isCalendarDay, "a day such as 2025-07-01")
				.optional()
				.describe("of payments: the first day from which all are in the file"),
			missing: missingLayout.optional(),
			monthly: monthlyLayout.optional(),
			log: log.optional(),
		})
		.superRefine((stated, context) => {
			for (const { path, message } of refusalsOf(tape, stated))
				context.addIssue({ code: "custom", path: [...path], message });
		})
		.optional();
}

const tapeLayouts = {
	claims: tapeLayout("claims"),
	payments: tapeLayout("payments"),
	events: tapeLayout("events"),
	debtors: tapeLayout("debtors"),
	companies: tapeLayout("companies"),
	persons: tapeLayout("persons"),
	bankruptcies: tapeLayout("bankruptcies"),
	debt_settlements: tapeLayout("debt_settlements"),
	addresses: tapeLayout("addresses"),
	phones: tapeLayout("phones"),
	suppressions: tapeLayout("suppressions"),
};

export const layoutSchema = z.strictObject({
	$schema: z.string().optional(),
	name: z.string(),
	...tapeLayouts,
	log: log.optional(),
	severity: z
		.record(z.string(), z.enum(severityWords))
		.superRefine((stated, context) => {
			for (const [code, severity] of Object.entries(stated)) {
				const message = refusalOf(code, severity);
				if (message)
					context.addIssue({ code: "custom", path: [code], message });
			}
		})
		.optional()
		.describe("how grave a rule is for this sender, by its code"),
	files: z
		.array(
			z.strictObject({
				file: z
					.string()
					.min(1)
					.describe("name of a file; * stands for any signs: krav-*.csv"),
				...tapeLayouts,
				log: log.optional(),
			}),
		)
		.optional()
		.describe("what holds for some files only; the first that fits counts"),
});

export type Layout = z.infer<typeof layoutSchema>;
export type TapeLayout = NonNullable<Layout["claims"]>;

/** How a file is read as one tape: as the layout says of files of its name, else of the tape. */
export function tapeLayoutFor(
	layout: Layout | undefined,
	tape: TapeName,
	file: string,
): TapeLayout | undefined {
	const own = layout?.files?.find((each) => fits(file, each.file));
	const fromLog = (events: LogLayout | undefined) =>
		events && isLogTape(tape) ? tapeLayoutOfLog(tape, events) : undefined;
	return (
		own?.[tape] ?? fromLog(own?.log) ?? layout?.[tape] ?? fromLog(layout?.log)
	);
}

function fits(file: string, pattern: string): boolean {
	const parts = pattern.normalize("NFC").split("*").map(escaped);
	return new RegExp(`^${parts.join(".*")}$`, "iu").test(file.normalize("NFC"));
}

function escaped(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** @throws Fault when the file is missing, no JSON, or says something a layout cannot say */
export async function readLayout(file: string): Promise<Layout> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Fault(`the layout ${file} cannot be read`, {
			remedy: "Check the path of --layout.",
			cause,
		});
	});
	const parsed = layoutSchema.safeParse(jsonOf(file, text));
	if (parsed.success) return parsed.data;
	throw new Fault(
		`the layout ${file} does not hold: ${z.prettifyError(parsed.error)}`,
		{
			remedy: "CONTRIBUTING.md shows a whole layout.",
			cause: parsed.error,
		},
	);
}

function jsonOf(file: string, text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (cause) {
		throw new Fault(`the layout ${file} is no JSON`, {
			remedy: String(cause),
			cause,
		});
	}
}
