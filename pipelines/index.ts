// The list of jobs, each read when it is called for; the only file of this folder that the command line needs.
import type { Pipeline } from "../src/pipeline.ts";

/** Reading all jobs takes longer than pricing a portfolio does. */
type Read = () => Promise<{ readonly default: Pipeline }>;

/** How each job is read, under the name it is called by. */
export const jobs: Readonly<Record<string, Read>> = {
	check: () => import("./check-tapes.ts"),
	value: () => import("./value-portfolio.ts"),
	price: () => import("./price-portfolio.ts"),
	workbook: () => import("./workbook.ts"),
	policy: () => import("./policy.ts"),
	open: () => import("./open-report.ts"),
	backtest: () => import("./backtest.ts"),
	reference: () => import("./reference.ts"),
	track: () => import("./track.ts"),
	trace: () => import("./trace-claim.ts"),
	sample: () => import("./make-sample.ts"),
	"export-eba": () => import("./export-eba.ts"),
};
