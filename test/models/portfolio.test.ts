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
});
