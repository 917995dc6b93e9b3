// What a draw says of itself when it is done.
import type { Counts } from "./counts.ts";

export function sampleLines(out: string, drawn: Counts): string[] {
	const of = drawn.of;
	return [
		`${of("claims")} claims of ${of("debtor_rows")} debtors in ${out}`,
		`${of("resolved")} resolved, ${of("removed")} removed, ${of("open")} open; ${of("submitted")} submitted`,
		`${of("payment_rows")} payments and ${of("event_rows")} events; truth.json states what they were drawn from`,
	];
}
