// The claim list of one side: every open claim with its part of the price, read while it is written.
import type { Database } from "../warehouse/database.ts";

export type ListedKind = "text" | "label" | "count" | "money" | "day";

/** Columns in their order; for the seller also what to do with the claim. */
export const listedColumns = {
	buyer: [
		["claim_id", "text"],
		["segment", "label"],
		["debtor_type", "label"],
		["claim_type", "label"],
		["days_past_due", "count"],
		["principal_open", "money"],
		["balance", "money"],
		["expected_collections", "money"],
		["bid", "money"],
	],
	seller: [
		["claim_id", "text"],
		["segment", "label"],
		["debtor_type", "label"],
		["claim_type", "label"],
		["days_past_due", "count"],
		["principal_open", "money"],
		["balance", "money"],
		["expected_collections", "money"],
		["ask", "money"],
		["decision", "label"],
		["decision_reason", "label"],
		["sellable_from", "day"],
		["keep_value", "money"],
		["surplus", "money"],
	],
} as const satisfies Readonly<
	Record<string, readonly (readonly [string, ListedKind])[]>
>;

export type ListedSide = keyof typeof listedColumns;
export type ListedColumn = (typeof listedColumns)[ListedSide][number][0];

/** A value as the engine gives it; amounts are decimal strings, days ISO. */
export type Listed = string | number | null;

/** No name, address or number of a debtor is in any of these relations. */
const sources: Readonly<Record<string, string>> = {
	debtor_type: "claim_decisions",
	claim_type: "claim_decisions",
	days_past_due: "claims_aged",
	decision: "claim_decisions",
	decision_reason: "claim_decisions",
	sellable_from: "claim_decisions",
	keep_value: "claim_decisions",
	surplus: "claim_decisions",
};

/** Open claims in batches, in the order of their ids. */
export async function* claimList(
	database: Database,
	side: ListedSide,
): AsyncGenerator<readonly (readonly Listed[])[]> {
	const columns = listedColumns[side].map(
		([name]) => `${sources[name] ?? "claim_prices"}.${name}`,
	);
	const result = await database.stream(`
		select ${columns.join(", ")}
		from claim_prices
		inner join claims_aged on claims_aged.claim_id = claim_prices.claim_id
		left join claim_decisions on claim_decisions.claim_id = claim_prices.claim_id
		order by claim_prices.claim_id`);
	for await (const rows of result.yieldRowsJson())
		yield rows.map((row) =>
			row.map((value) =>
				typeof value === "string" || typeof value === "number" ? value : null,
			),
		);
}
