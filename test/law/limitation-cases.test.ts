// Limitation by hand from foreldelsesloven, a case a row; weekdays and holidays looked up in the calendar.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, PlainRow } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import { type LimitedClaim, limited } from "./limited.ts";

interface Case {
	readonly given: Partial<LimitedClaim>;
	/** Day and what happened, in any order. */
	readonly steps?: readonly (readonly [day: string, what: string])[];
	readonly cutOff?: string;
	readonly expect: Readonly<Record<string, string | boolean | null>>;
}

const invoice = { claimType: "invoice", dueDate: "2022-03-15" };
/** § 2: 15 March 2025 was a Saturday, so by § 29 Monday 17 March. */
const ends = "2025-03-17";

const cases: Readonly<Record<string, Case>> = {
	"§§ 2, 3, 29: three years from the due date, Saturday to Monday": {
		given: invoice,
		expect: {
			...{ alive_until: ends, is_expired: true, basis: "general" },
			...{ evidence: "due_date", evidence_date: "2022-03-15" },
			...{ confidence: "stated", limitation_gap: "" },
		},
	},
	"§ 29: Easter Monday 1 April 2024 to Tuesday": {
		given: { ...invoice, dueDate: "2021-04-01" },
		expect: { alive_until: "2024-04-02" },
	},
	"§ 29: Maundy Thursday 28 March 2024 to the Tuesday after Easter": {
		given: { ...invoice, dueDate: "2021-03-28" },
		expect: { alive_until: "2024-04-02" },
	},
	"29 February: to 28 February, a Sunday in 2027, to Monday": {
		given: { ...invoice, dueDate: "2024-02-29" },
		expect: { alive_until: "2027-03-01", is_expired: false },
	},
	"the last day is a day to act on": {
		given: { ...invoice, dueDate: "2023-06-30" },
		expect: { alive_until: "2026-06-30", is_expired: false },
	},
	"§ 5: ten years for a money loan; 30 June 2030 is a Sunday": {
		given: { claimType: "loan", dueDate: "2020-06-30" },
		expect: { alive_until: "2030-07-01", basis: "loan", confidence: "stated" },
	},
	"§ 5: three years for credit from the seller": {
		given: { claimType: "seller_credit", dueDate: "2022-03-15" },
		expect: { alive_until: ends, basis: "general" },
	},
	"a card is taken for a loan, and that is assumed": {
		given: { claimType: "credit_card", dueDate: "2020-06-30" },
		expect: { alive_until: "2030-07-01", confidence: "assumed" },
	},
	"a kind not told: three years are assumed": {
		given: { claimType: "not stated", dueDate: "2022-03-15" },
		expect: { alive_until: ends, basis: "general", confidence: "assumed" },
	},
	"§ 9: damages run from knowledge, which the tape does not tell": {
		given: { claimType: "damages", dueDate: "2022-03-15" },
		expect: { alive_until: ends, basis: "damages", confidence: "assumed" },
	},
	"§ 30: a public fee has a law of its own, whatever happened": {
		given: { claimType: "public_fee", dueDate: "2022-03-15" },
		steps: [["2023-01-01", "acknowledgement"]],
		expect: {
			...{ alive_until: null, is_expired: null, basis: "special law" },
			...{ confidence: "not known", interest_alive_from: null },
			limitation_gap: "limited by a law of its own",
		},
	},
	"before the law is not known": {
		given: { claimType: "loan", dueDate: "1979-12-31" },
		steps: [["1985-01-01", "acknowledgement"]],
		expect: {
			...{ alive_until: null, acknowledged_after_expiry_date: null },
			limitation_gap: "no period known before 1980-01-01",
		},
	},
	"past the holidays we know is not known": {
		given: { claimType: "loan", dueDate: "2099-01-01" },
		expect: {
			...{ alive_until: null, confidence: "not known" },
			limitation_gap: "no public holiday known after 2100-12-27",
		},
	},
	"§ 14: an acknowledgement on the moved last day gives three years": {
		given: invoice,
		steps: [[ends, "acknowledgement"]],
		expect: {
			...{ alive_until: "2028-03-17", basis: "recognised" },
			...{ evidence: "acknowledgement", evidence_date: ends },
			...{ confidence: "documented", acknowledged_after_expiry_date: null },
		},
	},
	"§ 24: a day later it revives nothing, nor what follows it": {
		given: invoice,
		steps: [
			["2025-03-18", "acknowledgement"],
			["2025-04-01", "plan_signed"],
			["2025-04-02", "attachment"],
		],
		expect: {
			...{ alive_until: ends, basis: "general", evidence: "due_date" },
			acknowledged_after_expiry_date: "2025-03-18",
		},
	},
	"§ 14: a chain of two payments, each in time; interest counts": {
		given: invoice,
		steps: [
			["2026-05-04", "payment interest direct"],
			["2024-02-01", "payment principal agency"],
		],
		expect: {
			...{ alive_until: "2029-05-04", evidence: "payment" },
			...{ event_row: null, confidence: "documented" },
		},
	},
	"an unallocated payment is assumed, and so is what hangs on it": {
		given: invoice,
		steps: [
			["2024-02-01", "payment unallocated direct"],
			["2026-05-04", "acknowledgement"],
		],
		expect: { alive_until: "2029-05-04", confidence: "assumed" },
	},
	"an unallocated payment that nothing hangs on takes no certainty away": {
		given: invoice,
		steps: [
			["2024-02-01", "payment unallocated direct"],
			["2024-05-03", "acknowledgement"],
		],
		expect: { alive_until: "2027-05-03", confidence: "documented" },
	},
	"reminders, demands, broken plans and a debtor's complaint do nothing": {
		given: invoice,
		steps: [
			["2024-02-01", "reminder"],
			["2024-03-01", "payment_demand"],
			["2024-04-01", "plan_broken"],
			["2024-05-01", "complaint"],
			["2024-06-01", "surveillance"],
		],
		expect: { alive_until: ends, evidence: "due_date" },
	},
	"§§ 15, 21 no. 1, 22: pending, with a year to act if it ended today": {
		given: invoice,
		steps: [["2025-03-03", "conciliation_complaint"]],
		cutOff: "2026-01-15",
		expect: {
			...{ alive_until: "2027-01-15", basis: "suspended" },
			...{ evidence: "conciliation_complaint", confidence: "assumed" },
		},
	},
	"a complaint that heard nothing for a year is taken to have ended then": {
		given: invoice,
		steps: [["2025-03-03", "conciliation_complaint"]],
		expect: { alive_until: "2027-03-03", basis: "suspended" },
	},
	"§ 21 no. 2: the decision gives ten years, however long it took": {
		given: invoice,
		steps: [
			["2022-11-01", "conciliation_complaint"],
			["2025-11-20", "judgment"],
		],
		expect: {
			...{ alive_until: "2035-11-20", basis: "title" },
			...{ evidence: "judgment", confidence: "documented" },
		},
	},
	"a title date by itself is stated; with the title at hand documented": {
		given: { ...invoice, titleDate: "2020-10-01", hasTitle: false },
		expect: {
			...{ alive_until: "2030-10-01", basis: "title" },
			...{ evidence: "title_date", confidence: "stated" },
		},
	},
	"a title is sure even on a claim whose kind is not told": {
		given: { claimType: "other", titleDate: "2020-10-01", hasTitle: true },
		expect: { alive_until: "2030-10-01", confidence: "documented" },
	},
	"§ 14: acknowledged after judgment, ten years anew": {
		given: invoice,
		steps: [
			["2023-02-01", "judgment"],
			["2026-02-02", "promise"],
		],
		expect: {
			...{ alive_until: "2036-02-04", basis: "recognised" },
			...{ evidence: "promise", confidence: "stated" },
		},
	},
	"§§ 17, 21 no. 3: nothing to attach, ten years; a Sunday to Monday": {
		given: invoice,
		steps: [["2024-09-10", "nothing_to_attach"]],
		expect: { alive_until: "2034-09-11", basis: "enforcement" },
	},
	"acknowledged after attachment without a judgment: three years are less": {
		given: invoice,
		steps: [
			["2024-09-10", "attachment"],
			["2026-02-02", "acknowledgement"],
		],
		expect: { alive_until: "2034-09-11", evidence: "attachment" },
	},
	"a later date on the tape is told and not trusted": {
		given: { ...invoice, statedDate: "2026-01-01" },
		expect: {
			...{ alive_until: ends, stated_limitation_date: "2026-01-01" },
			stated_differs_days: "290",
		},
	},
	"§ 2: interest of the last three years only": {
		given: { claimType: "loan", dueDate: "2020-06-30" },
		expect: { interest_alive_from: "2023-06-30" },
	},
	"§ 2: all interest of a claim younger than that": {
		given: { claimType: "loan", dueDate: "2025-01-01" },
		expect: { interest_alive_from: "2025-01-01" },
	},
	"§ 24: interest falls with the claim": {
		given: invoice,
		expect: { is_expired: true, interest_alive_from: null },
	},
	"interest on 29 February counts from 1 March": {
		given: { claimType: "loan", dueDate: "2020-06-30" },
		cutOff: "2028-02-29",
		expect: { interest_alive_from: "2025-03-01" },
	},
};

