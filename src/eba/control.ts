// The border check: what was written is read again, and must be the portfolio, in rows and to the øre.
import { join } from "node:path";
import { decimalFromOre, oreFromDecimal } from "../money.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import type { WrittenFile } from "./write-templates.ts";

/** What a file holds, counted in the file itself. Amounts are exact decimals. */
export interface FileTotals {
	readonly file: string;
	readonly rows: number;
	readonly sums: Readonly<Record<string, string>>;
}

/** What the portfolio says that the files must hold. */
export interface PortfolioTotals {
	readonly cutOffDate: string;
	readonly currency: string;
	readonly hasPayments: boolean;
	readonly claims: number;
	readonly counterparties: number;
	readonly principalOpen: string;
	readonly balanceOpen: string;
	/** Payments known at the cut-off date, net. */
	readonly paid: string;
	/** The part of them that lies before the first month of template 5. */
	readonly paidBefore: string;
	readonly payments: number;
	readonly paymentsAmount: string;
	readonly paymentsAfterCutOff: number;
	readonly events: number;
}

/** SQL of a written file, every cell as text. */
export function writtenFile(
	folder: string,
	{ file, headings }: Pick<WrittenFile, "file" | "headings">,
): string {
	const path = join(folder, file).replaceAll(/[*?[]/g, "[$&]");
	const columns = headings.map((heading) => `${quoted(heading)}: 'varchar'`);
	return `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ';', quote = '"', escape = '"', nullstr = '', columns = {${columns.join(", ")}})`;
}

/** @param firstMonth  the first day that template 5 covers */
export async function portfolioTotals(
	database: Database,
	firstMonth: string,
): Promise<PortfolioTotals> {
	const row = await database.row(`
		select cast(run.cut_off_date as varchar) as cut_off_date, run.currency, run.has_payments,
			(select count(*) from tape_claims) as claims,
			(select count(*) from (
				select debtor_id from tape_debtors
				union select coalesce(debtor_id, concat('of claim ', claim_id)) from tape_claims
			)) as counterparties,
			control_totals.principal_open, control_totals.balance_open,
			(select cast(coalesce(sum(amount), 0) as decimal(38,2)) from stg_payments) as paid,
			(select cast(coalesce(sum(amount), 0) as decimal(38,2)) from stg_payments where paid_date < date ${quoted(firstMonth)}) as paid_before,
			(select count(*) from tape_payments) as payments,
			(select cast(coalesce(sum(amount), 0) as decimal(38,2)) from tape_payments) as payments_amount,
			control_totals.payments_after_cut_off,
			(select count(*) from tape_events) as events
		from run cross join control_totals`);
	return {
		cutOffDate: String(row.cut_off_date),
		currency: String(row.currency),
		hasPayments: row.has_payments === true,
		claims: Number(row.claims),
		counterparties: Number(row.counterparties),
		principalOpen: String(row.principal_open),
		balanceOpen: String(row.balance_open),
		paid: String(row.paid),
		paidBefore: String(row.paid_before),
		payments: Number(row.payments),
		paymentsAmount: String(row.payments_amount),
		paymentsAfterCutOff: Number(row.payments_after_cut_off),
		events: Number(row.events),
	};
}

/** Reads each file again and counts what is in it. */
export async function fileTotals(
	database: Database,
	folder: string,
	files: readonly WrittenFile[],
): Promise<FileTotals[]> {
	const totals: FileTotals[] = [];
	for (const written of files) {
		const { file, template } = written;
		const amounts = (template?.columns ?? []).filter(({ field }) =>
			["3.09", "3.10", "3.11", "3.12", "5.03"].includes(field.code),
		);
		const codes = [...new Set(amounts.map(({ field }) => field.code))];
		const sums = codes.map((code) => {
			const cells = amounts
				.filter(({ field }) => field.code === code)
				.map(({ heading }) => sumOf(heading));
			return `${cells.join(" + ")} as ${named(code)}`;
		});
		const own = file === "payments.csv" ? [`${sumOf("amount")} as amount`] : [];
		const { rows, ...counted } = await database.row(
			`select ${["count(*) as rows", ...sums, ...own].join(", ")} from ${writtenFile(folder, written)}`,
		);
		const texts = Object.entries(counted).map(
			([name, sum]) => [name, String(sum)] as const,
		);
		totals.push({
			file,
			rows: Number(rows),
			sums: Object.fromEntries(texts),
		});
	}
	return totals;
}

function sumOf(heading: string): string {
	const cell = named(heading);
	return `cast(coalesce(sum(case when not starts_with(${cell}, 'ND') then cast(${cell} as decimal(18,2)) end), 0) as decimal(38,2))`;
}

/** @throws RangeError where a file and the portfolio differ: the bug is ours */
export function refuseDifference(
	files: readonly FileTotals[],
	portfolio: PortfolioTotals,
): void {
	const { claims } = portfolio;
	const rows: Readonly<Record<string, number>> = {
		"template_1.csv": portfolio.counterparties,
		"template_2_1.csv": claims,
		"template_3.csv": claims,
		"template_5.csv": claims,
		"payments.csv": portfolio.payments,
		"events.csv": portfolio.events,
	};
	const inMonths = decimalFromOre(
		oreFromDecimal(portfolio.paid) - oreFromDecimal(portfolio.paidBefore),
	);
	const sums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		"template_3.csv": {
			"3.09": portfolio.principalOpen,
			"3.12": portfolio.balanceOpen,
		},
		"template_5.csv": { "5.03": inMonths },
		"payments.csv": { amount: portfolio.paymentsAmount },
	};
	for (const file of files) {
		const wanted = rows[file.file] ?? file.rows;
		if (file.rows !== wanted)
			throw new RangeError(
				`${file.file} has ${file.rows} rows where the portfolio has ${wanted}`,
			);
		for (const [name, sum] of Object.entries(sums[file.file] ?? {}))
			if (oreFromDecimal(file.sums[name] ?? "0") !== oreFromDecimal(sum))
				throw new RangeError(
					`${file.file}: ${name} sums to ${file.sums[name]} where the portfolio has ${sum}`,
				);
	}
}
