// The words that a code of ours may be: kinds of claims, payments and events, and why a claim was closed.

export const claimTypes = [
	"invoice",
	"subscription",
	"telecom",
	"utility",
	"rent",
	"parking",
	"health",
	"loan",
	"credit_card",
	"seller_credit",
	"damages",
	"public_fee",
	"judgment",
	"other",
] as const;

/** Why a claim was closed; all but `paid` are exits that compete with payment. */
export const closeReasons = [
	"paid",
	"deceased",
	"bankrupt",
	"debt_settlement",
	"recalled",
	"sold",
	"time_barred",
	"credited",
	"written_off",
	"other",
] as const;

export const paymentKinds = [
	"principal",
	"interest",
	"costs",
	"unallocated",
] as const;

export const paymentSources = ["direct", "agency", "legal", "sale"] as const;

export const eventKinds = [
	"invoice_sent",
	"reminder",
	"collection_notice",
	"submission",
	"payment_demand",
	"call",
	"sms",
	"sms_payment_link",
	"email",
	"promise",
	"plan_signed",
	"plan_broken",
	"dispute_raised",
	"dispute_resolved",
	"acknowledgement",
	"conciliation_complaint",
	"judgment",
	"attachment",
	"nothing_to_attach",
	"surveillance",
	"complaint",
	"recalled",
	"closed",
] as const;
