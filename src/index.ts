// What notebooks and other programs may import. Re-exports only; test/house/exports.test.ts pins the list.
export {
	aalenJohansen,
	incidenceBy,
	logLogInterval,
} from "./curves/aalen-johansen.ts";
export { normalQuantile } from "./curves/normal.ts";
export { wilsonInterval } from "./curves/wilson.ts";
export { Fault, Faults } from "./faults.ts";
export {
	type Drawing,
	type Notebook,
	openNotebook,
	type Row,
} from "./notebook/notebook.ts";
export { reprice } from "./result/reprice.ts";
export { type Result, resultSchema } from "./result/result.ts";
export { internalRateOfReturn } from "./valuation/internal-rate-of-return.ts";
export { monthlyFlows, presentValue } from "./valuation/present-value.ts";
export {
	bestThreshold,
	expectedLossRate,
	type InstalmentLoan,
} from "./valuation/timing/recovery-threshold.ts";
export { Database, withDatabase } from "./warehouse/database.ts";
export { openReadOnly } from "./warehouse/read-only.ts";
