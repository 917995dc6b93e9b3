// How well the tape is represented in the reference it leans on, as the result states it.
import { z } from "zod";

const share = z.number();

export const representationSchema = z
	.strictObject({
		whole: z
			.array(
				z.strictObject({
					share: share.describe(
						"share of the open principal whose segment has a curve in the reference",
					),
					stability_index: z
						.number()
						.nullable()
						.describe("population stability index over segments and ages"),
					band_factor: z
						.number()
						.describe(
							"how many times wider the bands of this run are: assumed",
						),
				}),
			)
			.describe("one row"),
		by_segment: z.array(
			z.strictObject({
				segment: z.string(),
				is_known: z.boolean(),
				share_here: share,
				share_there: share,
			}),
		),
	})
	.nullable()
	.describe("null where the run leans on no reference");

export type RepresentationSection = z.infer<typeof representationSchema>;

/** What a comparison with the reference found. */
export interface Represented {
	readonly share: number;
	readonly stabilityIndex: number | null;
	readonly bandFactor: number;
	readonly segments: readonly {
		readonly segment: string;
		readonly isKnown: boolean;
		readonly shareHere: number;
		readonly shareThere: number;
	}[];
}

export function representationSection(
	found: Represented | null,
): RepresentationSection {
	if (!found) return null;
	return {
		whole: [
			{
				share: found.share,
				stability_index: found.stabilityIndex,
				band_factor: found.bandFactor,
			},
		],
		by_segment: found.segments.map((each) => ({
			segment: each.segment,
			is_known: each.isKnown,
			share_here: each.shareHere,
			share_there: each.shareThere,
		})),
	};
}
