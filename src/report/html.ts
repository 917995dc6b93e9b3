// HTML as tagged templates: whatever is put in is escaped, unless it is HTML already.

const markup = Symbol("markup");

export interface Html {
	readonly [markup]: string;
}

type Part = string | number | Html | readonly Html[];

/** Text between the tags is escaped; nested `html` and lists of it are taken as they are. */
export function html(parts: TemplateStringsArray, ...values: Part[]): Html {
	return trusted(
		parts.reduce(
			(text, part, index) => text + written(values[index - 1] ?? "") + part,
		),
	);
}

/** For text that is markup of our own making: style sheets, scripts, JSON. */
export function trusted(text: string): Html {
	return { [markup]: text };
}

export const nothing = trusted("");

export function textOf(page: Html): string {
	return page[markup];
}

/** JSON that may stand inside a script element. */
export function json(value: unknown): Html {
	return trusted(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

function written(value: Part): string {
	if (typeof value === "string") return escaped(value);
	if (typeof value === "number") return String(value);
	if (isList(value)) return value.map(textOf).join("");
	return value[markup];
}

const isList = (value: Html | readonly Html[]): value is readonly Html[] =>
	Array.isArray(value);

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

const escaped = (text: string) =>
	text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
