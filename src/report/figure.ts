// A figure: one value of the result, where it stands there, and how it reads. Nothing else is ever printed as a value.
import type { Texts } from "../../reports/portfolio/texts.ts";
import { texts as allTexts } from "../../reports/portfolio/texts.ts";
import type { Result } from "../result/result.ts";
import { formatIn, type Kind, type Language } from "./format.ts";
import { labelled } from "./labels.ts";

export interface Figure {
	/** Dot path into result.json. */
	readonly path: string;
	readonly kind: Kind;
	readonly text: string;
	/** The value is null: `text` is a dash. */
	readonly isMissing: boolean;
}

/** A result with the language it is told in. */
export interface Telling {
	readonly result: Result;
	readonly language: Language;
	readonly texts: Texts;
	figure(path: string, kind: Kind): Figure;
}

export const dash = "–";

export function tellingOf(result: Result, language: Language): Telling {
	const texts = allTexts[language];
	const format = formatIn(language, result.provenance.currency);
	const write = (kind: Kind, value: string | number) =>
		format(kind, kind === "label" ? labelled(texts, String(value)) : value);
	return {
		result,
		language,
		texts,
		figure(path, kind) {
			const value = valueAt(result, path);
			if (value === null) return { path, kind, text: dash, isMissing: true };
			if (typeof value === "string" || typeof value === "number")
				return { path, kind, text: write(kind, value), isMissing: false };
			if (typeof value === "boolean")
				return {
					path,
					kind,
					text: write(kind, String(value)),
					isMissing: false,
				};
			throw new RangeError(`no single value at ${path}`);
		},
	};
}

/** What stands at a dot path; undefined where the path leads nowhere. */
export function valueAt(result: Result, path: string): unknown {
	return path
		.split(".")
		.reduce<unknown>(
			(at, step) =>
				at !== null && typeof at === "object" && Object.hasOwn(at, step)
					? Reflect.get(at, step)
					: undefined,
			result,
		);
}
