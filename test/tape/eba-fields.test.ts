// The EBA's codes as headings, and the table of them held against the one we were handed.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	ebaColumnOf,
	ebaFieldOf,
	ebaFields,
} from "../../src/tape/mapping/eba-fields.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

test.each([
	["3.09", "3.09"],
	["3,09", "3.09"],
	["3.0900", "3.09"],
	["3.1", "3.10"],
	["3,1", "3.10"],
	["3.1000", "3.10"],
	["CR3.09", "3.09"],
	["NPL 3.09", "3.09"],
	["EBA NPL 3.09", "3.09"],
	["EBA-3.09", "3.09"],
	["3.09 principal balance", "3.09"],
	["3.09_principal_balance", "3.09"],
	[" 3.09 Principal Balance (NOK) ", "3.09"],
	["(3.09) Principal balance", "3.09"],
	["Principal balance", "3.09"],
	["principal_balance", "3.09"],
	["5.03 history of total repayments 2026-06", "5.03"],
	["5.03 2026-06", "5.03"],
	["Loan Identifier", "3.01"],
	["COUNTERPARTY IDENTIFIER", "1.02"],
	["Legal Entity Identifier (LEI)", "1.13"],
])("%s is %s", (heading, code) => {
	expect(ebaFieldOf(heading)?.code).toBe(code);
});

test.each([
	"",
	"3",
	"3.99",
	"6.01",
	"3.09.2026",
	"3.095",
	"13.09",
	"3.1 Beløp",
	"1.250,00",
	"principal",
	"balance",
	"lien position",
	"mortgage identifier",
	"jurisdiction of court",
	"2026-06",
	"'; drop table run; --",
])("%s is no field", (heading) => {
	expect(ebaFieldOf(heading)).toBeUndefined();
});

test("an identifier leads to our column in each tape that bears it", () => {
	expect(ebaColumnOf("3.01 Loan Identifier", "claims")).toBe("claim_id");
	expect(ebaColumnOf("loan identifier", "payments")).toBe("claim_id");
	expect(ebaColumnOf("5.00", "payments")).toBe("claim_id");
	expect(ebaColumnOf("5.00", "debtors")).toBeUndefined();
	expect(ebaColumnOf("1.02", "debtors")).toBe("debtor_id");
	expect(ebaColumnOf("2.00", "claims")).toBe("debtor_id");
});

test("neither default nor maturity stands for the due date", () => {
	expect(ebaColumnOf("3.23 date of default", "claims")).toBeUndefined();
	expect(ebaColumnOf("3.07 current maturity date", "claims")).toBeUndefined();
});

test("each code and each combination of code and name is there once", () => {
	expect(new Set(ebaFields.map(({ code }) => code)).size).toBe(
		ebaFields.length,
	);
	for (const { code, name } of ebaFields)
		expect(ebaFieldOf(`${code} ${name}`)?.code).toBe(code);
});

describeShared("tables/eba_its_2023_2083_fields.csv", () => {
	test("codes, names and marks are those we were handed", () => {
		const handed = readFileSync(
			sharedFile("tables/eba_its_2023_2083_fields.csv"),
			"utf8",
		)
			.split("\n")
			.filter((line) => /^\d/.test(line))
			.map((line) => line.split(",").slice(0, 6).join("|"));
		expect(
			ebaFields.map((field) =>
				[
					field.code,
					field.template,
					field.name,
					field.status,
					field.type,
					field.isRelevantUnsecured ? "yes" : "no",
				].join("|"),
			),
		).toEqual(handed);
	});
});
