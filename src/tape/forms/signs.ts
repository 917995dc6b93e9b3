// Decimal comma or decimal point: decided for each amount column from all its values.
import { Fault } from "../../faults.ts";
import { named } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import type { DecimalSign } from "../layout.ts";
import type { ColumnFormat, Decision, Looked } from "./decision.ts";
import { counted, evidence } from "./evidence.ts";
import { amountSpelling, dependsOnSign, typedNumber } from "./spelling.ts";
import { type Ballot, countWhere, type Votes } from "./votes.ts";

/** Values that fit comma alone, point alone, either alike, either with another value; a real number of a workbook has no vote. */
export function signBallots(column: string, { isTyped }: Source): Ballot[] {
	const text = named(column);
	const about = ([",", "."] as const).map(
		(sign) =>
			[
				`${column} ${sign}`,
				`regexp_full_match(${text}, '${amountSpelling(sign)}')`,
			] as const,
	);
	const [comma, point] = about.map(([name]) => named(name));
	const isOpen = isTyped
		? `not regexp_full_match(${text}, '${typedNumber}')`
		: "true";
	const tests = {
		all: `${text} is not null`,
		comma: `${comma} and not ${point}`,
		point: `${point} and not ${comma} and ${isOpen}`,
		typed: `${point} and not ${comma} and not ${isOpen}`,
		both: `${comma} and ${point}`,
		either: `${comma} and ${point} and ${dependsOnSign(text)}`,
	};
	return Object.entries(tests).map(([test, sql]) => ({
		column,
		test,
		asks: countWhere(sql),
		about,
	}));
}

interface Count {
	readonly all: number;
	readonly comma: number;
	readonly point: number;
	readonly typed: number;
	readonly both: number;
	readonly either: number;
}

function countIn(votes: Votes, column: string): Count {
	const of = (test: string) => votes.get(column)?.get(test) ?? 0;
	return {
		all: of("all"),
		comma: of("comma"),
		point: of("point"),
		typed: of("typed"),
		both: of("both"),
		either: of("either"),
	};
}

/** A column whose values fit both signs follows the other columns of the file; where no column decides, it is a fault. */
export function decidedSigns(votes: Votes, looked: Looked): Decision {
	const counts = [...votes.keys()].map(
		(column) => [column, countIn(votes, column)] as const,
	);
	const sum = (test: "comma" | "point") =>
		counts.reduce((total, [, count]) => total + count[test], 0);
	const usual = signOf(sum("comma"), sum("point"));
	const faults: Fault[] = [];
	const formats = counts.map(([column, count]) => {
		const own = signOf(count.comma, count.point) ?? usual;
		if (count.either > 0 && !own)
			faults.push(undecidedSign(looked.source.shownAs, column, count));
		return [column, formatOf(column, own, count, looked)] as const;
	});
	return { formats: new Map(formats), faults };
}

/** The sign that the layout states, with what the values say to it. */
export function statedSigns(
	votes: Votes,
	decimal: DecimalSign,
	looked: Looked,
): Decision {
	const formats = [...votes.keys()].map((column) => {
		const count = countIn(votes, column);
		const format = formatOf(column, decimal, count, looked, "layout");
		const { isMixed: _, ...strict } = format;
		return [column, looked.source.isTyped ? format : strict] as const;
	});
	return { formats: new Map(formats), faults: [] };
}

function signOf(comma: number, point: number): DecimalSign | undefined {
	if (comma === point) return undefined;
	return comma > point ? "," : ".";
}

function formatOf(
	column: string,
	decimal: DecimalSign | undefined,
	count: Count,
	{ source, at }: Looked,
	stated?: "layout",
): ColumnFormat {
	const isMixed = source.isTyped || !decimal;
	const fitting = {
		",": count.both + count.comma,
		".": count.both + count.point,
	};
	const each =
		count.comma + count.point + count.both - (decimal ? 0 : count.either);
	const read = count.typed + (isMixed ? each : fitting[decimal]);
	const other = decimal && (decimal === "," ? "." : ",");
	const alternatives =
		other && fitting[other] > 0 && count.comma + count.point + count.either > 0
			? [{ form: nameOf(other), read: fitting[other] + count.typed }]
			: [];
	const own = decimal && count[decimal === "," ? "comma" : "point"] > 0;
	return {
		...(decimal && { decimal }),
		...(isMixed && { isMixed: true as const }),
		evidence: evidence({
			column,
			kind: "amount",
			form: count.typed > 0 && !decimal ? "numbers" : nameOf(decimal),
			read,
			unread: count.all - read,
			alternatives,
			because:
				stated ?? (own || count.either === 0 ? "reads most" : "other columns"),
			looked: at,
		}),
	};
}

function nameOf(decimal: DecimalSign | undefined): string {
	if (!decimal) return "whole numbers";
	return decimal === "," ? "decimal comma" : "decimal point";
}

function undecidedSign(file: string, column: string, count: Count): Fault {
	const [either, all] = [count.either, count.all].map((n) => counted(n, "en"));
	return new Fault(
		`${file}: the amounts of ${column} can be read with decimal comma or with decimal point, and no value decides: ${either} of ${all} are another amount under either sign, ${count.comma} fit comma alone and ${count.point} point alone`,
		{ remedy: 'Say which in a layout: "decimal": "," or "decimal": ".".' },
	);
}
