// Questions on a terminal. Where nobody sits, nothing is asked.
import type { Question } from "../pipeline.ts";
import { GivenUp } from "./interruption.ts";

/** How a job's questions are answered: by a person, or not at all. */
export type Ask = (question: Question) => Promise<string | undefined>;

export const askNobody: Ask = async () => undefined;

/** Asks on the terminal; the proposed answer stands first. Giving up on a question gives up on the job. */
export function askOnTerminal(signal: AbortSignal): Ask {
	return async ({ asks, choices, proposed }) => {
		const { isCancel, select, text } = await import("@clack/prompts");
		const terminal = { output: process.stderr, signal };
		const answer =
			choices.length > 0
				? await select({
						message: asks,
						options: choices.map(({ value, says }) => ({
							value,
							label: value,
							hint: says,
						})),
						...(proposed !== undefined && { initialValue: proposed }),
						...terminal,
					})
				: await text({
						message: asks,
						...(proposed !== undefined && { initialValue: proposed }),
						...terminal,
					});
		if (isCancel(answer)) throw new GivenUp();
		return String(answer);
	};
}
