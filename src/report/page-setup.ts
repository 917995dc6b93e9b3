// How a sheet comes out on paper: A4 across, headings on every page.

/** More columns than this are too small to read on one page. */
const columnsToAPage = 24;

/** A picture below its table is kept on the same page. */
export const pageSetup = (
	headingRow: number,
	columns: number,
	isOnePage: boolean,
) => ({
	paperSize: 9,
	orientation: "landscape" as const,
	fitToPage: true,
	fitToWidth: Math.max(1, Math.ceil(columns / columnsToAPage)),
	fitToHeight: isOnePage ? 1 : 0,
	printTitlesRow: `${headingRow}:${headingRow}`,
	printTitlesColumn: "A:A",
});
