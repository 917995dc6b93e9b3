// The layout that a check leaves: data, one entry a file, for a person to read, edit and keep.
import { basename } from "node:path";
import { type Layout, layoutSchema } from "../layout.ts";
import type { Decision } from "./decide.ts";

/**
 * One entry for each file. Where its name holds digits any digits will do, so that next month's file fits.
 *
 * What an earlier layout says beside (codes, forms, severities) is kept.
 */
export function madeLayout(
	name: string,
	decisions: readonly Decision[],
	kept: Layout | undefined,
): Layout {
	const files = new Map<string, Record<string, unknown>>();
	const names = decisions.map(({ look }) => basename(look.part.file));
	for (const { look, tapes, log } of decisions) {
		const isNothing = tapes.length === 0 && !log;
		if (isNothing || look.part.documentTapes) continue;
		const file = patternFor(basename(look.part.file), names);
		const earlier = kept?.files?.find((each) => each.file === file);
		const entry = files.get(file) ?? { file, ...earlier };
		for (const { tape, layout } of tapes)
			entry[tape] = { ...(earlier?.[tape] ?? kept?.[tape]), ...layout };
		files.set(file, log ? { ...entry, log } : entry);
	}
	const others = (kept?.files ?? []).filter(({ file }) => !files.has(file));
	return layoutSchema.parse({
		...kept,
		name: kept?.name ?? name,
		files: [...files.values(), ...others],
	});
}

/** Two files of one check that only their numbers tell apart may well be written differently. */
function patternFor(file: string, names: readonly string[]): string {
	const pattern = patternOf(file);
	const alike = new Set(names.filter((name) => patternOf(name) === pattern));
	return alike.size > 1 ? file : pattern;
}

/** "krav-2026-06.csv" and "krav-2026-07.csv" are files of one kind. */
export function patternOf(file: string): string {
	const dot = file.lastIndexOf(".");
	const [stem, ending] =
		dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ""];
	const pattern = stem.replaceAll(/\d+(?:[-_. ]?\d+)*/g, "*");
	return /[^*]/.test(pattern) ? `${pattern}${ending}` : file;
}
