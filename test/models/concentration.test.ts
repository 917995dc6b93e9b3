// Who owes most, who was spared, and what hangs on the largest.
import { modelTests } from "../model-test.ts";

const claim = (
	claim_id: string,
	debtor_id: string,
	principal_open: number,
	days_past_due = 10,
) => ({ claim_id, debtor_id, principal_open, days_past_due });
const staged = (claim_id: string, submission_date: string | null = null) => ({
	claim_id,
	submission_date,
});
const price = (claim_id: string, expected_collections: number) => ({
	...{ claim_id, expected_collections },
	...{ bid: 1, ask: 2 },
});

modelTests("debtor_exposures", {
	"claims of a debtor add up; what is expected above principal is no gain elsewhere":
		{
			given: {
				claims_aged: [claim("a", "D1", 100), claim("b", "D1", 50)],
				stg_claims: [staged("a"), staged("b")],
				claim_prices: [price("a", 130), price("b", 20)],
				stg_debtors: [{ debtor_id: "D1", debtor_type: "company" }],
			},
			expect: [
				{
					debtor_id: "D1",
					debtor_type: "company",
					claims: 2,
					principal_open: "150.00",
					expected_collections: "150.00",
					expected_loss: "30.00",
					bid: "2.00",
					ask: "4.00",
				},
			],
		},
	"late from day 61, spared if it was never submitted": {
		given: {
			claims_aged: [
				claim("sixty", "D1", 1, 60),
				claim("sixty-one", "D1", 2, 61),
				claim("submitted", "D1", 4, 900),
			],
			stg_claims: [
				staged("sixty"),
				staged("sixty-one"),
				staged("submitted", "2025-01-01"),
			],
			claim_prices: [
				price("sixty", 0),
				price("sixty-one", 0),
				price("submitted", 0),
			],
		},
		expect: [
			{
				debtor_id: "D1",
				debtor_type: "unknown",
				late_claims: 2,
				late_principal: "6.00",
				spared_claims: 1,
				spared_principal: "2.00",
			},
		],
	},
	"of two that owe the same the first by number is the larger; ranks differ by measure":
		{
			given: {
				claims_aged: [
					claim("a", "D2", 100),
					claim("b", "D1", 100),
					claim("c", "D3", 90),
				],
				stg_claims: [staged("a"), staged("b"), staged("c")],
				claim_prices: [price("a", 99), price("b", 50), price("c", 0)],
			},
			expect: [
				{ debtor_id: "D1", principal_rank: 1, loss_rank: 2 },
				{ debtor_id: "D2", principal_rank: 2, loss_rank: 3 },
				{ debtor_id: "D3", principal_rank: 3, loss_rank: 1 },
			],
		},
});

const exposure = (debtor_id: string, rank: number, amount: number) => ({
	...{ debtor_id, debtor_type: "person", claims: 1 },
	...{ principal_open: amount, expected_loss: amount / 2 },
	...{ expected_collections: amount / 2, bid: null, ask: null },
	...{ late_claims: 0, late_principal: 0, spared_claims: 0 },
	...{ spared_principal: 0, principal_rank: rank, loss_rank: rank },
});

modelTests("concentration", {
	"two debtors: bands and tenths by rank, sums of squares and ranks in øre": {
		given: {
			debtor_exposures: [exposure("D1", 1, 3), exposure("D2", 2, 1)],
		},
		expect: [
			{
				...{ measure: "principal", rank_band: "1", decile: 1, debtors: 1 },
				...{ amount: "3.00", squared_ore: 90000, ranked_ore: 300 },
			},
			{
				...{ measure: "principal", rank_band: "2-5", decile: 6, debtors: 1 },
				...{ amount: "1.00", squared_ore: 10000, ranked_ore: 200 },
			},
			{
				...{ measure: "expected_loss", rank_band: "1", decile: 1, debtors: 1 },
				...{ amount: "1.50", squared_ore: 22500, ranked_ore: 150 },
			},
			{
				...{ measure: "expected_loss", rank_band: "2-5", decile: 6 },
				...{ debtors: 1, amount: "0.50", squared_ore: 2500, ranked_ore: 100 },
			},
		],
	},
	"no open claim, no row": { given: {}, expect: [] },
});

modelTests("largest_debtors", {
	"the ten largest and no more; no name and no number": {
		given: {
			debtor_exposures: Array.from({ length: 12 }, (_, place) =>
				exposure(`D${place}`, place + 1, 100 - place),
			),
		},
		expect: Array.from({ length: 10 }, (_, place) => ({
			principal_rank: place + 1,
			principal_open: 100 - place,
		})),
	},
});
