// A newcomer has no ../shared: what stands on it is skipped there, and does not break the suite.
import { expect, test } from "vitest";
import { describeShared } from "../shared-data.ts";

let described = 0;
describeShared("tables/there_is_no_such_table.csv", () => {
	described += 1;
	throw new Error("described though its file is absent");
});

test("a description whose file is absent is not run", () => {
	expect(described).toBe(0);
});
