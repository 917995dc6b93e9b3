// What is taken of what is proposed: the sure unasked, the doubtful by the user's answer.
import { basename } from "node:path";
import type { Question } from "../../pipeline.ts";
import { type Columns, tapes } from "../columns.ts";
import type { TapeLayout } from "../layout.ts";
import type { LogLayout } from "../log/event-log-layout.ts";
import { answered } from "../log/event-log-questions.ts";
import type { Proposal } from "../mapping/proposal.ts";
import type { Look, TapeLook } from "./look.ts";
import { type Language, word } from "./words.ts";

/** How one tape is read from one part of a file. */
export interface TapeDecision {
	readonly tape: TapeLook["role"]["tape"];
	readonly layout: TapeLayout;
	/** Columns that nobody was there to decide on: left out. */
	readonly undecided: readonly string[];
}

export interface Decision {
	readonly look: Look;
	readonly tapes: readonly TapeDecision[];
	readonly log: LogLayout | undefined;
	/** Questions of a log that nobody answered; its proposed answers stand. */
	readonly undecided: readonly string[];
}

/** How questions are answered: by the user, by what is proposed (--yes), or not at all. */
export interface Deciding {
	ask(question: Question): Promise<string | undefined>;
	readonly takesProposals: boolean;
	readonly language: Language;
}

/** Less sure than this, a column that need not be there is better left out. */
const likely = 0.6;

/** Asks about what is doubtful in one part of a file. */
export async function decide(
	look: Look,
	deciding: Deciding,
): Promise<Decision> {
	const decided: TapeDecision[] = [];
	for (const tape of look.tapes)
		decided.push(await decideTape(look, tape, deciding));
	const { log, undecided } = await decideLog(look, deciding);
	return { look, tapes: decided, log, undecided };
}

async function decideTape(
	look: Look,
	{ role, proposals }: TapeLook,
	deciding: Deciding,
): Promise<TapeDecision> {
	const columns = new Map<string, string>();
	const leftOut = deniedIn(proposals);
	const undecided: string[] = [];
	for (const proposal of proposals.proposals) {
		const answer = proposal.isDoubtful
			? await answerTo(look, role.tape, proposal, deciding)
			: proposal.heading;
		if (answer === undefined) undecided.push(proposal.column);
		const isNone = answer === undefined || answer === none(deciding.language);
		if (isNone) leftOut.add(proposal.heading);
		else columns.set(proposal.column, answer);
	}
	for (const column of proposals.missing) {
		const answer = await missingAnswer(look, role.tape, column, deciding);
		if (answer === undefined) undecided.push(column);
		else if (answer !== none(deciding.language)) columns.set(column, answer);
	}
	for (const heading of columns.values()) leftOut.delete(heading);
	const constants = Object.fromEntries(
		proposals.constants.map(({ column, value }) => [column, value]),
	);
	const isDocument = look.part.documentTapes !== undefined;
	return {
		tape: role.tape,
		undecided,
		layout: {
			...(look.source.sheet !== undefined && { sheet: look.source.sheet }),
			...(isDocument
				? {}
				: {
						columns: Object.fromEntries(columns),
						headings: [...look.source.headings],
					}),
			...(Object.keys(constants).length > 0 && { constants }),
			...(leftOut.size > 0 && { leave_out: [...leftOut] }),
			...(role.skipRowsWithout &&
				columns.has(role.skipRowsWithout) && {
					skip_rows_without: role.skipRowsWithout,
				}),
		} as TapeLayout,
	};
}

/** Headings that lead nowhere though their names alone would: a later reading goes by names, and must not take them. */
function deniedIn({ headings }: TapeLook["proposals"]): Set<string> {
	return new Set(
		headings.filter(({ note }) => note).map(({ heading }) => heading),
	);
}

async function answerTo(
	look: Look,
	tape: TapeLook["role"]["tape"],
	{ column, heading, confidence, rivals, reason }: Proposal,
	{ ask, takesProposals, language }: Deciding,
): Promise<string | undefined> {
	const columns: Columns = tapes[tape];
	const isWorthIt = confidence >= likely || columns[column]?.required === true;
	const proposed = isWorthIt ? heading : none(language);
	if (takesProposals) return proposed;
	const others = rivals
		.filter((rival) => rival.column === column)
		.map((rival) => rival.heading);
	return await ask({
		asks: word(language, "which heading", {
			file: basename(look.part.file),
			tape,
			column,
			says: saysOf(tape, column),
		}),
		choices: [
			{ value: heading, says: reason[language] },
			...others.map((value) => ({ value, says: "" })),
			{ value: none(language), says: "" },
		],
		proposed,
	});
}

/** A column that must be there and was not found: only the user can name it. */
async function missingAnswer(
	look: Look,
	tape: TapeLook["role"]["tape"],
	column: string,
	{ ask, language }: Deciding,
): Promise<string | undefined> {
	return await ask({
		asks: word(language, "which heading", {
			file: basename(look.part.file),
			tape,
			column,
			says: saysOf(tape, column),
		}),
		choices: [
			...look.source.headings.map((value) => ({ value, says: "" })),
			{ value: none(language), says: "" },
		],
	});
}

function none(language: Language): string {
	return word(language, "none of them");
}

function saysOf(tape: TapeLook["role"]["tape"], column: string): string {
	const columns: Columns = tapes[tape];
	return columns[column]?.says ?? "";
}

async function decideLog(
	{ log: proposal }: Look,
	{ ask, takesProposals, language }: Deciding,
): Promise<Pick<Decision, "log" | "undecided">> {
	if (!proposal) return { log: undefined, undecided: [] };
	let log = proposal.log;
	const undecided: string[] = [];
	for (const question of proposal.questions) {
		const answer = takesProposals
			? question.proposed
			: await ask({
					asks: question[language],
					choices: question.options.map((option) => ({
						value: option.answer,
						says: option[language],
					})),
					proposed: question.proposed,
				});
		if (answer === undefined) undecided.push(question.code);
		else log = answered(log, question, answer);
	}
	return { log, undecided };
}
