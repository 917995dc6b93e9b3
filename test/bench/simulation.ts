// `npx tsx test/bench/simulation.ts`: 10 000 futures of 200 segments over 180 months, from drawn curves to prices and bands.
import { random } from "../../src/random.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { horizonMonths } from "../../src/valuation/collections.ts";
import { boughtBy, segmentCash } from "../../src/valuation/forecast.ts";
import { buyerOutcomes } from "../../src/valuation/risk/buyer-outcomes.ts";
import { forecastBands } from "../../src/valuation/risk/forecast-bands.ts";
import { parameterPaths } from "../../src/valuation/risk/parameter-paths.ts";
import { processVariance } from "../../src/valuation/risk/process-variance.ts";
import { openByAge } from "../../src/valuation/risk/segment-paths.ts";
import { simulated } from "../../src/valuation/risk/simulate.ts";
import type { OpenClaims } from "../../src/valuation/types.ts";
import { buyerWith, cashOf } from "../valuation/sides.ts";

const segments = 200;
const drawn = random(1);
const open = Array.from(
	{ length: segments },
	(_, place): OpenClaims => ({
		...{ clock: "submission", segment: `segment ${place}`, ageMonths: 6 },
		...{ claims: 500, principal: 1e6, balance: 1.1e6 },
	}),
);
const collections = open.map(() => {
	const first = 10_000 * (0.5 + drawn());
	return cashOf(
		Array.from({ length: horizonMonths }, (_, month) => first * 0.97 ** month),
	);
});
const draws = Array.from({ length: 100 }, () =>
	Float64Array.from(
		{ length: segments * horizonMonths },
		() => 1_000 * (0.9 + 0.2 * drawn()),
	),
);

const started = performance.now();
const used = process.cpuUsage();
const buyer = buyerWith({ costRate: 0.25 });
const bought = boughtBy(segmentCash(open, collections), buyer);
const months = bought.months.map(({ gross }) => gross);
const futures = simulated(
	{
		months,
		parameters: parameterPaths(open, collections, openByAge(open).keys, draws),
		process: processVariance(
			open,
			collections,
			open.map(() => ({ claims: 4e9, debtors: 6e9 })),
			0.3,
		),
		cycle: { sd: 0.1, correlation: 0.5 },
	},
	10_000,
	random(2),
);
const { horizons } = forecastBands(months, futures);
const bid = bidOf(bought, buyer);
const { price } = buyerOutcomes(
	bid,
	bought,
	buyer,
	{ futures, putBackSpread: 0.5 },
	random(3),
);
const { user, system } = process.cpuUsage(used);
const mean = price.reduce((sum, each) => sum + each, 0) / price.length;
console.log(
	`10 000 futures of ${segments} segments × ${horizonMonths} months: ${((performance.now() - started) / 1000).toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of CPU)`,
);
console.log(
	`mean price ${Math.round(mean)} beside the bid ${Math.round(bid)}; ERC 180 ${horizons.at(-1)?.mean.toFixed(0)} beside ${horizons.at(-1)?.expected.toFixed(0)}`,
);
