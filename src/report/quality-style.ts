// How the cells of the quality workbook look: red is to be mended, yellow is to be looked at.
import { styles } from "./cell-style.ts";

const solid = (argb: string) =>
	({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;

const line = { style: "thin", color: { argb: "FFC9CDD1" } } as const;
const edges = { top: line, left: line, bottom: line, right: line };

const font = { name: "Calibri", family: 2, size: 11 };

export const qualityStyles = {
	...styles,
	faulty: {
		fill: solid("FFF4B6B0"),
		font: { ...font, color: { argb: "FF7A1A15" } },
		border: edges,
	},
	doubtful: { fill: solid("FFFFEDB3"), border: edges },
	key: {
		fill: solid("FFF0F2F4"),
		font: { ...font, color: { argb: "FF5C666F" } },
	},
	strong: { font: { ...font, bold: true } },
	command: { font: { name: "Consolas", size: 11, bold: true } },
} as const;

/** The colours of a share of nothing and of all. */
export const shareColours = [{ argb: "FFFFFFFF" }, { argb: "FF8FB4C8" }];

/** Number formats by the type of a column; text stays text, whatever is typed. */
export const typeFormats: Readonly<Record<string, string>> = {
	text: "@",
	amount: "#,##0.00",
	date: "yyyy-mm-dd",
	boolean: "@",
	integer: "0",
};

/** Widths in characters by the type of a column. */
export const typeWidths: Readonly<Record<string, number>> = {
	text: 18,
	amount: 15,
	date: 13,
	boolean: 10,
	integer: 10,
};
