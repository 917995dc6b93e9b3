// Days that can be read and cannot be meant: looked at as a body, over the rows as loaded, before any age is counted.
import type { CalendarDay } from "../../dates.ts";
import { type Database, named, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Finding } from "./findings.ts";
import { swappedDays } from "./swapped-days.ts";

/** Columns that tell what has happened: nothing in them can be later than the cut-off date. */
const past: Partial<Record<TapeName, readonly string[]>> = {
	claims: [
		"invoice_date",
		"submission_date",
		"written_off_date",
		"closed_date",
		"last_payment_date",
		"title_date",
	],
	payments: ["paid_date"],
	events: ["event_date"],
};

/** Days of which a tape has many, so that one and the same in all rows is no tape. */
const varied: Partial<Record<TapeName, readonly string[]>> = {
	claims: ["invoice_date", "due_date"],
	payments: ["paid_date"],
};

const dates: Partial<Record<TapeName, readonly string[]>> = {
	claims: ["due_date", ...(past.claims ?? [])],
	payments: ["paid_date"],
	events: ["event_date"],
};

/** Fewer rows may well have one day. */
const enoughRows = 10;

/** What each code says, in English and Norwegian. */
export const implausible = {
	days_and_months_swapped: {
		en: "day and month seem swapped: swapped back, the rows have the terms that the others have",
		nb: "dag og måned ser ut til å være byttet om: byttet tilbake har radene samme frister som de andre",
	},
	dates_after_cut_off: {
		en: "lies after the cut-off date, and cannot have happened yet",
		nb: "ligger etter skjæringsdatoen, og kan ikke ha skjedd ennå",
	},
	all_dates_equal: {
		en: "is one and the same day in every row",
		nb: "er én og samme dag i alle rader",
	},
	year_far_off: {
		en: "lies before 1980 or after 2100",
		nb: "ligger før 1980 eller etter 2100",
	},
	due_equals_invoice_everywhere: {
		en: "is the invoice date in every row: the term was left out, or one of the columns is not what it says",
		nb: "er fakturadatoen i alle rader: fristen mangler, eller en av kolonnene er ikke det den heter",
	},
} as const;

export type ImplausibleCode = keyof typeof implausible;

/** A doubt to be counted over one tape: which rows, given some facts of the whole. */
interface Doubt {
	readonly code: ImplausibleCode;
	readonly column: string;
	/** SQL that is true for a row in doubt. */
	readonly rows: string;
	/** An aggregate that must hold for the doubt to be one. */
	readonly provided?: string;
}

/**
 * Counts the days that are implausible as a body, with the kroner they touch.
 *
 * Call it after all tapes are loaded. What a single row breaks (due before invoice) is in rules.ts.
 *
 * @param cutOff  nothing has happened after this day; without it, that is not asked
 */
export async function plausibilityOf(
	database: Database,
	cutOff?: CalendarDay,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const tape of ["claims", "payments", "events"] as const)
		findings.push(...(await counted(database, tape, doubtsOn(tape, cutOff))));
	const swapped = await swappedDays(database);
	return [
		...swapped.map(({ column, rows, amount }) =>
			finding("days_and_months_swapped", "claims", column, rows, amount),
		),
		...findings,
	];
}

function doubtsOn(tape: TapeName, cutOff: CalendarDay | undefined): Doubt[] {
	const later = cutOff
		? (past[tape] ?? []).map((column) => ({
				code: "dates_after_cut_off" as const,
				column,
				rows: `${named(column)} > date ${quoted(cutOff)}`,
			}))
		: [];
	const farOff = (dates[tape] ?? []).map((column) => ({
		code: "year_far_off" as const,
		column,
		rows: `year(${named(column)}) not between 1980 and 2100`,
	}));
	const equal = (varied[tape] ?? []).map((column) => ({
		code: "all_dates_equal" as const,
		column,
		rows: `${named(column)} is not null`,
		provided: `min(${named(column)}) = max(${named(column)})`,
	}));
	return [
		...later,
		...farOff,
		...equal,
		...(tape === "claims" ? [noTerm] : []),
	];
}

const noTerm: Doubt = {
	code: "due_equals_invoice_everywhere",
	column: "due_date",
	rows: "invoice_date is not null",
	provided:
		"count(case when due_date <> invoice_date then 1 end) = 0 and count(distinct due_date) > 1",
};

async function counted(
	database: Database,
	tape: TapeName,
	doubts: readonly Doubt[],
): Promise<Finding[]> {
	const amount = { claims: "principal", payments: "amount" } as const;
	const own = tape === "claims" || tape === "payments" ? amount[tape] : "0";
	const asked = doubts.flatMap(({ rows, provided }, place) => {
		const held = provided
			? `(${provided}) and count(*) >= ${enoughRows}`
			: "true";
		return [
			`case when ${held} then count(case when ${rows} then 1 end) else 0 end as rows${place}`,
			`cast(coalesce(sum(case when ${rows} then ${own} end), 0) as decimal(38,2)) as amount${place}`,
		];
	});
	const row = await database.row(
		`select ${asked.join(", ")} from tape_${tape}`,
	);
	return doubts
		.map(({ code, column }, place) =>
			finding(
				code,
				tape,
				column,
				Number(row[`rows${place}`]),
				String(row[`amount${place}`]),
			),
		)
		.filter(({ rows }) => rows > 0);
}

function finding(
	code: ImplausibleCode,
	relation: TapeName,
	column: string,
	rows: number,
	amount: string,
): Finding {
	const says = `${column} ${implausible[code].en}`;
	return { code, severity: "warning", relation, column, rows, amount, says };
}
