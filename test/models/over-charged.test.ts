import { modelTests } from "../model-test.ts";

modelTests("over_charged_claims", {
	"each reason by itself, with its claims and kroner": {
		given: {
			claims_with_fees: [
				["only with VAT", 100, 80, 100, 20],
				["only with VAT", 200, 150, 200, 50],
				["above every reading", 900, 300, 400, 600],
				["no court fee known", 10, null, null, null],
				["", 50, 50, 60, 0],
			].map(
				(
					[
						reason = "",
						charged = null,
						allowed = null,
						highest = null,
						over = null,
					],
					row,
				) => ({
					...{ claim_id: `${row}`, over_charged_reason: reason },
					...{ costs_charged: charged, costs_allowed: allowed },
					...{ costs_highest: highest, over_charged: over },
				}),
			),
		},
		expect: [
			["only with VAT", 2, 300, 70, 0],
			["above every reading", 1, 900, 600, 500],
			["no court fee known", 1, 10, null, 0],
		].map(
			([
				reason = "",
				claims = null,
				charged = null,
				over = null,
				above = null,
			]) => ({
				...{ over_charged_reason: reason, claims, costs_charged: charged },
				...{ over_charged: over, above_every_reading: above },
			}),
		),
	},
});
