// What the engine itself says against a statement, without what only its makers can read.

/** The engine's own words; undefined for an error that is not the engine's. */
export function engineMessage(cause: unknown): string | undefined {
	if (!(cause instanceof Error)) return undefined;
	const message = cause.message.replace(/^Failed to extract statements: /, "");
	if (!/^[A-Z][\w ]* (?:Error|Exception): /.test(message)) return undefined;
	const [told = ""] = message.split(/\n+Stack Trace:/);
	return told.replaceAll(/\n{2,}/g, "\n").trimEnd();
}
