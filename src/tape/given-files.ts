// The files of one run: which tape each belongs to, how it is read, and its number.
import { basename, resolve } from "node:path";
import type { CalendarDay } from "../dates.ts";
import { Fault, refuseIfAny } from "../faults.ts";
import { type TapeName, tapeNames } from "./columns.ts";
import { lookAt } from "./files/inspect.ts";
import { sheetsOf } from "./files/workbook.ts";
import { type Layout, tapeLayoutFor } from "./layout.ts";
import { logGives } from "./log/event-log-layout.ts";
import type { GivenFile } from "./reading/read-files.ts";
import { correctionLayout } from "./rejects/corrections.ts";

type Paths = string | readonly string[] | undefined;

/** Paths of the files by tape; one, several or none of each. */
export type TapeFiles = { readonly [Tape in TapeName]?: Paths } & {
	readonly layout?: string | undefined;
	/** Workbooks of rejected rows that came back mended. */
	readonly corrections?: Paths;
	/** Nothing has happened after this day: what is dated later is told. */
	readonly cutOff?: CalendarDay | undefined;
	/** The user's key for identity numbers; without it they are not even hashed. */
	readonly identityKey?: string | undefined;
};

export type GivenTapes = ReadonlyMap<TapeName, readonly GivenFile[]>;

/**
 * Numbers all files, claims first, corrections last within their tape.
 *
 * @throws Fault for every file that is missing or cannot be what it is given for, all at once
 */
export async function givenTapes(
	files: TapeFiles,
	layout: Layout | undefined,
): Promise<GivenTapes> {
	refuseUnreadable(
		tapeNames
			.flatMap((tape) => listOf(files[tape]))
			.concat(listOf(files.corrections)),
	);
	refuseTwice(files);
	const corrections = await correctionsIn(listOf(files.corrections));
	const given = new Map<TapeName, GivenFile[]>();
	let number = 0;
	for (const tape of tapeNames) {
		const paths = [...listOf(files[tape]), ...logsBeside(files, tape, layout)];
		const own = paths.map((file) => {
			number += 1;
			return {
				number,
				file,
				layout: tapeLayoutFor(layout, tape, basename(file)),
			};
		});
		const mended = corrections
			.filter((each) => each.tape === tape)
			.map(({ file }): GivenFile => {
				number += 1;
				return {
					number,
					file,
					layout: correctionLayout(tape),
					isCorrection: true,
				};
			});
		if (own.length > 0) given.set(tape, [...own, ...mended]);
		else refuseIfAny(mended.map(({ file }) => withoutTape(file, tape)));
	}
	return given;
}

/** A log that is given for its claims gives its payments and events as well, and need not be given again for them. */
function logsBeside(
	files: TapeFiles,
	tape: TapeName,
	layout: Layout | undefined,
): string[] {
	if (tape === "claims") return [];
	const given = listOf(files[tape]).map((path) => resolve(path));
	return listOf(files.claims).filter((path) => {
		const logFor = (each: TapeName) =>
			tapeLayoutFor(layout, each, basename(path))?.log;
		const log = logFor(tape);
		return (
			log !== undefined &&
			logFor("claims") !== undefined &&
			logGives(tape, log) &&
			!given.includes(resolve(path))
		);
	});
}

function listOf(paths: Paths): readonly string[] {
	if (paths === undefined) return [];
	return typeof paths === "string" ? [paths] : paths;
}

/** All files that are missing or of a kind we do not read, before the first is read. */
function refuseUnreadable(files: readonly string[]): void {
	refuseIfAny(
		files.flatMap((file) => {
			try {
				lookAt(file);
				return [];
			} catch (error) {
				if (error instanceof Fault) return [error];
				throw error;
			}
		}),
	);
}

/** Every claim of a file that is given twice would be found twice. */
function refuseTwice(files: TapeFiles): void {
	refuseIfAny(
		tapeNames.flatMap((tape) => {
			const paths = listOf(files[tape]);
			const again = paths.find((path, place) => paths.indexOf(path) < place);
			return again === undefined
				? []
				: [
						new Fault(`${again} is given twice for ${tape}`, {
							remedy: "Give it once.",
						}),
					];
		}),
	);
}

async function correctionsIn(
	files: readonly string[],
): Promise<{ file: string; tape: TapeName }[]> {
	const found: { file: string; tape: TapeName }[] = [];
	for (const file of files) {
		const sheets = (await sheetsOf(file, basename(file), 1)).map(
			({ name }) => name,
		);
		const tapesIn = tapeNames.filter((tape) => sheets.includes(tape));
		if (tapesIn.length === 0)
			throw new Fault(
				`${basename(file)} is no workbook of corrections: no sheet is named for a tape`,
				{
					remedy:
						"Give the rejects.xlsx that ferskvare wrote, with its rows mended.",
				},
			);
		found.push(...tapesIn.map((tape) => ({ file, tape })));
	}
	return found;
}

function withoutTape(file: string, tape: TapeName): Fault {
	return new Fault(
		`${basename(file)} corrects ${tape}, but no file of ${tape} is given`,
		{
			remedy: `Give the same files as in the run that rejected the rows, and the corrections beside them.`,
		},
	);
}
