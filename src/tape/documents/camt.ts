// Bank statements become payments: what came in, and what was taken back of it.
import type { TapeName } from "../columns.ts";
import { amountText, type ExactAmount, shownAmount } from "./amount.ts";
import { type CamtFound, camtEntries, type Summary } from "./camt-entries.ts";
import type { Entry } from "./camt-entry.ts";
import { type CamtPayment, paymentsIn } from "./camt-payments.ts";
import { disagreement, documentFault, type StatedTotal } from "./fault.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";

const headings = [
	"payment_id",
	"claim_id",
	"kid",
	"invoice_number",
	"paid_date",
	"amount",
	"currency",
	"source",
];

/**
 * Lays down booked credits as payments and booked reversals of credits as negative ones.
 *
 * Other debits, reversals of debits and entries that are not booked are no payments: they are counted, not laid down.
 * Paid is the day of booking, or the value date where there is none.
 *
 * @throws Fault as `camtEntries`, where details do not add up to their entry, and where a statement's own sums are
 *   not those of its entries
 */
export async function layDownCamt(
	file: string,
	_tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	const tally = new CamtTally(file);
	await layRows(to, async (rows) => {
		for await (const found of camtEntries(file)) {
			if (found.type === "statement") tally.close(found);
			else {
				const payments = tally.take(found.entry);
				for (const [place, payment] of payments.entries())
					await rows.add(
						payment.line,
						cells(payment, found.entry, `${found.id}-${place + 1}`),
					);
			}
		}
	});
	return { headings, format: tally.format(), stated: tally.stated() };
}

function cells(
	{ amount, currency, kid, invoiceNumber }: CamtPayment,
	{ bookedDate, valueDate }: Entry,
	id: string,
): string[] {
	const day = bookedDate === "" ? valueDate : bookedDate;
	const written = amountText(amount);
	return [id, "", kid, invoiceNumber, day, written, currency, "direct"];
}

/** Entries counted one by one, and those of a statement held against its own totals. */
class CamtTally {
	readonly #file: string;
	readonly #messages = new Set<string>();
	readonly #totals: StatedTotal[] = [];
	/** Counts and sums of what is no payment, and of what was left undecided. */
	readonly #noted = new Map<string, Counted>();
	#credits: Counted = none;
	#debits: Counted = none;
	#payments: Counted = none;

	constructor(file: string) {
		this.#file = file;
	}

	take(entry: Entry): readonly CamtPayment[] {
		if (entry.isCredit) this.#credits = more(this.#credits, entry.amount);
		else this.#debits = more(this.#debits, entry.amount);
		const kind = noPayment(entry);
		if (kind) {
			this.#note(kind, entry.amount);
			return [];
		}
		const { payments, notes } = paymentsIn(this.#file, entry);
		for (const note of new Set(notes)) this.#note(note, entry.amount);
		for (const { amount } of payments)
			this.#payments = more(this.#payments, amount);
		return payments;
	}

	close(found: Extract<CamtFound, { type: "statement" }>): void {
		this.#messages.add(found.message);
		const totals = totalsOf(this.#credits, this.#debits, found.summary);
		for (const total of totals) {
			if (total.stated !== total.counted && !found.summary.isPaged)
				throw disagreement(this.#file, total, found.line);
			this.#totals.push(total);
		}
		this.#credits = none;
		this.#debits = none;
	}

	format(): string {
		if (this.#messages.size === 0)
			throw documentFault(this.#file, "holds no statement and no notification");
		return `${[...this.#messages].join(", ")}; paid is the day of booking`;
	}

	stated(): readonly StatedTotal[] {
		const counted = [
			["payments laid down", this.#payments],
			...this.#noted,
		] as const;
		return [
			...this.#totals,
			...counted.map(([what, { count, sum }]) => ({
				what: `${what} (${count})`,
				stated: "not stated",
				counted: shownAmount(sum),
			})),
		];
	}

	#note(what: string, amount: ExactAmount): void {
		this.#noted.set(what, more(this.#noted.get(what) ?? none, amount));
	}
}

interface Counted {
	readonly count: number;
	readonly sum: ExactAmount;
}

const none: Counted = { count: 0, sum: 0n };

function more({ count, sum }: Counted, amount: ExactAmount): Counted {
	return { count: count + 1, sum: sum + amount };
}

/** Why an entry is no payment; undefined for one that is. */
function noPayment({
	isCredit,
	isReversal,
	status,
}: Entry): string | undefined {
	if (status !== "" && status !== "BOOK")
		return "entries that are not booked, left out";
	if (isCredit && isReversal)
		return "money paid out that came back, left out: no payment by a debtor";
	if (!isCredit && !isReversal)
		return "money paid out, left out: no payment by a debtor";
	return undefined;
}

/** The totals that a statement gives, beside those of its entries. */
function totalsOf(
	credits: Counted,
	debits: Counted,
	summary: Summary,
): StatedTotal[] {
	const entries = summary.entries.replace(/^0+(?=\d)/, "");
	const sum = (stated: ExactAmount | undefined) =>
		stated === undefined ? "" : shownAmount(stated);
	const totals = [
		{
			what: "the number of entries",
			stated: entries,
			counted: `${credits.count + debits.count}`,
		},
		{
			what: "the sum of entries",
			stated: sum(summary.sum),
			counted: shownAmount(credits.sum + debits.sum),
		},
		{
			what: "the sum of credits",
			stated: sum(summary.creditSum),
			counted: shownAmount(credits.sum),
		},
		{
			what: "the sum of debits",
			stated: sum(summary.debitSum),
			counted: shownAmount(debits.sum),
		},
	];
	return totals.filter(({ stated }) => stated !== "");
}
