import { modelTests } from "../model-test.ts";

const open = { claim_state: "open", principal_open: 100, balance: 120 };

modelTests("tax_loss_readiness", {
	"adds up claims and kroner by test": {
		given: {
			claim_states: ["a", "b", "c"].map((claim_id) => ({ claim_id, ...open })),
			claims_with_tax_loss: [
				["a", "in vain", "no"],
				["b", "reminders", "if charged"],
				["c", "reminders", "if charged"],
			].map(
				([claim_id = "", tax_loss_criterion = "", vat_recoverable = ""]) => ({
					...{ claim_id, tax_loss_criterion, vat_recoverable },
				}),
			),
		},
		expect: [
			{
				tax_loss_criterion: "in vain",
				claims: 1,
				principal: 100,
				balance: 120,
			},
			{
				tax_loss_criterion: "reminders",
				claims: 2,
				principal: 200,
				balance: 240,
			},
		],
	},
});
