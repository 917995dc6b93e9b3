// How a probability hangs on a sum of effects: the links of a binomial regression.

/** "logit" for odds; "cloglog" for the chance of an event in grouped time, with proportional hazards behind it. */
export type LinkName = "logit" | "cloglog";

export interface Link {
	readonly probability: (predictor: number) => number;
	/** How fast the probability rises with the predictor. */
	readonly slope: (predictor: number) => number;
	readonly predictor: (probability: number) => number;
}

const furthest = 700;

export const links: Readonly<Record<LinkName, Link>> = {
	logit: {
		probability: (predictor) => 1 / (1 + Math.exp(-predictor)),
		slope: (predictor) => {
			const e = Math.exp(-Math.abs(predictor));
			return e / (1 + e) ** 2;
		},
		predictor: (probability) => Math.log(probability / (1 - probability)),
	},
	cloglog: {
		probability: (predictor) =>
			-Math.expm1(-Math.exp(Math.min(furthest, predictor))),
		slope: (predictor) => {
			const hazard = Math.exp(Math.min(furthest, predictor));
			return hazard * Math.exp(-hazard);
		},
		predictor: (probability) => Math.log(-Math.log1p(-probability)),
	},
};

const edge = 1e-12;

/** A probability kept off 0 and 1, where neither link nor variance is finite. */
export function offTheEdges(probability: number): number {
	return Math.min(1 - edge, Math.max(edge, probability));
}
