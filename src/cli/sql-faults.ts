// What the engine says against a statement becomes a fault that a user can act on.
import { Fault } from "../faults.ts";
import { engineMessage } from "../warehouse/engine-message.ts";

const remedies: readonly (readonly [RegExp, string])[] = [
	[
		/^(?:Catalog Error: Table|Binder Error: Referenced (?:column|table))/,
		'".tables" lists the relations, ".describe R" the columns of one.',
	],
	[
		/^Out of Memory Error/,
		"Ask for fewer rows or columns at once, or give more memory.",
	],
	[/^/, "Mend the statement and run it again."],
];

/** The fault behind an error of the engine; any other error as it is. */
export function engineFault(cause: unknown): unknown {
	const message = engineMessage(cause);
	if (message === undefined) return cause;
	if (/read-only mode/.test(message)) return readOnlyFault(cause);
	if (/^Permission Error|configuration has been locked/.test(message))
		return outsideFault(message, cause);
	const remedy = remedies.find(([pattern]) => pattern.test(message))?.[1] ?? "";
	return new Fault(message, { remedy, cause });
}

/** Someone tried to change what can only be read. */
export function readOnlyFault(cause?: unknown): Fault {
	return new Fault(
		"a portfolio is read only, and only questions are answered",
		{ remedy: "Ask with select, and export an answer with --output.", cause },
	);
}

/** The user stopped the statement. */
export function cancelledFault(cause: unknown): Fault {
	return new Fault("the statement was cancelled", {
		remedy: "Ask again, perhaps for less at once.",
		cause,
	});
}

/** A statement that was asked with so many lines before it complains of its own lines. */
export function shiftedUp(cause: unknown, lines: number): unknown {
	if (!(cause instanceof Error && /^LINE \d/m.test(cause.message)))
		return cause;
	const message = cause.message.replace(
		/^LINE (\d+):/m,
		(_, line) => `LINE ${Number(line) - lines}:`,
	);
	return new Error(message, { cause });
}

function outsideFault(message: string, cause: unknown): Fault {
	const [, path] = /"([^"]*)" - file system/.exec(message) ?? [];
	return new Fault(
		path
			? `"${path}" is outside the portfolio, and SQL reaches nothing else`
			: "this statement reaches outside the portfolio",
		{
			remedy: "Ask of the portfolio alone; export an answer with --output.",
			cause,
		},
	);
}
