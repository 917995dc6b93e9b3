// Where a check ends without a layout: nobody was there to decide, or nothing is a tape.
import { Fault } from "../../faults.ts";
import type { Checked } from "./check.ts";

/**
 * Says what was found and stops where something is left to decide and nobody was there to do it.
 *
 * @throws Fault that names what is undecided
 */
export function refuseUndecided(
	{ undecided }: Checked,
	found: readonly string[],
	say: (line: string) => void,
): void {
	if (undecided.length === 0) return;
	for (const line of found) say(line);
	throw new Fault(`nobody was there to decide on ${undecided.join(", ")}`, {
		remedy:
			"Run it on a terminal, take what is proposed with --yes, or say it in a layout.",
	});
}

/**
 * Says what was found and stops where none of the files is a tape: a script must not take that for a check that went well.
 *
 * @throws Fault that says so
 */
export function refuseNoTape(
	{ files }: Checked,
	found: readonly string[],
	say: (line: string) => void,
): void {
	if (Object.keys(files).length > 0) return;
	for (const line of found) say(line);
	throw new Fault("none of the files is a tape that is known", {
		remedy:
			"Claims need a due date and an amount, payments a day, an amount and a claim; name the headings in a layout (--layout).",
	});
}
