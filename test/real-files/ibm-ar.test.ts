// 2 466 settled invoices of a vendor's sample, as claims and, by the same layout, as payments.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { describeShared, sharedFile, sharedJson } from "../shared-data.ts";
import { type Valued, valued } from "../valued.ts";

const file = "WA_Fn-UseC_-Accounts-Receivable.csv";
const reference = z.object({
	[file]: z.object({
		rows: z.number(),
		sum_amount: z.number(),
		"ageing_as_of_2013-06-30": z.record(
			z.string(),
			z.object({ n: z.number(), amount: z.number() }),
		),
	}),
});

const layout = {
	name: "ibm-ar",
	claims: {
		date: "mm/dd/yyyy",
		decimal: ".",
		columns: {
			claim_id: "invoiceNumber",
			invoice_number: "invoiceNumber",
			debtor_id: "customerID",
			invoice_date: "InvoiceDate",
			due_date: "DueDate",
			principal: "InvoiceAmount",
		},
		constants: { currency: "USD", claim_type: "invoice" },
	},
	payments: {
		date: "mm/dd/yyyy",
		decimal: ".",
		columns: {
			claim_id: "invoiceNumber",
			paid_date: "SettledDate",
			amount: "InvoiceAmount",
		},
	},
};

describeShared(`data/ibm-ar/${file}`, () => {
	const stated = () =>
		reference.parse(sharedJson("data/ibm-ar/reference.json"))[file];
	let ibm: Valued;
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "ferskvare-ibm-"));
		const layoutFile = join(folder, "layout.json");
		await writeFile(layoutFile, JSON.stringify(layout));
		ibm = await valued({
			claims: sharedFile(`data/ibm-ar/${file}`),
			payments: sharedFile(`data/ibm-ar/${file}`),
			layout: layoutFile,
			cutOff: "2013-06-30",
			out: folder,
		});
	});
	afterAll(() => rm(folder, { recursive: true }));

	test("control totals equal the reference", () => {
		const totals = ibm.result.control_totals;
		expect(totals.claims_in_tape).toBe(stated().rows);
		expect(totals.claims_loaded).toBe(stated().rows);
		expect(totals.principal_loaded).toBe(stated().sum_amount.toFixed(2));
		expect(totals.amount_loaded).toBe(stated().sum_amount.toFixed(2));
	});

	test("ageing as at 2013-06-30 equals the reference, in its own bands", async () => {
		const rows = await ibm.ask((database) =>
			database.rows(`
				select case when days_past_due <= 0 then 'not due' when days_past_due <= 15 then '1-15' when days_past_due <= 30
					then '16-30' when days_past_due <= 60 then '31-60' else '>60' end as band,
					count(*)::integer as n, sum(principal_open)::double as amount
				from claims_aged group by all`),
		);
		const found = new Map(rows.map((row) => [row.band, row]));
		for (const [band, { n, amount }] of Object.entries(
			stated()["ageing_as_of_2013-06-30"],
		))
			expect([
				band,
				found.get(band)?.n ?? 0,
				found.get(band)?.amount ?? 0,
			]).toEqual([band, n, amount]);
	});
});
