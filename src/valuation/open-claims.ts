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
}

export function openClaimsFrom(rows: readonly OpenClaimsRow[]): OpenClaims[] {
	return rows.map((row) => ({
		clock: row.clock,
		segment: row.segment,
		ageMonths: row.age_months,
		claims: row.claims,
		principal: kronerFromOre(oreFromDecimal(row.principal)),
		balance: kronerFromOre(oreFromDecimal(row.balance)),
	}));
}
