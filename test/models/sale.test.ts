// Claim prices: the parts of a segment's price add up to it, whatever the weights.
import { modelTests } from "../model-test.ts";

const clock = (claim_id: string, principal_open: number, segment = "S") => ({
	...{ claim_id, clock: "submission", segment, age_months: 3 },
	...{ principal_open, balance: principal_open },
});
const worth = (segment: string, toBuyer: number, toSeller: number) => ({
	...{ clock: "submission", segment, age_months: 3, gross_per_krone: 0.5 },
	...{ bid_per_krone: toBuyer, ask_per_krone: toSeller },
});

modelTests("claim_prices", {
	"three equal claims share ten øre: 3, 3 and 4, for what is cut off goes to the next":
		{
			given: {
				open_clocks: [clock("a", 100), clock("b", 100), clock("c", 100)],
				group_worth: [worth("S", 0.1, 0.2)],
				segment_prices: [{ segment: "S", bid: 0.1, ask: 0.2 }],
			},
			expect: [
				{
					claim_id: "a",
					bid: "0.03",
					ask: "0.06",
					expected_collections: "50.00",
				},
				{
					claim_id: "b",
					bid: "0.03",
					ask: "0.07",
					expected_collections: "50.00",
				},
				{
					claim_id: "c",
					bid: "0.04",
					ask: "0.07",
					expected_collections: "50.00",
				},
			],
		},
	"a claim twice as large gets twice as much, and each segment its own price": {
		given: {
			open_clocks: [clock("a", 100), clock("b", 200), clock("c", 1, "T")],
			group_worth: [worth("S", 0.1, 0.2), worth("T", 0.4, 0.4)],
			segment_prices: [
				{ segment: "S", bid: 30, ask: 60 },
				{ segment: "T", bid: 0.4, ask: 0.4 },
			],
		},
		expect: [
			{ claim_id: "a", bid: "10.00", ask: "20.00" },
			{ claim_id: "b", bid: "20.00", ask: "40.00" },
			{ claim_id: "c", bid: "0.40", ask: "0.40" },
		],
	},
	"a side that was not priced gives no claim a price; what is worth nothing gets nothing":
		{
			given: {
				open_clocks: [clock("a", 100)],
				group_worth: [worth("S", 0, 0)],
				segment_prices: [{ segment: "S", bid: null, ask: 0 }],
			},
			expect: [{ claim_id: "a", bid: null, ask: "0.00" }],
		},
});

const openClock = (claim_id: string, clock: string) => ({
	...{ claim_id, clock, segment_number: 1, observed_months: 3 },
	anchor_date: "2026-03-31",
});
const segments = [{ segment_number: 1, segment: "S" }];

modelTests("open_clocks", {
	"resolved claims, and those that left their ledger for collection, are not on the list":
		{
			given: {
				claim_clocks: [
					openClock("paid", "submission"),
					{ ...openClock("moved", "due"), left_date: "2026-01-01" },
					openClock("there", "submission"),
				],
				segments,
				claim_states: [
					{ claim_id: "paid", claim_state: "resolved" },
					{ claim_id: "moved", claim_state: "open" },
					{ claim_id: "there", claim_state: "open" },
				],
				stg_claims: ["paid", "moved", "there"].map((claim_id) => ({
					claim_id,
				})),
			},
			expect: [
				{ claim_id: "there", segment: "S", age_months: "3", age_days: "92" },
			],
		},
	"a claim that can no longer be collected has a segment of its own": {
		given: {
			claim_clocks: [openClock("dead", "submission")],
			segments,
			claim_states: [{ claim_id: "dead", claim_state: "open" }],
			uncollectable_claims: [{ claim_id: "dead" }],
			stg_claims: [{ claim_id: "dead" }],
		},
		expect: [{ claim_id: "dead", segment: "not collectable" }],
	},
});

modelTests("uncollectable_claims", {
	"the gravest reason decides, and what only excludes from sale does not": {
		given: {
			sale_exclusions: [
				{
					...{ claim_id: "A", reason: "time_barred", position: 20 },
					is_excluding: true,
				},
				{
					...{ claim_id: "A", reason: "deceased", position: 1 },
					is_excluding: true,
				},
				{
					...{ claim_id: "B", reason: "disputed", position: 18 },
					is_excluding: true,
				},
				{
					...{ claim_id: "C", reason: "deleted_entity", position: 2 },
					is_excluding: false,
				},
			],
		},
		expect: [{ claim_id: "A", exclusion_reason: "deceased" }],
	},
});
