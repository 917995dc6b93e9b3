// `ferskvare <job>`: the words on the command line become a job's parameters, and its outcome an exit code.
import { Command, CommanderError, Option } from "commander";
import { jobs } from "../../pipelines/index.ts";
import type { Pipeline } from "../pipeline.ts";
import { version } from "../version.ts";
import { addParameters, valuesFrom } from "./arguments.ts";
import { askNobody, askOnTerminal } from "./ask.ts";
import { printFailure } from "./failure.ts";
import { interruption } from "./interruption.ts";
import { type LogForm, progressOf } from "./progress.ts";
import { addSql } from "./sql-command.ts";

/** Runs one command line and sets the exit code: 0 done, 2 to be mended by the user, 70 a bug, 130 interrupted. */
export async function main(words: readonly string[]): Promise<void> {
	const program = new Command("ferskvare")
		.description(
			"Prices claims while they are fresh: claim tape in, valuation out.",
		)
		.version(version)
		.showHelpAfterError("Run ferskvare help <command> for what it takes.")
		.exitOverride();
	for (const [name, read] of jobsFor(words))
		addJob(program, name, (await read()).default);
	addSql(program);
	try {
		await program.parseAsync(words, { from: "user" });
	} catch (error) {
		process.exitCode =
			error instanceof CommanderError
				? error.exitCode && 2
				: printFailure(error, process.stderr);
	}
}

/** The job that the first word names; none for `sql` and the version, and all for help and for slips of the pen. */
function jobsFor([first = ""]: readonly string[]) {
	const all = Object.entries(jobs);
	const named = all.filter(([name]) => name === first);
	const needsNone = ["sql", "--version", "-V"].includes(first);
	return named.length > 0 || needsNone ? named : all;
}

function addJob(program: Command, name: string, job: Pipeline): void {
	const command = program
		.command(name)
		.description(job.says)
		.option("--quiet", "print nothing but failures", false)
		.addOption(
			new Option("--log <form>", "how progress is told")
				.choices(["text", "json"])
				.default("text"),
		);
	addParameters(command, job.parameters);
	command.action(async () => {
		const { quiet, log } = command.opts<{ quiet: boolean; log: string }>();
		const form: LogForm = quiet ? "none" : log === "json" ? "json" : "text";
		const given = interruption();
		try {
			const isAnswered = process.stdin.isTTY && process.stderr.isTTY;
			const effects = progressOf(
				form,
				process.stderr,
				given.signal,
				isAnswered ? askOnTerminal(given.signal) : askNobody,
			);
			const lines = await job.run(valuesFrom(command, job.parameters), effects);
			if (form === "text") process.stdout.write(`${lines.join("\n")}\n`);
			if (form === "json") effects.done(lines);
		} catch (error) {
			given.refuseIfGivenUp();
			throw error;
		} finally {
			given.release();
		}
	});
}
