// What a chapter is, and short ways to say its columns.
import type { PanelRows } from "../../src/report/chart-rows.ts";
import type { Telling } from "../../src/report/figure.ts";
import type { Kind } from "../../src/report/format.ts";
import type { Column, Table } from "./sheets.ts";
import type { ColumnName, SectionName, Texts } from "./texts.ts";

/** A section of one or several tables, each also a sheet of the workbook. */
export interface Chapter {
	/** Also the key of its empty text. */
	readonly name: SectionName & keyof Texts["empty"];
	readonly tables: readonly ChapterTable[];
	/** The drawing above its tables; its words stand under the chapter's name in `charts`. */
	readonly panels?: (telling: Telling) => PanelRows[];
}

export interface ChapterTable {
	readonly name: keyof Texts["tables"] & keyof Texts["sheets"];
	readonly table: Table;
	/** Too long for a page: its rows are in the workbook and in result.json alone. */
	readonly isOnlyInWorkbook?: true;
}

const of =
	(kind: Kind) =>
	(name: ColumnName, field: string = name, missing?: Column["missing"]) => ({
		...{ name, field, kind },
		...(missing && { missing }),
	});

/** A column under a name of the texts; the field of the row where it has another name there. */
export const label = of("label");
export const count = of("count");
export const money = of("money");
export const percent = of("percent");
