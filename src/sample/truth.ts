// The contract of a sample's truth: every parameter that a portfolio is drawn from.
import { z } from "zod";
import { claimTypes } from "../tape/codes.ts";

const share = z.number().min(0).max(1);
const monthlyHazard = z.number().nonnegative();
const effect = z.number().positive();
const days = z.int().nonnegative();

const hazardSteps = z
	.array(z.strictObject({ from_day: days, monthly_hazard: monthlyHazard }))
	.min(1)
	.refine((steps) => steps[0]?.from_day === 0, "the first step is from day 0")
	.describe("a month is 30 days; each hazard holds until the next step");

const principals = z
	.strictObject({
		median: z.number().positive(),
		spread: z.number().nonnegative().describe("sigma of the logarithm"),
		low: z.number().positive(),
		high: z.number().positive(),
	})
	.describe("log-normal, drawn again outside low to high; NOK");

const policyPart = z.strictObject({
	share: z.number().nonnegative(),
	from_day: days,
	to_day: days,
	monthly_batch: z
		.boolean()
		.describe("waits for the next first of a month after the drawn day"),
});

const creditor = z.strictObject({
	creditor_id: z.string(),
	name: z.string(),
	person_share: z.number().nonnegative(),
	company_share: z.number().nonnegative(),
	claim_types: z.array(
		z.strictObject({
			claim_type: z.enum(claimTypes),
			share: z.number().nonnegative(),
		}),
	),
	never_submitted: share,
	submission_policy: z.array(policyPart),
	agencies: z.array(
		z.strictObject({ agency_id: z.string(), share: z.number().nonnegative() }),
	),
});

export const truthSchema = z.strictObject({
	portfolio: z.strictObject({
		portfolio_id: z.string(),
		years: z.int().min(1),
		claims_per_debtor: z
			.number()
			.min(1)
			.describe("mean, geometric, at most 12"),
		same_creditor: share,
		company: share,
	}),
	creditors: z.array(creditor).min(1),
	agency_hazard_effects: z.record(z.string(), effect),
	principals: z.partialRecord(z.enum(claimTypes), principals),
	cure_share: z.strictObject({
		floor: share,
		top: share,
		decay_days: z.number().positive(),
		debtor_type_effects: z.strictObject({ person: effect, company: effect }),
		claim_type_effects: z.partialRecord(z.enum(claimTypes), effect),
		no_phone_effect: effect,
		young_from_birth_year: z.int(),
		young_effect: effect,
		principal_reference: z.number().positive(),
		principal_power: z.number(),
		highest: share,
		shared_by_debtor: share,
	}),
	resolution_hazard: z.strictObject({
		steps: hazardSteps,
		decay_days: z.number().positive(),
	}),
	own_ledger_hazard: z.strictObject({ steps: hazardSteps }),
	exits: z.strictObject({
		deceased: monthlyHazard,
		debt_settlement: monthlyHazard,
		bankrupt: monthlyHazard,
		recalled: monthlyHazard,
		recall_reasons: z.array(
			z.strictObject({
				close_reason: z.enum(["recalled", "credited", "other"]),
				share: z.number().nonnegative(),
			}),
		),
		noticed: share,
		time_barred: share,
		written_off: share,
	}),
	payment_ways: z.strictObject({
		payer_plan: share,
		payer_partial: share,
		non_payer_plan: share,
		non_payer_partial: share,
		partial_before_submission: share,
		reversed: share,
		additions_paid: share,
		unallocated: share,
	}),
	disputes: z.strictObject({ payer: share, non_payer: share, settled: share }),
	titles: z.strictObject({ share, from_day: days, to_day: days }),
	large_customers: z.strictObject({
		one_in_debtors: z.int().min(2),
		invoice_every_days: z.int().min(1),
		years: z.number().positive(),
		principal: principals,
		failing: share,
		last_paid_days_before_failure: days,
	}),
	debtors: z.strictObject({
		no_national_id: share,
		no_phone: share,
		no_email: share,
		no_address: share,
		no_birth_date: share,
		listed_twice: share,
		emigrated: share,
		disappeared: share,
		protected_address: share,
	}),
	oddities: z.strictObject({
		exact_duplicate: share,
		resubmitted: share,
		unknown_payment: share,
		too_early_submission: share,
		short_notice: share,
		paid_not_closed: share,
	}),
	additions: z.strictObject({
		yearly_interest: z.number().nonnegative(),
		reminder_fee: z.number().nonnegative(),
		collector_fees: z.array(
			z.strictObject({
				up_to: z.number().positive(),
				light: z.number(),
				heavy: z.number(),
			}),
		),
		company_fee_factor: z.number().positive(),
		heavy_from_day: days,
	}),
});

export type Truth = z.infer<typeof truthSchema>;
export type Creditor = Truth["creditors"][number];
export type ClaimType = (typeof claimTypes)[number];
export type DebtorType = "person" | "company";
export type HazardSteps = Truth["own_ledger_hazard"]["steps"];
export type Principals = Truth["large_customers"]["principal"];
