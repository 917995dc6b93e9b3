// How a person sees that work goes on: a live line on a terminal, plain lines in a pipe, JSON for a program.
import type { Writable } from "node:stream";
import {
	type DefaultRenderer,
	Listr,
	type ListrTaskWrapper,
	type SimpleRenderer,
} from "listr2";
import type { Effects } from "../pipeline.ts";
import { type Ask, askNobody } from "./ask.ts";

export type LogForm = "text" | "json" | "none";

type Step = Pick<
	ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>,
	"title" | "output"
>;

/** Effects that tell of each step in the form asked for. */
export interface Progress extends Effects {
	/** The last line of a JSON log. */
	done(lines: readonly string[]): void;
}

export function progressOf(
	form: LogForm,
	to: Writable & { isTTY?: boolean },
	signal: AbortSignal,
	ask: Ask = askNobody,
): Progress {
	const told = (event: Record<string, unknown>) =>
		to.write(`${JSON.stringify(event)}\n`);
	const done = (lines: readonly string[]) => told({ event: "done", lines });
	const refuse = () => signal.throwIfAborted();
	const environment = (name: string) => process.env[name];
	if (form === "json")
		return {
			signal,
			environment,
			ask: askNobody,
			done,
			say: (line) => told({ event: "note", line }),
			async step(title, work) {
				refuse();
				const started = performance.now();
				told({ event: "step", title });
				const outcome = await work((share) =>
					told({ event: "progress", title, share }),
				);
				told({ event: "stepped", title, seconds: secondsSince(started) });
				return outcome;
			},
		};
	if (form === "none")
		return {
			signal,
			environment,
			ask: askNobody,
			done: () => {},
			say: () => {},
			step: async (_, work) => {
				refuse();
				return await work(() => {});
			},
		};
	return {
		signal,
		environment,
		ask,
		done: () => {},
		say: (line) => to.write(`${line}\n`),
		async step(title, work) {
			refuse();
			return to.isTTY
				? await liveStep(title, work)
				: await plainStep(to, title, work);
		},
	};
}

type Work<Outcome> = (progress: (share: number) => void) => Promise<Outcome>;

async function plainStep<Outcome>(
	to: Writable,
	title: string,
	work: Work<Outcome>,
): Promise<Outcome> {
	const started = performance.now();
	const outcome = await work(() => {});
	to.write(`${title}: ${secondsSince(started)} s\n`);
	return outcome;
}

async function liveStep<Outcome>(
	title: string,
	work: Work<Outcome>,
): Promise<Outcome> {
	const started = performance.now();
	let outcome: Outcome | undefined;
	const tasks = new Listr(
		[
			{
				title,
				task: async (_, step: Step) => {
					outcome = await work((share) => {
						step.output = bar(share, secondsSince(started));
					});
					step.title = `${title}: ${secondsSince(started)} s`;
				},
			},
		],
		{ registerSignalListeners: false },
	);
	await tasks.run();
	return outcome as Outcome;
}

function bar(share: number, seconds: number): string {
	const width = 24;
	const full = Math.round(share * width);
	return `${"█".repeat(full)}${"░".repeat(width - full)} ${Math.round(share * 100)} %  ${seconds} s`;
}

function secondsSince(started: number): number {
	return Math.round((performance.now() - started) / 100) / 10;
}
