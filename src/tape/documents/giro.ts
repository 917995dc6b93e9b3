// A file of Nets records in its order: transmissions, assignments in them, transactions in those; each end record checked.
import { disagreement, documentFault } from "./fault.ts";
import {
	type GiroRecord,
	type GiroService,
	giroRecord,
} from "./giro-record.ts";
import {
	checkedTotal,
	Disagreement,
	type GiroTotal,
	Tally,
} from "./giro-total.ts";
import { textLines } from "./text-lines.ts";

/** One amount: money that came, or money that is asked for. */
export interface GiroTransaction {
	readonly line: number;
	readonly service: GiroService;
	/** 00 payments or requests to pay, 36 cancellations of requests. */
	readonly kind: string;
	/** Numbers of transmission, assignment and transaction, and the day: unique together. */
	readonly id: string;
	readonly day: string;
	readonly ore: bigint;
	readonly kid: string;
	/** The payee's own account. */
	readonly account: string;
	/** What the payee wrote for the payer. */
	readonly text: string;
}

export type GiroFound =
	| { readonly type: "transaction"; readonly transaction: GiroTransaction }
	| { readonly type: "agreement"; readonly line: number }
	| { readonly type: "total"; readonly total: GiroTotal };

type Kind<Type extends GiroRecord["type"]> = Extract<
	GiroRecord,
	{ type: Type }
>;

/**
 * Reads a file of one or more transmissions.
 *
 * @throws Fault for a line that is no record, records out of order, a file that ends early, and end records whose
 *   number of transactions or sum is not that of the records above them
 */
export async function* giroTransactions(
	file: string,
): AsyncGenerator<GiroFound> {
	const order = new GiroOrder();
	let last = 0;
	for await (const { line, text } of textLines(file)) {
		last = line;
		if (text.trim() !== "")
			yield* told(file, line, () => order.take(giroRecord(wide(text)), line));
	}
	told(file, last, () => order.end());
}

/** A text in UTF-8 has more bytes than signs; its records are measured in signs. */
function wide(text: string): string {
	return text.length > 80 ? Buffer.from(text, "latin1").toString() : text;
}

function told<Outcome>(
	file: string,
	line: number,
	work: () => Outcome,
): Outcome {
	try {
		return work();
	} catch (error) {
		if (error instanceof Disagreement)
			throw disagreement(file, error.total, line);
		if (!(error instanceof RangeError)) throw error;
		throw documentFault(file, error.message, { line, cause: error });
	}
}

class GiroOrder {
	#transmission: { number: string; tally: Tally } | undefined;
	#assignment: (Kind<"assignment"> & { tally: Tally }) | undefined;
	#transaction: GiroTransaction | undefined;
	#hasBegun = false;

	take(record: GiroRecord, line: number): GiroFound[] {
		if (record.type === "transmission") return this.#begin(record);
		if (!this.#transmission)
			throw new RangeError("stands outside a transmission");
		this.#transmission.tally.records += 1;
		if (record.type === "assignment") return this.#beginAssignment(record);
		if (record.type === "end" && record.of === "transmission")
			return this.#endTransmission(record, this.#transmission);
		const assignment = this.#assignment;
		if (!assignment) throw new RangeError("stands outside an assignment");
		assignment.tally.records += 1;
		if (record.type === "end")
			return this.#endAssignment(record, this.#transmission);
		const whole = record.type === "detail" ? [] : this.#finished();
		if (record.type === "detail") this.#extend(record.text);
		else if (record.type === "agreement") {
			assignment.tally.take(1, 0n, 0n);
			return [...whole, { type: "agreement", line }];
		} else this.#count(record, line, this.#transmission, assignment);
		return whole;
	}

	end(): void {
		if (!this.#hasBegun) throw new RangeError("holds no record");
		if (this.#transmission)
			throw new RangeError("the file ends before its end record (89)");
	}

	#begin({ number }: Kind<"transmission">): GiroFound[] {
		if (this.#transmission)
			throw new RangeError("begins a transmission within another");
		this.#hasBegun = true;
		this.#transmission = { number, tally: new Tally() };
		return [];
	}

	#beginAssignment(record: Kind<"assignment">): GiroFound[] {
		if (this.#assignment)
			throw new RangeError("begins an assignment within another");
		this.#assignment = { ...record, tally: new Tally() };
		return [];
	}

	#count(
		{ number, day, ore, kid }: Kind<"amount">,
		line: number,
		transmission: { number: string },
		assignment: Kind<"assignment"> & { tally: Tally },
	): void {
		assignment.tally.take(1, ore, ore < 0n ? -ore : ore);
		const { service, kind, account } = assignment;
		const id = `${transmission.number}-${assignment.number}-${number}-${day}`;
		this.#transaction = {
			line,
			service,
			kind,
			id,
			day,
			ore,
			kid,
			account,
			text: "",
		};
	}

	#extend(text: string): void {
		if (!this.#transaction)
			throw new RangeError("stands outside a transaction");
		this.#transaction = {
			...this.#transaction,
			text: this.#transaction.text + text,
		};
	}

	#finished(): GiroFound[] {
		const transaction = this.#transaction;
		this.#transaction = undefined;
		return transaction ? [{ type: "transaction", transaction }] : [];
	}

	#endAssignment(end: Kind<"end">, { tally }: { tally: Tally }): GiroFound[] {
		const own = this.#assignment?.tally ?? new Tally();
		tally.take(own.transactions, own.net, own.gross);
		this.#assignment = undefined;
		return [
			...this.#finished(),
			{ type: "total", total: checkedTotal(end, own) },
		];
	}

	#endTransmission(end: Kind<"end">, { tally }: { tally: Tally }): GiroFound[] {
		if (this.#assignment)
			throw new RangeError("ends a transmission before its assignment");
		this.#transmission = undefined;
		return [{ type: "total", total: checkedTotal(end, tally) }];
	}
}
