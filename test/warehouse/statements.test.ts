import { expect, test } from "vitest";
import { firstWord, splitStatements } from "../../src/warehouse/statements.ts";

test.each([
	["two and the start of a third", "a; b;c", ["a", "b"], "c"],
	["a semicolon in text", "select 'x;''y' ;", ["select 'x;''y'"], ""],
	["one in an escape string", "select e'a\\';b';", ["select e'a\\';b'"], ""],
	["one in a name", 'select "a;b";', ['select "a;b"'], ""],
	["one between dollars", "select $t$a;$$;b$t$;", ["select $t$a;$$;b$t$"], ""],
	["one in a comment", "a -- b;\n/* c; */;", ["a -- b;\n/* c; */"], ""],
	["a string that is still open", "select 'a;\n", [], "select 'a;\n"],
	["a comment that is still open", "/* a;\n", [], "/* a;\n"],
	["comments alone", "-- a;\n /* b */ ;; -- c\n", [], ""],
	[
		"a day written without a space",
		"select date'2026-01-31';",
		["select date'2026-01-31'"],
		"",
	],
])("splits %s", (_, text, statements, rest) => {
	expect(splitStatements(text)).toEqual({ statements, rest });
});

test("many comments in a row take no time", () => {
	const text = `${"/* */ -- x\n".repeat(20_000)}select 1`;
	expect(splitStatements(text).rest).toBe(text);
});

test.each([
	["SELECT 1", "select"],
	["-- why\n /* not */ ((From claims))", "from"],
	["'text'", ""],
	["", ""],
])("%j begins with %j", (statement, word) => {
	expect(firstWord(statement)).toBe(word);
});
