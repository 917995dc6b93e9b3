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
	"not_money",
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

/** Where a person stands in the population register. */
export const personStatuses = [
	"resident",
	"emigrated",
	"missing_person",
	"deceased",
	"ceased",
	"birth_registered",
	"not_resident",
	"temporary",
	"inactive",
	"d_number",
] as const;

export const addressProtections = [
	"none",
	"confidential",
	"strictly_confidential",
	"strictly_confidential_abroad",
] as const;

/** What the estate of a bankrupt ended in. */
export const bankruptcyEnds = ["cover", "no_cover", "set_aside"] as const;

export const suppressionReasons = [
	"own_customer",
	"staff",
	"complaint",
	"litigation",
	"vulnerable",
	"fraud",
	"public_figure",
	"other",
] as const;

/** What the registers themselves write, by column, in small letters. */
export const registerWords = {
	/** Status in the population register, in full and simplified. */
	status: {
		bosatt: "resident",
		utflyttet: "emigrated",
		forsvunnet: "missing_person",
		doed: "deceased",
		død: "deceased",
		opphoert: "ceased",
		opphørt: "ceased",
		foedselsregistrert: "birth_registered",
		fødselsregistrert: "birth_registered",
		ikke_bosatt: "not_resident",
		midlertidig: "temporary",
		inaktiv: "inactive",
		bosattetterfolkeregisterloven: "resident",
		ikkebosatt: "not_resident",
		doedifolkeregisteret: "deceased",
		dnummer: "d_number",
	},
	address_protection: {
		ugradert: "none",
		fortrolig: "confidential",
		strengt_fortrolig: "strictly_confidential",
		strengt_fortrolig_utland: "strictly_confidential_abroad",
		"7": "confidential",
		"6": "strictly_confidential",
	},
	end_reason: {
		innstilt: "no_cover",
		innstilling: "no_cover",
		dividende: "cover",
		utlodning: "cover",
		tilbakelevert: "set_aside",
		opphevet: "set_aside",
	},
} as const;
