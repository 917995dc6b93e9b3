// What did not come in and what came in doubtful, in two lines for a terminal: a price rests on what was loaded.
import { oreFromDecimal } from "../money.ts";
import type { Result } from "../result/result.ts";
import { type Telling, tellingOf } from "./figure.ts";
import type { Language } from "./format.ts";
import { type Phrase, phrase, spoken } from "./phrase.ts";
import { translated } from "./said.ts";

/** Nothing where every row came in without a doubt. */
export function intakeLines(result: Result, language: Language): string[] {
	const telling = tellingOf(result, language);
	return [...rejectedLine(telling), ...warningsLine(telling)];
}

/** Claims and payments are counted once in the totals; a row of another tape under its commonest fault alone. */
const countedAt: Readonly<Record<string, readonly [string, string]>> = {
	claims: [
		"control_totals.claims_rejected",
		"control_totals.principal_rejected",
	],
	payments: [
		"control_totals.payments_rejected",
		"control_totals.amount_rejected",
	],
};

function rejectedLine(telling: Telling): string[] {
	const { result, texts } = telling;
	const errors = placed(result, "error");
	const relations = [...new Set(errors.map(({ relation }) => relation))];
	if (relations.length === 0) return [];
	const parts = relations.map((name) => {
		const own = errors.filter(({ relation }) => relation === name);
		const [{ at } = { at: "" }] = own.toSorted(
			(one, other) => other.rows - one.rows,
		);
		const [rows, amount] = countedAt[name] ?? [`${at}.rows`, `${at}.amount`];
		return phrase(telling, texts.headline.intake.rows, {
			relation: [`${at}.relation`, "label"],
			rows: [rows, "count"],
			amount: [amount, "amount"],
		});
	});
	const [before, after] = texts.headline.intake.rejected;
	return [`${before}${parts.map(spoken).join("; ")}${after}`];
}

/** How many kinds of doubt there are, and the one that touches most kroner. */
function warningsLine(telling: Telling): string[] {
	const { result, texts } = telling;
	const all = placed(result, "warning").filter(({ rows }) => rows > 0);
	const [largest] = all.toSorted((one, other) =>
		Number(oreFromDecimal(other.amount) - oreFromDecimal(one.amount)),
	);
	if (!largest) return [];
	const { at, says } = largest;
	const { warnings, most, touched } = texts.headline.intake;
	const line: Phrase = [
		...[warnings, String(all.length), most],
		// What stands in brackets is the evidence, and is told in the report.
		(translated(telling, `${at}.says`) ?? says).replace(/ \(.*\)$/s, ""),
		...phrase(telling, touched, {
			rows: [`${at}.rows`, "count"],
			amount: [`${at}.amount`, "amount"],
		}),
	];
	return [spoken(line)];
}

/** The findings so grave, each with its path in the result. */
function placed({ findings }: Result, severity: "error" | "warning") {
	return findings
		.map((finding, place) => ({ ...finding, at: `findings.${place}` }))
		.filter((finding) => finding.severity === severity);
}
