// R 4: power.prop.test(p1 = rate, p2 = rate * (1 + lift), power = 0.8)$n
import { expect, test } from "vitest";
import { claimsPerArm } from "../../src/agencies/fair-test.ts";

test.each([
	[0.4, 0.05, 9492.04103065],
	[0.4343434343434344, 0.1, 2062.98477266],
	[0.1, 0.2, 3840.84748243],
	[0.05, 0.1, 31233.4379401],
])(
	"at a rate of %d a lift of %d needs what R says, rounded up",
	(rate, lift, n) => {
		expect(claimsPerArm({ rate, lift })).toBe(Math.ceil(n));
	},
);

test.each([
	[0.6, 0.7],
	[0, 0.1],
	[1, 0.1],
	[0.5, 0],
])("a rate of %d has no test for a lift of %d", (rate, lift) => {
	expect(claimsPerArm({ rate, lift })).toBeNull();
});
