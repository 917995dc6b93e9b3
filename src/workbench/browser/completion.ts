// What could come next where the caret stands: columns after an alias, relations after from, else whatever fits.
import type {
	Catalogue,
	CatalogueRelation,
} from "../../warehouse/catalogue.ts";

export interface Suggestion {
	readonly text: string;
	/** What it is, in a word or a sentence. */
	readonly says: string;
}

export interface Completion {
	/** Where the word begins that is being typed. */
	readonly start: number;
	readonly suggestions: readonly Suggestion[];
}

const most = 12;
const afterRelationWord = /\b(?:from|join|describe|summarize|table)\s+$/i;
const relationWords = /\b(?:from|join)\s+"?(\w+)"?(?:\s+(?:as\s+)?(\w+))?/gi;

/** Suggestions for the word before the caret; none inside a string or a comment, or where the word is whole already. */
export function completionAt(
	statement: string,
	caret: number,
	catalogue: Catalogue,
): Completion {
	const before = statement.slice(0, caret);
	const word = /\w*$/.exec(before)?.[0] ?? "";
	const start = caret - word.length;
	if (isInsideText(before)) return { start, suggestions: [] };
	const fitting = candidates(statement, before.slice(0, start), catalogue);
	const typed = word.toLowerCase();
	const suggestions = distinct(fitting)
		.filter(({ text }) => text.toLowerCase().startsWith(typed))
		.slice(0, most);
	const isWhole = suggestions.length === 1 && suggestions[0]?.text === word;
	return { start, suggestions: isWhole ? [] : suggestions };
}

function candidates(
	statement: string,
	before: string,
	{ relations, keywords, functions }: Catalogue,
): Suggestion[] {
	if (afterRelationWord.test(before)) return relations.map(relationAs);
	const read = relationsRead(statement, relations);
	const alias = /(\w+)\.$/.exec(before)?.[1]?.toLowerCase();
	if (alias !== undefined) return columnsOf(read.get(alias));
	return [
		...[...new Set(read.values())].flatMap(columnsOf),
		...keywords.map((text) => ({ text, says: "SQL" })),
		...relations.map(relationAs),
		...functions.map((text) => ({ text, says: "()" })),
	];
}

/** The relations that a statement reads, under their own names and their aliases. */
function relationsRead(
	statement: string,
	relations: readonly CatalogueRelation[],
): Map<string, CatalogueRelation> {
	const byName = new Map(relations.map((each) => [each.name, each]));
	const read = new Map<string, CatalogueRelation>();
	for (const [, name = "", alias] of statement.matchAll(relationWords)) {
		const relation = byName.get(name.toLowerCase());
		if (!relation) continue;
		read.set(relation.name, relation);
		if (alias) read.set(alias.toLowerCase(), relation);
	}
	return read;
}

const relationAs = ({ name, says }: CatalogueRelation): Suggestion => ({
	text: name,
	says,
});

function columnsOf(relation: CatalogueRelation | undefined): Suggestion[] {
	return (relation?.columns ?? []).map(({ name, type, says }) => ({
		text: name,
		says: says || type.toLowerCase(),
	}));
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
	return [...new Map(suggestions.map((each) => [each.text, each])).values()];
}

function isInsideText(before: string): boolean {
	const open = /(?:'[^']*'|"[^"]*"|--[^\n]*\n|\/\*[\s\S]*?\*\/|[^'"])/g;
	const rest = before.replaceAll(open, (part) =>
		part.length > 1 || part === "'" || part === '"' ? "" : part,
	);
	return /['"]/.test(rest) || /--[^\n]*$/.test(rest) || /\/\*/.test(rest);
}
