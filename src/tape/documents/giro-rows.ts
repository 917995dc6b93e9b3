// OCR giro becomes payments, AvtaleGiro requests become claims.
import type { TapeName } from "../columns.ts";
import { amountText, exactFromOre, shownAmount } from "./amount.ts";
import { documentFault, type StatedTotal } from "./fault.ts";
import { type GiroTransaction, giroTransactions } from "./giro.ts";
import type { GiroTotal } from "./giro-total.ts";
import { invoiceNumberIn } from "./invoice-number.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";

const headings = {
	payments: [
		"payment_id",
		"claim_id",
		"kid",
		"paid_date",
		"amount",
		"currency",
		"source",
	],
	claims: [
		"claim_id",
		"kid",
		"invoice_number",
		"creditor_id",
		"due_date",
		"principal",
		"currency",
	],
} as const;

const formats = {
	payments:
		"OCR giro of Nets; paid is the day of settlement, years from 70 on are of the last century",
	claims: "AvtaleGiro requests of Nets; due is the day of debiting",
} as const;

/** @throws Fault as `giroTransactions`, and when the file holds nothing of this tape */
export async function layDownGiro(
	file: string,
	tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	const wanted = tape === "payments" ? "payments" : "claims";
	const tally = { rows: 0, agreements: 0, cancelled: 0, cancelledOre: 0n };
	const stated: StatedTotal[] = [];
	await layRows(to, async (rows) => {
		for await (const found of giroTransactions(file)) {
			if (found.type === "agreement") tally.agreements += 1;
			else if (found.type === "total") stated.push(...totalsOf(found.total));
			else if (found.transaction.kind === "36") {
				tally.cancelled += 1;
				tally.cancelledOre += found.transaction.ore;
			} else if (tapeOf(found.transaction) === wanted) {
				tally.rows += 1;
				await rows.add(
					found.transaction.line,
					cells[wanted](found.transaction),
				);
			}
		}
	});
	if (tally.rows === 0) throw nothing(file, wanted, tally);
	if (tally.cancelled > 0)
		stated.push({
			what: "cancellations of requests, which were left out",
			stated: shownAmount(exactFromOre(tally.cancelledOre)),
			counted: `${tally.cancelled}`,
		});
	return { headings: headings[wanted], format: formats[wanted], stated };
}

function tapeOf({ service }: GiroTransaction): "payments" | "claims" {
	return service === "ocr-giro" ? "payments" : "claims";
}

const cells = {
	payments: ({ id, kid, day, ore }: GiroTransaction) => [
		id,
		"",
		kid,
		day,
		amountText(exactFromOre(ore)),
		"NOK",
		"direct",
	],
	claims: ({ id, kid, text, account, day, ore }: GiroTransaction) => [
		id,
		kid,
		invoiceNumberIn(text),
		account,
		day,
		amountText(exactFromOre(ore)),
		"NOK",
	],
};

/** The sum and the transactions agree, or it would have been a fault; a record too many or too few is only said. */
function totalsOf({
	of,
	transactions,
	ore,
	statedRecords,
	records,
}: GiroTotal): StatedTotal[] {
	const sum = shownAmount(exactFromOre(ore));
	return [
		{
			what: `transactions of the ${of}`,
			stated: `${transactions}`,
			counted: `${transactions}`,
		},
		{ what: `sum of the ${of}`, stated: sum, counted: sum },
		{
			what: `records of the ${of}`,
			stated: `${statedRecords}`,
			counted: `${records}`,
		},
	];
}

function nothing(
	file: string,
	wanted: "payments" | "claims",
	{ agreements, cancelled }: { agreements: number; cancelled: number },
): Error {
	const what =
		agreements > 0
			? `holds ${agreements} AvtaleGiro agreements, which say how a payer pays and not what is owed`
			: cancelled > 0
				? `holds ${cancelled} cancellations of AvtaleGiro requests and nothing else`
				: `holds no ${wanted === "payments" ? "payments" : "requests to pay"}`;
	return documentFault(file, what, {
		remedy:
			wanted === "payments"
				? "Give the OCR file with the transactions."
				: "Give the file of payment requests, or the claims as a table.",
	});
}
