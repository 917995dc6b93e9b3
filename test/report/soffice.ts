// LibreOffice works workbooks out anew, where it is installed; several in one go, for starting it takes longest.
import { execFileSync } from "node:child_process";
import { accessSync } from "node:fs";
import { delimiter, join } from "node:path";
import ExcelJS from "exceljs";

export const hasSoffice = (process.env.PATH ?? "")
	.split(delimiter)
	.some((folder) => {
		try {
			accessSync(join(folder, "soffice"));
			return true;
		} catch {
			return false;
		}
	});
if (!hasSoffice)
	console.warn("skipped: soffice (LibreOffice) is not installed");

/** Reads a file, drops the stored results of all formulas, writes other values into named cells, and saves it as another. */
export async function changed(
	from: string,
	to: string,
	values: ReadonlyMap<string, number>,
): Promise<void> {
	const workbook = await read(from);
	const left = new Set(values.keys());
	for (const sheet of workbook.worksheets)
		sheet.eachRow((row) => {
			row.eachCell((cell) => {
				if (cell.formula) cell.value = { formula: cell.formula };
				const name = cell.names.find((each) => values.has(each));
				if (name === undefined || cell.formula) return;
				cell.value = values.get(name) ?? null;
				left.delete(name);
			});
		});
	if (left.size > 0) throw new Error(`no cell for ${[...left].join(", ")}`);
	await workbook.xlsx.writeFile(to);
}

/** The same files in another folder, with results that LibreOffice worked out. */
export function recalculated(files: readonly string[], folder: string): void {
	execFileSync(
		"soffice",
		[
			`-env:UserInstallation=file://${folder}/profile`,
			"--headless",
			"--convert-to",
			"xlsx:Calc MS Excel 2007 XML",
			"--outdir",
			folder,
			...files,
		],
		{ stdio: "ignore" },
	);
}

export async function read(file: string): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	return workbook;
}

/** The value of a cell by the name that formulas call it. */
export function named(workbook: ExcelJS.Workbook, name: string): unknown {
	for (const sheet of workbook.worksheets) {
		let found: ExcelJS.Cell | undefined;
		sheet.eachRow((row) => {
			row.eachCell((cell) => {
				if (cell.names.includes(name)) found = cell;
			});
		});
		if (found) return found.formula ? found.result : found.value;
	}
	throw new Error(`no cell ${name}`);
}
