// A statement cut into pieces that are shown in different colours.
export type Shade = "text" | "comment" | "number" | "keyword" | "plain";

export interface Piece {
	readonly shade: Shade;
	readonly text: string;
}

const token =
	/('(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$))|(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(\b\d+(?:\.\d+)?\b)|(\b[a-z_]\w*\b)|[^'"\-/\w]+|./gi;

/** Pieces that make up the statement again when put together. */
export function pieces(
	statement: string,
	keywords: ReadonlySet<string>,
): Piece[] {
	return [...statement.matchAll(token)].map(
		([text, quoted, comment, number, word]) => {
			if (quoted) return { shade: "text", text };
			if (comment) return { shade: "comment", text };
			if (number) return { shade: "number", text };
			return {
				shade: word && keywords.has(word.toLowerCase()) ? "keyword" : "plain",
				text,
			};
		},
	);
}
