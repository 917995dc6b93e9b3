// What stands in an element: texts, amounts and days along a path of names, and a fault where an amount is none.
import { isCalendarDay } from "../../dates.ts";
import { type ExactAmount, exactAmount } from "./amount.ts";
import { documentFault } from "./fault.ts";
import type { XmlElement } from "./xml-parts.ts";

/** All elements at a path of local names below this one. */
export function elementsAt(
	element: XmlElement,
	...path: readonly string[]
): readonly XmlElement[] {
	return path.reduce<readonly XmlElement[]>(
		(found, name) =>
			found.flatMap(({ children }) =>
				children.filter((child) => child.name === name),
			),
		[element],
	);
}

/** The first element at a path that holds a text, and that text on one line; "" where there is none. */
export function textAt(
	element: XmlElement,
	...path: readonly string[]
): string {
	for (const found of elementsAt(element, ...path)) {
		const text = oneLine(found.text);
		if (text !== "") return text;
	}
	return "";
}

export function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

/** The first of some texts that is not empty. */
export function firstOf(...texts: readonly string[]): string {
	return texts.find((text) => text !== "") ?? "";
}

/**
 * The amount at a path; undefined where there is no such element.
 *
 * @throws Fault when what stands there is no amount
 */
export function amountAt(
	file: string,
	element: XmlElement,
	...path: readonly string[]
): ExactAmount | undefined {
	const [found] = elementsAt(element, ...path);
	if (!found) return undefined;
	const amount = exactAmount(found.text.trim());
	if (amount !== undefined) return amount;
	throw documentFault(file, `${found.name} holds no amount such as 1250.50`, {
		line: found.line,
	});
}

/** The ISO day a text begins with, without time and zone; else the text as it stands, for the rules to reject by row. */
export function dayOf(text: string): string {
	const day = text.trim().slice(0, 10);
	const rest = text.trim().slice(10);
	return isCalendarDay(day) && /^(T.*|Z|[+-]\d\d:\d\d)?$/.test(rest)
		? day
		: oneLine(text).slice(0, 40);
}
