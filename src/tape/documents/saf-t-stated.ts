// What a SAF-T file says of its customers beside what their items come to, and what was assumed on the way.
import { type ExactAmount, shownAmount, sumOf } from "./amount.ts";
import type { StatedTotal } from "./fault.ts";
import type { Application } from "./ledger.ts";
import type { SafTAccount } from "./saf-t-accounts.ts";
import type { SafTItem } from "./saf-t-line.ts";

const ways: Readonly<Record<Application<SafTItem>["by"], string>> = {
	reference: "settled by reference",
	amount: "settled as of equal amount",
	age: "settled as the oldest",
};

/** What the accounts come to beside what the file says they do, and what was assumed on the way. */
export function statedOf(accounts: readonly SafTAccount[]): StatedTotal[] {
	const closings = accounts.flatMap(({ customer, balance }) =>
		customer?.closing === undefined
			? []
			: [{ closing: customer.closing, balance }],
	);
	const differing = closings.filter(
		({ closing, balance }) => closing !== balance,
	);
	const nothing = accounts.flatMap(({ items }) =>
		items.filter(({ amount }) => amount === 0n),
	);
	const debits = accounts.flatMap(({ items }) =>
		items.filter(({ amount }) => amount > 0n),
	);
	const applied = accounts.flatMap(({ applications }) => applications);
	const left = accounts.flatMap(({ rests }) => [...rests]);
	const kind = (wanted: string) =>
		applied.filter(({ credit }) => credit.kind === wanted);
	return [
		{
			what: "closing balance of all customers",
			stated: money(closings.map(({ closing }) => closing)),
			counted: money(closings.map(({ balance }) => balance)),
		},
		{
			what: "customers whose items do not come to their closing balance",
			stated: "0",
			counted: `${differing.length}`,
		},
		...noted(
			"items still open",
			left.filter(([, rest]) => rest > 0n).map(([, rest]) => rest),
		),
		...noted(
			"credits left for no item",
			left.filter(([, rest]) => rest < 0n).map(([, rest]) => rest),
		),
		...Object.entries(ways).flatMap(([by, what]) =>
			noted(
				what,
				applied.filter((each) => each.by === by).map(({ amount }) => amount),
			),
		),
		...noted(
			"lines of nothing, left out",
			nothing.map(({ amount }) => amount),
		),
		...noted(
			"taken as a loss, still owed",
			kind("loss").map(({ amount }) => amount),
		),
		...noted(
			"settled by credit notes",
			kind("credit_note").map(({ amount }) => amount),
		),
		...noted(
			"settled without cash or bank, counted as paid",
			kind("offset").map(({ amount }) => amount),
		),
		...noted(
			"due dates assumed from terms of payment",
			debits
				.filter(({ dueDate, isOpening }) => dueDate === "" && !isOpening)
				.map(({ amount }) => amount),
		),
		...noted(
			"brought forward, due date assumed to be the day before the first",
			debits.filter(({ isOpening }) => isOpening).map(({ amount }) => amount),
		),
	];
}

/** Nothing where there was nothing to note. */
function noted(what: string, amounts: readonly ExactAmount[]): StatedTotal[] {
	if (amounts.length === 0) return [];
	const counted = money(amounts);
	return [
		{ what: `${what} (${amounts.length})`, stated: "not stated", counted },
	];
}

function money(amounts: readonly ExactAmount[]): string {
	return shownAmount(sumOf(amounts));
}
