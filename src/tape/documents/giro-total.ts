// An end record of a Nets file held against the records above it.
import type { GiroRecord } from "./giro-record.ts";

/** What an end record says, and what stands above it. */
export interface GiroTotal {
	readonly of: "assignment" | "transmission";
	readonly transactions: number;
	readonly ore: bigint;
	readonly statedRecords: number;
	readonly records: number;
}

/** Counts and sums so far; senders state the sum with reversals taken off, or with all amounts added up. */
export class Tally {
	transactions = 0;
	records = 1;
	net = 0n;
	gross = 0n;

	take(transactions: number, net: bigint, gross: bigint): void {
		this.transactions += transactions;
		this.net += net;
		this.gross += gross;
	}
}

/** Two figures of the file that should be one. */
export class Disagreement extends Error {
	readonly total: { what: string; stated: string; counted: string };

	constructor(what: string, stated: bigint, counted: bigint | number) {
		super(what);
		this.total = { what, stated: `${stated}`, counted: `${counted}` };
	}
}

/** @throws Disagreement where the number of transactions or the sum is another; a record too many or few is only told */
export function checkedTotal(
	end: Extract<GiroRecord, { type: "end" }>,
	tally: Tally,
): GiroTotal {
	const { of, transactions, records, ore = tally.net } = end;
	if (transactions !== BigInt(tally.transactions))
		throw new Disagreement(
			`the number of transactions of the ${of}`,
			transactions,
			tally.transactions,
		);
	if (ore !== tally.net && ore !== tally.gross)
		throw new Disagreement(`the sum of the ${of} in øre`, ore, tally.net);
	return {
		of,
		transactions: tally.transactions,
		ore,
		statedRecords: Number(records),
		records: tally.records,
	};
}
