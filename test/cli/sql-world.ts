// A small portfolio and a world of streams, for the tests of `ferskvare sql`.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { SqlIo } from "../../src/cli/sql.ts";
import { Database } from "../../src/warehouse/database.ts";

/** A folder with a portfolio.duckdb in it, as a run leaves it. */
export async function runFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "ferskvare-test-"));
	const database = await Database.open(join(folder, "portfolio.duckdb"));
	await database.run(portfolioSql);
	database.close();
	return folder;
}

const portfolioSql = `
create table claims (claim_id text, principal decimal(18,2), due_date date, note text);
insert into claims values
	('c1', 1250.50, '2026-01-31', 'Ærlig Østby, Ås'),
	('c2', -12.05, '2026-02-28', null),
	('c3', null, null, 'he said "no"' || chr(10) || 'twice');
comment on table claims is 'every claim of the tape';
comment on column claims.principal is 'owed before interest, NOK';
create view open_claims as from claims where principal > 0;
create table ferskvare_models (model text, says text, grain text, reads text, sql text);
insert into ferskvare_models values
	('open_claims', 'claims with something owed', 'claim_id', 'claims', 'from claims where principal > 0');
`;

/** Streams that remember what was written to them. */
export class World implements SqlIo {
	readonly stdin = new PassThrough();
	readonly stdout = new PassThrough();
	readonly stderr = new PassThrough();
	readonly isTerminal: { stdin: boolean; stdout: boolean };
	readonly hasColour = false;
	readonly columns: number;
	readonly historyFile: string | undefined;
	readonly controller = new AbortController();
	#bytes: Uint8Array[] = [];
	#notes = "";
	#arrived = () => {};

	constructor({
		isTerminal = false,
		columns = 80,
		historyFile,
	}: {
		isTerminal?: boolean;
		columns?: number;
		historyFile?: string;
	} = {}) {
		this.isTerminal = { stdin: isTerminal, stdout: isTerminal };
		this.columns = columns;
		this.historyFile = historyFile;
		this.stdout.on("data", (part: Uint8Array) => {
			this.#bytes.push(part);
			this.#arrived();
		});
		this.stderr.on("data", (part) => {
			this.#notes += part;
			this.#arrived();
		});
	}

	get signal(): AbortSignal {
		return this.controller.signal;
	}

	get bytes(): Uint8Array {
		return Buffer.concat(this.#bytes);
	}

	/** What was printed, without what steers a terminal. */
	get text(): string {
		return stripVTControlCharacters(Buffer.concat(this.#bytes).toString());
	}

	get notes(): string {
		return this.#notes;
	}

	/** Types keys, and waits until what was printed since matches. */
	async type(keys: string, answer: RegExp): Promise<void> {
		const [text, notes] = [this.text.length, this.notes.length];
		const answered = new Promise<void>((resolve) => {
			this.#arrived = () => {
				const said = this.notes.slice(notes) + this.text.slice(text);
				if (answer.test(said)) resolve();
			};
		});
		this.stdin.write(keys);
		await answered;
	}
}
