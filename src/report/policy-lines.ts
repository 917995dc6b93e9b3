// A tried policy as lines for a terminal: the rule, the gain with its interval, the groups, and what would break it.
import { policyLineWords } from "../../reports/portfolio/policy-words.ts";
import { texts } from "../../reports/portfolio/texts.ts";
import { decimalFromKroner } from "../money.ts";
import type { TriedPolicy } from "../result/try-policy.ts";
import { formatIn, type Language } from "./format.ts";
import { labelled } from "./labels.ts";

export function policyLines(tried: TriedPolicy, language: Language): string[] {
	const words = policyLineWords[language];
	const { policy, gains, horizonDays, claimsUntold } = tried;
	const format = formatIn(language, tried.currency);
	const amount = (kroner: number) =>
		format("amount", decimalFromKroner(kroner));
	const figures = (row: TriedPolicy["gains"][number]) => ({
		cut_off: format("day", tried.cutOffDate),
		horizon: format("count", horizonDays),
		claims: format("count", row.claims),
		earlier: format("count", row.claimsEarlier),
		later: format("count", row.claimsLater),
		principal: amount(row.principal),
		expected: amount(row.expectedAsRun),
		gain: amount(row.gain),
		low: amount(row.gainInterval.low),
		high: amount(row.gainInterval.high),
		days: format("count", row.creditDaysSaved),
		dimension: labelled(texts[language], row.dimension),
		group: labelled(texts[language], row.group),
	});
	const [all, ...groups] = gains;
	if (!all) return [];
	const day = String(policy.submitOnDay ?? policy.batchDay ?? "");
	const unlawful = all.claimsWithoutLawfulDay;
	return [
		filled(policy.batchDay === null ? words.rule_day : words.rule_batch, {
			day,
		}),
		policy.notices === "earliest" ? words.notices_early : words.notices_sent,
		filled(words.of, figures(all)),
		filled(words.gain, figures(all)),
		...groups.map((row) => filled(words.group, figures(row))),
		...(unlawful > 0
			? [filled(words.unlawful, { claims: format("count", unlawful) })]
			: []),
		...(claimsUntold > 0
			? [filled(words.untold, { claims: format("count", claimsUntold) })]
			: []),
		words.caveat,
	];
}

function filled(text: string, by: Readonly<Record<string, string>>): string {
	return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => by[name] ?? "");
}
