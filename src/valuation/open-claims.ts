// Open claims as the engine counts them become groups to value; ledger money becomes kroner here.
import { kronerFromOre, oreFromDecimal } from "../money.ts";
import type { OpenClaims } from "./types.ts";

export interface OpenClaimsRow {
	readonly clock: "submission" | "due";
	readonly segment: string;
	readonly age_months: number;
	readonly claims: number;
	readonly principal: string;
	readonly balance: string;
	/** Open principal times days since day 0, summed. */
	readonly principal_days: string;
}

const daysPerMonth = 365.25 / 12;

export function openClaimsFrom(rows: readonly OpenClaimsRow[]): OpenClaims[] {
	return rows.map((row) => ({
		clock: row.clock,
		segment: row.segment,
		ageMonths: meanAge(row),
		claims: row.claims,
		principal: kronerFromOre(oreFromDecimal(row.principal)),
		balance: kronerFromOre(oreFromDecimal(row.balance)),
	}));
}

/** The mean age of the open principal in months, inside the whole month that it was counted under. */
function meanAge({ age_months, principal, principal_days }: OpenClaimsRow) {
	if (Number(principal) <= 0) return age_months;
	const mean = Number(principal_days) / Number(principal) / daysPerMonth;
	return Math.min(age_months + 1, Math.max(age_months, mean));
}
