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

/** The statement in which a caret stands: after a closing semicolon, the one that begins there, if one does. */
export function statementAt(text: string, caret: number): string {
	const ends = [...text.matchAll(token)]
		.filter(([found]) => found === ";")
		.map(({ index }) => index);
	const starts = [0, ...ends.map((end) => end + 1)];
	const statements = starts
		.map((start, place) => ({ start, end: ends[place] ?? text.length }))
		.filter(({ start, end }) => !isBlank(text.slice(start, end)));
	const here =
		statements.find(({ end }) => caret <= end + 1) ?? statements.at(-1);
	return here ? text.slice(here.start, here.end).trim() : "";
}

/** The word a statement begins with, in lower case; empty when it begins with none. */
export function firstWord(statement: string): string {
	return /^\w*/.exec(statement.replace(opening, ""))?.[0].toLowerCase() ?? "";
}

const questions = new Set(
	"select with from values table describe desc show summarize explain pivot unpivot".split(
		" ",
	),
);

/** Whether a statement only asks; to explain is to ask only where what is explained asks. */
export function isQuestion(statement: string): boolean {
	const word = firstWord(statement);
	if (word !== "explain") return questions.has(word);
	const explained = statement
		.replace(opening, "")
		.replace(
			/^explain\s*(?:analyze\b)?\s*(?:\(\s*(?:format|analyze)\b[^)]*\)\s*)?/i,
			"",
		);
	return isQuestion(explained);
}

function isBlank(text: string): boolean {
	return [...text.matchAll(token)].every(([found]) =>
		/^(?:\s$|--|\/\*.*\*\/$)/s.test(found),
	);
}
