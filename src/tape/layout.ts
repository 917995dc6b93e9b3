// A layout is data: one sender's headings, codes and formats against our columns, kept in a JSON file.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { isCalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { type Column, type Columns, type TapeName, tapes } from "./columns.ts";

export const dateForms = [
	"yyyy-mm-dd",
	"dd.mm.yyyy",
	"dd-mm-yyyy",
	"dd/mm/yyyy",
	"mm/dd/yyyy",
	"yyyymmdd",
] as const;
export type DateForm = (typeof dateForms)[number];
export type DecimalSign = "," | ".";

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
			date: z.enum(dateForms).optional(),
			columns: z
				.partialRecord(column, z.string().min(1))
				.optional()
				.describe("our column to the sender's heading"),
			constants: z
				.partialRecord(column, z.string().min(1))
				.optional()
				.describe("our column to one value for every row, in our own form"),
			codes: z
				.partialRecord(column, z.record(z.string(), z.string()))
				.optional()
				.describe("our column to the sender's codes and ours"),
			skip_rows_without: column
				.optional()
				.describe("rows where this column is empty are no rows of this tape"),
		})
		.superRefine(({ constants = {}, codes = {} }, context) => {
			const columns: Columns = tapes[tape];
			const refuse = (path: string[], message: string) =>
				context.addIssue({ code: "custom", path, message });
			for (const [name, value = ""] of Object.entries(constants)) {
				const wanted = columns[name] && wantedInstead(columns[name], value);
				if (wanted) refuse(["constants", name], `"${value}" is no ${wanted}`);
			}
			for (const [name, known = {}] of Object.entries(codes)) {
				const values = columns[name]?.values;
				if (!values) {
					refuse(["codes", name], `${name} takes any value, and no codes`);
					continue;
				}
				for (const [code, ours] of Object.entries(known))
					if (!values.includes(ours))
						refuse(
							["codes", name, code],
							`"${ours}" is none of ${values.join(", ")}`,
						);
			}
		})
		.optional();
}

/** What a constant should have been; undefined for one that can be read. */
function wantedInstead(column: Column, value: string): string | undefined {
	if (column.values)
		return column.values.includes(value)
			? undefined
			: `one of ${column.values.join(", ")}`;
	switch (column.type) {
		case "amount":
			return /^-?\d{1,16}(\.\d{1,2})?$/.test(value)
				? undefined
				: "amount such as 1250.50";
		case "date":
			return isCalendarDay(value) ? undefined : "day such as 2026-06-30";
		case "boolean":
			return /^[JN]$/.test(value) ? undefined : "J or N";
		case "integer":
			return /^\d{1,9}$/.test(value) ? undefined : "whole number";
		default:
			return undefined;
	}
}

export const layoutSchema = z.strictObject({
	$schema: z.string().optional(),
	name: z.string(),
	claims: tapeLayout("claims"),
	payments: tapeLayout("payments"),
	events: tapeLayout("events"),
	debtors: tapeLayout("debtors"),
	companies: tapeLayout("companies"),
});

export type Layout = z.infer<typeof layoutSchema>;
export type TapeLayout = NonNullable<Layout["claims"]>;

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
