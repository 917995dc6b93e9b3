// Draws what becomes of a claim: paid in the own ledger, submitted, paid there, or lost.
import type { Random } from "../random.ts";
import type { Life, Origin } from "./claim.ts";
import {
	daysUntil,
	happens,
	hazardWithstood,
	never,
	weighted,
	wholeBetween,
} from "./draws.ts";
import {
	cureShare,
	daysAtHazard,
	hazardEffect,
	type Traits,
} from "./hazard.ts";
import { plannedSubmission } from "./submission.ts";
import type { Truth } from "./truth.ts";

const limitationDays = 1_096;

type Exit = Pick<Life, "exit" | "exit_reason" | "exit_closed">;

const earlier = (one: Exit, other: Exit): Exit =>
	other.exit < one.exit ? other : one;

function debtorExit(random: Random, { debtor }: Origin): Exit {
	const { time, reason, noticed } = debtor.exit;
	const noticedAfter = wholeBetween(random, 7, 60);
	return {
		exit: time,
		exit_reason: reason,
		exit_closed: noticed ? Math.ceil(time) + noticedAfter : never,
	};
}

const closesAt = (exit: number, exit_reason: Exit["exit_reason"]): Exit => ({
	exit,
	exit_reason,
	exit_closed: Math.ceil(exit),
});

/** Never submitted, or paid before it came to that. */
function ownLedgerLife(
	random: Random,
	truth: Truth,
	origin: Origin,
	payment: number,
	isKept: boolean,
): Life {
	const writesOff = isKept && happens(random, truth.exits.written_off);
	const writtenOff = writesOff
		? origin.due + wholeBetween(random, 365, 900)
		: never;
	return {
		submission: never,
		agency_id: "",
		can_pay: payment !== never,
		payment,
		title: never,
		...earlier(debtorExit(random, origin), closesAt(writtenOff, "written_off")),
	};
}

/** What the hazard of a claim depends on, once its submission is known. */
export function traitsOf(
	origin: Origin,
	submission: number,
	agency_id: string,
): Traits {
	return {
		days_to_submission: submission - origin.due,
		debtor_type: origin.debtor.debtor_type,
		claim_type: origin.claim_type,
		agency_id,
		principal: origin.principal_ore / 100,
		has_phone: origin.debtor.phone !== undefined,
		birth_year: origin.debtor.birth_year,
	};
}

function submittedExit(
	random: Random,
	truth: Truth,
	origin: Origin,
	submission: number,
	title: number,
): Exit {
	const recalled = submission + daysUntil(random, truth.exits.recalled);
	const { close_reason } = weighted(
		random,
		truth.exits.recall_reasons,
		({ share }) => share,
	);
	const limit = Math.max(origin.due + limitationDays, submission);
	const lapses = happens(random, truth.exits.time_barred) && title > limit;
	const barred = lapses ? limit + wholeBetween(random, 1, 60) : never;
	return earlier(
		earlier(debtorExit(random, origin), closesAt(recalled, close_reason)),
		closesAt(barred, "time_barred"),
	);
}

function submittedLife(
	random: Random,
	truth: Truth,
	origin: Origin,
	submission: number,
): Life {
	const { agency_id } = weighted(
		random,
		origin.creditor.agencies,
		({ share }) => share,
	);
	const traits = traitsOf(origin, submission, agency_id);
	const isShared = happens(random, truth.cure_share.shared_by_debtor);
	const draw = isShared ? origin.debtor.payer_draw : random();
	const can_pay = draw < cureShare(truth, traits);
	const hazard = hazardWithstood(random) / hazardEffect(truth, traits);
	const payment = can_pay
		? submission + daysAtHazard(truth.resolution_hazard.steps, hazard)
		: never;
	const { share, from_day, to_day } = truth.titles;
	const title = happens(random, share)
		? submission + wholeBetween(random, from_day, to_day)
		: never;
	const exit = submittedExit(random, truth, origin, submission, title);
	return { submission, agency_id, can_pay, payment, title, ...exit };
}

/** The own ledger first; what is unpaid on the day of submission, and can still be, goes to an agency. */
export function drawLife(random: Random, truth: Truth, origin: Origin): Life {
	const { due, creditor, debtor } = origin;
	const hazard = hazardWithstood(random);
	const payment = due + daysAtHazard(truth.own_ledger_hazard.steps, hazard);
	const submission = plannedSubmission(random, truth, creditor, due);
	return submission < payment && submission < debtor.exit.time
		? submittedLife(random, truth, origin, submission)
		: ownLedgerLife(random, truth, origin, payment, submission === never);
}

/** A large customer pays within days for years; what falls due shortly before it fails is never paid. */
export function drawLargeLife(
	random: Random,
	truth: Truth,
	origin: Origin,
): Life {
	const { last_paid_days_before_failure } = truth.large_customers;
	const lastPaid = origin.debtor.exit.time - last_paid_days_before_failure;
	const payment =
		origin.due <= lastPaid ? origin.due + wholeBetween(random, 0, 20) : never;
	return ownLedgerLife(random, truth, origin, payment, false);
}
