// What did not come in and what came in doubtful, in two lines for a terminal: a price rests on what was loaded.
import { oreFromDecimal } from "../money.ts";
import type { Result } from "../result/result.ts";
import { type Telling, tellingOf } from "./figure.ts";
import { formatIn, type Language } from "./format.ts";
import { labelled } from "./labels.ts";
import { translated } from "./said.ts";

/** Nothing where every row came in without a doubt. */
export function intakeLines(result: Result, language: Language): string[] {
	const telling = tellingOf(result, language);
	return [...rejectedLine(telling), ...warningsLine(telling)];
}

type Finding = Result["findings"][number];

/** Claims and payments with their kroner, each row once; of other tapes what the findings count. */
function rejectedLine({ result, texts, language }: Telling): string[] {
	const totals = result.control_totals;
	const counted = [
		["claims", totals.claims_rejected, totals.principal_rejected],
		["payments", totals.payments_rejected, totals.amount_rejected],
		...otherRejects(result),
	] as const;
	const rows = counted
		.filter(([, count]) => count > 0)
		.map(([relation, count, amount]) =>
			filled(texts.headline.intake.rows, language, {
				count,
				relation: labelled(texts, relation),
				amount: amountIn(result, language, amount),
			}),
		);
	if (rows.length === 0) return [];
	return [
		filled(texts.headline.intake.rejected, language, { rows: rows.join("; ") }),
	];
}

/** A row of these is counted under its commonest fault alone. */
function otherRejects({
	findings,
}: Result): [relation: string, count: number, amount: string][] {
	const errors = findings.filter(
		(finding) =>
			isError(finding) && !["claims", "payments"].includes(finding.relation),
	);
	return [...new Set(errors.map(({ relation }) => relation))].map(
		(relation) => {
			const [most] = errors
				.filter((finding) => finding.relation === relation)
				.toSorted((one, other) => other.rows - one.rows);
			return [relation, most?.rows ?? 0, most?.amount ?? "0.00"];
		},
	);
}

/** How many kinds of doubt there are, and the one that touches most kroner. */
function warningsLine(telling: Telling): string[] {
	const { result, texts, language } = telling;
	const all = [...result.findings.entries()].filter(
		([, finding]) => !isError(finding) && finding.rows > 0,
	);
	const [largest] = all.toSorted(([, one], [, other]) =>
		Number(oreFromDecimal(other.amount) - oreFromDecimal(one.amount)),
	);
	if (!largest) return [];
	const [place, { rows, amount, says }] = largest;
	return [
		filled(texts.headline.intake.warnings, language, {
			count: all.length,
			says: (translated(telling, `findings.${place}.says`) ?? says).replace(
				/ \(.*\)$/s,
				"",
			),
			rows,
			amount: amountIn(result, language, amount),
		}),
	];
}

const isError = ({ severity }: Finding) => severity === "error";

const amountIn = (result: Result, language: Language, amount: string) =>
	formatIn(language, result.provenance.currency)("amount", amount);

/** {name} is filled, and of {name?one|more} the first taken where it is 1. */
function filled(
	text: string,
	language: Language,
	blanks: Readonly<Record<string, string | number>>,
): string {
	const count = formatIn(language, "NOK");
	return text.replaceAll(
		/\{(\w+)(?:\?([^|}]*)\|([^}]*))?\}/g,
		(_, name: string, one?: string, more?: string) => {
			const value = blanks[name] ?? "";
			if (one !== undefined) return value === 1 ? one : (more ?? "");
			return typeof value === "number" ? count("count", value) : value;
		},
	);
}
