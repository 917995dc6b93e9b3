// The true payment hazard: who can pay, how fast, and what share has then resolved after so many days.
import { daysPerMonth, never } from "./draws.ts";
import type { ClaimType, DebtorType, HazardSteps, Truth } from "./truth.ts";

/** What the true hazard of a submitted claim depends on. */
export interface Traits {
	readonly days_to_submission: number;
	readonly debtor_type: DebtorType;
	readonly claim_type: ClaimType;
	readonly agency_id: string;
	/** NOK */
	readonly principal: number;
	readonly has_phone: boolean;
	readonly birth_year: number | undefined;
}

/**
 * The share of claims that can pay at all, set on the day of submission.
 *
 * (floor + (top − floor) · exp(−days / decay)) times the effects of debtor type, claim type, missing telephone,
 * youth and principal; never above `highest`.
 */
export function cureShare(truth: Truth, traits: Traits): number {
	const cure = truth.cure_share;
	const fresh = Math.exp(-traits.days_to_submission / cure.decay_days);
	const isYoung = (traits.birth_year ?? 0) >= cure.young_from_birth_year;
	const byDays = cure.floor + (cure.top - cure.floor) * fresh;
	const byPrincipal =
		(traits.principal / cure.principal_reference) ** cure.principal_power;
	return Math.min(
		cure.highest,
		byDays *
			cure.debtor_type_effects[traits.debtor_type] *
			(cure.claim_type_effects[traits.claim_type] ?? 1) *
			(traits.has_phone ? 1 : cure.no_phone_effect) *
			(isYoung ? cure.young_effect : 1) *
			byPrincipal,
	);
}

/** What multiplies the monthly hazard of those who can pay: exp(−days / decay) times the agency's effect. */
export function hazardEffect(truth: Truth, traits: Traits): number {
	const { decay_days } = truth.resolution_hazard;
	return (
		Math.exp(-traits.days_to_submission / decay_days) *
		(truth.agency_hazard_effects[traits.agency_id] ?? 1)
	);
}

/** Days until so much hazard has gathered; never, if the steps end at 0 before. */
export function daysAtHazard(steps: HazardSteps, hazard: number): number {
	let left = hazard;
	for (let index = 0; index < steps.length; index += 1) {
		const step = steps[index];
		if (!step) break;
		const until = steps[index + 1]?.from_day ?? never;
		const days =
			step.monthly_hazard > 0
				? (left / step.monthly_hazard) * daysPerMonth
				: never;
		if (step.from_day + days <= until) return step.from_day + days;
		left -= ((until - step.from_day) / daysPerMonth) * step.monthly_hazard;
	}
	return never;
}

/** The hazard per month with which a claim of this debtor type leaves without paying, once submitted. */
export function exitHazard(truth: Truth, debtorType: DebtorType): number {
	const { deceased, debt_settlement, bankrupt, recalled } = truth.exits;
	return (
		recalled + (debtorType === "person" ? deceased + debt_settlement : bankrupt)
	);
}

/**
 * The exact probability that a submitted claim has resolved within so many days of its submission.
 *
 * With exits it is the cumulative incidence of payment, summed over the steps of the hazard:
 * cure share · Σ λ/(λ+μ) · S(start) · (1 − exp(−(λ+μ)·months)). Without them, pass a monthly exit hazard of 0.
 */
export function resolutionProbability(
	truth: Truth,
	traits: Traits,
	horizonDays: number,
	monthlyExitHazard = exitHazard(truth, traits.debtor_type),
): number {
	const { steps } = truth.resolution_hazard;
	const effect = hazardEffect(truth, traits);
	let staying = 1;
	let resolved = 0;
	for (let index = 0; index < steps.length; index += 1) {
		const step = steps[index];
		if (!step || step.from_day >= horizonDays) break;
		const until = Math.min(steps[index + 1]?.from_day ?? never, horizonDays);
		const hazard = step.monthly_hazard * effect;
		const leaving = hazard + monthlyExitHazard;
		if (leaving === 0) continue;
		const stays = Math.exp((-leaving * (until - step.from_day)) / daysPerMonth);
		resolved += (hazard / leaving) * staying * (1 - stays);
		staying *= stays;
	}
	return cureShare(truth, traits) * resolved;
}
