// The winner's curse: who bids highest has seldom seen the least in a portfolio.

const widest = 8;
const points = 4_000;

/**
 * What a bid must be cut to so that winning with it is no bad news: E[V | highest of n] over E[V | the only one].
 *
 * Bidders see a common value V through log-normal errors, e^(σz) with z standard normal and independent, and know nothing
 * of V beforehand. The highest of n estimates has z distributed as n·φ(z)·Φ(z)^(n−1), and V is the estimate times e^(−σz).
 * It corrects for being wrong, and for nothing else: what a bidder shades for its own profit is not in it.
 *
 * @param bidders  1 or more
 * @param spread   σ, standard deviation of the logarithm of one bidder's estimate
 * @returns        1 for one bidder, less the more there are
 * @see Capen, Clapp & Campbell (1971), Competitive Bidding in High-Risk Situations, J. Petroleum Technology 23, 641–653
 */
export function winnersShade(bidders: number, spread: number): number {
	return (
		highestOf(bidders, (z) => Math.exp(-spread * z)) /
		highestOf(1, (z) => Math.exp(-spread * z))
	);
}

/** The mean of a function of the highest of so many standard normal draws, by Simpson's rule. */
export function highestOf(draws: number, of: (z: number) => number): number {
	const step = (2 * widest) / points;
	let [below, sum] = [0, 0];
	for (let point = 0; point <= points; point += 1) {
		const z = -widest + point * step;
		if (point > 0)
			below +=
				(step / 6) *
				(density(z - step) + 4 * density(z - step / 2) + density(z));
		const weight = point === 0 || point === points ? 1 : point % 2 ? 4 : 2;
		sum += weight * of(z) * draws * density(z) * below ** (draws - 1);
	}
	return (sum * step) / 3;
}

const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
