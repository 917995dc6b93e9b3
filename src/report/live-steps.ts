// Steps of a calculation, each as a formula of the workbook and as what it gave when the workbook was made.
import type { Texts } from "../../reports/portfolio/texts.ts";
import type { Telling } from "./figure.ts";
import { type Cell, live, type Row, text } from "./sheet.ts";

/** What earlier steps and terms came to, by the names of their cells. */
export type Known = (name: string) => number;

export interface Step {
	readonly name: string;
	/** Its words; several steps of one kind share them. */
	readonly says: keyof Texts["steps"];
	readonly kind: Cell["kind"];
	readonly formula: string;
	/** The formula once more, for whoever reads the workbook without recalculating it. */
	readonly value: (known: Known) => number;
}

/** A line for each step, in order; a step may use those before it. */
export function stepRows(
	{ texts }: Telling,
	steps: readonly Step[],
	given: ReadonlyMap<string, number>,
): Row[] {
	const known = new Map(given);
	const of: Known = (name) => {
		const value = known.get(name);
		if (value === undefined) throw new RangeError(`no cell ${name}`);
		return value;
	};
	return steps.map(({ name, says, kind, formula, value }) => {
		known.set(name, value(of));
		return [
			text(texts.steps[says]),
			live(kind, formula, of(name), name),
			text(name),
			text(""),
		];
	});
}
