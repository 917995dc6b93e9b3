// Rules on a payment, an event, a debtor or a company by itself.

import type { TapeName } from "../columns.ts";
import { isOrganisationNumber } from "./check-digits.ts";
import { countryCodes } from "./iso-codes.ts";
import { isNoneOf, type Rule } from "./rule.ts";

export const otherRules: readonly Rule[] = [
	{
		code: "zero_payment",
		severity: "warning",
		tape: "payments",
		column: "amount",
		breaks: "amount = 0",
		says: "a payment of nothing",
	},
	{
		code: "not_money",
		severity: "error",
		tape: "payments",
		column: "kind",
		breaks: "kind = 'not_money'",
		needs: ["kind"],
		says: "no money from the debtor: a credit note or a write-off lowers the books, and what remains of the claim must say so",
	},
	{
		code: "payment_in_other_currency",
		severity: "error",
		tape: "payments",
		column: "currency",
		breaks:
			"upper(currency) <> (select coalesce(min(upper(currency)), 'NOK') from tape_claims)",
		needs: ["currency"],
		says: "a payment in another currency than its claim; the two cannot be added up",
	},
	{
		code: "deadline_before_event",
		severity: "warning",
		tape: "events",
		column: "deadline_date",
		breaks: "deadline_date < event_date",
		says: "the deadline lies before the step that sets it",
	},
	...(["debtors", "companies"] as const).flatMap(placeRules),
	{
		code: "organisation_check_digit",
		severity: "warning",
		tape: "companies",
		column: "organisation_number",
		breaks: `coalesce(upper(country), 'NO') in ('NO', 'NOR') and not ${isOrganisationNumber("organisation_number")}`,
		says: "the organisation number does not hold: nine digits, the last of which is their check",
	},
];

function placeRules(tape: TapeName): Rule[] {
	return [
		{
			code: "unknown_country",
			severity: "warning",
			tape,
			column: "country",
			breaks: isNoneOf(countryCodes, "country"),
			says: "the country is no ISO 3166 code",
		},
		{
			code: "unknown_postcode",
			severity: "warning",
			tape,
			column: "postcode",
			breaks: `upper(country) in ('NO', 'NOR') and not (
				length(postcode) = 4 and translate(postcode, '0123456789', '') = '' and postcode between '0001' and '9991')`,
			says: "the postcode is none of Norway: four digits, 0001 to 9991",
		},
	];
}
