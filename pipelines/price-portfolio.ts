// Prices a portfolio again in a moment: with other assumptions, or from a price to its return.
import {
	annualRate,
	choice,
	file,
	kroner,
	optional,
	pipeline,
	positional,
	withFallback,
} from "../src/pipeline.ts";
import { priceLines } from "../src/report/price-lines.ts";
import { reprice } from "../src/result/reprice.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";

export default pipeline({
	says: "Price a portfolio again: other assumptions, or a price and what it yields",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		price: optional(kroner("price to turn round into a return")),
		targetIrr: optional(annualRate("yearly return the buyer wants: 0.15")),
		buyer: optional(file("what the buyer supposes: JSON")),
		seller: optional(file("what the seller supposes: JSON")),
		language: withFallback(
			choice(["nb", "en"], "language of the answer"),
			"en",
		),
	},
	async run({ portfolio, language, ...asked }, { signal }) {
		const kept = await portfolioFile(portfolio);
		return await withDatabase(kept, { readOnly: true, signal }, async (read) =>
			priceLines(await reprice(read, asked), language),
		);
	},
});
