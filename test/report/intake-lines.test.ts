import { expect, test } from "vitest";
import { intakeLines } from "../../src/report/intake-lines.ts";
import type { Result } from "../../src/result/result.ts";
import { sampleResult, sampleWith } from "./fixture.ts";

type Finding = Result["findings"][number];

const finding = (given: Partial<Finding>): Finding => ({
	code: "payment_twice",
	severity: "warning",
	relation: "payments",
	column: "amount",
	rows: 1,
	amount: "1.00",
	says: "the same",
	...given,
});
const told = (
	findings: readonly Finding[],
	language: "en" | "nb" = "en",
	rejected: Partial<Result["control_totals"]> = {},
) =>
	intakeLines(
		sampleWith({
			findings: [...findings],
			control_totals: {
				...sampleResult().control_totals,
				...{ claims_rejected: 0, payments_rejected: 0, ...rejected },
			},
		}),
		language,
	).map((line) => line.replaceAll(/[\u00a0\u202f]/g, " "));

test("says by tape what was not loaded, each row once, and of the warnings what touches most", () => {
	const findings = [
		finding({ severity: "error", relation: "claims", rows: 2 }),
		finding({ severity: "error", relation: "claims", rows: 3 }),
		finding({ severity: "error" }),
		finding({ severity: "error", relation: "debtors", rows: 4 }),
		finding({ severity: "error", relation: "debtors", rows: 2 }),
		finding({ says: "little", amount: "3.00" }),
		finding({
			...{ code: "open_though_paid", says: "much (of evidence)" },
			...{ rows: 1200, amount: "90000.00" },
		}),
		finding({ says: "ignored", rows: 0, amount: "0.00" }),
	];
	const rejected = {
		...{ claims_rejected: 4, principal_rejected: "2000.50" },
		...{ payments_rejected: 1, amount_rejected: "70000.00" },
	};
	expect(told(findings, "en", rejected)).toEqual([
		"Not loaded: 4 rows of claims, NOK 2,001; 1 row of payments, NOK 70,000; 4 rows of debtors, NOK 1 (rejects.xlsx says why, row by row).",
		"Warnings on what was loaded: 2; touches most: much (1,200 rows, NOK 90,000).",
	]);
	expect(told(findings, "nb", rejected)[1]).toBe(
		"Advarsler om det som er lest: 2; gjelder mest: betalt fullt ut og aldri avsluttet; regnes som løst (1 200 rader, 90 000 kr).",
	);
});

test("says nothing where nothing is wrong", () => {
	expect(told([])).toEqual([]);
	expect(told([finding({})])).toHaveLength(1);
});
