// The list of jobs; the only file of this folder that the command line needs.
import type { Pipeline } from "../src/pipeline.ts";
import backtest from "./backtest.ts";
import checkTapes from "./check-tapes.ts";
import exportEba from "./export-eba.ts";
import makeSample from "./make-sample.ts";
import openReport from "./open-report.ts";
import policy from "./policy.ts";
import pricePortfolio from "./price-portfolio.ts";
import reference from "./reference.ts";
import traceClaim from "./trace-claim.ts";
import track from "./track.ts";
import valuePortfolio from "./value-portfolio.ts";
import workbook from "./workbook.ts";

/** Each job under the name it is called by. */
export const jobs: Readonly<Record<string, Pipeline>> = {
	check: checkTapes,
	value: valuePortfolio,
	price: pricePortfolio,
	workbook,
	policy,
	open: openReport,
	backtest,
	reference,
	track,
	trace: traceClaim,
	sample: makeSample,
	"export-eba": exportEba,
};
