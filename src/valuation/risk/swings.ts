// How far each assumption is swung in the tornado, as rows: fractions all. A swing is a round figure, not a measurement.
import type { BuyerTerms, SellerTerms } from "../types.ts";

/** An assumption of one side and what is tried in its place. */
export type Swing = {
	readonly name: string;
	/** Added to what is supposed, or put in its place times it. */
	readonly by: "added" | "times";
	readonly low: number;
	readonly high: number;
	/** Between which the assumption makes sense. */
	readonly least: number;
	readonly most: number;
} & (
	| { readonly side: "buyer"; readonly field: keyof BuyerTerms }
	| { readonly side: "seller"; readonly field: NumberField }
);

type NumberField = Exclude<keyof SellerTerms, "bookShare">;

const share = { least: 0, most: 0.99 } as const;
const rate = { least: -0.5, most: 10 } as const;

const points = (by: number) => ({ by: "added", low: -by, high: by }) as const;

export const swings: readonly Swing[] = [
	{
		...{ side: "buyer", field: "collectionLevel", name: "collection_level" },
		...{ by: "times", low: 0.9, high: 1.1, least: 0, most: 10 },
	},
	{
		...{ side: "buyer", field: "annualRate", name: "target_irr" },
		...points(0.05),
		...rate,
	},
	{
		...{ side: "buyer", field: "costRate", name: "cost_rate" },
		...points(0.05),
		...share,
	},
	{
		...{ side: "buyer", field: "putBackRate", name: "put_back_rate" },
		...{ by: "added", low: -0.05, high: 0.05, least: 0, most: 0.9 },
	},
	{
		...{ side: "buyer", field: "vatOnCosts", name: "vat_on_costs" },
		...{ by: "added", low: -0.25, high: 0.25, least: 0, most: 0.25 },
	},
	{
		...{ side: "buyer", field: "taxRate", name: "tax_rate" },
		...{ by: "added", low: -0.22, high: 0.22, least: 0, most: 0.9 },
	},
	{
		...{ side: "seller", field: "collectionLevel", name: "collection_level" },
		...{ by: "times", low: 0.9, high: 1.1, least: 0, most: 10 },
	},
	{
		...{ side: "seller", field: "annualRate", name: "discount_rate" },
		...points(0.03),
		...rate,
	},
	{
		...{ side: "seller", field: "costRate", name: "cost_rate" },
		...points(0.05),
		...share,
	},
	{
		...{ side: "seller", field: "taxRate", name: "tax_rate" },
		...{ by: "added", low: -0.22, high: 0.22, least: 0, most: 0.9 },
	},
];
