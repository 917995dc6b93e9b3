// The risk of a purchase, told of its simulated outcomes.
import type { Outcomes } from "./buyer-outcomes.ts";
import { quantileOf } from "./quantiles.ts";
import { winnersShade } from "./winners-curse.ts";

/** What a buyer supposes of risk besides its terms. */
export interface RiskTerms {
	/** Chance of missing the target that the buyer puts up with. */
	readonly missChance: number;
	readonly bidders: number;
	/** Standard deviation of the logarithm between what bidders make of the same claims. */
	readonly estimateSpread: number;
	/** Coefficient of variation of the share of claims that goes back. */
	readonly putBackSpread: number;
	/** Standard deviation of the logarithm of a year's level; null where the portfolio is to show it. */
	readonly cycleSd: number | null;
	/** Correlation of a year's level with the next. */
	readonly cycleCorrelation: number;
}

export const riskLevels = [
	0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99,
] as const;

/** A value that a future stays below with the chance given. */
export interface RiskQuantile {
	readonly chance: number;
	readonly price: number;
	readonly irr: number;
	readonly gain: number;
}

export interface Shade {
	readonly bidders: number;
	/** What is left of a bid. */
	readonly share: number;
	readonly bid: number;
}

/** A stretch of returns and the share of futures in it. */
export interface IrrBin {
	readonly from: number;
	readonly to: number;
	readonly share: number;
}

/** Of the forecast; the highest that keeps to the chance allowed; of the forecast, cut for winning against the others. */
export type BidKind = "of_forecast" | "at_miss_chance" | "against_bidders";

export interface PurchaseRisk {
	readonly bid: number;
	readonly quantiles: readonly RiskQuantile[];
	readonly losesMoney: number;
	/** Mean loss of the futures that lose; null where none does. */
	readonly meanLoss: number | null;
	/** Bids to choose among, each with its chance of missing the target. */
	readonly bids: readonly {
		readonly kind: BidKind;
		readonly bid: number;
		readonly missesTarget: number;
	}[];
	readonly shades: readonly Shade[];
	readonly irrBins: readonly IrrBin[];
}

const numbersOfBidders = [1, 2, 3, 4, 6, 8, 12];

/** @param bid  what the buyer bids on the forecast alone, above 0 */
export function purchaseRisk(
	bid: number,
	{ price, irr, gain }: Outcomes,
	terms: RiskTerms,
): PurchaseRisk | null {
	if (irr.length === 0) return null;
	const rising = {
		price: Float64Array.from(price).sort(),
		irr: Float64Array.from(irr).sort(),
		gain: Float64Array.from(gain).sort(),
	};
	const losses = gain.filter((each) => each < 0);
	return {
		bid,
		quantiles: riskLevels.map((chance) => ({
			chance,
			price: quantileOf(rising.price, chance),
			irr: quantileOf(rising.irr, chance),
			gain: quantileOf(rising.gain, chance),
		})),
		losesMoney: losses.length / gain.length,
		meanLoss:
			losses.length > 0
				? -losses.reduce((sum, loss) => sum + loss, 0) / losses.length
				: null,
		bids: bidsOf(bid, rising.price, terms),
		shades: [...new Set([...numbersOfBidders, terms.bidders])]
			.sort((one, other) => one - other)
			.map((bidders) => {
				const share = winnersShade(bidders, terms.estimateSpread);
				return { bidders, share, bid: bid * share };
			}),
		irrBins: binsOf(rising.irr),
	};
}

function bidsOf(bid: number, rising: Float64Array, terms: RiskTerms) {
	const cut = winnersShade(terms.bidders, terms.estimateSpread);
	const bids: readonly (readonly [BidKind, number])[] = [
		["of_forecast", bid],
		["at_miss_chance", quantileOf(rising, terms.missChance)],
		["against_bidders", bid * cut],
	];
	return bids.map(([kind, price]) => ({
		kind,
		bid: price,
		missesTarget: shareOf(rising, (each) => each < price),
	}));
}

const shareOf = (values: Float64Array, is: (value: number) => boolean) =>
	values.filter(is).length / values.length;

const fewestBins = 20;
const widths = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** About twenty stretches over the middle 90 per cent, of a round width; what lies outside is in the first and the last. */
function binsOf(rising: Float64Array): IrrBin[] {
	const [low, high] = [quantileOf(rising, 0.05), quantileOf(rising, 0.95)];
	const width =
		widths.find((each) => (high - low) / each <= fewestBins) ??
		(high - low) / fewestBins;
	const first = Math.floor(low / width);
	const count = Math.floor(high / width) - first + 1;
	const found = new Array<number>(count).fill(0);
	for (const rate of rising) {
		const place = Math.floor(rate / width) - first;
		const bin = Math.min(count - 1, Math.max(0, place));
		found[bin] = (found[bin] ?? 0) + 1;
	}
	const at = (place: number) =>
		Number(((first + place) * width).toPrecision(12));
	return found.map((number, place) => ({
		from: at(place),
		to: at(place + 1),
		share: number / rising.length,
	}));
}
