// THE SEAM: what a place that runs models must answer. DuckDB on one machine today.
import type { z } from "zod";
import type { Model } from "./model.ts";

/** The relations a tape brings along, with totals that the engine counts again before it starts. */
export interface TapeManifest {
	readonly relations: readonly ManifestRelation[];
}

export interface ManifestRelation {
	readonly name: string;
	readonly rows: number;
	/** The money column, if it has one, and its exact sum. */
	readonly amount?: { readonly column: string; readonly sum: string };
}

/** A relation small enough to read, and what its rows look like. */
export interface Readable<Row> {
	readonly name: string;
	readonly row: z.ZodType<Row>;
}

export interface ModelRun {
	readonly model: string;
	readonly seconds: number;
	readonly rows: number;
}

export interface Engine {
	readonly dialect: "duckdb";
	/** Registers the tape's relations; refuses them if a total is not what the manifest says. */
	open(tape: TapeManifest): Promise<void>;
	/** Makes each model a relation, in the order they read each other. */
	run(
		models: readonly Model[],
		progress?: (share: number) => void,
	): Promise<readonly ModelRun[]>;
	/** A small result, checked row by row; a bug if it is larger than `maxRows`. */
	read<Row>(relation: Readable<Row>, maxRows?: number): Promise<Row[]>;
	cancel(): void;
	close(): void;
}
