// What another library made of the bank statements it publishes, and our own entries in the same form.
import { basename } from "node:path";
import { z } from "zod";
import { camtEntries } from "../../src/tape/documents/camt-entries.ts";
import type { Entry } from "../../src/tape/documents/camt-entry.ts";
import { sharedJson } from "../shared-data.ts";

export interface ComparableEntry {
	readonly cents: number;
	readonly currency: string;
	readonly direction: string;
	readonly booked: string;
	readonly valued: string;
	readonly details: readonly {
		readonly cents: number | undefined;
		readonly references: readonly string[];
	}[];
}

/** Every entry of a file, as we read it. */
export async function entriesOf(file: string): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	for await (const found of camtEntries(file))
		if (found.type === "entry") entries.push(found.entry);
	return entries;
}

/** An entry of ours in the form of theirs. */
export function comparable(entry: Entry): ComparableEntry {
	const sign = entry.isCredit ? 1 : -1;
	return {
		cents: (sign * Number(entry.amount)) / 1000,
		currency: entry.currency,
		direction: entry.isCredit ? "CRDT" : "DBIT",
		booked: entry.bookedDate,
		valued: entry.valueDate,
		details: entry.details.map(({ money, references }) => ({
			cents: money && (sign * Number(money.amount)) / 1000,
			references: references.map(({ kid }) => kid),
		})),
	};
}

const theirMoney = z.object({
	getAmount: z.string(),
	getCurrency: z.object({ getCode: z.string() }),
});
const theirDay = z.object({ "0": z.string() });
const theirDetail = z.looseObject({
	getAmount: theirMoney.nullable(),
	getRemittanceInformation: z.unknown(),
});
const theirEntry = z.looseObject({
	getAmount: theirMoney,
	getCreditDebitIndicator: z.string(),
	getBookingDate: theirDay,
	getValueDate: theirDay,
	getTransactionDetail: theirDetail,
	getTransactionDetails: z.array(
		z.union([theirDetail, z.literal("__RECURSIVITY__")]),
	),
});

/** What the other library writes down; it stores an object once, and a mark where it comes again. */
export function expectedEntries(name: string): readonly ComparableEntry[] {
	const file = `data/norway-formats/camt/${basename(name, ".xml")}.expected.json`;
	const { getEntries } = z
		.looseObject({ getEntries: z.array(theirEntry) })
		.parse(sharedJson(file));
	return getEntries.map((entry) => ({
		cents: Number(entry.getAmount.getAmount),
		currency: entry.getAmount.getCurrency.getCode,
		direction: entry.getCreditDebitIndicator,
		booked: entry.getBookingDate["0"].slice(0, 10),
		valued: entry.getValueDate["0"].slice(0, 10),
		details: entry.getTransactionDetails.map((each) => {
			const detail =
				typeof each === "string" ? entry.getTransactionDetail : each;
			return {
				cents: detail.getAmount
					? Number(detail.getAmount.getAmount)
					: undefined,
				references: referencesIn(detail.getRemittanceInformation),
			};
		}),
	}));
}

/** Every reference in what the other library wrote down, in its order. */
function referencesIn(value: unknown): readonly string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		key === "getRef" && typeof each === "string" ? [each] : referencesIn(each),
	);
}