const cutOffOf = ({ cutOff = "2026-06-30" }: Case) => cutOff;

describe.each(engines)("limitation by hand on %s", () => {
	let database: Database;
	const rows = new Map<string, PlainRow>();
	beforeAll(async () => {
		database = await freshWarehouse();
		for (const cutOff of new Set(Object.values(cases).map(cutOffOf))) {
			const lot = Object.entries(cases).filter(
				([, one]) => cutOffOf(one) === cutOff,
			);
			const all = lot.map(([, one]) => one);
			for (const [place, row] of (await found(all, cutOff)).entries())
				rows.set(lot[place]?.[0] ?? "", row);
		}
	});
	afterAll(() => database.close());

	const found = (lot: readonly Case[], cutOff: string) =>
		limited(
			database,
			lot.map(({ given, steps = [] }) => ({
				...{ ...invoice, ...given },
				steps: steps.map(([day, what]) => ({ day, what })),
			})),
			cutOff,
		);
	test.each(Object.entries(cases))("%s", (name, one) => {
		expect(rows.get(name)).toMatchObject(one.expect);
	});

	test("the row of the tape that decided is named", async () => {
		const one: Case = {
			given: invoice,
			steps: [
				["2023-01-02", "reminder"],
				["2024-02-01", "payment principal direct"],
			],
			expect: {},
		};
		const other: Case = { ...one, steps: [["2024-02-01", "plan_signed"]] };
		expect(await found([one, other], "2026-06-30")).toMatchObject([
			{ event_row: null, payment_row: "1" },
			{ event_row: "2", payment_row: null },
		]);
	});

	test.each([
		["2026-03-10", "2030-06-28", "2026-03-10"],
		["2025-03-10", "2030-06-28", "2026-01-01"],
		["2024-03-08", "2026-06-30", "2023-06-30"],
	])(
		"§ 21 no. 5, read mildly: judgment %s, at %s interest from %s",
		async (judged, cutOff, from) => {
			await database.run(
				"update law_settings set interest_limitation = 'with the claim'",
			);
			const one: Case = {
				given: invoice,
				steps: [[judged, "judgment"]],
				expect: {},
			};
			expect(await found([one], cutOff)).toMatchObject([
				{ interest_alive_from: from },
			]);
			await database.run(
				"update law_settings set interest_limitation = 'three years each'",
			);
		},
	);
});
