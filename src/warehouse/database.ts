// The only file that imports the driver: one DuckDB file, opened, asked and closed.
import {
	type DuckDBConnection,
	DuckDBInstance,
	type DuckDBResult,
	DuckDBTimestampTZValue,
	type Json,
	ResultReturnType,
} from "@duckdb/node-api";
import { Fault } from "../faults.ts";
import { type DatabaseOptions, settings } from "./database-settings.ts";

// The driver would write every instant with the offset that the machine's own zone has today.
DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;

/** One row as plain values: decimals, dates and big integers are exact strings. */
export type PlainRow = Record<string, Json>;

/** SQL text for a string value. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** SQL text for a name. */
export function named(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A streamed result that failed or was cancelled midway; the rows read so far are not the answer. */
export class CutShort extends Error {
	constructor() {
		super("the engine stopped before the last row");
		this.name = "CutShort";
	}
}

export class Database {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	readonly #signal: AbortSignal | undefined;
	readonly #release: () => void;
	#isAtOnce = false;
	#second: Database | undefined;

	private constructor(
		instance: DuckDBInstance,
		connection: DuckDBConnection,
		signal: AbortSignal | undefined,
		release: () => void,
	) {
		this.#instance = instance;
		this.#connection = connection;
		this.#signal = signal;
		this.#release = release;
	}

	/**
	 * Opens a DuckDB file, or ":memory:".
	 *
	 * @throws Fault when another process writes to the file, or when it is no DuckDB file
	 */
	static async open(
		file: string,
		options: DatabaseOptions = {},
	): Promise<Database> {
		const instance = await DuckDBInstance.create(file, settings(options)).catch(
			(cause: unknown) => {
				throw new Fault(`${file} does not open as a portfolio`, {
					remedy: remedyFor(String(cause)),
					cause,
				});
			},
		);
		return await Database.connected(instance, options.signal);
	}

	private static async connected(
		instance: DuckDBInstance,
		signal: AbortSignal | undefined,
	): Promise<Database> {
		const connection = await instance.connect();
		await connection.run("set enable_progress_bar = true");
		await connection.run("set enable_progress_bar_print = false");
		// A claim is put in its band by looking at each band: left to itself, the engine sorts all claims for it.
		await connection.run("set nested_loop_join_threshold = 128");
		const interrupt = () => connection.interrupt();
		signal?.addEventListener("abort", interrupt);
		return new Database(instance, connection, signal, () =>
			signal?.removeEventListener("abort", interrupt),
		);
	}

	/**
	 * Works with a second connection beside this one, which is closed when the work is done. It sees what this one has
	 * committed, in the database this one uses, but none of its temporary tables.
	 */
	async beside<Outcome>(
		work: (second: Database) => Promise<Outcome>,
	): Promise<Outcome> {
		const { home } = await this.row("select current_database() as home");
		const second = await Database.connected(this.#instance, this.#signal);
		this.#second = second;
		try {
			await second.run(`use ${named(String(home))}`);
			return await work(second);
		} finally {
			this.#second = undefined;
			second.#disconnect();
		}
	}

	/** Runs one statement or several; nothing comes back. */
	async run(sql: string): Promise<void> {
		await this.#connection.run(sql);
	}

	/** Several statements as one transaction, or a part of the running one: all of them hold, or none, and the file is written to once. */
	async atOnce<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
		if (this.#isAtOnce) return await work();
		await this.#connection.run("begin transaction");
		this.#isAtOnce = true;
		try {
			const outcome = await work();
			await this.#connection.run("commit");
			return outcome;
		} catch (cause) {
			// What broke the work is what is told, also where the engine has ended the transaction itself.
			await this.#connection.run("rollback").catch(() => {});
			throw cause;
		} finally {
			this.#isAtOnce = false;
		}
	}

	/** The names of the columns of a relation, in their order. */
	async columnsOf(relation: string): Promise<readonly string[]> {
		const empty = `select * from ${named(relation)} limit 0`;
		return (await this.#connection.run(empty)).columnNames();
	}

	/** All rows of a small result, as plain values. */
	async rows(sql: string): Promise<PlainRow[]> {
		const reader = await this.#connection.runAndReadAll(sql);
		return reader.getRowObjectsJson();
	}

	/** The one row that a statement always gives. */
	async row(sql: string): Promise<PlainRow> {
		const [row] = await this.rows(sql);
		if (!row) throw new RangeError(`no row came back: ${sql}`);
		return row;
	}

	/**
	 * A result in chunks, typed by the driver, for what may be large.
	 *
	 * @throws CutShort, while reading, when the engine stops before the last row
	 */
	async stream(sql: string): Promise<DuckDBResult> {
		return complainingWhenCutShort(await this.#connection.stream(sql));
	}

	/** How many statements a text is; throws the engine's complaint where it does not parse. Runs nothing. */
	async parse(sql: string): Promise<number> {
		const { count } = await this.#connection.extractStatements(sql);
		return count;
	}

	/** The base tables a statement reads, without its CTEs; empty for one that does not parse. */
	tablesOf(sql: string): string[] {
		return [...this.#connection.getTableNames(sql, false)].sort();
	}

	/** Share done of the running statement, 0 to 1; 0 while unknown. */
	get progress(): number {
		return Math.max(0, this.#connection.progress.percentage) / 100;
	}

	/** The engine and its version, as provenance states it. */
	async version(): Promise<string> {
		const row = await this.row("select version() as version");
		return `DuckDB ${row.version}`;
	}

	/** Tells how far the running statement has come, several times a second, while the work goes on. */
	async watch<Outcome>(
		progress: (share: number) => void,
		work: () => Promise<Outcome>,
	): Promise<Outcome> {
		const timer = setInterval(() => progress(this.progress), 200);
		try {
			return await work();
		} finally {
			clearInterval(timer);
		}
	}

	/** Stops the running statement, and what runs beside; the connection stays usable. */
	cancel(): void {
		this.#connection.interrupt();
		this.#second?.cancel();
	}

	close(): void {
		this.#disconnect();
		this.#instance.closeSync();
	}

	#disconnect(): void {
		this.#release();
		this.#connection.closeSync();
	}
}

// Driver 1.5.5-r.5 ends a streamed result that fails or is interrupted midway as if it were whole.
function complainingWhenCutShort(result: DuckDBResult): DuckDBResult {
	const fetchChunk = result.fetchChunk.bind(result);
	let isRead = false;
	result.fetchChunk = async () => {
		const chunk = isRead ? null : await fetchChunk();
		if (chunk?.rowCount || isRead) return chunk;
		if (result.returnType === ResultReturnType.INVALID) throw new CutShort();
		isRead = true;
		return null;
	};
	return result;
}

/** Works on a database and closes it, whatever happens. */
export async function withDatabase<Outcome>(
	file: string,
	options: DatabaseOptions,
	work: (database: Database) => Promise<Outcome>,
): Promise<Outcome> {
	const database = await Database.open(file, options);
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

function remedyFor(message: string): string {
	return /lock/i.test(message)
		? "Another program has it open for writing: close that one first."
		: "Give the portfolio.duckdb that a run of ferskvare value left.";
}
