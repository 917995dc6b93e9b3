// The section of concentration, made of the parts that the engine added up.
import {
	decileShares,
	largestShares,
	type RankedPart,
	unevenness,
} from "../../curves/concentration.ts";
import { decimalFromOre, oreFromDecimal } from "../../money.ts";
import type { Activity } from "../activity.ts";
import type { Concentration } from "./concentration.ts";

/** The figures of concentration, from the parts that the engine added up. */
export function concentrationOf({
	parts,
	largest,
}: Activity["concentration"]): Concentration {
	if (parts.length === 0) return null;
	const measured = (["principal", "expected_loss"] as const).map((name) => ({
		measure: name,
		parts: parts.filter((part) => part.measure === name).map(partOf),
	}));
	return {
		indices: measured.flatMap(({ measure: name, parts: own }) => {
			const found = unevenness(own);
			if (!found) return [];
			const { debtors, amount, herfindahl, equalDebtors, gini } = found;
			return [
				{
					...{ measure: name, debtors, herfindahl, gini },
					amount: decimalFromOre(amount),
					equal_debtors: equalDebtors,
				},
			];
		}),
		largest: measured.flatMap(({ measure: name, parts: own }) =>
			largestShares(own).map((each) => ({
				...{ measure: name, largest: each.largest, share: each.share },
				amount: decimalFromOre(each.amount),
			})),
		),
		deciles: measured.flatMap(({ measure: name, parts: own }) =>
			decileShares(own).map(({ cumulativeShare, amount, ...each }) => ({
				...each,
				measure: name,
				amount: decimalFromOre(amount),
				cumulative_share: cumulativeShare,
			})),
		),
		spared: sparedOf(parts),
		failures: failuresOf(largest, parts),
	};
}

type Parts = Activity["concentration"]["parts"];

function partOf(part: Parts[number]): RankedPart {
	return {
		firstRank: part.first_rank,
		decile: part.decile,
		debtors: part.debtors,
		amount: part.amount,
		squaredOre: part.squared_ore,
		rankedOre: part.ranked_ore,
	};
}

type Spared = NonNullable<Concentration>["spared"][number];

/** Bands of rank by open principal, the largest first. */
function sparedOf(parts: Parts): Spared[] {
	const owed = parts
		.filter(({ measure: name }) => name === "principal")
		.toSorted((one, other) => one.first_rank - other.first_rank);
	const bands = [...new Set(owed.map(({ rank_band }) => rank_band))];
	return bands.map((band) => {
		const own = owed.filter(({ rank_band }) => rank_band === band);
		const late = sumOf(own.map(({ late_principal }) => late_principal));
		const spared = sumOf(own.map(({ spared_principal }) => spared_principal));
		return {
			rank_band: band,
			debtors: countOf(own.map(({ debtors }) => debtors)),
			claims: countOf(own.map(({ claims }) => claims)),
			late_claims: countOf(own.map(({ late_claims }) => late_claims)),
			late_principal: decimalFromOre(late),
			spared_claims: countOf(own.map(({ spared_claims }) => spared_claims)),
			spared_principal: decimalFromOre(spared),
			spared_share: late > 0n ? Number(spared) / Number(late) : null,
		};
	});
}

type Failure = NonNullable<Concentration>["failures"][number];

function failuresOf(
	largest: Activity["concentration"]["largest"],
	parts: Parts,
): Failure[] {
	const all = sumOf(
		parts
			.filter(({ measure: name }) => name === "principal")
			.map(({ expected_collections }) => expected_collections),
	);
	return largest.map((debtor) => ({
		rank: debtor.principal_rank,
		debtor_type: debtor.debtor_type,
		claims: debtor.claims,
		principal_open: debtor.principal_open,
		expected_collections: debtor.expected_collections,
		share_of_expected:
			all > 0n
				? Number(oreFromDecimal(debtor.expected_collections)) / Number(all)
				: null,
		bid: debtor.bid,
		ask: debtor.ask,
	}));
}

const sumOf = (amounts: readonly string[]) =>
	amounts.reduce((all, amount) => all + oreFromDecimal(amount), 0n);

const countOf = (counts: readonly number[]) =>
	counts.reduce((all, each) => all + each, 0);
