// One portfolio under question: the database, where answers go, and how a running statement is stopped.
import type { Readable, Writable } from "node:stream";
import { Fault } from "../faults.ts";
import { CutShort, type Database } from "../warehouse/database.ts";
import { cancelledFault, engineFault, shiftedUp } from "./sql-faults.ts";

/** The world as `sql` sees it; the command line hands in the real one, a test its own. */
export interface SqlIo {
	readonly stdin: Readable;
	readonly stdout: Writable;
	readonly stderr: Writable;
	readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean };
	/** Whether the terminal shows colours, and the user wants them. */
	readonly hasColour: boolean;
	/** Width of the terminal, read anew for each table. */
	readonly columns: number;
	/** Where the shell keeps what was typed; nowhere when not given. */
	readonly historyFile?: string | undefined;
	/** Aborted when the user gives up altogether. */
	readonly signal: AbortSignal;
}

/** How an answer is shown, and the file it goes to instead of standard output. */
export interface Target {
	readonly format: "table" | "csv" | "json" | "parquet" | "arrow";
	readonly output?: string | undefined;
	/** A place of our own for what must be a file before it can be shown. */
	readonly scratch: string;
}

export class Session {
	readonly database: Database;
	readonly target: Target;
	readonly io: SqlIo;
	#running: AbortController | undefined;
	#readerIsGone = false;

	constructor(database: Database, target: Target, io: SqlIo) {
		this.database = database;
		this.target = target;
		this.io = io;
		io.stdout.on("error", this.#stopWriting);
		io.signal.addEventListener("abort", this.cancel);
	}

	/** True once nobody reads the answers any more, as after `| head`. */
	get isUnheard(): boolean {
		return this.#readerIsGone;
	}

	/** Whether a statement is under way. */
	get isAsking(): boolean {
		return this.#running !== undefined;
	}

	/** Stops the statement under way, if there is one; the session goes on. */
	readonly cancel = (): void => this.#running?.abort();

	/**
	 * Does the work that answers a statement.
	 *
	 * @throws Fault for what is wrong with the statement, and when it was cancelled
	 */
	async ask(
		statement: string,
		work: (signal: AbortSignal) => Promise<void>,
	): Promise<void> {
		const { signal } = this.#begin();
		try {
			signal.throwIfAborted();
			await work(signal);
		} catch (cause) {
			const reason =
				cause instanceof CutShort && !signal.aborted
					? await this.#reasonFor(statement, cause)
					: engineFault(cause);
			if (this.#readerIsGone) return;
			throw signal.aborted ? cancelledFault(cause) : reason;
		} finally {
			this.#running = undefined;
		}
	}

	close(): void {
		this.io.signal.removeEventListener("abort", this.cancel);
		this.database.close();
	}

	#begin(): AbortController {
		const running = new AbortController();
		running.signal.addEventListener("abort", () => this.#interrupt(running));
		this.#running = running;
		if (this.io.signal.aborted) running.abort();
		return running;
	}

	// The engine forgets an interrupt that comes just before it starts on a statement.
	#interrupt(running: AbortController): void {
		if (this.#running !== running) return;
		this.database.cancel();
		setTimeout(() => this.#interrupt(running), 50);
	}

	// Run once more without its rows, the statement fails again and says why.
	async #reasonFor(statement: string, cause: CutShort): Promise<unknown> {
		try {
			await this.database.run(`explain analyze\n${statement}`);
		} catch (reason) {
			return engineFault(shiftedUp(reason, 1));
		}
		return new Fault(`the answer is incomplete: ${cause.message}`, {
			remedy: "Run the statement again.",
			cause,
		});
	}

	readonly #stopWriting = (): void => {
		this.#readerIsGone = true;
		this.cancel();
	};
}
