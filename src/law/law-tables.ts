// The tables of law: each with its columns, what it says, and what its rows are held to.
import { refuseUnevenBrackets } from "./brackets.ts";
import { refuseUnsoundRules } from "./dunning-rules.ts";
import { limitationYears, taxLossTest } from "./limitation.ts";
import { refuseUnsoundSettings } from "./settings.ts";
import {
	annualRate,
	baseAmount,
	type LawRow,
	type LawValue,
	multiple,
	refuseUnsound,
} from "./sound.ts";

export interface LawTable {
	readonly file: string;
	readonly says: string;
	/** The columns it must have, in order, with the type each gets. */
	readonly columns: Readonly<Record<string, string>>;
	refuse(file: string, rows: readonly LawRow[]): void;
}

const period = { valid_from: "date", valid_to: "date" };
const origin = { source: "varchar", checked: "date", certainty: "varchar" };
const amount = "decimal(18, 2)";
const times = "decimal(6, 4)";

/** A refusal of rows that do not follow each other, by the column that holds what the law says. */
function following(value: LawValue): LawTable["refuse"] {
	return (file, rows) => refuseUnsound(file, rows, value);
}

export const law: readonly LawTable[] = [
	{
		file: "late_interest_rates",
		says: "the statutory rate of late interest by day (forsinkelsesrenteloven § 3)",
		columns: {
			...period,
			annual_rate: "decimal(5, 4)",
			applies_to: "varchar",
			...origin,
		},
		refuse: following(annualRate),
	},
	{
		file: "business_compensations",
		says: "the standard compensation a business pays for late payment (forsinkelsesrenteloven § 3 a); empty where it was not found",
		columns: { ...period, compensation: amount, ...origin },
		refuse: following({
			...baseAmount,
			column: "compensation",
			says: "an amount in kroner, or empty with certainty none",
			mayBeUnknown: true,
			accepts: (text) => text === "0" || baseAmount.accepts(text),
		}),
	},
	{
		file: "collection_base_rates",
		says: "the amount that collection fees are multiples of (inkassosatsen) by day",
		columns: { ...period, base_amount: amount, ...origin },
		refuse: following(baseAmount),
	},
	{
		file: "creditor_fees",
		says: "what a creditor may ask for a letter of its own, in multiples of inkassosatsen, by day of sending (inkassoforskriften chapter 1)",
		columns: {
			...period,
			step: "varchar",
			base_multiple: times,
			rounded_to: "varchar",
			...origin,
		},
		refuse: following({ ...multiple, seriesBy: ["step"] }),
	},
	{
		file: "collector_fees",
		says: "a collector's fee in multiples of inkassosatsen by due date, bracket and level, consumer, without VAT (inkassoforskriften chapter 2)",
		columns: {
			...period,
			fee_level: "varchar",
			claim_above: amount,
			claim_up_to: amount,
			base_multiple: times,
			...origin,
		},
		refuse(file, rows) {
			const seriesBy = ["fee_level", "claim_above", "claim_up_to"];
			refuseUnsound(file, rows, { ...multiple, seriesBy });
			refuseUnevenBrackets(file, rows);
		},
	},
	{
		file: "debtor_factors",
		says: "what a collector's fee is multiplied by for the kind of debtor, by due date",
		columns: {
			...period,
			debtor_factor: times,
			applies_to: "varchar",
			...origin,
		},
		refuse: following({ ...multiple, column: "debtor_factor" }),
	},
	{
		file: "fee_vat_rates",
		says: "value added tax on a collector's fee where the creditor cannot deduct it, by day of payment",
		columns: { ...period, vat_rate: "decimal(5, 4)", ...origin },
		refuse: following({ ...annualRate, column: "vat_rate" }),
	},
	{
		file: "plan_fees",
		says: "what a plan of more than four payments may cost, in multiples of inkassosatsen, by day of signing",
		columns: { ...period, base_multiple: times, ...origin },
		refuse: following(multiple),
	},
	{
		file: "court_base_rates",
		says: "the court fee R (rettsgebyret) by day",
		columns: { ...period, base_amount: amount, ...origin },
		refuse: following(baseAmount),
	},
	{
		file: "court_fees",
		says: "what legal steps cost, in multiples of the court fee, by day of the step (rettsgebyrloven)",
		columns: { ...period, step: "varchar", base_multiple: times, ...origin },
		refuse: following({ ...multiple, seriesBy: ["step"] }),
	},
	{
		file: "dunning_rules",
		says: "what good collection practice demands of letters, deadlines and fees, by regime and day; empty values are not known",
		columns: {
			rule: "varchar",
			regime: "varchar",
			...period,
			rule_value: "integer",
			unit: "varchar",
			law_reference: "varchar",
			...origin,
		},
		refuse: refuseUnsoundRules,
	},
	{
		file: "limitation_periods",
		says: "how long a claim lives (foreldelsesloven) by what is limited and day",
		columns: {
			...period,
			...{ limits: "varchar", basis: "varchar", runs_from: "varchar" },
			years: "integer",
			...origin,
		},
		refuse: following(limitationYears),
	},
	{
		file: "tax_loss_tests",
		says: "when a customer claim may be taken for lost in tax (skatteloven § 6-2 and its regulation) by day",
		columns: {
			...period,
			...{ tax_test: "varchar", at_least: "integer" },
			...origin,
		},
		refuse: following(taxLossTest),
	},
	{
		file: "settings",
		says: "the readings of the law that were taken where it leaves a choice: one row",
		columns: {
			first_interest_day: "varchar",
			day_basis: "varchar",
			interest_base: "varchar",
			interest_rounding: "varchar",
			interest_limitation: "varchar",
			new_collection_act_from: "date",
		},
		refuse: refuseUnsoundSettings,
	},
];
