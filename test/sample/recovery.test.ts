// A known truth is found again: what was drawn resolves as the hazard says, claim by claim and in the large.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultTruth } from "../../src/sample/default-truth.ts";
import { resolutionProbability, type Traits } from "../../src/sample/hazard.ts";
import { readTruth } from "../../src/sample/read-truth.ts";
import { referenceTraits } from "../../src/sample/true-rates.ts";
import { claimTypes } from "../../src/tape/codes.ts";
import { drawn, temporaryFolder } from "./draw-into-temp.ts";
import { dayOf, type Fate, fates, type Row, readRows } from "./read-sample.ts";

const cutOff = dayOf("30.06.2026");
const horizon = 90;

const daysToSubmission = ({ claim }: Fate) =>
	dayOf(claim.submission_date) - dayOf(claim.due_date);

function observedBetween(
	all: readonly Fate[],
	low: number,
	high: number,
): Fate[] {
	return all.filter((fate) => {
		const days = daysToSubmission(fate);
		const isObserved = dayOf(fate.claim.submission_date) + horizon <= cutOff;
		return (
			days >= low && days <= high && isObserved && fate.principalSubmitted > 0
		);
	});
}

function traitsOf({ claim, principal }: Fate, debtor: Row | undefined): Traits {
	return {
		days_to_submission: dayOf(claim.submission_date) - dayOf(claim.due_date),
		debtor_type: debtor?.debtor_type === "company" ? "company" : "person",
		claim_type: claimTypes.find((type) => type === claim.claim_type) ?? "other",
		agency_id: claim.agency_id ?? "",
		principal: principal / 100,
		has_phone: debtor?.phone !== "",
		birth_year: debtor?.birth_year ? Number(debtor.birth_year) : undefined,
	};
}

/** How far drawn is from true, in standard errors that allow for claims of one debtor hanging together. */
function standardErrorsOff(
	observed: readonly Fate[],
	probability: (fate: Fate) => number,
): number {
	const byDebtor = new Map<string, number>();
	for (const fate of observed) {
		const isResolved =
			fate.resolved <= dayOf(fate.claim.submission_date) + horizon;
		const debtor = fate.claim.debtor_id ?? "";
		byDebtor.set(
			debtor,
			(byDebtor.get(debtor) ?? 0) + Number(isResolved) - probability(fate),
		);
	}
	const off = [...byDebtor.values()];
	const sum = off.reduce((total, each) => total + each, 0);
	return sum / Math.sqrt(off.reduce((total, each) => total + each * each, 0));
}

test("drawn payments resolve as planted near day 20 and near day 100", async () => {
	const folder = await drawn({ claims: 20_000, seed: 5 });
	const debtors = new Map(
		readRows(folder, "debtors").map((row) => [row.debtor_id, row]),
	);
	const all = fates(folder);
	const planted = (fate: Fate) =>
		resolutionProbability(
			defaultTruth,
			traitsOf(fate, debtors.get(fate.claim.debtor_id)),
			horizon,
		);
	for (const [low, high] of [
		[16, 24],
		[90, 110],
	] as const) {
		const observed = observedBetween(all, low, high);
		expect(observed.length).toBeGreaterThan(400);
		expect(Math.abs(standardErrorsOff(observed, planted))).toBeLessThan(3);
	}
});

test("without effects the plain ratio finds the stated probability again", async () => {
	const changes = {
		agency_hazard_effects: { A1: 1, A2: 1, A3: 1 },
		cure_share: {
			claim_type_effects: {
				utility: 1,
				invoice: 1,
				parking: 1,
				seller_credit: 1,
				loan: 1,
			},
			debtor_type_effects: { company: 1 },
			no_phone_effect: 1,
			young_effect: 1,
			principal_power: 0,
		},
		exits: {
			bankrupt:
				defaultTruth.exits.deceased + defaultTruth.exits.debt_settlement,
		},
	};
	const file = join(temporaryFolder(), "plain.json");
	writeFileSync(file, JSON.stringify(changes));
	const truth = await readTruth(file);
	const all = fates(await drawn({ claims: 20_000, seed: 6, truth: file }));
	for (const [days, low, high] of [
		[20, 16, 24],
		[100, 90, 110],
	] as const) {
		const stated = resolutionProbability(
			truth,
			referenceTraits(truth, "person", days),
			horizon,
		);
		expect(
			Math.abs(
				standardErrorsOff(observedBetween(all, low, high), () => stated),
			),
		).toBeLessThan(3);
	}
});
