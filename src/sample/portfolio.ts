// Draws a portfolio debtor by debtor: each with the claims it owes, never more than one debtor in memory.
import type { Random } from "../random.ts";
import type { Claim, ClaimEvent, Origin } from "./claim.ts";
import { claimAtCutOff } from "./claim-at-cut-off.ts";
import { drawLargeLife, drawLife } from "./claim-life.ts";
import {
	asLarge,
	type Debtor,
	drawCompany,
	drawPerson,
	listedTwice,
} from "./debtors.ts";
import {
	happens,
	hazardWithstood,
	never,
	principalOre,
	weighted,
	wholeBetween,
} from "./draws.ts";
import { drawEvents } from "./events.ts";
import { organisationNumbers, personNumbers } from "./number-series.ts";
import { drawPayments } from "./payments.ts";
import type { Creditor, DebtorType, Truth } from "./truth.ts";
import { termDays, type Window } from "./window.ts";

export interface DrawnClaim {
	readonly claim: Claim;
	readonly events: readonly ClaimEvent[];
}

export interface DrawnDebtor {
	readonly debtor: Debtor;
	readonly claims: readonly DrawnClaim[];
}

const mostClaims = 12;

export const idFrom = (letter: string, number: number): string =>
	`${letter}${String(number).padStart(8, "0")}`;

/** Gives the debtors of a portfolio, one after the other, each drawn when asked for. */
function debtorSeries(random: Random, truth: Truth, window: Window) {
	const numbers = { person: personNumbers(), company: organisationNumbers() };
	const { one_in_debtors } = truth.large_customers;
	return (index: number, lastPerson: Debtor | undefined): Debtor => {
		const id = idFrom("D", index);
		if (index % one_in_debtors === Math.floor(one_in_debtors / 2)) {
			const company = drawCompany(random, truth, window, id, numbers);
			return asLarge(random, truth, company, window);
		}
		if (lastPerson && happens(random, truth.debtors.listed_twice))
			return listedTwice(random, truth, lastPerson, id);
		return happens(random, truth.portfolio.company)
			? drawCompany(random, truth, window, id, numbers)
			: drawPerson(random, truth, window, id, numbers);
	};
}

const creditorShare = (type: DebtorType) => (creditor: Creditor) =>
	type === "person" ? creditor.person_share : creditor.company_share;

/** The due days of a debtor's claims; none whose invoice would be issued after the debtor's exit. */
function dueDays(random: Random, truth: Truth, debtor: Debtor, window: Window) {
	const mean = truth.portfolio.claims_per_debtor;
	const further =
		mean > 1 ? hazardWithstood(random) / -Math.log(1 - 1 / mean) : 0;
	const count = Math.min(mostClaims, 1 + Math.floor(further));
	const days: number[] = [];
	for (let each = 0; each < count; each += 1) {
		const due = wholeBetween(random, window.firstDue, window.lastDue);
		if (due - termDays < debtor.exit.time) days.push(due);
	}
	return days.sort((one, other) => one - other);
}

function largeDueDays(truth: Truth, debtor: Debtor, window: Window): number[] {
	const { invoice_every_days, years } = truth.large_customers;
	const last = Math.min(debtor.exit.time + termDays - 1, window.lastDue);
	const first = Math.max(window.firstDue, last - Math.round(years * 365));
	const days: number[] = [];
	for (let due = first; due <= last; due += invoice_every_days) days.push(due);
	return days;
}

function drawOrigin(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	creditor: Creditor,
	due: number,
	number: number,
): Origin {
	const { claim_type } = debtor.is_large
		? { claim_type: "invoice" as const }
		: weighted(random, creditor.claim_types, ({ share }) => share);
	const principals = debtor.is_large
		? truth.large_customers.principal
		: truth.principals[claim_type];
	if (!principals) throw new RangeError(`no principals for ${claim_type}`);
	return {
		claim_id: idFrom("K", number),
		invoice_number: `${creditor.creditor_id}-${100_000 + number}`,
		debtor,
		creditor,
		claim_type,
		principal_ore: principalOre(random, principals),
		due,
	};
}

function drawClaim(
	random: Random,
	truth: Truth,
	origin: Origin,
	{ cutOff }: Window,
): DrawnClaim {
	const life = origin.debtor.is_large
		? drawLargeLife(random, truth, origin)
		: drawLife(random, truth, origin);
	const plan = drawPayments(random, truth, origin, life);
	const claim = claimAtCutOff(random, truth, origin, life, plan, cutOff);
	return { claim, events: drawEvents(random, truth, claim, plan, cutOff) };
}

function drawClaims(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	window: Window,
	numbers: { readonly first: number; readonly most: number },
): DrawnClaim[] {
	const share = creditorShare(debtor.debtor_type);
	const main = weighted(random, truth.creditors, share);
	const days = debtor.is_large
		? largeDueDays(truth, debtor, window)
		: dueDays(random, truth, debtor, window);
	return days.slice(0, numbers.most).map((due, index) => {
		const isMain =
			debtor.is_large || happens(random, truth.portfolio.same_creditor);
		const creditor = isMain ? main : weighted(random, truth.creditors, share);
		const number = numbers.first + index;
		const origin = drawOrigin(random, truth, debtor, creditor, due, number);
		return drawClaim(random, truth, origin, window);
	});
}

/** Exactly so many claims, debtor by debtor; the same random numbers give the same portfolio. */
export function* portfolio(
	random: Random,
	truth: Truth,
	window: Window,
	count: number,
): Generator<DrawnDebtor> {
	const debtorAt = debtorSeries(random, truth, window);
	let lastPerson: Debtor | undefined;
	let drawn = 0;
	for (let index = 1; drawn < count; index += 1) {
		const debtor = debtorAt(index, lastPerson);
		const numbers = { first: drawn + 1, most: count - drawn };
		const claims = drawClaims(random, truth, debtor, window, numbers);
		if (claims.length === 0) continue;
		drawn += claims.length;
		if (debtor.debtor_type === "person" && !debtor.is_listed_before)
			lastPerson = debtor;
		yield { debtor, claims };
	}
}

/** A claim that can be counted in resolution rates: submitted by the cut-off date with principal left to pay. */
export function isSubmitted({ life, principal_submitted_ore }: Claim): boolean {
	return life.submission !== never && principal_submitted_ore > 0;
}
