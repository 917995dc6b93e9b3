// The scorecard beside the claims it scored: what the result says of it once the portfolio is priced.
import type { TooLittle, Trained } from "../score/train.ts";
import type { Database } from "../warehouse/database.ts";
import type { Result } from "./result.ts";
import { scorecardSection } from "./sections/scorecard.ts";

/** @returns null where there was too little to learn from */
export async function scoredPortfolio(
	database: Database,
	trained: Trained | TooLittle,
): Promise<Result["scorecard"]> {
	if (!trained.card) return null;
	const rows = await database.rows(`
		select payment_score as score, count(*) as n from claim_points
		where payment_score is not null group by payment_score order by score`);
	return scorecardSection(
		trained,
		rows.map(({ score, n }) => ({ score: Number(score), n: Number(n) })),
	);
}
