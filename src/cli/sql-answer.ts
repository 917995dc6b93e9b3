// What a user typed, a statement or a dot command, gets its answer.
import { Fault } from "../faults.ts";
import { isQuestion } from "../warehouse/statements.ts";
import { engineFault, readOnlyFault } from "./sql-faults.ts";
import { answerStatement } from "./sql-print.ts";
import {
	describeRelation,
	listModels,
	listRelations,
	showModel,
} from "./sql-relations.ts";
import type { Session } from "./sql-session.ts";
import { answerWorked, listWorked } from "./sql-worked.ts";

const help = `A statement ends with ";" and may take several lines. Ctrl-C stops it, Ctrl-D ends the shell.
.tables       lists the relations with their rows and what they say of themselves
.describe R   lists the columns of a relation
.models       lists how each relation is made
.models R     prints the SQL that made a relation
.queries      lists worked queries, each with the question it answers
.query Q      answers one of them
.help         prints this
.quit         ends the shell
`;

/** Whether a line is one of the shell's own words and no SQL. */
export function isCommand(text: string): boolean {
	return text.trimStart().startsWith(".");
}

/** Whether a line asks to leave. */
export function isGoodbye(text: string): boolean {
	return /^\s*\.(?:quit|exit)\s*;?\s*$/.test(text);
}

/**
 * Answers one statement, given without its closing semicolon, or one dot command.
 *
 * @throws Fault when it is wrong, would write, or was cancelled
 */
export async function answer(session: Session, text: string): Promise<void> {
	if (isCommand(text)) return await answerCommand(session, text);
	if (!isQuestion(text)) {
		await session.database.parse(text).catch((cause: unknown) => {
			throw engineFault(cause);
		});
		throw readOnlyFault();
	}
	await answerStatement(session, text);
}

async function answerCommand(session: Session, text: string): Promise<void> {
	const [word = "", ...names] = text.replace(/;\s*$/, "").trim().split(/\s+/);
	const name = names.join(" ");
	if (word === ".tables") return await listRelations(session);
	if (word === ".models" && name) return await showModel(session, name);
	if (word === ".models") return await listModels(session);
	if (word === ".describe" && name)
		return await describeRelation(session, name);
	if (word === ".queries") return listWorked(session);
	if (word === ".query" && name) return await answerWorked(session, name);
	if (word === ".help") session.io.stdout.write(help);
	else throw noCommandFault(word);
}

function noCommandFault(word: string): Fault {
	if (word === ".query")
		return new Fault(".query wants the name of a worked query", {
			remedy: 'Such as ".query ageing"; ".queries" lists them.',
		});
	return word === ".describe"
		? new Fault(".describe wants the name of a relation", {
				remedy: 'Such as ".describe claims"; ".tables" lists the relations.',
			})
		: new Fault(`"${word}" is no command`, {
				remedy: '".help" lists the commands.',
			});
}
