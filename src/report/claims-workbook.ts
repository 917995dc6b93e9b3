// The claim list as a workbook of its own: a sheet holds 1 048 575 claims, and a workbook of that size should open only for who asks for it.
import { setImmediate } from "node:timers/promises";
import { texts } from "../../reports/portfolio/texts.ts";
import {
	type Listed,
	type ListedKind,
	type ListedSide,
	listedColumns,
} from "../result/claim-list.ts";
import { headingStyle, numberFormat } from "./cell-style.ts";
import type { Language } from "./format.ts";
import { labelled } from "./labels.ts";
import { pageSetup } from "./page-setup.ts";
import {
	addStreamedSheet,
	finishWorkbook,
	type StreamedSheet,
	type StreamedWorkbook,
	streamedWorkbook,
} from "./spreadsheet.ts";

/** Rows of a sheet less its heading. */
export const mostClaims = 1_048_575;

export interface ClaimsWorkbook {
	readonly side: ListedSide;
	readonly language: Language;
	/** Stands for when it was made: the same claims give the same bytes. */
	readonly made: Date;
	/** Of one sheet; less than a sheet holds only in tests. */
	readonly mostRows?: number;
}

/** Writes the claims while they come. @returns how many there were */
export async function writeClaimsWorkbook(
	batches: AsyncIterable<readonly (readonly Listed[])[]>,
	file: string,
	{ side, language, made, mostRows = mostClaims }: ClaimsWorkbook,
): Promise<number> {
	const workbook = streamedWorkbook(file, { made });
	const columns = listedColumns[side].map(([, kind]) => kind);
	const write = writerOf(language, columns);
	let [claims, sheet] = [0, addClaimSheet(workbook, side, language, 1)];
	for await (const batch of batches) {
		for (const claim of batch) {
			if (claims > 0 && claims % mostRows === 0) {
				endSheet(sheet, columns.length, mostRows);
				const number = claims / mostRows + 1;
				sheet = addClaimSheet(workbook, side, language, number);
			}
			sheet.addRow(claim.map(write)).commit();
			claims += 1;
		}
		// Lets the file take up what was written, which would else wait in memory.
		await setImmediate();
	}
	endSheet(
		sheet,
		columns.length,
		claims - Math.floor(Math.max(0, claims - 1) / mostRows) * mostRows,
	);
	await finishWorkbook(workbook, file);
	return claims;
}

/** Amounts and counts as numbers, codes as words, days as days; anything else is a text, whatever it starts with. */
function writerOf(language: Language, kinds: readonly ListedKind[]) {
	const words = new Map<string, string>();
	const labelOf = (code: string) => {
		const known = words.get(code) ?? labelled(texts[language], code);
		words.set(code, known);
		return known;
	};
	return (value: Listed, place: number): string | number | Date | null => {
		const kind = kinds[place];
		if (value === null) return null;
		if (kind === "money" || kind === "count") return Number(value);
		if (kind === "day") return new Date(`${value}T00:00:00Z`);
		return kind === "label" ? labelOf(String(value)) : String(value);
	};
}

const widths: Readonly<Record<ListedKind, number>> = {
	...{ text: 18, label: 22, count: 11, money: 15, day: 13 },
};

function addClaimSheet(
	workbook: StreamedWorkbook,
	side: ListedSide,
	language: Language,
	number: number,
): StreamedSheet {
	const { claim_list, claim_sheet } = texts[language];
	const columns = listedColumns[side];
	const sheet = addStreamedSheet(workbook, `${claim_sheet} ${number}`, {
		views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
		pageSetup: pageSetup(1, columns.length, false),
	});
	for (const [place, [, kind]] of columns.entries()) {
		const column = sheet.getColumn(place + 1);
		column.width = widths[kind];
		const format = numberFormat(kind, language);
		if (format) column.numFmt = format;
	}
	const headings = sheet.addRow(columns.map(([name]) => claim_list[name]));
	headings.eachCell((cell, place) => {
		const kind = columns[place - 1]?.[1] ?? "text";
		cell.style = { ...headingStyle(kind, columns[place - 2]?.[1]) };
	});
	headings.commit();
	return sheet;
}

function endSheet(sheet: StreamedSheet, columns: number, claims: number): void {
	sheet.autoFilter = {
		from: { row: 1, column: 1 },
		to: { row: claims + 1, column: columns },
	};
	sheet.commit();
}
