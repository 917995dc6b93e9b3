// Lines of a sheet of single values: what it is, its value, where it stands in result.json.
import type { Texts } from "../../reports/portfolio/texts.ts";
import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { figureCell, type Heading, heading, type Row, text } from "./sheet.ts";

export type Item = readonly [name: keyof Texts["figures"], kind: Kind];

export function itemHeadings(telling: Telling): Heading[] {
	return (["item", "value", "path"] as const).map((name) =>
		heading(telling, { name, kind: name === "value" ? "given" : "text" }),
	);
}

export function item(
	telling: Telling,
	label: string,
	path: string,
	kind: Kind,
): Row {
	const figure = telling.figure(path, kind);
	return [text(label), figureCell(telling, figure), text(path)];
}
