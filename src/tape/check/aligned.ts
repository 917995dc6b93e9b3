// Cells as aligned text: shares, kroner, rows of columns.

export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

/** "1 234 567.89": digits in groups of three, parted by a blank that does not break. */
export function money(decimal: string): string {
	const [whole = "", fraction] = decimal.split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Rows of cells as lines, each column as wide as its widest cell; the last is not filled up. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, place) =>
		Math.max(...rows.map((row) => (row[place] ?? "").length)),
	);
	return rows.map((row) =>
		row
			.map((cell, place) =>
				place === row.length - 1 ? cell : cell.padEnd(widths[place] ?? 0),
			)
			.join("  ")
			.trimEnd(),
	);
}
