// Which sheet of a workbook is the table: the one that is named, or the only one that can be.
import { Fault } from "../../faults.ts";

/** A sheet, as far as it must be known to choose one. */
export interface SheetShape {
	readonly name: string;
	readonly isHidden: boolean;
	/** Rows below the headings that hold a value. */
	readonly rows: number;
	/** Cells of the first row that holds at least two. */
	readonly headings: readonly string[];
}

/** The one sheet that is shown and has headings and a row below them; undefined where there is none, or several. */
export function onlyTable(
	sheets: readonly SheetShape[],
): { readonly name: string; readonly why: string } | undefined {
	const [first, second] = tablesIn(sheets);
	if (!first || second) return undefined;
	const { name } = first;
	return { name, why: `the sheet "${name}" is the only one with a table` };
}

function tablesIn(sheets: readonly SheetShape[]): SheetShape[] {
	return sheets.filter(({ isHidden, rows }) => !isHidden && rows > 0);
}

/** Why none was chosen, with what there is to choose from. */
export function notChosen(
	sheets: readonly SheetShape[],
	stated: string | undefined,
	shownAs: string,
): Fault {
	const remedy = `Its sheets are ${sheets.map(described).join(", ")}. Say which one under "sheet" in a layout.`;
	if (stated !== undefined)
		return new Fault(`${shownAs} has no sheet "${stated}"`, { remedy });
	return new Fault(
		tablesIn(sheets).length > 1
			? `${shownAs} has several sheets that may be the table`
			: `${shownAs} has no sheet that is shown and has headings and rows below them`,
		{ remedy },
	);
}

function described({ name, isHidden, rows }: SheetShape): string {
	const count = `${rows} ${rows === 1 ? "row" : "rows"}`;
	return `"${name}" (${count}${isHidden ? ", hidden" : ""})`;
}
