// How the engine is told to open a file: what it may use, and the form it writes.
export interface DatabaseOptions {
	readonly readOnly?: boolean;
	/** As the engine writes it, "2GB". The process may take up to twice as much. */
	readonly memoryLimit?: string;
	/** Where what does not fit in memory is laid aside. */
	readonly temporaryDirectory?: string;
	/** Stops the running statement when aborted. */
	readonly signal?: AbortSignal;
}

/** The options as the engine takes them. */
export function settings(options: DatabaseOptions): Record<string, string> {
	return {
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false",
		// Readers from DuckDB 1.4 on; the oldest form, which the engine writes unasked, takes a fifth longer to write.
		storage_compatibility_version: "v1.4.0",
		access_mode: options.readOnly ? "READ_ONLY" : "AUTOMATIC",
		...(options.memoryLimit && { memory_limit: options.memoryLimit }),
		...(options.temporaryDirectory && {
			temp_directory: options.temporaryDirectory,
		}),
	};
}
