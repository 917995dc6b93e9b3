import { modelTests } from "../model-test.ts";

const open = (claim_id: string, due_date: string) => ({
	stg_claims: { claim_id, due_date },
	claim_states: {
		claim_id,
		claim_state: "open",
		principal_open: 100,
		balance: 110,
	},
});

const dueOn = (days: Readonly<Record<string, string>>) => {
	const claims = Object.entries(days).map(([name, due]) => open(name, due));
	return {
		stg_claims: claims.map((claim) => claim.stg_claims),
		claim_states: claims.map((claim) => claim.claim_states),
	};
};

modelTests("claims_aged", {
	"puts each age in its bucket": {
		given: dueOn({
			"due on the cut-off": "2026-06-30",
			"one day": "2026-06-29",
			"fourteen days": "2026-06-16",
			"fifteen days": "2026-06-15",
			"360 days": "2025-07-05",
			"361 days": "2025-07-04",
			"730 days": "2024-06-30",
			"731 days": "2024-06-29",
			"over ten years": "2016-06-01",
		}),
		expect: [
			{
				claim_id: "due on the cut-off",
				days_past_due: 0,
				ageing_bucket: "not due",
				is_old: false,
			},
			{
				claim_id: "one day",
				days_past_due: 1,
				ageing_bucket: "1-14",
				is_old: false,
			},
			{
				claim_id: "fourteen days",
				days_past_due: 14,
				ageing_bucket: "1-14",
				is_old: false,
			},
			{
				claim_id: "fifteen days",
				days_past_due: 15,
				ageing_bucket: "15-30",
				is_old: false,
			},
			{
				claim_id: "360 days",
				days_past_due: 360,
				ageing_bucket: "181-360",
				is_old: false,
			},
			{
				claim_id: "361 days",
				days_past_due: 361,
				ageing_bucket: "361 days-2 years",
				is_old: true,
			},
			{
				claim_id: "730 days",
				days_past_due: 730,
				ageing_bucket: "361 days-2 years",
				is_old: true,
			},
			{
				claim_id: "731 days",
				days_past_due: 731,
				ageing_bucket: "2-3 years",
				is_old: true,
			},
			{
				claim_id: "over ten years",
				days_past_due: 3681,
				ageing_bucket: "over 10 years",
				is_old: true,
			},
		],
	},
	"leaves out what is resolved or removed": {
		given: {
			stg_claims: [
				{ claim_id: "resolved", due_date: "2026-01-01" },
				{ claim_id: "removed", due_date: "2026-01-01" },
			],
			claim_states: [
				{ claim_id: "resolved", claim_state: "resolved" },
				{ claim_id: "removed", claim_state: "removed" },
			],
		},
		expect: [],
	},
});
