// `ferskvare sql` as a command: its words, and the terminal it talks through.
import { homedir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { interruption } from "./interruption.ts";
import { formats, type SqlIo, sql } from "./sql.ts";

export function addSql(program: Command): void {
	program
		.command("sql <portfolio> [statement]")
		.description("Ask a portfolio in SQL; without a statement, a shell")
		.addOption(
			new Option("--format <form>", "how the answer is shown").choices(formats),
		)
		.option("--output <file>", "write the answer to a file")
		.action(
			async (
				portfolio: string,
				statement: string | undefined,
				options: { format?: string; output?: string },
			) => {
				const given = interruption();
				try {
					await sql(
						{ portfolio, statement, ...options },
						terminal(given.signal),
					);
				} finally {
					given.release();
				}
			},
		);
}

function terminal(signal: AbortSignal): SqlIo {
	const { stdin, stdout, stderr, env } = process;
	const state = env.XDG_STATE_HOME ?? join(homedir(), ".local", "state");
	return {
		stdin,
		stdout,
		stderr,
		isTerminal: { stdin: stdin.isTTY === true, stdout: stdout.isTTY === true },
		hasColour: stdout.isTTY === true && env.NO_COLOR === undefined,
		get columns() {
			return stdout.columns ?? 80;
		},
		historyFile: join(state, "ferskvare", "sql-history"),
		signal,
	};
}
