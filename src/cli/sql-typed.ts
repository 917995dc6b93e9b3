// Lines as they come in, until they make up a statement.
import { splitStatements } from "../warehouse/statements.ts";
import { isCommand } from "./sql-answer.ts";

export class TypedText {
	#pending = "";

	/** The statements that this line completes, or the dot command that it is. */
	completedBy(line: string): readonly string[] {
		if (!this.isMidway && isCommand(line)) return [line];
		const { statements, rest } = splitStatements(`${this.#pending}${line}\n`);
		this.#pending = rest;
		return statements;
	}

	/** Whether a statement has begun and not ended. */
	get isMidway(): boolean {
		return this.#pending !== "";
	}

	/** What is left without a closing semicolon. */
	get rest(): string {
		return this.#pending;
	}

	forget(): void {
		this.#pending = "";
	}
}
