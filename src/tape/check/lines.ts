// A check as lines for a person: what each file is, which heading is which column and why, what came in, what to look at.
import { basename } from "node:path";
import { tapeNames } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { Proposal } from "../mapping/proposal.ts";
import { aligned, money, percent } from "./aligned.ts";
import type { Checked, LoadedCheck } from "./check.ts";
import type { Decision } from "./decide.ts";
import type { Look, TapeLook } from "./look.ts";
import { type Language, word } from "./words.ts";

/** What one part of a file is, and what was decided on it. */
export function partLines(
	{ look, tapes, log }: Decision,
	language: Language,
): string[] {
	const { part, source } = look;
	const sheet = part.sheet === undefined ? "" : `, ${part.sheet}`;
	const marks = new Map<string, string>();
	for (const { tape, undecided, layout } of tapes) {
		for (const { column, heading } of proposedIn(look, tape)) {
			if (layout.leave_out?.includes(heading))
				marks.set(`${tape}.${column}`, word(language, "not read"));
			if (undecided.includes(column))
				marks.set(`${tape}.${column}`, word(language, "doubtful"));
		}
	}
	return [
		`${basename(part.file)}${sheet}: ${source.format}`,
		...source.remarks.map((remark) => `  ${remark}`),
		...(look.noTape
			? [`  ${word(language, "no tape", { says: look.noTape[language] })}`]
			: []),
		...(look.log && log
			? [
					`  ${word(language, "log", { confidence: percent(look.log.confidence) })}`,
					...aligned(
						look.log.parts.map((one) => [
							`    ${String(one.part)}`,
							one.value,
							percent(one.confidence),
							one[language],
						]),
					),
				]
			: []),
		...look.tapes.flatMap((tape) => tapeLines(tape, marks, language)),
	];
}

function proposedIn({ tapes }: Look, tape: string): readonly Proposal[] {
	return (
		tapes.find(({ role }) => role.tape === tape)?.proposals.proposals ?? []
	);
}

function tapeLines(
	{ role, proposals, changes }: TapeLook,
	marks: ReadonlyMap<string, string>,
	language: Language,
): string[] {
	const says = word(language, "serves as", {
		tape: role.tape,
		confidence: percent(role.confidence),
		says: role.says[language],
	});
	const changed = changes.filter(({ change }) => change !== "unchanged");
	const named = (list: readonly { heading: string }[]) =>
		list.map(({ heading }) => heading).join(", ");
	const free = proposals.headings.filter(
		({ column, heading }) => column === undefined && heading.trim() !== "",
	);
	const personal = proposals.headings.filter(({ isPersonal }) => isPersonal);
	const leftOut = free.filter(({ isPersonal }) => !isPersonal);
	return [
		`  ${says}`,
		...(changed.length > 0
			? [
					`  ${word(language, "changed headings")}`,
					...changed.map((change) => `    ${change.says[language]}`),
				]
			: []),
		...aligned(
			proposals.proposals.map((proposal) =>
				proposalCells(
					proposal,
					marks.get(`${role.tape}.${proposal.column}`),
					language,
				),
			),
		),
		...proposals.constants.map(
			({ column, value, says }) => `    ${column}: ${value}, ${says[language]}`,
		),
		...free.flatMap(({ heading, note }) =>
			note ? [`    ${heading}: ${note[language]}`] : [],
		),
		...(personal.length > 0
			? [`    ${word(language, "personal", { headings: named(personal) })}`]
			: []),
		...(leftOut.length > 0
			? [`    ${word(language, "left out", { headings: named(leftOut) })}`]
			: []),
	];
}

function proposalCells(
	proposal: Proposal,
	marked: string | undefined,
	language: Language,
): string[] {
	const mark = marked ? ` (${marked})` : "";
	return [
		`    ${proposal.column}`,
		proposal.heading,
		`${percent(proposal.confidence)}${mark}`,
		proposal.reason[language],
	];
}

/** Why each column is read in the form it is read in. */
function evidenceLines(
	tapes: readonly LoadedTape[],
	language: Language,
): string[] {
	const lines = tapes.flatMap(({ files }) =>
		files.flatMap(({ columns, source }) =>
			columns.flatMap(({ evidence }) =>
				evidence ? [`  ${source.shownAs}: ${evidence.says[language]}`] : [],
			),
		),
	);
	return lines.length > 0
		? [`${word(language, "way of reading")}:`, ...lines]
		: [];
}

/** What a finding says, in the language asked for. */
export interface ToldFinding {
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly relation: string;
	readonly rows: number;
	readonly amount: string;
	readonly told: string;
}

/** How columns were read, what came in and what to look at; of files without claims, what they hold. */
export function checkLines(
	{ loaded, counted }: LoadedCheck,
	findings: readonly ToldFinding[],
	language: Language,
): string[] {
	if (!loaded)
		return counted.map(({ tape, rows, amount }) =>
			word(language, "counted alone", { tape, rows, amount: money(amount) }),
		);
	const tapes = Object.values(loaded.tapes);
	return [
		...evidenceLines(tapes, language),
		`${word(language, "totals")}:`,
		...tapes.map((tape) => `  ${totalsLine(tape, language)}`),
		`${word(language, "findings")}:`,
		...(findings.length === 0
			? [`  ${word(language, "nothing")}`]
			: aligned(findings.map((finding) => findingCells(finding, language)))),
	];
}

function totalsLine({ tape, totals }: LoadedTape, language: Language): string {
	return word(language, "totals of", {
		tape,
		rows: totals.rowsInTape,
		amount: money(totals.amountInTape),
		loaded: totals.rowsLoaded,
		amountLoaded: money(totals.amountLoaded),
		rejected: totals.rowsRejected,
		amountRejected: money(totals.amountRejected),
	});
}

function findingCells(
	{ severity, relation, code, rows, amount, told }: ToldFinding,
	language: Language,
): string[] {
	return [
		`  ${word(language, severity)}`,
		relation,
		code,
		word(language, "rows", { rows }),
		money(amount),
		told,
	];
}

/** Where the layout lies, and the command that values what was checked. */
export function nextLines(
	{
		checked,
		layoutFile,
		mending,
	}: {
		checked: Checked;
		layoutFile: string | undefined;
		mending: string | undefined;
	},
	language: Language,
): string[] {
	const { claims = [], ...others } = checked.files;
	const options = tapeNames
		.filter((tape) => tape !== "claims")
		.flatMap((tape) =>
			[others[tape] ?? []]
				.flat()
				.map((file) => `--${tape.replaceAll("_", "-")} ${shellWord(file)}`),
		);
	const command = [
		"ferskvare value",
		...[claims].flat().map(shellWord),
		...options,
		...(layoutFile === undefined ? [] : [`--layout ${shellWord(layoutFile)}`]),
		"--cut-off DATE",
	].join(" ");
	return [
		...(layoutFile === undefined
			? []
			: [word(language, "layout written", { file: layoutFile })]),
		...(mending ? [word(language, "mend", { file: mending })] : []),
		...(claims.length > 0 ? [word(language, "next", { command })] : []),
	];
}

function shellWord(text: string): string {
	return /^[\w./*-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
