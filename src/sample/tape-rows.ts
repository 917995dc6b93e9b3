// The rows of the four tapes, in our own column names.
import { collectorFeeOre, interestOre } from "./additions.ts";
import type { Claim, ClaimEvent, Payment } from "./claim.ts";
import { amountText, dayText, quoted, yesNo } from "./csv-values.ts";
import type { Debtor } from "./debtors.ts";
import { never } from "./draws.ts";
import type { Truth } from "./truth.ts";
import { termDays } from "./window.ts";

export const headings = {
	claims:
		"claim_id;portfolio_id;creditor_id;agency_id;debtor_id;claim_type;currency;principal;interest;costs;" +
		"disputed_amount;invoice_number;invoice_date;due_date;submission_date;written_off_date;closed_date;" +
		"close_reason;last_payment_date;title_date;status;has_invoice_copy;has_contract;has_notice;has_title",
	payments: "payment_id;claim_id;paid_date;amount;kind;source",
	events: "claim_id;event_date;kind;channel;amount;deadline_date;fee",
	debtors:
		"debtor_id;debtor_type;birth_year;postcode;municipality;country;national_id;name;birth_date;address;phone;email",
} as const;

/** Where a claim row may differ from the claim: a second hand-over of the same one. */
export interface Handover {
	readonly submission: number;
	readonly agency_id: string;
}

function owed(truth: Truth, claim: Claim, cutOff: number) {
	const { origin, life, resolved, closing } = claim;
	if (resolved !== never) return { interest: 0, costs: 0 };
	const until = Math.min(closing.day, cutOff);
	const interest = interestOre(
		truth,
		claim.open_principal_ore,
		until - origin.due,
	);
	if (life.submission === never) return { interest, costs: 0 };
	const { debtor, principal_ore } = origin;
	const days = until - life.submission;
	const type = debtor.debtor_type;
	return { interest, costs: collectorFeeOre(truth, principal_ore, type, days) };
}

function statusOf({ closing, dispute, life }: Claim, cutOff: number): string {
	if (closing.day !== never) return "avsluttet";
	if (dispute && dispute.settled > cutOff) return "bestridt";
	return life.submission === never ? "hos kreditor" : "til inkasso";
}

function lastPaid(payments: readonly Payment[]): number {
	for (let index = payments.length - 1; index >= 0; index -= 1) {
		const payment = payments[index];
		if (payment && payment.ore > 0) return payment.day;
	}
	return never;
}

/** The claim's documents follow from its number, so that no draw is spent on them. */
function documents({ origin, life }: Claim, title: number): string {
	const number = Number(origin.claim_id.slice(1));
	const hasContract =
		origin.claim_type === "loan" || origin.claim_type === "seller_credit";
	const hasNotice = life.submission !== never && number % 23 !== 0;
	return `${yesNo(number % 11 !== 0)};${yesNo(hasContract)};${yesNo(hasNotice)};${yesNo(title !== never)}`;
}

/** The title that the claim has by the cut-off date; `never` without one. */
export function titleDay({ life, resolved, closing }: Claim, cutOff: number) {
	const ends = Math.min(resolved, closing.day, cutOff);
	return life.title <= ends ? life.title : never;
}

export function claimRow(
	truth: Truth,
	claim: Claim,
	cutOff: number,
	handover: Handover = claim.life,
): string {
	const { origin, closing, dispute } = claim;
	const { creditor, debtor, due } = origin;
	const { interest, costs } = owed(truth, claim, cutOff);
	const isDisputed = dispute && dispute.settled > cutOff;
	const writtenOff = closing.reason === "written_off" ? closing.day : never;
	const title = titleDay(claim, cutOff);
	return (
		`${origin.claim_id};${truth.portfolio.portfolio_id};${creditor.creditor_id};${handover.agency_id};` +
		`${debtor.debtor_id};${origin.claim_type};NOK;${amountText(origin.principal_ore)};` +
		`${amountText(interest)};${amountText(costs)};${isDisputed ? amountText(dispute.ore) : ""};` +
		`${origin.invoice_number};${dayText(due - termDays)};${dayText(due)};${dayText(handover.submission)};` +
		`${dayText(writtenOff)};${dayText(closing.day)};${closing.reason};${dayText(lastPaid(claim.payments))};` +
		`${dayText(title)};${statusOf(claim, cutOff)};${documents(claim, title)}`
	);
}

export function paymentRow(
	number: number,
	claimId: string,
	{ day, ore, kind, source }: Payment,
): string {
	return `B${number};${claimId};${dayText(day)};${amountText(ore)};${kind};${source}`;
}

export function eventRow(claimId: string, event: ClaimEvent): string {
	const { ore, deadline = never, fee_ore } = event;
	const amount = ore === undefined ? "" : amountText(ore);
	const fee = fee_ore === undefined ? "" : amountText(fee_ore);
	return `${claimId};${dayText(event.day)};${event.kind};${event.channel};${amount};${dayText(deadline)};${fee}`;
}

export function debtorRow(debtor: Debtor): string {
	const { place, address, birth_day = never } = debtor;
	const birthDate = debtor.has_birth_date ? dayText(birth_day) : "";
	const where = address ? `${address}, ${place.postcode} ${place.town}` : "";
	return (
		`${debtor.debtor_id};${debtor.debtor_type};${debtor.birth_year ?? ""};${place.postcode};` +
		`${place.municipality};NO;${debtor.national_id ?? ""};${quoted(debtor.name)};${birthDate};` +
		`${quoted(where)};${debtor.phone ?? ""};${debtor.email ?? ""}`
	);
}
