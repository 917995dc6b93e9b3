// Items on a customer's account, matched as a bookkeeper does it: by reference, by equal amount, then the oldest first.
import type { ExactAmount } from "./amount.ts";

/** What settled an item: money, a credit note, a loss taken, or an entry against another account of the balance sheet. */
export type CreditKind = "payment" | "credit_note" | "loss" | "offset";

/** One line on a customer's account; positive is owed by the customer. */
export interface LedgerItem {
	readonly line: number;
	/** Unique in the file. */
	readonly id: string;
	readonly amount: ExactAmount;
	/** ISO day of the voucher. */
	readonly date: string;
	readonly kind: CreditKind;
}

/** The numbers by which items are matched; made when they are needed, for they take more room than the items. */
export interface Numbering<Item> {
	/** The numbers a debit bears. */
	names(debit: Item): readonly string[];
	/** The numbers a credit refers to, the surest first. */
	refersTo(credit: Item): readonly string[];
}

export interface Application<Item extends LedgerItem> {
	readonly debit: Item;
	readonly credit: Item;
	/** Above zero. */
	readonly amount: ExactAmount;
	readonly by: "reference" | "amount" | "age";
}

export interface Matched<Item extends LedgerItem> {
	readonly applications: readonly Application<Item>[];
	/** What is left of each item, with its sign; none for those matched in full. */
	readonly rests: ReadonlyMap<Item, ExactAmount>;
}

/**
 * Matches the credits of one customer with the debits.
 *
 * A credit goes to the debits it refers to, in the order of its references. What is left of it goes to the oldest debit
 * of that very amount that is not younger than itself, else to the oldest debits. What no debit is left for stays a
 * credit of the customer.
 */
export function matchLedger<Item extends LedgerItem>(
	items: readonly Item[],
	numbering: Numbering<Item>,
): Matched<Item> {
	const byAge = items.toSorted(
		(one, other) => compared(one.date, other.date) || one.line - other.line,
	);
	const matching = new Matching(
		byAge.filter(({ amount }) => amount > 0n),
		numbering,
	);
	const credits = byAge.filter(({ amount }) => amount < 0n);
	for (const credit of credits) matching.refer(credit);
	matching.indexAmounts();
	for (const credit of credits) matching.equal(credit);
	for (const credit of credits) matching.age(credit);
	return matching.outcome();
}

function compared(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** Debits in a queue, with the first that is not yet matched in full in front. */
interface Queue<Item> {
	readonly debits: Item[];
	first: number;
}

class Matching<Item extends LedgerItem> {
	readonly #numbering: Numbering<Item>;
	readonly #rests = new Map<Item, ExactAmount>();
	readonly #named = new Map<string, Queue<Item>>();
	readonly #equal = new Map<ExactAmount, Queue<Item>>();
	readonly #all: Queue<Item>;
	readonly #applications: Application<Item>[] = [];

	constructor(debits: readonly Item[], numbering: Numbering<Item>) {
		this.#numbering = numbering;
		for (const debit of debits) {
			this.#rests.set(debit, debit.amount);
			for (const name of new Set(numbering.names(debit))) {
				const queue = this.#named.get(name) ?? { debits: [], first: 0 };
				queue.debits.push(debit);
				this.#named.set(name, queue);
			}
		}
		this.#all = { debits: [...debits], first: 0 };
	}

	refer(credit: Item): void {
		this.#rests.set(credit, credit.amount);
		for (const name of this.#numbering.refersTo(credit)) {
			const queue = this.#named.get(name);
			if (queue) this.#apply(credit, queue, "reference");
		}
	}

	/** Debits by what is left of them, once references have had their share. */
	indexAmounts(): void {
		for (const debit of this.#all.debits) {
			const rest = this.#rests.get(debit) ?? 0n;
			const queue = this.#equal.get(rest) ?? { debits: [], first: 0 };
			queue.debits.push(debit);
			this.#equal.set(rest, queue);
		}
	}

	equal(credit: Item): void {
		const left = -(this.#rests.get(credit) ?? 0n);
		const queue = left === 0n ? undefined : this.#equal.get(left);
		const debit = queue && this.#front(queue);
		if (debit && debit.date <= credit.date)
			this.#apply(credit, queue, "amount");
	}

	age(credit: Item): void {
		this.#apply(credit, this.#all, "age");
	}

	outcome(): Matched<Item> {
		const rests = new Map([...this.#rests].filter(([, rest]) => rest !== 0n));
		return { applications: this.#applications, rests };
	}

	/** The first debit of a queue that is still open. */
	#front(queue: Queue<Item>): Item | undefined {
		for (; queue.first < queue.debits.length; queue.first += 1) {
			const debit = queue.debits[queue.first];
			if (debit && this.#rests.get(debit) !== 0n) return debit;
		}
		return undefined;
	}

	#apply(credit: Item, queue: Queue<Item>, by: Application<Item>["by"]): void {
		for (;;) {
			const left = -(this.#rests.get(credit) ?? 0n);
			const debit = left === 0n ? undefined : this.#front(queue);
			if (!debit) return;
			const open = this.#rests.get(debit) ?? 0n;
			const amount = open < left ? open : left;
			this.#rests.set(debit, open - amount);
			this.#rests.set(credit, amount - left);
			this.#applications.push({ debit, credit, amount, by });
		}
	}
}
