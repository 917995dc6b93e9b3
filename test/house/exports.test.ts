import { expect, test } from "vitest";
import * as ferskvare from "../../src/index.ts";

test("what others may import is this and no more", () => {
	expect(Object.keys(ferskvare).sort()).toEqual([
		"Database",
		"Fault",
		"Faults",
		"aalenJohansen",
		"bestThreshold",
		"expectedLossRate",
		"incidenceBy",
		"internalRateOfReturn",
		"logLogInterval",
		"monthlyFlows",
		"normalQuantile",
		"openNotebook",
		"openReadOnly",
		"presentValue",
		"reprice",
		"resultSchema",
		"wilsonInterval",
		"withDatabase",
	]);
});
