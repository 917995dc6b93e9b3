// A trace as lines for a person: per row of a file, our column, the sender's heading and the text.
import type { TracedCell, TracedRow } from "./trace.ts";

/** The lines of a trace, a blank one between rows. */
export function traceLines(rows: readonly TracedRow[]): string[] {
	return rows.flatMap((row, place) => [
		...(place > 0 ? [""] : []),
		`${row.relation}: ${row.file}${row.sheet ? `, sheet ${row.sheet}` : ""}, row ${row.row}, ${row.outcome}`,
		...(row.cells ? cellLines(row.cells) : [`  ${row.absence}`]),
	]);
}

function cellLines(cells: readonly TracedCell[]): string[] {
	const columns = Math.max(...cells.map(({ column = "" }) => column.length));
	const headings = Math.max(...cells.map(({ heading }) => heading.length));
	return cells.map(
		({ column = "", heading, text }) =>
			`  ${column.padEnd(columns)}  ${heading.padEnd(headings)}  ${text === undefined ? "(withheld)" : JSON.stringify(text)}`,
	);
}
