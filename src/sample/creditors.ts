// The invented creditors of the default truth: what they sell, when they submit, whom they submit to.
import type { Creditor } from "./truth.ts";

type PolicyPart = Creditor["submission_policy"][number];

const within = (
	share: number,
	from_day: number,
	to_day: number,
): PolicyPart => ({ share, from_day, to_day, monthly_batch: false });

const nextFirstOfMonth = (share: number, from_day: number): PolicyPart => ({
	share,
	from_day,
	to_day: from_day,
	monthly_batch: true,
});

const agencies = (a1: number, a2: number, a3: number) => [
	{ agency_id: "A1", share: a1 },
	{ agency_id: "A2", share: a2 },
	{ agency_id: "A3", share: a3 },
];

export const creditors: Creditor[] = [
	{
		creditor_id: "C1",
		name: "Lyn Mobil AS",
		person_share: 0.3,
		company_share: 0.2,
		claim_types: [
			{ claim_type: "telecom", share: 0.7 },
			{ claim_type: "subscription", share: 0.3 },
		],
		never_submitted: 0.02,
		submission_policy: [
			within(0.75, 16, 25),
			within(0.2, 26, 60),
			within(0.05, 150, 400),
		],
		agencies: agencies(0.6, 0.25, 0.15),
	},
	{
		creditor_id: "C2",
		name: "Fossegrim Kraft AS",
		person_share: 0.22,
		company_share: 0.25,
		claim_types: [{ claim_type: "utility", share: 1 }],
		never_submitted: 0.03,
		submission_policy: [nextFirstOfMonth(0.95, 30), within(0.05, 120, 300)],
		agencies: agencies(0.2, 0.6, 0.2),
	},
	{
		creditor_id: "C3",
		name: "Ørretdalen Klinikk AS",
		person_share: 0.15,
		company_share: 0,
		claim_types: [
			{ claim_type: "health", share: 0.9 },
			{ claim_type: "invoice", share: 0.1 },
		],
		never_submitted: 0.12,
		submission_policy: [within(0.9, 60, 150), within(0.1, 151, 500)],
		agencies: agencies(0, 0.3, 0.7),
	},
	{
		creditor_id: "C4",
		name: "Parkvakten Sør AS",
		person_share: 0.16,
		company_share: 0.1,
		claim_types: [{ claim_type: "parking", share: 1 }],
		never_submitted: 0.04,
		submission_policy: [within(0.5, 18, 35), within(0.5, 75, 125)],
		agencies: agencies(0.3, 0.3, 0.4),
	},
	{
		creditor_id: "C5",
		name: "Åsgard Finans AS",
		person_share: 0.06,
		company_share: 0,
		claim_types: [
			{ claim_type: "loan", share: 0.6 },
			{ claim_type: "seller_credit", share: 0.4 },
		],
		never_submitted: 0.02,
		submission_policy: [within(0.8, 30, 90), within(0.2, 91, 180)],
		agencies: agencies(0.5, 0.5, 0),
	},
	{
		creditor_id: "C6",
		name: "Bærum Handel og Service AS",
		person_share: 0.11,
		company_share: 0.45,
		claim_types: [{ claim_type: "invoice", share: 1 }],
		never_submitted: 0.1,
		submission_policy: [
			within(0.35, 16, 30),
			nextFirstOfMonth(0.25, 30),
			within(0.3, 61, 130),
			within(0.1, 150, 720),
		],
		agencies: agencies(0.34, 0.33, 0.33),
	},
];
