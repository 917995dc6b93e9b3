// In which form a column writes its amounts or its days: decided from its values, never guessed in silence.
import { Fault, refuseIfAny } from "../faults.ts";
import { type Database, named } from "../warehouse/database.ts";
import {
	type DateForm,
	type DecimalSign,
	dateForms,
	type TapeLayout,
} from "./layout.ts";
import type { Source } from "./source.ts";
import {
	amountSpelling,
	bareDayIn,
	typedNumber,
	withoutTime,
} from "./spelling.ts";

/** How the values of one column are read. */
export interface ColumnFormat {
	/** Undefined when no value decided: a value that fits both signs is not read then. */
	readonly decimal?: DecimalSign;
	readonly date?: DateForm;
	/** Each value is read for itself where only one form explains it. */
	readonly isMixed?: true;
}

/** A column to decide on: our name and the SQL that gives its text. */
export interface TextColumn {
	readonly name: string;
	readonly text: string;
}

type Votes = ReadonlyMap<string, readonly number[]>;
type Formats = Map<string, ColumnFormat>;
type Decision = { formats: Formats; faults: Fault[] };

const sampleRows = 20_000;

/**
 * Decides how each amount and date column is read.
 *
 * Looks at the first rows; only where these leave it open, at all of them.
 *
 * @throws Fault for each column that can be read in two ways
 */
export async function formatsOf(
	database: Database,
	source: Source,
	amounts: readonly TextColumn[],
	dates: readonly TextColumn[],
	layout: TapeLayout | undefined,
): Promise<Formats> {
	const decide = async (rows: string): Promise<Decision> => {
		const signs = layout?.decimal
			? stated(amounts, source, { decimal: layout.decimal })
			: decidedSigns(
					await counts(database, rows, amounts, signTests(source)),
					source,
				);
		const forms = layout?.date
			? stated(dates, source, { date: layout.date })
			: decidedForms(
					await counts(database, rows, dates.map(timeless), formTests),
					source,
				);
		return {
			formats: new Map([...signs.formats, ...forms.formats]),
			faults: [...signs.faults, ...forms.faults],
		};
	};
	const first = await decide(
		`(select * from ${source.sample} limit ${sampleRows})`,
	);
	if (first.faults.length === 0) return first.formats;
	const { formats, faults } = await decide(source.sample);
	refuseIfAny(faults);
	return formats;
}

function stated(
	columns: readonly TextColumn[],
	{ isTyped }: Source,
	format: ColumnFormat,
): Decision {
	const each = isTyped ? { ...format, isMixed: true as const } : format;
	return {
		formats: new Map(columns.map(({ name }) => [name, each])),
		faults: [],
	};
}

/** Votes for comma, for point, and values that fit both; a real number of a workbook has no vote. */
function signTests({ isTyped }: Source): (text: string) => string[] {
	return (text) => {
		const comma = `regexp_full_match(${text}, '${amountSpelling(",")}')`;
		const point = `regexp_full_match(${text}, '${amountSpelling(".")}')`;
		const isOpen = isTyped
			? `not regexp_full_match(${text}, '${typedNumber}')`
			: "true";
		return [
			`${comma} and not ${point}`,
			`${point} and not ${comma} and ${isOpen}`,
			`${comma} and ${point} and regexp_matches(${text}, '[.,]')`,
		];
	};
}

/** A column whose values fit both signs follows the other columns of the file; where no column decides, it is a fault. */
function decidedSigns(votes: Votes, { shownAs, isTyped }: Source): Decision {
	const [comma, point] = [total(votes, 0), total(votes, 1)];
	const usual = comma === point ? undefined : comma > point ? "," : ".";
	const faults: Fault[] = [];
	const formats = [...votes].map(
		([name, [commas = 0, points = 0, either = 0]]) => {
			const own =
				commas === points ? usual : commas > points ? "," : ("." as const);
			if (either > 0 && !own) faults.push(undecidedSign(shownAs, name));
			const format: ColumnFormat = {
				...(own && { decimal: own }),
				...((isTyped || !own) && { isMixed: true as const }),
			};
			return [name, format] as const;
		},
	);
	return { formats: new Map(formats), faults };
}

function timeless({ name, text }: TextColumn): TextColumn {
	return { name, text: withoutTime(text) };
}

function formTests(text: string): string[] {
	return dateForms.map((form) => `${bareDayIn(form, text)} is not null`);
}

/**
 * The form that reads most values of its column; a real day of a workbook, which is ISO, has no vote beside texts.
 *
 * Where day and month could be swapped in every value, the other columns decide; else it is a fault.
 */
function decidedForms(votes: Votes, { shownAs, isTyped }: Source): Decision {
	const faults: Fault[] = [];
	const formats = [...votes].map(([name, read]) => {
		const others = read.some((count, place) => place > 0 && count > 0);
		const own = read.map((count, place) =>
			isTyped && others && dateForms[place] === "yyyy-mm-dd" ? 0 : count,
		);
		const most = Math.max(...own);
		const tied = dateForms
			.map((form, place) => ({ form, place }))
			.filter(({ place }) => own[place] === most)
			.toSorted(
				(one, other) => total(votes, other.place) - total(votes, one.place),
			);
		const [first, second] = tied;
		if (
			most > 0 &&
			first &&
			second &&
			total(votes, first.place) === total(votes, second.place)
		)
			faults.push(
				undecidedForm(
					shownAs,
					name,
					tied.map(({ form }) => form),
				),
			);
		const format: ColumnFormat = {
			date: first?.form ?? "yyyy-mm-dd",
			...(isTyped && { isMixed: true as const }),
		};
		return [name, format] as const;
	});
	return { formats: new Map(formats), faults };
}

function total(votes: Votes, place: number): number {
	return [...votes.values()].reduce((sum, vote) => sum + (vote[place] ?? 0), 0);
}

async function counts(
	database: Database,
	rows: string,
	columns: readonly TextColumn[],
	tests: (text: string) => readonly string[],
): Promise<Votes> {
	if (columns.length === 0) return new Map();
	const asked = columns.flatMap(({ name }) => tests(named(name)));
	const texts = columns.map(({ name, text }) => `${text} as ${named(name)}`);
	const counted = await database.row(`
		select ${asked.map((test, place) => `count(case when ${test} then 1 end) as n${place}`).join(", ")}
		from (select ${texts.join(", ")} from ${rows})`);
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
