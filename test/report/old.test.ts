import { expect, test } from "vitest";
import { isOld } from "../../src/report/old.ts";

test.each([
	["not due", false],
	["1-14", false],
	["181-360", false],
	["361 days-2 years", true],
	["361+", true],
	["over 360", true],
	["over 100", false],
	["2-3 years", true],
	["over 10 years", true],
])("%s is old: %s", (bucket, old) => {
	expect(isOld(bucket)).toBe(old);
});
