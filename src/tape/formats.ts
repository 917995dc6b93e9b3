// In which form a column writes its amounts or its days: decided from its values, never guessed in silence.
import { Fault } from "../faults.ts";
import type { Database } from "../warehouse/database.ts";
import {
	type DateForm,
	type DecimalSign,
	dateForms,
	type TapeLayout,
} from "./layout.ts";

/** How the values of one column are read. */
export interface ColumnFormat {
	readonly decimal?: DecimalSign;
	readonly date?: DateForm;
}

/** A column to decide on: our name and the SQL that gives its text. */
export interface TextColumn {
	readonly name: string;
	readonly text: string;
}

const spaces = " \u00a0\u202f";

/** The spellings of an amount, as a regular expression, under either decimal sign. */
export function amountSpelling(decimal: DecimalSign): string {
	const group = decimal === "," ? `[.${spaces}]` : `[,${spaces}]`;
	const sign = decimal === "," ? "," : "\\.";
	return `^[-+]?(\\d{1,3}(${group}\\d{3})+|\\d+)(${sign}\\d+)?$`;
}

/** The engine's own notation for a form of days; ISO days are cast, not parsed. */
export const dateNotation: Record<DateForm, string> = {
	"yyyy-mm-dd": "%Y-%m-%d",
	"dd.mm.yyyy": "%d.%m.%Y",
	"dd-mm-yyyy": "%d-%m-%Y",
	"dd/mm/yyyy": "%d/%m/%Y",
	"mm/dd/yyyy": "%m/%d/%Y",
	yyyymmdd: "%Y%m%d",
};

/** SQL that reads a text as a day in the given form; null where it is none. */
export function dayIn(form: DateForm, text: string): string {
	return form === "yyyy-mm-dd"
		? `try_cast(${text} as date)`
		: `cast(try_strptime(${text}, '${dateNotation[form]}') as date)`;
}

const sampleRows = 20_000;

/**
 * Decides the decimal sign of each amount column from what only one sign can explain.
 *
 * A column whose values fit both follows the other columns of the file; where the whole file fits both, it is a fault.
 */
export async function decimalSigns(
	database: Database,
	rows: string,
	columns: readonly TextColumn[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Map<string, ColumnFormat>> {
	const stated = layout?.decimal;
	if (stated)
		return new Map(columns.map(({ name }) => [name, { decimal: stated }]));
	const votes = await counts(database, rows, columns, (text) => {
		const comma = `regexp_matches(${text}, '${amountSpelling(",")}')`;
		const point = `regexp_matches(${text}, '${amountSpelling(".")}')`;
		return [
			`${comma} and not ${point}`,
			`${point} and not ${comma}`,
			`${comma} and ${point} and regexp_matches(${text}, '[.,]')`,
		];
	});
	const total = (place: number) =>
		[...votes.values()].reduce((sum, vote) => sum + (vote[place] ?? 0), 0);
	const usual = total(0) > total(1) ? "," : ".";
	return new Map(
		columns.map(({ name }): [string, ColumnFormat] => {
			const [comma = 0, point = 0, either = 0] = votes.get(name) ?? [];
			if (comma !== point)
				return [name, { decimal: comma > point ? "," : "." }];
			if (either > 0 && total(0) === total(1)) throw undecidedSign(file, name);
			return [name, { decimal: usual }];
		}),
	);
}

/**
 * Decides the form of the days of each date column: the form that reads most of its values.
 *
 * Where day and month could be swapped in every value, the other columns decide; else it is a fault.
 */
export async function dayForms(
	database: Database,
	rows: string,
	columns: readonly TextColumn[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Map<string, ColumnFormat>> {
	const stated = layout?.date;
	if (stated)
		return new Map(columns.map(({ name }) => [name, { date: stated }]));
	const votes = await counts(database, rows, columns, (text) =>
		dateForms.map((form) => `${dayIn(form, text)} is not null`),
	);
	const total = (place: number) =>
		[...votes.values()].reduce((sum, vote) => sum + (vote[place] ?? 0), 0);
	return new Map(
		columns.map(({ name }): [string, ColumnFormat] => {
			const read = votes.get(name) ?? [];
			const most = Math.max(...read);
			const tied = dateForms.filter((_, place) => read[place] === most);
			const byFile = tied.toSorted(
				(one, other) =>
					total(dateForms.indexOf(other)) - total(dateForms.indexOf(one)),
			);
			const [first = "yyyy-mm-dd", second] = byFile;
			if (
				most > 0 &&
				second &&
				total(dateForms.indexOf(first)) === total(dateForms.indexOf(second))
			)
				throw undecidedForm(file, name, byFile);
			return [name, { date: first }];
		}),
	);
}

async function counts(
	database: Database,
	rows: string,
	columns: readonly TextColumn[],
	tests: (text: string) => readonly string[],
): Promise<Map<string, number[]>> {
	if (columns.length === 0) return new Map();
	const asked = columns.flatMap(({ text }) => tests(text));
	const counted = await database.row(`
		select ${asked.map((test, place) => `count(case when ${test} then 1 end) as n${place}`).join(", ")}
		from (select * from ${rows} limit ${sampleRows})`);
	const each = asked.length / columns.length;
	return new Map(
		columns.map(({ name }, column) => [
			name,
			Array.from({ length: each }, (_, test) =>
				Number(counted[`n${column * each + test}`]),
			),
		]),
	);
}

function undecidedSign(file: string, column: string): Fault {
	return new Fault(
		`${file}: the amounts of ${column} can be read with decimal comma or with decimal point, and no value decides`,
		{ remedy: 'Say which in a layout: "decimal": "," or "decimal": ".".' },
	);
}

function undecidedForm(
	file: string,
	column: string,
	forms: readonly DateForm[],
): Fault {
	return new Fault(
		`${file}: the days of ${column} can be read as ${forms.join(" or as ")}, and no value decides`,
		{ remedy: `Say which in a layout: "date": "${forms[0]}".` },
	);
}
