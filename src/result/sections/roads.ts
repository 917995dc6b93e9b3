// The seller's roads to money side by side, as the result states them.
import { z } from "zod";
import { decimalFromKroner, decimalFromOre } from "../../money.ts";
import type { RoadFigures, RoadRow } from "../../roads/side-by-side.ts";
import { otherDays, type SellerRoads } from "../seller-roads.ts";
import { count, money, orNull } from "./amounts.ts";

const origin = z.enum(["measured", "given", "reference", "assumed"]);
const amount = orNull(money);

const stockRow = z
	.strictObject({
		road: z.string(),
		basis: orNull(origin).describe("what tells it from keeping rests on"),
		note: z.string().describe("what to know of it, or why it is not there"),
		principal_concerned: amount.describe(
			"open principal that goes another way than if kept",
		),
		in_hand_now: amount.describe("received less paid back less cost"),
		in_hand_1_month: amount.describe("by the end of the first month"),
		in_hand_3_months: amount,
		in_hand_12_months: amount,
		received: amount.describe("over the horizon"),
		paid_back: amount.describe("to buyer or factor"),
		cost: amount,
		net: amount.describe("received less paid back less cost"),
		time_value: amount.describe("what waiting takes off, at the seller's rate"),
		tax_vat_capital: amount.describe("what tax, VAT and capital do to it"),
		worth_today: amount.describe("net with time value, tax, VAT and capital"),
		worth_low: amount.describe("95 % of the simulations of what debtors pay"),
		worth_high: amount,
		difference: amount.describe("worth today less that of keeping"),
		difference_low: amount.describe(
			"95 %, by what tells it from keeping; else as the worth",
		),
		difference_high: amount,
		principal_at_risk: amount.describe(
			"open principal that the seller still bears the loss of",
		),
		days_sooner: orNull(z.number()).describe(
			"a krone in hand comes so many days sooner than if kept, on average",
		),
	})
	.describe("null where it cannot be worked out from this portfolio");

const aheadRow = z.strictObject({
	policy: z.string(),
	claims: count.describe("submitted in the twelve months before the cut-off"),
	principal: money,
	expected_as_run: money.describe("recovery of principal, as run"),
	gain: money.describe("a year, before cost"),
	gain_low: money.describe("95 % interval, robust by debtor"),
	gain_high: money,
	net_gain: money.describe("after the seller's general cost rate"),
	days_sooner: z.number().describe("submitted earlier, a krone on average"),
	capital_freed: money.describe("principal times days sooner over 365"),
});

export const roadsSchema = z
	.strictObject({
		stock: z.array(stockRow).describe("roads for the claims that are open"),
		ahead: z
			.array(aheadRow)
			.describe(
				"submitting earlier: acts on claims to come, not on those that are open; empty where nothing was fitted",
			),
		by_month: z
			.array(
				z.strictObject({
					road: z.string(),
					month: count.describe("0 is now"),
					in_hand: money.describe("by the end of the month"),
				}),
			)
			.describe("the first five years"),
		terms: z.array(
			z.strictObject({
				name: z.string(),
				value: z.string(),
				origin,
				says: z.string(),
			}),
		),
	})
	.nullable()
	.describe("null where the seller's side was not asked for");

type Section = NonNullable<z.infer<typeof roadsSchema>>;

const monthsShown = 60;

export function roadsSection(found: SellerRoads | null): Section | null {
	if (!found) return null;
	return {
		stock: found.rows.map(rowOf),
		ahead: aheadOf(found),
		by_month: found.rows.flatMap(({ road, figures }) =>
			monthsOf(figures).map((inHand, month) => ({
				...{ road, month },
				in_hand: decimalFromOre(inHand),
			})),
		),
		terms: found.sides.roadsStated.map(({ name, value, origin, says }) => ({
			...{ name, origin, says },
			value: value === null ? "not known" : String(value),
		})),
	};
}

/** Every month up to the last that is shown; a road that ends sooner stays where it ended. */
function monthsOf(figures: RoadFigures | null): bigint[] {
	if (!figures) return [];
	const last = figures.byMonth.at(-1) ?? 0n;
	return Array.from(
		{ length: monthsShown + 1 },
		(_, month) => figures.byMonth[month] ?? last,
	);
}

function rowOf({ road, basis, note, figures }: RoadRow) {
	const told = (of: (figures: RoadFigures) => bigint) =>
		figures && decimalFromOre(of(figures));
	return {
		...{ road, basis, note },
		principal_concerned: told((each) => each.principalConcerned),
		in_hand_now: told((each) => each.now),
		in_hand_1_month: told((each) => each.within1Month),
		in_hand_3_months: told((each) => each.within3Months),
		in_hand_12_months: told((each) => each.within12Months),
		received: told((each) => each.received),
		paid_back: told((each) => each.paidBack),
		cost: told((each) => each.cost),
		net: told((each) => each.net),
		time_value: told((each) => each.timeValue),
		tax_vat_capital: told((each) => each.taxVatCapital),
		worth_today: told((each) => each.worth),
		worth_low: told((each) => each.worthLow),
		worth_high: told((each) => each.worthHigh),
		difference: told((each) => each.difference),
		difference_low: told((each) => each.differenceLow),
		difference_high: told((each) => each.differenceHigh),
		principal_at_risk: told((each) => each.principalAtRisk),
		days_sooner: figures?.daysSooner ?? null,
	};
}

function aheadOf({ policies, sides }: SellerRoads): Section["ahead"] {
	const kept = 1 - sides.seller.costRate * (1 + sides.seller.vatOnCosts);
	return otherDays(policies).map((row) => ({
		policy: row.policy,
		claims: row.claims,
		principal: decimalFromKroner(row.principal),
		expected_as_run: decimalFromKroner(row.expectedAsRun),
		gain: decimalFromKroner(row.gain),
		gain_low: decimalFromKroner(row.gainInterval.low),
		gain_high: decimalFromKroner(row.gainInterval.high),
		net_gain: decimalFromKroner(row.gain * kept),
		days_sooner: row.creditDaysSaved,
		capital_freed: decimalFromKroner(
			(row.principal * row.creditDaysSaved) / 365,
		),
	}));
}
