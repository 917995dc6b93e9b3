// What each side supposes as cells to change: a name for formulas, and where the value stands in the result.
import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { figureCell, type Row, text } from "./sheet.ts";

const shared = [
	["annualRate", "percent_fine"],
	["costRate", "percent_fine"],
	["collectionLevel", "percent_fine"],
	["costPerClaimMonth", "money"],
	["costPerStep", "money"],
	["stepsPerClaimMonth", "given"],
	["legalCost", "money"],
	["legalShare", "percent_fine"],
	["legalMonth", "count"],
	["vatOnCosts", "percent_fine"],
	["taxRate", "percent_fine"],
] as const;

const buyers = [
	["fundingShare", "percent_fine"],
	["fundingRate", "percent_fine"],
	["dueDiligence", "money"],
	["onboardingPerClaim", "money"],
	["putBackRate", "percent_fine"],
	["putBackMonth", "count"],
] as const;

const sellers = [
	["taxBaseShare", "percent_fine"],
	["vatRecoverableShare", "percent_fine"],
	["lossMonth", "count"],
	["saleCost", "money"],
	["saleCostPerClaim", "money"],
	["bookShare", "percent_fine"],
	["capitalShare", "percent_fine"],
	["capitalRate", "percent_fine"],
] as const;

export const liveTerms = {
	buyer: [...shared, ...buyers],
	seller: [...shared, ...sellers],
} as const;

export type LiveSide = keyof typeof liveTerms;
export type TermName = (typeof liveTerms)[LiveSide][number][0];

/** The name of a term's cell: that of its row in the table of assumptions. */
export function termName(side: LiveSide, term: TermName): string {
	if (term === "annualRate")
		return side === "buyer" ? "target_irr" : "seller_discount_rate";
	const words = term.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	return `${side}_${words}`;
}

/** A line for each term: what it is, its value in a framed cell, the cell's name, its path. */
export function termRows(telling: Telling, side: LiveSide): Row[] {
	return liveTerms[side].map(([term, kind]: readonly [TermName, Kind]) => {
		const path = `lever.${side}.${term}`;
		const name = termName(side, term);
		const cell = figureCell(telling, telling.figure(path, kind));
		return [
			text(telling.texts.terms[term]),
			{ ...cell, kind, name, isInput: true },
			text(name),
			text(path),
		];
	});
}
