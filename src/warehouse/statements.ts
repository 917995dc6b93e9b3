// SQL text is cut into statements, without being understood.

// A string, a name or a comment that has no end runs to the end of the text.
const token =
	/\b[eE]'(?:[^'\\]|\\.|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|--[^\n]*|\/\*.*?(?:\*\/|$)|\$(\w*)\$.*?(?:\$\1\$|$)|\w+|./gs;

const opening = /^(?:\s|\(|--[^\n]*|\/\*.*?(?:\*\/|$))*/s;

/** What stands before each closing semicolon, and what is left after the last one. */
export function splitStatements(text: string): {
	readonly statements: readonly string[];
	readonly rest: string;
} {
	const statements: string[] = [];
	let start = 0;
	for (const { 0: found, index } of text.matchAll(token)) {
		if (found !== ";") continue;
		statements.push(text.slice(start, index).trim());
		start = index + 1;
	}
	const rest = text.slice(start);
	return {
		statements: statements.filter((statement) => !isBlank(statement)),
		rest: isBlank(rest) ? "" : rest,
	};
}

/** The word a statement begins with, in lower case; empty when it begins with none. */
export function firstWord(statement: string): string {
	return /^\w*/.exec(statement.replace(opening, ""))?.[0].toLowerCase() ?? "";
}

function isBlank(text: string): boolean {
	return [...text.matchAll(token)].every(([found]) =>
		/^(?:\s$|--|\/\*.*\*\/$)/s.test(found),
	);
}
