// What an export says of itself: counts and sums of each file, completeness of each field, and how certain the templates are.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { noData } from "../tape/forms/missing-words.ts";
import { ebaCertainty } from "../tape/mapping/eba-fields.ts";
import { version } from "../version.ts";
import type { FieldCompleteness } from "./completeness.ts";
import type { FileTotals, PortfolioTotals } from "./control.ts";
import { manifestFile, manifestKind } from "./export-folder.ts";
import type { WrittenFile } from "./write-templates.ts";

export interface Export {
	readonly files: readonly WrittenFile[];
	readonly totals: readonly FileTotals[];
	readonly portfolio: PortfolioTotals;
	readonly fields: readonly FieldCompleteness[];
	readonly months: { readonly first: string; readonly last: string };
	readonly hasIdentities: boolean;
}

const readings: readonly string[] = [
	ebaCertainty,
	"Choices are written as openNPL words them; asset class and product type are our reading of the kind of claim.",
	"3.09 is what remains of the principal at the cut-off date; 3.10 and 3.11 are as the tape states them, and 0 once a claim is closed; 3.12 is their sum.",
	"3.13 is the cut-off date less the due date, not below 0. 3.23 (date of default) is not written: the due date is not the day of default.",
	"A claim that arose after the cut-off date has a row with ND5 in its balances.",
	"5.03 is net of reversals, so a month may be below 0. 5.04 and templates 2.2 to 2.4 and 4 are of collateral and guarantees, and are left out.",
	"Identities are withheld (ND3) for every debtor on the debtor tape; the portfolio does not know which of them the sender had.",
];

/** Writes manifest.json for programs and README.txt for people; the same portfolio gives the same bytes. */
export async function writeManifest(
	folder: string,
	exported: Export,
): Promise<void> {
	const { portfolio, totals, fields, months, hasIdentities } = exported;
	const manifest = {
		kind: manifestKind,
		version,
		cut_off_date: portfolio.cutOffDate,
		currency: portfolio.currency,
		holds_identities: hasIdentities,
		claims: portfolio.claims,
		counterparties: portfolio.counterparties,
		principal_open: portfolio.principalOpen,
		balance_open: portfolio.balanceOpen,
		paid_to_cut_off: portfolio.paid,
		paid_before_first_month: portfolio.paidBefore,
		payments_after_cut_off: portfolio.paymentsAfterCutOff,
		months,
		files: totals,
		fields,
		readings,
		no_data: Object.fromEntries(
			Object.entries(noData).map(([word, { says }]) => [word, says]),
		),
	};
	await writeFile(
		join(folder, manifestFile),
		`${JSON.stringify(manifest, null, "\t")}\n`,
	);
	await writeFile(
		join(folder, "README.txt"),
		`${readme(exported).join("\n")}\n`,
	);
}

function readme({ files, totals, portfolio, months }: Export): string[] {
	const rows = new Map(totals.map(({ file, rows }) => [file, rows]));
	return [
		`EBA templates of a portfolio as at ${portfolio.cutOffDate}, written by Ferskvare ${version}.`,
		"",
		...files.map(
			({ file, says }) =>
				`${file.padEnd(18)} ${String(rows.get(file) ?? 0).padStart(9)} rows  ${says}`,
		),
		"",
		`Principal open ${portfolio.currency} ${portfolio.principalOpen}, with interest and costs ${portfolio.balanceOpen}.`,
		`Template 5 covers ${months.first} to ${months.last}; ${portfolio.paidBefore} was paid before. ${portfolio.paymentsAfterCutOff} payments after the cut-off date are in payments.csv alone.`,
		"",
		"UTF-8, cut by semicolons, decimal point, days as year-month-day.",
		`Missing values: ${Object.entries(noData)
			.map(([word, { says }]) => `${word} ${says}`)
			.join("; ")}.`,
		"",
		...readings,
		"",
		`Read back: ferskvare value template_3.csv --debtors template_1.csv${rows.has("payments.csv") ? " --payments payments.csv" : ""}${rows.has("events.csv") ? " --events events.csv" : ""} --cut-off ${portfolio.cutOffDate}`,
	];
}
