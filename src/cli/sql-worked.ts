// The worked queries of reports/queries, listed and answered in the shell.
import { Fault } from "../faults.ts";
import { workedQueries } from "../warehouse/worked-queries.ts";
import { answerStatement } from "./sql-print.ts";
import type { Session } from "./sql-session.ts";

/** Lists each worked query with the question it answers. */
export function listWorked({ io }: Session): void {
	const queries = workedQueries();
	const width = Math.max(...queries.map(({ name }) => name.length));
	for (const { name, question } of queries)
		io.stdout.write(`${name.padEnd(width)}  ${question.en} ${question.nb}\n`);
}

/** Answers one worked query; its text goes to standard error, to be taken further. */
export async function answerWorked(
	session: Session,
	asked: string,
): Promise<void> {
	const query = workedQueries().find(({ name }) => name === asked);
	if (!query)
		throw new Fault(`no worked query is called "${asked}"`, {
			remedy: '".queries" lists them.',
		});
	session.io.stderr.write(query.sql);
	await answerStatement(session, query.sql);
}
