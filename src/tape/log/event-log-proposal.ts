// Whether a file is a log of events, and if so the log section that is proposed for it, with reasons and open questions.
import type { Database } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import { dueAfter, dueColumn, gapsOf } from "./event-log-due.ts";
import { activitiesNamed } from "./event-log-faults.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { activitiesOf, type LogLook, lookAtLog } from "./event-log-look.ts";
import {
	costColumns,
	type FoundRaise,
	mostOwed,
	principalOf,
	raisesOf,
} from "./event-log-owed.ts";
import { type LogParts, partsOf } from "./event-log-parts.ts";
import { paymentOf } from "./event-log-payment.ts";
import {
	answered,
	dueQuestion,
	type LogQuestion,
	principalQuestion,
} from "./event-log-questions.ts";
import { shapeOf, trimmedRows } from "./event-log-shape.ts";
import { known } from "./event-log-words.ts";

export interface LogProposal extends LogParts {
	/** Whole: what the questions propose is in it. */
	readonly log: LogLayout;
	/** 0 to 1: that it is a log, and that claims come out of it. */
	readonly confidence: number;
	/** What only the user can say, the weightiest first. */
	readonly questions: readonly LogQuestion[];
	/** Events that were looked at, and whether they are all of the file. */
	readonly looked: { readonly events: number; readonly isAll: boolean };
}

const mostRows = 200_000;
const texts = "log_look_rows";
const events = "log_look";

/** Looks at the first 200 000 rows; undefined for a file that is no log, or one that says nothing of what was owed. */
export async function proposeLog(
	database: Database,
	source: Source,
): Promise<LogProposal | undefined> {
	await database.run(
		`create or replace temp table ${texts} as ${trimmedRows(source, mostRows)}`,
	);
	try {
		const shape = await shapeOf(database, source, texts);
		if (!shape) return undefined;
		const { check: _, broken: __, ...whole } = source;
		const rows = { ...whole, text: texts, sample: texts, isNumbered: false };
		const look = await lookAtLog(database, rows, shape, events);
		return await proposalOf(database, look);
	} finally {
		await database.run(
			`drop table if exists ${texts}; drop table if exists ${events}`,
		);
	}
}

async function proposalOf(
	database: Database,
	look: LogLook,
): Promise<LogProposal | undefined> {
	const { shape } = look;
	const principal = principalOf(look);
	if (!principal) return undefined;
	const { raises, ...owed } = await owedSection(
		database,
		look,
		principal.column,
	);
	const most = mostOwed(look, principal.column, owed);
	const paid = await paymentOf(database, look, most, principal.column);
	const ownDue = await dueColumn(database, look, texts);
	const gaps = await gapsOf(database, look);
	const questions = [
		...(ownDue ? [] : [dueQuestion(look, gaps[0])]),
		...(paid?.question ? [paid.question] : []),
		...(principal.rivals.length > 0
			? [principalQuestion(principal.column, principal.rivals)]
			: []),
	];
	const unasked: LogLayout = {
		...stepsOf(look),
		principal: { column: principal.column },
		...owed,
		due: ownDue ? { column: ownDue } : dueAfter(look, shape.opens, 0),
		...(paid && { payment: paid.payment }),
	};
	const log = withIgnored(
		look,
		questions.reduce(
			(all, question) => answered(all, question, question.proposed),
			unasked,
		),
	);
	return {
		log,
		...partsOf(look, log, { principal, raises, paid, gaps }),
		confidence: Math.min(
			shape.knownShare,
			shape.openedOnce / shape.cases,
			principal.above / principal.events,
			principal.rivals.length > 0 ? 0.6 : 1,
		),
		questions,
		looked: { events: shape.rows, isAll: shape.rows < mostRows },
	};
}

/** What was added to the principal: a new sum where it is above it, else a fee. */
async function owedSection(
	database: Database,
	look: LogLook,
	principal: string,
): Promise<
	Pick<LogLayout, "raised_to" | "costs"> & { raises: readonly FoundRaise[] }
> {
	const raises = await raisesOf(database, look, principal);
	const isSum = ({ above, cases }: FoundRaise) => above >= 0.9 * cases;
	const column = raises.find(isSum)?.column;
	const isRaise = (raise: FoundRaise) =>
		isSum(raise) && raise.column === column;
	const taken = [principal, ...raises.map((raise) => raise.column)];
	const fees = raises
		.filter((raise) => !isRaise(raise))
		.map((raise) => ({ column: raise.column, at: [...raise.at] }));
	const costs = [...costColumns(look, taken), ...fees];
	const at = raises.filter(isRaise).flatMap((raise) => [...raise.at]);
	return {
		raises,
		...(column && { raised_to: { column, at } }),
		...(costs.length > 0 && { costs }),
	};
}

/** What is told by the words of the activities alone. */
function stepsOf(
	look: LogLook,
): Omit<LogLayout, "principal" | "due" | "payment"> {
	const { case: own, activity, date, order, opens } = look.bare;
	const submission = activitiesOf(look, "submission");
	const closes = closesOf(look);
	const reopens = activitiesOf(look, "reopening");
	return {
		...{ case: own, activity, date, opens },
		...(order && { order }),
		...(submission.length > 0 && { submission }),
		...(closes.length > 0 && { closes }),
		...(reopens.length > 0 && { reopens }),
		...eventsOf(look),
	};
}

function closesOf(look: LogLook): NonNullable<LogLayout["closes"]> {
	return activitiesOf(look, "closing").map((activity) => ({
		at: [activity],
		reason: known(activity)?.reason ?? "other",
	}));
}

function eventsOf({ activities, shape }: LogLook): Pick<LogLayout, "events"> {
	const kinds = activities.flatMap(({ activity }) => {
		const kind = known(activity)?.kind;
		return kind && activity !== shape.opens ? [[activity, kind] as const] : [];
	});
	return kinds.length > 0 ? { events: Object.fromEntries(kinds) } : {};
}

/** Activities without a word for them are passed over in so many words; one with amounts is left for the user to name. */
function withIgnored({ activities }: LogLook, log: LogLayout): LogLayout {
	const named = activitiesNamed(log);
	const columns = [
		log.principal.column,
		log.raised_to?.column,
		log.payment?.column,
	];
	const ignores = activities
		.filter(
			({ activity, amounts }) =>
				!named.has(activity) &&
				columns.every((column) => !column || !amounts.get(column)?.above),
		)
		.map(({ activity }) => activity);
	return ignores.length > 0 ? { ...log, ignores } : log;
}
