// The ask as formulas: what keeping is worth, part by part, every term of the seller in a cell to change, and the price that beats it.
import type { Lever } from "../lever/lever.ts";
import { askAt, holdAt } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import { type Step, stepRows } from "./live-steps.ts";
import { liveTerms, termName, termRows } from "./live-terms.ts";
import { headingCell, live, type Row, type Sheet, text } from "./sheet.ts";

const loss = "ROUND(seller_loss_month,0)";

const step = (
	name: string,
	says: Step["says"],
	kind: Step["kind"],
	formula: string,
): Step => ({ name, says, kind, formula, value: (of) => of(`:${name}`) });

const steps: readonly Step[] = [
	step("seller_claims", "claims_open", "count", "SUM(segment_claims)"),
	step("seller_principal", "principal_open", "money", "SUM(segment_principal)"),
	step("keep_collections", "keep_collections", "money", "SUM(ask_worth)"),
	step("keep_tax", "keep_tax", "money", "SUMPRODUCT(ask_tax_saved*ask_factor)"),
	step(
		"keep_lost",
		"keep_lost",
		"money",
		`MAX(0,seller_principal-SUMPRODUCT((ask_month<=${loss})*ask_gross))`,
	),
	step(
		"keep_vat",
		"keep_vat",
		"money",
		`seller_vat_recoverable_share*keep_lost*(1+seller_discount_rate)^(-${loss}/12)`,
	),
	step(
		"keep_capital",
		"keep_capital",
		"money",
		"SUMPRODUCT(ask_capital_cost*ask_factor)",
	),
	step(
		"keep_value",
		"keep_value",
		"money",
		"keep_collections+keep_tax+keep_vat-keep_capital",
	),
	step(
		"sale_costs",
		"sale_costs",
		"money",
		"seller_sale_cost+seller_claims*seller_sale_cost_per_claim",
	),
	step(
		"tax_of_loss",
		"tax_of_loss",
		"money",
		"seller_tax_rate*seller_tax_base_share*seller_principal",
	),
];

export function askSheet(telling: Telling, lever: Lever): Sheet {
	const { texts } = telling;
	const ask = askAt(lever);
	const rows: Row[] = [
		[
			text(texts.labels.ask),
			live(
				"money",
				"ROUND(MAX(0,sale_costs+(keep_value-tax_of_loss)/(1-seller_tax_rate)),2)",
				ask,
				"seller_price",
			),
			text("seller_price"),
			text("valuation.ask.price"),
		],
		[
			text(texts.live.offer),
			{ value: ask, kind: "money", name: "offered_price", isInput: true },
			text("offered_price"),
			text(""),
		],
		[
			text(texts.live.over_ask),
			live("money", "offered_price-seller_price", 0, "offer_over_ask"),
			text("offer_over_ask"),
			text(""),
		],
		[headingCell(texts.live.terms_to_change)],
		...termRows(telling, "seller"),
		[headingCell(texts.live.workings)],
		...stepRows(telling, steps, known(lever)),
	];
	return {
		name: "ask",
		intro: [],
		headings: (["item", "value", "cell_name", "path"] as const).map((name) => ({
			text: texts.columns[name][0],
			kind: name === "value" ? "given" : "text",
		})),
		rows,
	};
}

function known(lever: Lever): Map<string, number> {
	const { seller, segments } = lever;
	const total = (of: "claims" | "principal") =>
		segments.reduce((sum, each) => sum + each[of], 0);
	const hold = holdAt(lever);
	const [claims, principal] = [total("claims"), total("principal")];
	return new Map([
		...liveTerms.seller.map(
			([term]) => [termName("seller", term), seller[term] ?? 0] as const,
		),
		[":seller_claims", claims],
		[":seller_principal", principal],
		[":keep_collections", hold.collections],
		[":keep_tax", hold.tax],
		[":keep_lost", hold.lost],
		[":keep_vat", hold.vat],
		[":keep_capital", hold.capital],
		[":keep_value", hold.total],
		[":sale_costs", seller.saleCost + claims * seller.saleCostPerClaim],
		[":tax_of_loss", seller.taxRate * seller.taxBaseShare * principal],
	]);
}
