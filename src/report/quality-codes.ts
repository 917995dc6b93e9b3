// The sheet of codes that cells to mend choose from.
import type { Quality } from "../result/quality.ts";
import type { CodeRanges } from "./quality-mending-sheet.ts";
import { addHeadings } from "./quality-table.ts";
import type { QualityTelling } from "./quality-words.ts";
import { addStreamedSheet, type StreamedWorkbook } from "./spreadsheet.ts";

/** A column of codes for each of our columns that takes codes only. */
export function writeCodes(
	workbook: StreamedWorkbook,
	{ quality, texts }: QualityTelling,
): void {
	const coded = codedColumns(quality);
	if (coded.length === 0) return;
	const sheet = addStreamedSheet(workbook, texts.sheets.codes, {
		views: [{ state: "frozen", ySplit: 1 }],
	});
	const longest = Math.max(...coded.map(({ values }) => values.length));
	for (const [place, { heading }] of coded.entries())
		sheet.getColumn(place + 1).width = heading.length + 4;
	addHeadings(
		sheet,
		coded.map(({ heading }) => heading),
	);
	for (let at = 0; at < longest; at += 1)
		sheet.addRow(coded.map(({ values }) => values[at] ?? null)).commit();
	sheet.commit();
}

/** Where `writeCodes` puts the codes of each column. */
export function codeRanges({ quality, texts }: QualityTelling): CodeRanges {
	return new Map(
		codedColumns(quality).map(({ heading, values }, place) => {
			const letter = String.fromCharCode(65 + place);
			return [
				heading,
				`'${texts.sheets.codes}'!$${letter}$2:$${letter}$${values.length + 1}`,
			];
		}),
	);
}

function codedColumns({ sheets }: Quality) {
	return sheets.flatMap(({ tape, columns }) =>
		columns.flatMap(({ name, values }) =>
			values ? [{ heading: `${tape}.${name}`, values }] : [],
		),
	);
}
