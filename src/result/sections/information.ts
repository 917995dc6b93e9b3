// What each field is worth and what is expected to come back, as the result states it.
import { z } from "zod";
import { decimalFromKroner } from "../../money.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { count, money, rate } from "./amounts.ts";

export const informationSchema = z
	.strictObject({
		fields: z
			.array(
				z.strictObject({
					field: z.string(),
					claims_missing: count,
					missing_share: rate.describe("of the open principal"),
					worth_if_masked: money.describe(
						"what the bid would lose, were the field masked",
					),
					gain_if_known: money.describe(
						"what the bid would gain, were the field known of all claims",
					),
					cost: money.describe("of fetching it for the claims that lack it"),
					gain_after_cost: money,
				}),
			)
			.describe("what pays best to fetch, mend or wash comes first"),
		put_backs: z.array(
			z.strictObject({
				ground: z.string(),
				origin: z.enum(["measured", "assumed"]),
				rate: rate.describe("share of the claims that goes back"),
				claims: count,
				refund: money,
			}),
		),
	})
	.nullable()
	.describe("null where there is no bid");

export function informationRows({
	fields,
	putBacks,
}: SaleFindings): z.infer<typeof informationSchema> {
	if (!fields || !putBacks) return null;
	return {
		fields: fields.map((each) => ({
			field: each.field,
			claims_missing: each.claimsMissing,
			missing_share: each.missingShare,
			worth_if_masked: decimalFromKroner(each.worthIfMasked),
			gain_if_known: decimalFromKroner(each.gainIfKnown),
			cost: decimalFromKroner(each.cost),
			gain_after_cost: decimalFromKroner(each.gainAfterCost),
		})),
		put_backs: putBacks.map(({ refund, ...each }) => ({
			...each,
			refund: decimalFromKroner(refund),
		})),
	};
}
