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
	expect(showsPayment({ claims_resolved, principal_paid }, rows)).toBe(shows);
});
