// A template: which of the EBA's fields it has, the SQL of each, and the columns of our own that follow them.
import type { TapeName } from "../tape/columns.ts";
import type { noData } from "../tape/forms/missing-words.ts";
import { type EbaField, ebaFields } from "../tape/mapping/eba-fields.ts";
import { named } from "../warehouse/database.ts";

/** The word written for a value that is missing. */
export const no = {
	/** The portfolio has no such column, or the cell was empty. */
	notCollected: "'ND1'",
	/** It lies in the identity vault. */
	withheld: "'ND3'",
	notApplicable: "'ND5'",
} as const satisfies Record<string, `'${keyof typeof noData}'`>;

/** SQL for one field of a row. */
export interface Cell {
	/** Null where the value is missing. */
	readonly value?: string;
	/** SQL for the word that stands for a missing value; not collected when not said. */
	readonly otherwise?: string;
}

export interface Template {
	readonly file: string;
	/** "3 Loan" */
	readonly template: string;
	readonly says: string;
	/** SQL behind WITH; empty for none. */
	readonly given: string;
	/** SQL behind FROM, and the order of the rows. */
	readonly from: string;
	readonly order: string;
	readonly columns: readonly TemplateColumn[];
	/** The tape whose other columns follow. */
	readonly own?: {
		readonly tape: TapeName;
		/** Its alias in `from`; a row of the template need not have one. */
		readonly alias: string;
		/** Followed by these even where they are empty: without them the reader would derive a value. */
		readonly always?: readonly string[];
	};
}

export interface TemplateColumn extends Cell {
	readonly field: EbaField;
	/** "3.09 principal balance" */
	readonly heading: string;
}

/** The fields of a template in the order of their codes; one without a cell is missing in every row. */
export function columnsOf(
	template: string,
	cells: Readonly<Record<string, Cell>>,
	missing: (field: EbaField) => string = () => no.notCollected,
): TemplateColumn[] {
	return ebaFields
		.filter((field) => field.template === template)
		.map((field) => ({
			field,
			heading: headingOf(field),
			otherwise: missing(field),
			...cells[field.code],
		}));
}

export function headingOf({ code, name }: EbaField): string {
	return `${code} ${name}`;
}

/** SQL for the text of one field: the value, or the word for why there is none. */
export function cellText({ value, otherwise = no.notCollected }: Cell): string {
	return value === undefined
		? otherwise
		: `coalesce(cast(${value} as varchar), ${otherwise})`;
}

/** SQL for a truth value as the templates write it. */
export function yesNo(truth: string): string {
	return `case when ${truth} then 'Y' when not ${truth} then 'N' end`;
}

/** SQL for a column of a tape as the templates write it. */
export function ownText(alias: string, column: string, type: string): string {
	const cell = `${alias}.${named(column)}`;
	return type === "boolean" ? yesNo(cell) : `cast(${cell} as varchar)`;
}
