// The parser, set so that it takes nothing but sound XML and knows no entities but XML's own.
import sax, { type QualifiedTag, type SAXParser } from "sax";

export interface XmlListener {
	/** An element begins on this line. */
	begun(line: number): void;
	opened(tag: QualifiedTag): void;
	wrote(text: string): void;
	closed(): void;
	/** Makes the fault that is thrown. */
	refused(problem: string, cause?: unknown): Error;
}

/** Entities that XML itself knows; a prototype would let &constructor; through. */
const entities: Record<string, string> = Object.assign(Object.create(null), {
	amp: "&",
	gt: ">",
	lt: "<",
	quot: '"',
	apos: "'",
});

/** Throws what `refused` makes of malformed XML, of unknown entities and of any declaration of a type or an entity. */
export function strictParser(listener: XmlListener): SAXParser {
	const options = { xmlns: true, strictEntities: true };
	const parser = sax.parser(true, options);
	parser.ENTITIES = entities;
	parser.onerror = (cause) => {
		throw listener.refused(`is no sound XML (${reasonIn(cause)})`, cause);
	};
	parser.ondoctype = parser.onsgmldeclaration = () => {
		throw listener.refused(
			"declares a document type or an entity, which can hide anything; such a file is not read",
		);
	};
	parser.onopentagstart = () => listener.begun(parser.line + 1);
	parser.onopentag = (tag) => {
		if ("uri" in tag) listener.opened(tag);
	};
	parser.onclosetag = () => listener.closed();
	parser.ontext = parser.oncdata = (text) => listener.wrote(text);
	return parser;
}

/** The parser's words up to the first sign of content: what stands in a document is not for printing. */
function reasonIn(error: Error): string {
	return (error.message.split(/[\n:"]/)[0] ?? "").trim().toLowerCase();
}
