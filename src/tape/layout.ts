// A layout is data: one sender's headings, codes and formats against our columns, kept in a JSON file.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../faults.ts";
import { type TapeName, tapes } from "./columns.ts";

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
			encoding: z
				.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
				.optional(),
			delimiter: z.enum([",", ";", "\t", "|"]).optional(),
			decimal: z.enum([",", "."]).optional(),
			date: z.enum(dateForms).optional(),
			columns: z
				.partialRecord(column, z.string())
				.optional()
				.describe("our column to the sender's heading"),
			constants: z
				.partialRecord(column, z.string())
				.optional()
				.describe("our column to one value for every row"),
			codes: z
				.partialRecord(column, z.record(z.string(), z.string()))
				.optional()
				.describe("our column to the sender's codes and ours"),
			skip_rows_without: column
				.optional()
				.describe("rows where this column is empty are no rows of this tape"),
		})
		.optional();
}

export const layoutSchema = z.strictObject({
	$schema: z.string().optional(),
	name: z.string(),
	claims: tapeLayout("claims"),
	payments: tapeLayout("payments"),
	events: tapeLayout("events"),
	debtors: tapeLayout("debtors"),
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
		return JSON.parse(text);
	} catch (cause) {
		throw new Fault(`the layout ${file} is no JSON`, {
			remedy: String(cause),
			cause,
		});
	}
}
