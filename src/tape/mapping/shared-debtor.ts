// A file of claims and of who owes them: what tells its debtors apart is the debtor of its claims too.
import type { Proposal, Proposals } from "./proposal.ts";

/**
 * The proposals for the claims of a file, with its debtors' number as their debtor where nothing else was found for it.
 *
 * Without it the debtors would be read, and belong to nobody.
 */
export function withSharedDebtor(
	claims: Proposals,
	debtors: Proposals | undefined,
): Proposals {
	const found = debtors?.proposals.find(isDebtor);
	if (claims.tape !== "claims" || !found || claims.proposals.some(isDebtor))
		return claims;
	return {
		...claims,
		proposals: [...claims.proposals, { ...found, rivals: [], reason }],
	};
}

function isDebtor({ column }: Proposal): boolean {
	return column === "debtor_id";
}

const reason = {
	code: "same file",
	en: "tells the debtors of this file apart",
	nb: "skiller skyldnerne i denne filen fra hverandre",
} as const;
