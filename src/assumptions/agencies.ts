// What each agency takes, from the seller's file: a commission, so much a claim, or both.
import { basename } from "node:path";
import { z } from "zod";
import { Fault } from "../faults.ts";
import type { AgencyTerms } from "../valuation/road-terms.ts";
import { objectIn } from "./assumption-file.ts";

const commission = z.number().min(0).max(0.99);
const shape = z.union([
	commission.transform((rate) => termsFrom({ commission: rate })),
	z
		.strictObject({
			commission: commission.optional(),
			per_claim: z.number().min(0).max(100_000).optional(),
			origin: z.enum(["measured", "given", "reference"]).optional(),
		})
		.refine(
			(given) =>
				given.commission !== undefined || given.per_claim !== undefined,
		)
		.transform(termsFrom),
]);

function termsFrom(given: {
	readonly commission?: number | undefined;
	readonly per_claim?: number | undefined;
	readonly origin?: AgencyTerms["origin"] | undefined;
}): AgencyTerms {
	return {
		commission: given.commission ?? 0,
		perClaim: given.per_claim ?? 0,
		origin: given.origin ?? "given",
	};
}

/**
 * The terms of the agencies named under `agencies`; none where there is no file, or none are named.
 *
 * @throws Fault with file, agency and what was met for terms that make no sense
 */
export async function readAgencies(
	file: string | undefined,
): Promise<ReadonlyMap<string, AgencyTerms>> {
	if (file === undefined) return new Map();
	const shownAs = basename(file);
	const { agencies = {} } = await objectIn(file, shownAs);
	const named = z.record(z.string(), z.unknown()).safeParse(agencies);
	if (!named.success)
		throw new Fault(`${shownAs}: agencies is no object`, { remedy });
	return new Map(
		Object.entries(named.data).map(([agency, terms]) => {
			const parsed = shape.safeParse(terms);
			if (!parsed.success)
				throw new Fault(
					`${shownAs}: the terms of agency "${agency}" are ${JSON.stringify(terms)}`,
					{ remedy },
				);
			return [agency, parsed.data];
		}),
	);
}

const remedy =
	'Write a commission of 0 to 0.99, kroner a claim, or both: "agencies": { "A1": { "commission": 0.2, "per_claim": 35 }, "A2": 0.25 }.';
