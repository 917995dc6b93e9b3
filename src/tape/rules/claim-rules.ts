// Rules on a claim by itself: its amounts, its words, its codes.
import { isKid } from "./check-digits.ts";
import { countryCodes, currencyCodes } from "./iso-codes.ts";
import { balance, notLessPaid } from "./paid-off.ts";
import { isNoneOf, listed, type Rule } from "./rule.ts";

/** What senders call a claim that is done with, and one that is not; nb, nn, sv, da, en. */
const closedWords = [
	...["avsluttet", "avslutta", "betalt", "oppgjort", "innfridd", "lukket"],
	...["avslutad", "betald", "stängd", "afsluttet", "lukket"],
	...["closed", "paid", "paid in full", "settled"],
];
const openWords = [
	...["åpen", "åpent", "open", "opent", "aktiv", "aktivt", "ubetalt"],
	...["öppen", "öppet", "obetald", "åben", "åbent", "ubetalt"],
	...["active", "unpaid", "outstanding"],
];

/** KIDs are looked at where most of the creditor's own hold: others are numbers of another kind. */
const kidsLookedAt = 100_000;
function creditorsOf(rows: string, share: string): string {
	return `(select coalesce(creditor_id, '') from (select creditor_id, kid from ${rows} where kid is not null limit ${kidsLookedAt}) as kids
		group by coalesce(creditor_id, '') having ${share})`;
}
const mostHold = `2 * count(case when ${isKid("kid")} then 1 end) > count(*)`;

export const claimRules: readonly Rule[] = [
	{
		code: "negative_principal",
		severity: "error",
		tape: "claims",
		column: "principal",
		breaks: "principal < 0 or principal_original < 0",
		says: "principal below zero: a credit note is no claim",
	},
	{
		code: "zero_principal",
		severity: "warning",
		tape: "claims",
		column: "principal",
		breaks: "coalesce(principal_original, principal) = 0",
		says: "no principal is owed; the claim counts as resolved",
	},
	{
		code: "remaining_above_original",
		severity: "warning",
		tape: "claims",
		column: "principal",
		breaks: "principal > principal_original",
		says: "more principal remains than there was from the start",
	},
	{
		code: "sum_differs",
		severity: "warning",
		tape: "claims",
		column: "total",
		breaks: `abs(principal + interest + costs - total) > 0.01 and ${notLessPaid}`,
		amount: "abs(principal + interest + costs - total)",
		needs: ["interest", "costs", "total"],
		says: "principal, interest and costs do not add up to the total; the parts count, not the total",
	},
	{
		code: "paid_not_taken_off",
		severity: "warning",
		tape: "claims",
		column: "paid_amount",
		breaks: `paid_amount > 0 and principal_original is null and (total is null or abs(${balance} - total) > 0.01)
			and (total is null or ${notLessPaid})`,
		amount: "paid_amount",
		needs: ["paid_amount"],
		says: "nothing shows whether the principal is what was owed before or after what was paid: nothing is taken off",
	},
	...(["interest", "costs"] as const).map(
		(column): Rule => ({
			code: `negative_${column}`,
			severity: "warning",
			tape: "claims",
			column,
			breaks: `${column} < 0`,
			amount: `abs(${column})`,
			says: `${column} below zero; the balance counts it as it stands`,
		}),
	),
	{
		code: "disputed_above_balance",
		severity: "warning",
		tape: "claims",
		column: "disputed_amount",
		breaks: `disputed_amount > ${balance}`,
		amount: `disputed_amount - (${balance})`,
		says: "more is disputed than is owed",
	},
	{
		code: "closed_status_while_open",
		severity: "warning",
		tape: "claims",
		column: "status",
		breaks: `closed_date is null and principal > 0 and lower(status) in ${listed(closedWords)}`,
		says: "a status of what is closed or paid, without a closing date; counted as still open",
	},
	{
		code: "open_status_while_closed",
		severity: "warning",
		tape: "claims",
		column: "status",
		breaks: `closed_date is not null and lower(status) in ${listed(openWords)}`,
		says: "a status of what is open, with a closing date; counted as closed",
	},
	{
		code: "title_without_date",
		severity: "warning",
		tape: "claims",
		column: "title_date",
		breaks: "has_title and title_date is null",
		says: "an enforceable title without its day; limitation cannot be reckoned from it",
	},
	{
		code: "title_date_without_title",
		severity: "warning",
		tape: "claims",
		column: "has_title",
		breaks: "not has_title and title_date is not null",
		says: "the day of a title, and yet no title",
	},
	{
		code: "unknown_currency",
		severity: "warning",
		tape: "claims",
		column: "currency",
		breaks: isNoneOf(currencyCodes, "currency"),
		says: "the currency is no ISO 4217 code; shown as it stands",
	},
	{
		code: "unknown_country",
		severity: "warning",
		tape: "claims",
		column: "country",
		breaks: isNoneOf(countryCodes, "country"),
		says: "the country is no ISO 3166 code",
	},
	{
		code: "kid_check_digit",
		severity: "warning",
		tape: "claims",
		column: "kid",
		breaks: (rows) =>
			`kid is not null and coalesce(creditor_id, '') in ${creditorsOf(rows, mostHold)} and not ${isKid("kid")}`,
		needs: ["kid"],
		says: "the last digit of the payment reference does not fit, though it does in most of the creditor's",
	},
	{
		code: "kids_without_check_digit",
		severity: "warning",
		tape: "claims",
		column: "kid",
		breaks: (rows) =>
			`kid is not null and coalesce(creditor_id, '') in ${creditorsOf(rows, `not (${mostHold})`)}`,
		needs: ["kid"],
		isOfTape: true,
		says: "most of the creditor's payment references fit neither modulus 10 nor 11, so their last digits were not checked",
	},
];
