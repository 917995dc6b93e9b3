// Where things stand on a sheet: title, note, an empty row, what comes before the table, its heading, its rows.

/** Row of the headings, counted from 1 as spreadsheets do. */
export const headingRowOf = (introRows: number): number =>
	introRows === 0 ? 4 : 5 + introRows;

/** First row of the table. */
export const firstRowOf = (introRows: number): number =>
	headingRowOf(introRows) + 1;

/** First row of what stands before the table. */
export const introRow = 4;

/** The letters of a column counted from 1. */
export function letterOf(column: number): string {
	const rest = (column - 1) % 26;
	const ahead = (column - 1 - rest) / 26;
	const letter = String.fromCharCode(65 + rest);
	return ahead > 0 ? letterOf(ahead) + letter : letter;
}
