// Whether a tape can show how its claims pay: where it cannot, the curve is assumed and says so.
import { expect, test } from "vitest";
import {
	type CurveEvidence,
	showsPayment,
} from "../../src/curves/fit-curves.ts";

type CashRow = CurveEvidence["cash"][number];

const cash = (kroner: string): CashRow => ({
	...{ clock: "due", segment: "person, due", vintage_month: "2024-01-01" },
	...{ observed_months: 12, month: 3, payments: 1 },
	...{ cash: kroner, principal_paid: kroner },
});

test.each([
	["claims paid, and the day of a krone", 1, "100.00", [cash("100.00")], true],
	["paid down on the tape alone, without a day", 1, "100.00", [], false],
	["nothing but a payment taken back", 1, "100.00", [cash("0.00")], false],
	["cut down to what is open", 0, "100.00", [cash("100.00")], false],
	["nothing paid", 0, "0.00", [], false],
] as const)("%s", (_, claims_resolved, principal_paid, rows, shows) => {
	const others = { claims_removed: 0, claims_open: 20 };
	expect(
		showsPayment({ claims_resolved, principal_paid, ...others }, rows),
	).toBe(shows);
});

test("one paid claim in a hundred shows how the others pay, one in more does not", () => {
	const paid = { claims_resolved: 1, principal_paid: "100.00" };
	const shows = (claims_open: number, claims_removed: number) =>
		showsPayment({ ...paid, claims_open, claims_removed }, [cash("100.00")]);
	expect(shows(59, 40)).toBe(true);
	expect(shows(60, 40)).toBe(false);
});
