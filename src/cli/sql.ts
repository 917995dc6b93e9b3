// `ferskvare sql`: questions to one portfolio, in SQL, without any way to change it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "../faults.ts";
import { partialOf } from "../warehouse/export.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";
import { openReadOnly } from "../warehouse/read-only.ts";
import { splitStatements } from "../warehouse/statements.ts";
import { answer, isCommand } from "./sql-answer.ts";
import { scratchFile } from "./sql-print.ts";
import { script, wholeScript } from "./sql-script.ts";
import { Session, type SqlIo, type Target } from "./sql-session.ts";
import { shell } from "./sql-shell.ts";
import { formatFor, outputFile, refuseUnfit } from "./sql-target.ts";

export type { SqlIo } from "./sql-session.ts";
export { formats } from "./sql-target.ts";

export interface SqlArguments {
	/** A portfolio.duckdb, or a run folder that holds one. */
	readonly portfolio: string;
	/** One statement, or one dot command such as ".tables". */
	readonly statement?: string | undefined;
	/** One of `formats`; a table when neither this nor `output` says otherwise. */
	readonly format?: string | undefined;
	/** The file the answer goes to; its ending says the format when `format` does not. */
	readonly output?: string | undefined;
	/** As the engine writes it, "2GB"; the process may take up to twice as much. */
	readonly memoryLimit?: string | undefined;
}

/**
 * Answers one statement, or the statements on standard input, or holds a conversation when that is a terminal.
 *
 * @throws Fault for whatever the user can mend; a conversation tells it and goes on
 */
export async function sql(given: SqlArguments, io: SqlIo): Promise<void> {
	const portfolio = await portfolioFile(given.portfolio);
	const format = formatFor(given.format, given.output);
	const output = given.output && (await outputFile(given.output, portfolio));
	const isConversation = given.statement === undefined && io.isTerminal.stdin;
	const isScreen = io.isTerminal.stdout;
	refuseUnfit({ format, output }, { isScreen, isConversation });
	const scratch = await mkdtemp(join(tmpdir(), "ferskvare-sql-"));
	try {
		const target = { format, output, scratch };
		await hold(given, portfolio, target, io);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

async function hold(
	{ statement, memoryLimit }: SqlArguments,
	portfolio: string,
	target: Target,
	io: SqlIo,
): Promise<void> {
	const { scratch, output } = target;
	const database = await openReadOnly(portfolio, {
		temporaryDirectory: scratch,
		writes: [scratchFile(scratch), ...(output ? [partialOf(output)] : [])],
		memoryLimit,
	});
	const session = new Session(database, target, io);
	try {
		await converse(session, statement);
	} finally {
		session.close();
	}
}

async function converse(
	session: Session,
	statement: string | undefined,
): Promise<void> {
	const { io, target } = session;
	const takesOne = target.output || /parquet|arrow/.test(target.format);
	if (statement !== undefined) await answer(session, onlyOne(statement));
	else if (io.isTerminal.stdin) await shell(session);
	else if (takesOne) await answer(session, onlyOne(await wholeScript(io)));
	else await script(session);
}

function onlyOne(text: string): string {
	if (isCommand(text)) return text;
	const { statements, rest } = splitStatements(text);
	const [only, second] = rest ? [...statements, rest] : statements;
	if (!only)
		throw new Fault("there is no statement to answer", {
			remedy: 'Give one in quotes, such as "select count(*) from claims".',
		});
	if (second)
		throw new Fault("two statements were given where one is answered", {
			remedy: "Give one at a time, or leave it out and type them one by one.",
		});
	return only;
}
