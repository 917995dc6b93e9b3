// One question at a time to a fenced portfolio, within limits of time, rows and size.
import { type ColumnKind, kindOf } from "../warehouse/column-kind.ts";
import { CutShort, type Database } from "../warehouse/database.ts";
import { isQuestion, splitStatements } from "../warehouse/statements.ts";

export interface Limits {
	readonly milliseconds: number;
	readonly rows: number;
	/** Longer values are cut, and end in "…". */
	readonly cellCharacters: number;
	/** Of all values together. */
	readonly characters: number;
}

export const defaultLimits: Limits = {
	milliseconds: 30_000,
	rows: 1_000,
	cellCharacters: 2_000,
	characters: 8_000_000,
};

export interface AnswerColumn {
	readonly name: string;
	readonly type: string;
	readonly kind: ColumnKind;
}

export interface Answer {
	readonly columns: readonly AnswerColumn[];
	/** Values as the engine writes them, exact. */
	readonly rows: readonly (readonly (string | null)[])[];
	/** Whether these are all rows there are. */
	readonly isWhole: boolean;
	readonly milliseconds: number;
}

export type Refusal =
	| "empty"
	| "several"
	| "no_question"
	| "time"
	| "cancelled";

/** A statement that gets no answer, for a reason of ours and not the engine's. */
export class Refused extends Error {
	readonly reason: Refusal;

	constructor(reason: Refusal) {
		super(reason);
		this.name = "Refused";
		this.reason = reason;
	}
}

/** Answers in the order they were asked: the engine's connection runs one statement at a time. */
export class Questions {
	readonly #database: Database;
	readonly #limits: Limits;
	#last: Promise<unknown> = Promise.resolve();

	constructor(database: Database, limits: Limits) {
		this.#database = database;
		this.#limits = limits;
	}

	/**
	 * The answer to one statement that only asks.
	 *
	 * @param signal  aborted when nobody waits for the answer any more
	 * @throws Refused for what is no single question, takes too long or was cancelled; the engine's complaint otherwise
	 */
	ask(statement: string, signal: AbortSignal): Promise<Answer> {
		const turn = this.#last.then(() => this.#answer(statement, signal));
		this.#last = turn.catch(() => {});
		return turn;
	}

	/** Resolves when nothing is under way. */
	async rest(): Promise<void> {
		await this.#last;
	}

	async #answer(statement: string, asker: AbortSignal): Promise<Answer> {
		if (asker.aborted) throw new Refused("cancelled");
		await this.#refuseUnfit(statement);
		const late = AbortSignal.timeout(this.#limits.milliseconds);
		const stop = AbortSignal.any([asker, late]);
		const release = this.#interruptOn(stop);
		try {
			return await this.#read(statement, stop);
		} catch (cause) {
			if (asker.aborted) throw new Refused("cancelled");
			if (late.aborted) throw new Refused("time");
			throw cause;
		} finally {
			release();
		}
	}

	async #refuseUnfit(statement: string): Promise<void> {
		const { statements, rest } = splitStatements(statement);
		if (statements.length === 0 && rest === "") throw new Refused("empty");
		if ((await this.#database.parse(statement)) > 1)
			throw new Refused("several");
		if (!isQuestion(statement)) throw new Refused("no_question");
	}

	// The engine forgets an interrupt that comes just before it starts on a statement.
	#interruptOn(stop: AbortSignal): () => void {
		const timer = setInterval(() => {
			if (stop.aborted) this.#database.cancel();
		}, 50);
		const interrupt = () => this.#database.cancel();
		stop.addEventListener("abort", interrupt);
		return () => {
			clearInterval(timer);
			stop.removeEventListener("abort", interrupt);
		};
	}

	async #read(statement: string, stop: AbortSignal): Promise<Answer> {
		const started = performance.now();
		try {
			const result = await this.#database.stream(statement);
			const read = await readRows(result, this.#limits, stop);
			const milliseconds = Math.round(performance.now() - started);
			return { columns: columnsOf(result), ...read, milliseconds };
		} catch (cause) {
			if (!(cause instanceof CutShort) || stop.aborted) throw cause;
			// Run once more without its rows, the statement fails again and says why.
			await this.#database.run(`explain analyze ${statement}`);
			throw cause;
		}
	}
}

type Result = Awaited<ReturnType<Database["stream"]>>;

async function readRows(
	result: Result,
	{ rows: most, cellCharacters, characters }: Limits,
	stop: AbortSignal,
): Promise<Pick<Answer, "rows" | "isWhole">> {
	const rows: (string | null)[][] = [];
	let size = 0;
	while (rows.length <= most && size <= characters) {
		const chunk = await result.fetchChunk();
		stop.throwIfAborted();
		if (!chunk?.rowCount) return { rows, isWhole: true };
		for (const row of chunk.getRows()) {
			const cells = row.map((value) => cell(value, cellCharacters));
			size += cells.reduce((sum, text) => sum + (text?.length ?? 4), 0);
			if (rows.length >= most || size > characters)
				return { rows, isWhole: false };
			rows.push(cells);
		}
	}
	return { rows, isWhole: false };
}

function cell(value: unknown, most: number): string | null {
	if (value === null) return null;
	const text = String(value);
	return text.length > most ? `${text.slice(0, most)}…` : text;
}

function columnsOf(result: Result): AnswerColumn[] {
	const names = result.columnNames();
	return result.columnTypes().map((type, at) => ({
		name: names[at] ?? "",
		type: String(type),
		kind: kindOf(String(type)),
	}));
}
