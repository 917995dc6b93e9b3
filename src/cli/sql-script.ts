// Statements that come through a pipe, one after the other, until the first that fails.
import { createInterface } from "node:readline";
import { answer, isGoodbye } from "./sql-answer.ts";
import type { Session, SqlIo } from "./sql-session.ts";
import { TypedText } from "./sql-typed.ts";

/** Answers the statements on standard input; the last one may do without its semicolon. */
export async function script(session: Session): Promise<void> {
	const typed = new TypedText();
	for await (const line of linesOf(session.io)) {
		if (!typed.isMidway && isGoodbye(line)) return;
		for (const text of typed.completedBy(line)) await answer(session, text);
		if (session.isUnheard) return;
	}
	if (typed.isMidway) await answer(session, typed.rest);
}

/** All of standard input, as the one statement that goes to a file. */
export async function wholeScript(io: SqlIo): Promise<string> {
	let text = "";
	for await (const line of linesOf(io)) text += `${line}\n`;
	return text;
}

async function* linesOf({ stdin, signal }: SqlIo): AsyncGenerator<string> {
	const lines = createInterface({ input: stdin, terminal: false });
	const close = () => lines.close();
	signal.addEventListener("abort", close);
	try {
		yield* lines;
	} finally {
		signal.removeEventListener("abort", close);
		close();
	}
}
