// Rules: each broken by rows that should break it and not by rows at its very edge, with the kroner by hand.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { implausible } from "../../src/tape/findings/plausibility.ts";
import { rules } from "../../src/tape/rules.ts";
import {
	faultOf,
	type Intake,
	intake,
	intakeOf,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

type Cells = Readonly<Record<string, string>>;

/** A file of rows under all the columns that any of them names. */
function file(first: Cells, rows: readonly Cells[]): string {
	const columns = [...new Set([first, ...rows].flatMap(Object.keys))];
	const lines = rows.map((row) => {
		const whole: Cells = { ...first, ...row };
		return columns.map((column) => whole[column] ?? "").join(";");
	});
	return [columns.join(";"), ...lines].join("\n").concat("\n");
}

const soundClaim = {
	claim_id: "",
	principal: "100.00",
	invoice_date: "2025-03-17",
	due_date: "2025-03-31",
};

function claims(rows: Readonly<Record<string, Cells>>, given = {}): string {
	return file(
		{ ...soundClaim, ...given },
		Object.entries(rows).map(([claim_id, row]) => ({ claim_id, ...row })),
	);
}

function payments(...rows: readonly Cells[]): string {
	return file(
		{ claim_id: "", paid_date: "2025-06-01", amount: "", kind: "" },
		rows,
	);
}

/** "code claim kroner" of each doubtful row, in the order of the codes. */
function doubtsIn({ doubts }: Intake, relation = "claims"): string[] {
	return doubts
		.filter((row) => row.relation === relation)
		.map(
			({ code, claim_id, row, amount }) =>
				`${code} ${claim_id ?? `row ${row}`} ${amount}`,
		)
		.toSorted();
}

/** What the rules found; what is told of the tapes as a body is tested elsewhere. */
function ruled({ loaded }: Pick<Intake, "loaded">) {
	return loaded.findings.filter(
		({ code }) => !(code in implausible) && code !== "payments_begin_late",
	);
}

function inBrief({ loaded }: Intake): string[] {
	return ruled({ loaded }).map(
		({ code, severity, rows, amount }) =>
			`${severity} ${code} ${rows} ${amount}`,
	);
}

/** Doubts of a claim tape, and that findings count what is listed. */
async function doubtsOf(
	rows: Readonly<Record<string, Cells>>,
	others: Readonly<Record<string, string>> = {},
): Promise<string[]> {
	return await intake(
		folder,
		{ "claims.csv": claims(rows), ...others },
		(seen) => {
			expect(seen.why).toEqual([]);
			expect(unbalanced(seen)).toEqual([]);
			const listed = ruled(seen).reduce((sum, each) => sum + each.rows, 0);
			expect(listed).toBe(seen.doubts.length);
			return doubtsIn(seen);
		},
	);
}

describe("a claim by itself", () => {
	test("amounts", async () => {
		expect(
			await doubtsOf({
				"no principal": { principal: "0.00" },
				"nothing left": { principal: "0.00", principal_original: "100.00" },
				"more left": { principal: "100.01", principal_original: "100.00" },
				"sum 0.02 off": { interest: "5.00", costs: "2.00", total: "107.02" },
				"sum 0.01 off": { interest: "5.00", costs: "2.00", total: "106.99" },
				"sum 3 off": { interest: "5.00", costs: "2.00", total: "104.00" },
				"sum less paid": {
					...{ interest: "5.00", costs: "2.00", total: "67.00" },
					paid_amount: "40.00",
				},
				"paid, sum off": {
					...{ interest: "5.00", costs: "2.00", total: "60.00" },
					paid_amount: "40.00",
				},
				"paid, no sum": { paid_amount: "40.00" },
				"paid and taken off": {
					...{ interest: "5.00", costs: "2.00", total: "107.00" },
					paid_amount: "40.00",
				},
				"sum not stated": { interest: "5.00", costs: "2.00" },
				"parts not stated": { interest: "5.00", total: "900.00" },
				"interest back": { interest: "-0.01" },
				"costs back": { costs: "-38.00" },
				"disputed whole": { interest: "5.00", disputed_amount: "105.00" },
				"disputed more": { interest: "5.00", disputed_amount: "105.01" },
			}),
		).toEqual([
			"disputed_above_balance disputed more 0.01",
			"negative_costs costs back 38.00",
			"negative_interest interest back 0.01",
			"paid_not_taken_off paid, no sum 40.00",
			"paid_not_taken_off paid, sum off 40.00",
			"remaining_above_original more left 100.01",
			"sum_differs paid, sum off 47.00",
			"sum_differs sum 0.02 off 0.02",
			"sum_differs sum 3 off 3.00",
			"zero_principal no principal 0.00",
		]);
	});

	test("order of days", async () => {
		const closed = { close_reason: "recalled" };
		expect(
			await doubtsOf({
				"due as invoiced": { invoice_date: "2025-03-31" },
				"due before": { invoice_date: "2025-04-01" },
				"two years": { invoice_date: "2023-03-31" },
				"a day more": { invoice_date: "2023-03-30" },
				"submitted on the day": { submission_date: "2025-03-31" },
				"submitted early": { submission_date: "2025-03-30" },
				"submitted as invoiced": {
					invoice_date: "2025-03-30",
					submission_date: "2025-03-30",
				},
				"submitted first": { submission_date: "2025-03-16" },
				"closed on the day": { closed_date: "2025-03-31", ...closed },
				"closed early": { closed_date: "2025-03-30", ...closed },
				"paid early": { closed_date: "2025-03-30", close_reason: "paid" },
				"credited early": {
					closed_date: "2025-03-30",
					close_reason: "credited",
				},
				"closed as invoiced": {
					closed_date: "2025-03-17",
					close_reason: "paid",
				},
				"closed first": { closed_date: "2025-03-16", close_reason: "paid" },
				"closed as submitted": {
					submission_date: "2025-05-01",
					closed_date: "2025-05-01",
					...closed,
				},
				"submitted when closed": {
					submission_date: "2025-05-02",
					closed_date: "2025-05-01",
					...closed,
				},
				"submitted when paid": {
					submission_date: "2025-05-02",
					closed_date: "2025-05-01",
					close_reason: "paid",
				},
				"lost on the day": { written_off_date: "2025-03-31" },
				"lost early": { written_off_date: "2025-03-30" },
				"title on the day": { title_date: "2025-03-31", has_title: "J" },
				"title early": { title_date: "2025-03-30", has_title: "J" },
				"paid as invoiced": { last_payment_date: "2025-03-17" },
				"paid first": { last_payment_date: "2025-03-16" },
				"no reason": { closed_date: "2025-05-01" },
				"no closing": { close_reason: "paid" },
				"of 1980": { invoice_date: "1980-01-01", due_date: "1980-01-01" },
				"of 1979": { invoice_date: "1979-12-31", due_date: "1980-01-01" },
				"twenty years on": {
					invoice_date: "2045-03-01",
					due_date: "2045-03-31",
				},
				"a day further": { invoice_date: "2045-03-01", due_date: "2045-04-01" },
			}),
		).toEqual([
			"closed_before_due closed early 100.00",
			"closed_before_invoice closed first 100.00",
			"closed_before_submission submitted when closed 100.00",
			"closed_without_reason no reason 100.00",
			"due_before_invoice due before 100.00",
			"due_long_after_invoice a day more 100.00",
			"far_ahead a day further 100.00",
			"far_past of 1979 100.00",
			"last_payment_before_invoice paid first 100.00",
			"reason_without_closing no closing 100.00",
			"submission_before_due submitted as invoiced 100.00",
			"submission_before_due submitted early 100.00",
			"submission_before_due submitted first 100.00",
			"submission_before_invoice submitted first 100.00",
			"title_before_due title early 100.00",
			"written_off_before_due lost early 100.00",
		]);
	});

	test("words, titles and codes", async () => {
		const closed = { closed_date: "2025-05-01", close_reason: "paid" };
		expect(
			await doubtsOf({
				paid: { status: "Betalt" },
				"paid and closed": { status: "betalt", ...closed },
				"paid to nothing": {
					status: "AVSLUTTET",
					principal: "0.00",
					principal_original: "1.00",
				},
				open: { status: "åpen" },
				"open and closed": { status: "ÅPEN", ...closed },
				"other words": { status: "til inkasso", ...closed },
				"title without day": { has_title: "J" },
				"day without title": { has_title: "N", title_date: "2025-06-01" },
				"day and silence": { title_date: "2025-06-01" },
				"in small letters": { currency: "nok", country: "no" },
				"three letters": { country: "NOR" },
				"no country": { country: "XX" },
			}),
		).toEqual([
			"closed_status_while_open paid 100.00",
			"open_status_while_closed open and closed 100.00",
			"title_date_without_title day without title 100.00",
			"title_without_date title without day 100.00",
			"unknown_country no country 100.00",
		]);
		expect(
			await doubtsOf({ A: { currency: "KR" }, B: { currency: "kr" } }),
		).toEqual(["unknown_currency A 100.00", "unknown_currency B 100.00"]);
	});

	test("a payment reference is judged where most of the creditor's hold, and where they do not that is said", async () => {
		// 79927398713 is the printed example of modulus 10; 7992739871 with any other last digit does not hold by it.
		const given = {
			"claims.csv": claims({
				right: { creditor_id: "C", kid: "79927398713" },
				"right again": { creditor_id: "C", kid: "0079927398713" },
				wrong: { creditor_id: "C", kid: "79927398711" },
				"no reference": { creditor_id: "C" },
				"wrong half": { creditor_id: "D", kid: "79927398711" },
				"right half": { creditor_id: "D", kid: "79927398713" },
			}),
		};
		await intake(folder, given, (seen) => {
			expect(doubtsIn(seen)).toEqual(["kid_check_digit wrong 100.00"]);
			expect(inBrief(seen)).toEqual([
				"warning kid_check_digit 1 100.00",
				"warning kids_without_check_digit 2 200.00",
			]);
		});
	});
});

describe("payments, events, debtors, companies", () => {
	test("a payment of nothing warns, one in another currency is rejected", async () => {
		const given = {
			"claims.csv": claims({ A: { currency: "SEK" } }),
			"payments.csv": payments(
				{ claim_id: "A", amount: "0.00", currency: "SEK" },
				{ claim_id: "A", amount: "0.01", currency: "sek" },
				{ claim_id: "A", amount: "10.00", currency: "NOK" },
				{ claim_id: "A", amount: "20.00" },
			),
		};
		await intake(folder, given, (seen) => {
			expect(seen.why).toEqual(["4 currency payment_in_other_currency NOK"]);
			expect(doubtsIn(seen, "payments")).toEqual(["zero_payment A 0.00"]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("steps of one claim touch its kroner once", async () => {
		const given = {
			"claims.csv": claims({ A: {}, B: { principal: "7.00" } }),
			"events.csv": file({ kind: "reminder", event_date: "2025-05-10" }, [
				{ claim_id: "A", deadline_date: "2025-05-10" },
				{ claim_id: "A", deadline_date: "2025-05-09" },
				{ claim_id: "A", deadline_date: "2025-05-08" },
				{ claim_id: "B", deadline_date: "2025-05-01" },
			]),
		};
		await intake(folder, given, (seen) => {
			expect(inBrief(seen)).toEqual(["warning deadline_before_event 3 107.00"]);
		});
	});

	test("debtors stand for their claims", async () => {
		const claim = (debtor_id: string, principal: string, due_date: string) => ({
			debtor_id,
			principal,
			due_date,
			invoice_date: due_date,
		});
		const given = {
			"claims.csv": claims({
				A: claim("postcode", "100.00", "2025-03-31"),
				B: claim("postcode", "20.50", "2025-04-30"),
				C: claim("child", "1.00", "2025-03-31"),
				D: claim("fifteen", "1.00", "2025-03-31"),
				E: claim("old", "2.00", "2025-03-31"),
				F: claim("oldest", "4.00", "2025-03-31"),
				G: claim("firm", "8.00", "2025-03-31"),
			}),
			"debtors.csv": file({ debtor_id: "" }, [
				{ debtor_id: "postcode", postcode: "9992", country: "NO" },
				{
					debtor_id: "fifteen",
					postcode: "0001",
					country: "NO",
					birth_year: "2010",
				},
				{
					debtor_id: "child",
					postcode: "9991",
					country: "no",
					birth_year: "2011",
				},
				{
					debtor_id: "old",
					postcode: "123 45",
					country: "SE",
					birth_year: "1914",
				},
				{
					debtor_id: "oldest",
					postcode: "0150",
					country: "NO",
					birth_year: "1913",
				},
				{
					debtor_id: "firm",
					postcode: "0150",
					debtor_type: "company",
					birth_year: "1901",
				},
				{ debtor_id: "abroad", country: "Norge" },
			]),
		};
		await intake(folder, given, (seen) => {
			expect(doubtsIn(seen, "debtors")).toEqual([
				"implausible_birth_year row 4 1.00",
				"implausible_birth_year row 6 4.00",
				"unknown_country row 8 0.00",
				"unknown_postcode row 2 120.50",
			]);
		});
	});

	test("a debtor met as a person and as a company", async () => {
		const given = {
			"claims.csv": claims({
				A: { debtor_id: "both" },
				B: { debtor_id: "twice" },
			}),
			"debtors.csv": file({ debtor_id: "" }, [
				{ debtor_id: "both", debtor_type: "person" },
				{ debtor_id: "twice", debtor_type: "person" },
				{ debtor_id: "both", debtor_type: "company" },
				{ debtor_id: "twice", debtor_type: "person" },
			]),
		};
		await intake(folder, given, (seen) => {
			expect(doubtsIn(seen, "debtors")).toEqual([
				"debtor_of_two_types row 2 100.00",
			]);
		});
	});

	test("organisation numbers of a register", async () => {
		const laid = (name: string, text: string) => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		};
		const files = {
			claims: laid("claims.csv", claims({ A: {} })),
			companies: laid(
				"companies.csv",
				file({ organisation_number: "" }, [
					{ organisation_number: "995525828", country: "NO" },
					{ organisation_number: "995525829", country: "NO" },
					{ organisation_number: "5560360793", country: "SE" },
				]),
			),
		};
		await intakeOf(folder, files, (seen) => {
			expect(doubtsIn(seen, "companies")).toEqual([
				"organisation_check_digit row 3 0.00",
			]);
		});
	});
});

describe("claims and payments held together", () => {
	test("what was paid against what is owed", async () => {
		const whole = { interest: "5.00", costs: "2.00" };
		const given = {
			"claims.csv": claims({
				"paid whole": { ...whole },
				"paid above": { ...whole },
				"costs besides": { ...whole },
				"paid, open": {},
				"paid, closed": { closed_date: "2025-06-01", close_reason: "paid" },
				"paid, costs left": { costs: "2.00" },
				"paid less": {},
				reversed: {},
			}),
			"payments.csv": payments(
				{ claim_id: "paid whole", amount: "107.00" },
				{ claim_id: "paid above", amount: "60.00", kind: "principal" },
				{ claim_id: "paid above", amount: "47.01" },
				{ claim_id: "costs besides", amount: "100.00", kind: "principal" },
				{ claim_id: "costs besides", amount: "600.00", kind: "costs" },
				{ claim_id: "paid, open", amount: "100.00" },
				{ claim_id: "paid, closed", amount: "100.00" },
				{ claim_id: "paid, costs left", amount: "100.00" },
				{ claim_id: "paid less", amount: "99.99" },
				{ claim_id: "reversed", amount: "100.00" },
				{ claim_id: "reversed", amount: "-0.01" },
			),
		};
		await intake(folder, given, (seen) => {
			expect(doubtsIn(seen)).toEqual([
				"open_though_paid paid, open 100.00",
				"payments_above_claim paid above 0.01",
			]);
			expect(inBrief(seen)).toEqual([
				"warning payments_above_claim 1 0.01",
				"warning open_though_paid 1 100.00",
			]);
		});
	});

	test("what remains against what was paid", async () => {
		const left = (principal: string) => ({
			principal,
			principal_original: "100.00",
		});
		expect(
			await doubtsOf(
				{
					agrees: left("40.00"),
					"an øre off": left("40.01"),
					"two øre off": left("40.02"),
					"too little left": left("35.00"),
					"unpaid, less left": left("90.00"),
					"between costs and principal": left("80.00"),
					"below both": left("39.98"),
					"above both": left("100.02"),
					closed: {
						...left("90.00"),
						closed_date: "2025-07-01",
						close_reason: "sold",
					},
				},
				{
					"payments.csv": payments(
						...["agrees", "an øre off", "two øre off", "too little left"].map(
							(claim_id) => ({ claim_id, amount: "60.00", kind: "principal" }),
						),
						...["between costs and principal", "below both", "above both"].map(
							(claim_id) => ({ claim_id, amount: "60.00" }),
						),
					),
				},
			),
		).toEqual([
			"gone_without_payment below both 0.02",
			"gone_without_payment closed 10.00",
			"gone_without_payment too little left 5.00",
			"gone_without_payment unpaid, less left 10.00",
			"remaining_above_original above both 100.02",
			"remaining_differs above both 0.02",
			"remaining_differs two øre off 0.02",
			"unallocated_beside_principal between costs and principal 40.00",
		]);
	});

	test("days of payment against days of the claim", async () => {
		const closed = {
			closed_date: "2025-06-01",
			close_reason: "paid",
			last_payment_date: "2025-06-01",
		};
		const given = {
			"claims.csv": claims({
				agrees: { ...closed },
				"paid later": { ...closed },
				"paid before": { last_payment_date: "2025-03-16" },
				"paid as invoiced": { last_payment_date: "2025-03-17" },
				"never paid": {},
				"stated alone": { last_payment_date: "2025-06-01" },
				"paid alone": {},
				"reversed later": { ...closed, closed_date: "2025-06-02" },
			}),
			"payments.csv": payments(
				{ claim_id: "agrees", amount: "10.00" },
				{ claim_id: "paid later", amount: "10.00", paid_date: "2025-06-02" },
				{ claim_id: "paid before", amount: "20.00", paid_date: "2025-03-16" },
				{
					claim_id: "paid as invoiced",
					amount: "30.00",
					paid_date: "2025-03-17",
				},
				{ claim_id: "paid alone", amount: "40.00" },
				{ claim_id: "reversed later", amount: "50.00" },
				{
					claim_id: "reversed later",
					amount: "-50.00",
					paid_date: "2025-06-02",
				},
			),
		};
		await intake(folder, given, (seen) => {
			expect(doubtsIn(seen)).toEqual([
				"last_payment_before_invoice paid before 100.00",
				"last_payment_differs paid alone 100.00",
				"last_payment_differs paid later 100.00",
				"last_payment_differs stated alone 100.00",
			]);
			expect(doubtsIn(seen, "payments")).toEqual([
				"payment_after_closing paid later 10.00",
				"payment_before_invoice paid before 20.00",
			]);
		});
	});

	test("without a payment tape nothing is held against it", async () => {
		expect(
			await doubtsOf({
				A: { last_payment_date: "2025-06-01", principal_original: "500.00" },
			}),
		).toEqual([]);
	});
});

describe("rows alike", () => {
	test("one payment noted twice, in one file and in two", async () => {
		const laid = (name: string, text: string) => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		};
		const paid = { claim_id: "A", amount: "10.00", kind: "principal" };
		const files = {
			claims: laid("claims.csv", claims({ A: {}, B: {} })),
			payments: [
				laid(
					"one.csv",
					payments(
						paid,
						{ ...paid },
						{ ...paid, paid_date: "2025-06-02" },
						{ ...paid, amount: "10.01" },
						{ ...paid, kind: "costs" },
						{ ...paid, claim_id: "B" },
						{ claim_id: "B", amount: "0.00" },
						{ claim_id: "B", amount: "0.00" },
						{ claim_id: "B", amount: "5.00", kind: "unallocated" },
						{ claim_id: "B", amount: "5.00" },
					),
				),
				laid(
					"two.csv",
					payments(
						{ ...paid, claim_id: "B" },
						{ ...paid, paid_date: "2025-06-03" },
					),
				),
			],
		};
		await intakeOf(folder, files, (seen) => {
			expect(
				seen.doubts
					.filter(({ code }) => code !== "zero_payment")
					.map(
						(row) => `${row.code} ${row.source_file}:${row.row} ${row.amount}`,
					),
			).toEqual([
				"payment_twice 2:3 10.00",
				"payment_twice 2:11 5.00",
				"payment_in_two_files 3:2 10.00",
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("one claim under two numbers, one invoice on two claims", async () => {
		const claim = { debtor_id: "D", creditor_id: "C", principal: "100.00" };
		expect(
			await doubtsOf({
				first: claim,
				again: { ...claim, principal: "60.00", principal_original: "100.00" },
				"a day later": { ...claim, due_date: "2025-04-01" },
				"of another debtor": { ...claim, debtor_id: "E" },
				"of another creditor": { ...claim, creditor_id: "K" },
				"of nobody": { creditor_id: "C" },
				"of nobody again": { creditor_id: "C" },
				invoiced: { creditor_id: "C", invoice_number: "7" },
				"invoiced again": {
					creditor_id: "C",
					invoice_number: "7",
					principal: "3.00",
				},
				"invoiced by another": { creditor_id: "K", invoice_number: "7" },
				"invoiced by nobody": { invoice_number: "8" },
				"by nobody again": { invoice_number: "8", principal: "2.00" },
			}),
		).toEqual([
			"invoice_twice by nobody again 2.00",
			"invoice_twice invoiced again 3.00",
			"probable_duplicate again 60.00",
		]);
	});
});

describe("severity in a layout", () => {
	const layout = (severity: Readonly<Record<string, string>>) =>
		JSON.stringify({ name: "test", severity });

	test("a rule on rows is made graver, lighter or put aside, and the findings say so", async () => {
		const given = {
			"claims.csv": claims({
				"due before": { invoice_date: "2025-04-01" },
				credit: { principal: "-5.00" },
				sound: {},
				nothing: { principal: "0.00" },
			}),
			"layout.json": layout({
				due_before_invoice: "error",
				negative_principal: "warning",
				zero_principal: "ignore",
				far_past: "warning",
			}),
		};
		await intake(folder, given, (seen) => {
			expect(seen.why).toEqual(["2 due_date due_before_invoice 2025-03-31"]);
			expect(
				seen.loaded.findings.map(
					({ severity, rows, amount, says }) =>
						`${severity} ${rows} ${amount} ${says}`,
				),
			).toEqual([
				"error 1 100.00 due before it was invoiced (severity set in the layout)",
				"warning 1 -5.00 principal below zero: a credit note is no claim (severity set in the layout)",
				"warning 0 0.00 no principal is owed; the claim counts as resolved (ignored, as the layout says)",
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("a doubt noted while reading too", async () => {
		const rounded = claims({ A: { principal: "1.005" }, B: {} });
		const why = (severity: string) =>
			intake(
				folder,
				{ "claims.csv": rounded, "layout.json": layout({ rounded: severity }) },
				(seen) => [...seen.why, ...doubtsIn(seen)],
			);
		expect(await why("warning")).toEqual(["rounded A 1.01"]);
		expect(await why("ignore")).toEqual([]);
		expect(await why("error")).toEqual(["2 principal rounded 1.005"]);
	});

	test("a rule across tapes rejects its rows, and what hangs on them", async () => {
		const given = {
			"claims.csv": claims({
				above: {},
				whole: { interest: "1.00", costs: "1.00" },
				twice: {},
			}),
			"payments.csv": payments(
				{ claim_id: "above", amount: "100.01" },
				{ claim_id: "whole", amount: "102.00" },
				{ claim_id: "twice", amount: "50.00" },
				{ claim_id: "twice", amount: "50.00" },
			),
			"layout.json": layout({
				payments_above_claim: "error",
				payment_twice: "error",
			}),
		};
		await intake(folder, given, async (seen) => {
			expect(seen.why).toEqual([
				"2 principal payments_above_claim 100.00",
				"2 claim_id claim_rejected above",
				"5 amount payment_twice 50.00",
			]);
			expect(
				(await seen.rows("claims")).map(({ claim_id }) => claim_id),
			).toEqual(["whole", "twice"]);
			expect(await seen.rows("payments")).toHaveLength(2);
			expect(inBrief(seen)).toEqual([
				"error payments_above_claim 1 100.00",
				"error claim_rejected 1 100.01",
				"error payment_twice 1 50.00",
			]);
			expect(
				seen.rejects
					.filter(({ code }) => code === "payment_twice")
					.map(({ reason, original }) => [reason, JSON.parse(`${original}`)]),
			).toEqual([
				[
					"the same claim, day, amount and kind as an earlier payment",
					{
						claim_id: "twice",
						paid_date: "2025-06-01",
						amount: "50.00",
						kind: null,
					},
				],
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("what comes to light when rows are gone is rejected too", async () => {
		const given = {
			"claims.csv": claims({
				A: { principal: "0.00", principal_original: "100.00" },
				B: {},
			}),
			"payments.csv": payments(
				{ claim_id: "A", amount: "50.00", kind: "principal" },
				{ claim_id: "A", amount: "50.00", kind: "principal" },
				{ claim_id: "B", amount: "1.00" },
			),
			"layout.json": layout({
				payment_twice: "error",
				gone_without_payment: "error",
			}),
		};
		await intake(folder, given, (seen) => {
			expect(seen.why).toEqual([
				"2 principal gone_without_payment 0.00",
				"2 claim_id claim_rejected A",
				"3 claim_id claim_rejected A",
				"3 amount payment_twice 50.00",
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("of a claim that two files have, the row that is left is judged anew", async () => {
		const laid = (name: string, text: string) => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		};
		const files = {
			claims: [
				laid("a.csv", claims({ A: { principal: "500.00" }, C: {} })),
				laid("b.csv", claims({ A: { submission_date: "2025-05-01" }, D: {} })),
			],
			payments: laid(
				"paid.csv",
				payments(
					{ claim_id: "A", amount: "150.00" },
					{ claim_id: "C", amount: "1.00" },
				),
			),
			layout: laid("layout.json", layout({ payments_above_claim: "error" })),
		};
		await intakeOf(folder, files, (seen) => {
			expect(seen.why).toEqual(["2 principal payments_above_claim 100.00"]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test.each([
		[
			"due_befor_invoice",
			"error",
			/no rule due_befor_invoice; near it: due_before_invoice/,
		],
		["missing", "warning", /missing rejects its row whatever a layout says/],
		["duplicate_id", "ignore", /duplicate_id rejects its row.*counted twice/],
		["broken_line", "warning", /broken_line rejects its row/],
		[
			"payment_in_other_currency",
			"warning",
			/two currencies cannot be added up/,
		],
		[
			"payments_above_principal",
			"error",
			/shows as at the cut-off date.*warning or be ignored/,
		],
		["kids_without_check_digit", "error", /the tape as a whole/],
		["identity_check_digit", "error", /only counted/],
		["far_past", "grave", /"error"\|"warning"\|"ignore"/],
	])("%s as %s is refused, with the reason", async (code, severity, said) => {
		const given = {
			"claims.csv": claims({ A: {} }),
			"layout.json": layout({ [code]: severity }),
		};
		expect(await faultOf(intake(folder, given, () => {}))).toMatch(said);
	});

	test("every rule may be made an error, and every tape still adds up", async () => {
		const all = rules
			.filter(({ isOfTape, severity }) => !isOfTape && severity === "warning")
			.map(({ code }) => [code, "error"]);
		const given = {
			"claims.csv": claims({
				A: {
					kid: "79927398713",
					debtor_id: "D",
					currency: "NOK",
					country: "NO",
					last_payment_date: "2025-06-01",
					interest: "0.00",
					costs: "0.00",
					total: "100.00",
				},
				B: { status: "betalt", country: "??", kid: "12" },
			}),
			"payments.csv": payments({ claim_id: "A", amount: "1.00" }),
			"debtors.csv": file({ debtor_id: "" }, [
				{
					debtor_id: "D",
					debtor_type: "person",
					birth_year: "1980",
					postcode: "0150",
					country: "NO",
				},
			]),
			"events.csv": file({}, [
				{
					claim_id: "A",
					event_date: "2025-05-01",
					kind: "reminder",
					deadline_date: "2025-05-15",
				},
			]),
			"layout.json": layout(Object.fromEntries(all)),
		};
		await intake(folder, given, async (seen) => {
			expect(seen.why).toEqual([
				"3 status closed_status_while_open betalt",
				"3 country unknown_country ??",
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});
});

test("a clean tape has no doubtful row", async () => {
	const files = {
		claims: "data-samples/tiny/claims.csv",
		payments: "data-samples/tiny/payments.csv",
		debtors: "data-samples/tiny/debtors.csv",
		events: "data-samples/tiny/events.csv",
	};
	await intakeOf(folder, files, (seen) => {
		expect(seen.doubts).toEqual([]);
		expect(seen.loaded.findings).toEqual([]);
	});
});
