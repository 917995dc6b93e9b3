// Real files, and our samples: what each is taken for, and a mapping that asks at most two questions.
import { describe, expect, test } from "vitest";
import type { TapeName } from "../../src/tape/columns.ts";
import { proposalsOf } from "../../src/tape/mapping/proposals.ts";
import { rolesOf } from "../../src/tape/mapping/roles.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import { brief, database, looked } from "./proposed.ts";

/** Tapes that a file serves, and what is proposed for one of them. */
async function check(file: string, tape: TapeName) {
	return await looked(file, async (seen) => {
		const found = await proposalsOf(await database(), seen, tape, undefined);
		return {
			roles: rolesOf(seen.headings, seen.likeness).roles.map(
				(role) => `${role.tape}${role.isEventLog ? " (log)" : ""}`,
			),
			columns: brief(found),
			missing: found.missing,
			personal: found.headings
				.filter(({ isPersonal }) => isPersonal)
				.map(({ heading }) => heading),
			constants: found.constants.map(
				({ column, value }) => `${column} ${value}`,
			),
		};
	});
}

const highradius = {
	claim_id: "doc_id",
	principal: "converted_usd ?",
	due_date: "due_in_date",
	creditor_id: "business_code",
	debtor_id: "cust_number",
	invoice_number: "doc_id",
	invoice_date: "posting_date",
};

describeShared("data/highradius/A_nulldata_ddmmyyyy_open.csv", () => {
	test("one question: which amount is owed", async () => {
		expect(
			await check(
				sharedFile("data/highradius/A_nulldata_ddmmyyyy_open.csv"),
				"claims",
			),
		).toEqual({
			roles: ["claims"],
			columns: highradius,
			missing: [],
			personal: ["name_customer"],
			constants: ["currency USD"],
		});
	});

	test("in B two: the clearing dates are somebody's forecast", async () => {
		expect(
			await check(
				sharedFile("data/highradius/B_D0T7_iso_leadingzeros_predicted.csv"),
				"claims",
			),
		).toMatchObject({
			roles: ["claims"],
			columns: {
				...highradius,
				last_payment_date: "clear_date ?",
			},
			missing: [],
		});
	});
});

describeShared("data/ibm-ar", () => {
	test.each([
		"WA_Fn-UseC_-Accounts-Receivable.csv",
		"WA_Fn-UseC_-Accounts-Receivable_with_missing.csv",
	])("%s is claims and payments, without a question", async (name) => {
		const file = sharedFile(`data/ibm-ar/${name}`);
		expect(await check(file, "claims")).toEqual({
			roles: ["claims", "payments"],
			columns: {
				claim_id: "invoiceNumber",
				principal: "InvoiceAmount",
				due_date: "DueDate",
				debtor_id: "customerID",
				invoice_number: "invoiceNumber",
				invoice_date: "InvoiceDate",
				last_payment_date: "SettledDate",
			},
			missing: [],
			personal: [],
			constants: [],
		});
		expect(await check(file, "payments")).toMatchObject({
			columns: {
				invoice_number: "invoiceNumber",
				paid_date: "SettledDate",
				amount: "InvoiceAmount",
			},
			missing: [],
		});
	});
});

describeShared("data/rtfm-fines/traffic_fines_events.csv", () => {
	test("is an event log", async () => {
		expect(
			await check(
				sharedFile("data/rtfm-fines/traffic_fines_events.csv"),
				"events",
			),
		).toMatchObject({
			roles: ["events (log)"],
			columns: {
				claim_id: "case_id",
				event_date: "date",
				kind: "activity",
				amount: "amount",
				fee: "expense",
			},
			missing: [],
		});
	});
});

describeShared("data/norway-formats/brreg", () => {
	test("a snapshot is a register, and numbers without a sound check digit are asked about", async () => {
		expect(
			await check(
				sharedFile(
					"data/norway-formats/brreg/enheter_snapshot_2024-07-01.parquet",
				),
				"companies",
			),
		).toMatchObject({
			roles: ["companies"],
			columns: {
				organisation_number: "org_nr ?",
				organisation_form: "legal_form",
				is_bankrupt: "bankrupt",
				municipality: "municipality_code",
				industry_code: "nace_1",
				employees: "employees",
			},
			missing: [],
		});
	});
});

describeShared("data/triangles", () => {
	test.each([
		["triangles/raa.csv", "a triangle of sums"],
		["triangles/genins.csv", "a triangle of sums"],
		["triangles/mortgage.csv", "a triangle of sums"],
		["survival/R_aml.csv", "survival data"],
	])("%s is no tape: %s", async (name, says) => {
		await looked(sharedFile(`data/${name}`), async ({ headings, likeness }) => {
			const found = rolesOf(headings, likeness);
			expect(found.roles).toEqual([]);
			expect(found.says?.en).toContain(says);
		});
	});
});

describe("our samples", () => {
	test.each([
		["small/claims.csv", "claims", ["claims"]],
		["small/payments.csv", "payments", ["payments"]],
		["small/events.csv", "events", ["events (log)"]],
		["small/debtors.csv", "debtors", ["debtors"]],
		["small/companies.csv", "companies", ["companies"]],
		["small/bankruptcies.csv", "bankruptcies", ["bankruptcies"]],
		["small/persons.csv", "persons", ["persons"]],
		["small/debt_settlements.csv", "debt_settlements", ["debt_settlements"]],
		["tiny/claims.csv", "claims", ["claims"]],
		["tiny/payments.csv", "payments", ["payments"]],
		["tiny/events.csv", "events", ["events (log)"]],
		["tiny/debtors.csv", "debtors", ["debtors"]],
	] as const)("%s is %s, without a question", async (name, tape, roles) => {
		const found = await check(`data-samples/${name}`, tape);
		expect(found.roles).toEqual(roles);
		expect(found.missing).toEqual([]);
		expect(
			Object.values(found.columns).filter((heading) => heading.endsWith(" ?")),
		).toEqual([]);
	});
});
