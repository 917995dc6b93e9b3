// Workbooks being written. The only file of this step that knows the spreadsheet library, so that another can take its place.
import { writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { fixDatesOf, withFixedDates } from "./zip-dates.ts";

export type Workbook = ExcelJS.Workbook;
export type Worksheet = ExcelJS.Worksheet;
export type WrittenRow = ExcelJS.Row;
export type WrittenCell = ExcelJS.Cell;
export type PictureRange = ExcelJS.ImageRange;
export type StreamedWorkbook = ExcelJS.stream.xlsx.WorkbookWriter;

/** What a workbook says of itself. */
export interface WorkbookFacts {
	readonly title: string;
	/** Stands for when it was made: the same figures give the same bytes. */
	readonly made: Date;
}

const maker = "Ferskvare";

/** A workbook in memory, for what a person could scroll. */
export function newWorkbook({ title, made }: WorkbookFacts): Workbook {
	return Object.assign(new ExcelJS.Workbook(), {
		...{ creator: maker, lastModifiedBy: maker },
		...{ title, created: made, modified: made },
	});
}

export async function saveWorkbook(
	workbook: Workbook,
	file: string,
): Promise<void> {
	const bytes = await workbook.xlsx.writeBuffer();
	await writeFile(file, withFixedDates(new Uint8Array(bytes)));
}

/** A workbook that goes to its file row by row; texts are not shared between cells, for sharing would keep them all in memory. */
export function streamedWorkbook(
	file: string,
	{ made }: Pick<WorkbookFacts, "made">,
): StreamedWorkbook {
	const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
		filename: file,
		useStyles: true,
		useSharedStrings: false,
	});
	return Object.assign(workbook, {
		...{ creator: maker, lastModifiedBy: maker },
		...{ created: made, modified: made },
	});
}

/** Ends a streamed workbook. The same rows give the same bytes. */
export async function finishWorkbook(
	workbook: StreamedWorkbook,
	file: string,
): Promise<void> {
	await workbook.commit();
	await fixDatesOf(file);
}

/** A sheet that is being streamed; rows are gone once they are committed. */
export interface StreamedSheet extends Worksheet {
	readonly dataValidations: {
		add(range: string, validation: ExcelJS.DataValidation): void;
	};
	/** Ends the sheet: the next one waits in memory until then. */
	commit(): void;
}

export function addStreamedSheet(
	workbook: StreamedWorkbook,
	name: string,
	options: Partial<ExcelJS.AddWorksheetOptions> = {},
): StreamedSheet {
	return workbook.addWorksheet(name, options) as StreamedSheet;
}
