// What the last twelve months' submissions would have yielded had they been submitted on other days.
import {
	choice,
	file,
	optional,
	pipeline,
	positional,
	wholeNumber,
	withFallback,
} from "../src/pipeline.ts";
import { policyLines } from "../src/report/policy-lines.ts";
import { readPolicy, tryPolicy } from "../src/result/try-policy.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";

export default pipeline({
	says: "Try other days of submission on the last twelve months",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		submitAt: optional(wholeNumber("days from due date to submission: 20")),
		monthlyBatch: optional(
			wholeNumber("day of the month to submit all outstanding on: 1 to 28"),
		),
		notices: withFallback(
			choice(
				["as-sent", "earliest"],
				"which lawful day binds: by notices as sent, or had they been sent at once",
			),
			"as-sent",
		),
		horizon: optional(
			wholeNumber("days after submission that recovery is counted over"),
		),
		language: withFallback(
			choice(["nb", "en"], "language of the answer"),
			"en",
		),
	},
	async run({ portfolio, language, ...asked }, { signal }) {
		const policy = readPolicy(asked);
		const kept = await portfolioFile(portfolio);
		return await withDatabase(":memory:", { signal }, async (database) =>
			policyLines(await tryPolicy(database, kept, policy), language),
		);
	},
});
