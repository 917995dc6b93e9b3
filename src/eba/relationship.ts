// Template 2.1: which counterparty owes which claim.
import { columnsOf, type Template } from "./template.ts";

export const relationshipTemplate: Template = {
	file: "template_2_1.csv",
	template: "2 Relationship",
	says: "who owes which claim; a claim without a debtor is its own",
	given: "",
	from: "tape_claims as claims",
	order: "claims.source_row, claims.claim_id",
	columns: columnsOf("2 Relationship", {
		"2.00": {
			value: "coalesce(claims.debtor_id, concat('of claim ', claims.claim_id))",
		},
		"2.01": { value: "claims.claim_id" },
	}).filter(({ field }) => ["2.00", "2.01"].includes(field.code)),
};
