// Doubts that show when claims and payments are held together, each claim told of once.
import { modelTests } from "../model-test.ts";

modelTests("portfolio_doubts", {
	"what comes above the principal and stays within the claim is told here, the rest of the tapes":
		{
			given: {
				stg_claims: [
					{ claim_id: "within", debtor_id: "D", interest: 5, costs: 2 },
					{ claim_id: "at the edge", debtor_id: "D", interest: 5, costs: 2 },
					{ claim_id: "above", debtor_id: "D", interest: 5, costs: 2 },
					{ claim_id: "none", debtor_id: "D", interest: 5, costs: 2 },
				],
				stg_debtors: [{ debtor_id: "D" }],
				claim_states: [
					{ claim_id: "within", excess: 6, implied: 0 },
					{ claim_id: "at the edge", excess: 7, implied: 0 },
					{ claim_id: "above", excess: 7.01, implied: 0 },
					{ claim_id: "none", excess: 0, implied: 0 },
				],
			},
			expect: [
				{ code: "payments_above_principal", claims: "2", amount: "13.00" },
			],
		},
	"what is open of debtors abroad is told of, however Norway is written": {
		given: {
			stg_debtors: [
				{ debtor_id: "S", country: "SE" },
				{ debtor_id: "N", country: "Norge" },
				{ debtor_id: "U" },
			],
			stg_claims: ["S", "N", "U", "S"].map((debtor_id, place) => ({
				...{ claim_id: `${debtor_id}${place}`, debtor_id },
			})),
			claim_states: [
				{ claim_id: "S0", claim_state: "open", principal_open: 70 },
				{ claim_id: "N1", claim_state: "open", principal_open: 10 },
				{ claim_id: "U2", claim_state: "open", principal_open: 10 },
				{ claim_id: "S3", claim_state: "resolved", principal_open: 0 },
			],
		},
		expect: [{ code: "debtor_abroad", claims: "1", amount: "70.00" }],
	},
});
