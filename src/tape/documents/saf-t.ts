// SAF-T Financial becomes claims and payments: the items on customers' accounts, matched as a bookkeeper would.
import type { TapeName } from "../columns.ts";
import { documentFault } from "./fault.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";
import { accountsIn, byDebit, type SafTAccount } from "./saf-t-accounts.ts";
import { claimCells, claimHeadings } from "./saf-t-claims.ts";
import { layDownSafTDebtors } from "./saf-t-debtors.ts";
import { readSafT, type SafTFile } from "./saf-t-file.ts";
import { paymentHeadings, paymentRows } from "./saf-t-payments.ts";
import { formatOf } from "./saf-t-records.ts";
import { statedOf } from "./saf-t-stated.ts";

/**
 * Lays down every item that was owed as a claim, settled or not, or every settlement as a payment, or the customers.
 *
 * @throws Fault as `readSafT`, and for a file without a ledger where claims or payments are wanted
 */
export async function layDownSafT(
	file: string,
	tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	if (tape === "debtors") return await layDownSafTDebtors(file, to);
	const read = await readSafT(file);
	if (!read.hasLedger)
		throw documentFault(file, "holds master files without ledger entries", {
			remedy:
				"Ask the sender to export the ledger with it: balances alone have no due dates.",
		});
	const accounts = [...accountsIn(read)];
	const lines = tape === "claims" ? claimRows : rowsOfPayments;
	await layRows(to, async (rows) => {
		for (const { line, cells } of lines(accounts, read))
			await rows.add(line, cells());
	});
	return {
		headings: tape === "claims" ? claimHeadings : paymentHeadings,
		format: `${formatOf(read.header)}; settlements matched by reference, else by equal amount, else the oldest first`,
		stated: [...read.stated, ...statedOf(accounts)],
	};
}

interface Row {
	readonly line: number;
	cells(): readonly string[];
}

/** In the order of the file; cells are made when they are written. */
function claimRows(accounts: readonly SafTAccount[], file: SafTFile): Row[] {
	const rows = accounts.flatMap((account) => {
		const applied = byDebit(account);
		return account.items
			.filter(({ amount }) => amount > 0n)
			.map((item) => ({
				line: item.line,
				cells: () =>
					claimCells(
						item,
						applied.get(item) ?? [],
						account.customer?.terms,
						file.header,
					),
			}));
	});
	return rows.sort((one, other) => one.line - other.line);
}

function rowsOfPayments(
	accounts: readonly SafTAccount[],
	file: SafTFile,
): Row[] {
	return accounts
		.flatMap((account) => paymentRows(account, file.header))
		.sort((one, other) => one.line - other.line);
}
