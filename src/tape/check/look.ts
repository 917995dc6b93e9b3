// What one part of a file is, before anything is decided: which tapes it may serve, and which heading is which column.
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import type { Database } from "../../warehouse/database.ts";
import { type TapeName, tapeNames } from "../columns.ts";
import { openSource, type Source } from "../files/source.ts";
import { type Layout, tapeLayoutFor } from "../layout.ts";
import { type LogProposal, proposeLog } from "../log/event-log-proposal.ts";
import { type HeaderChange, headerChanges } from "../mapping/header-changes.ts";
import { type Likeness, likenessOf } from "../mapping/likeness.ts";
import type { Proposals } from "../mapping/proposal.ts";
import type { Said } from "../mapping/proposal-words.ts";
import { proposalsOf } from "../mapping/proposals.ts";
import { type Role, rolesOf } from "../mapping/roles.ts";
import { withSharedDebtor } from "../mapping/shared-debtor.ts";
import type { Part } from "./part.ts";

export interface TapeLook {
	readonly role: Role;
	readonly proposals: Proposals;
	/** Against the layout that is kept for the sender; empty without one. */
	readonly changes: readonly HeaderChange[];
}

export interface Look {
	readonly part: Part;
	readonly source: Source;
	/** Surest first; empty for what is no tape. */
	readonly tapes: readonly TapeLook[];
	/** Of what is no tape: what it seems to be. */
	readonly noTape: Said | undefined;
	/** Of a log of events: how claims, payments and events are made of it. */
	readonly log: LogProposal | undefined;
}

/** A role that is less sure is shown, and not taken. */
export const surelyServes = 0.5;

/**
 * Opens a part and says what it is.
 *
 * @param layout  what is kept for the sender; what it says is taken as said
 */
export async function lookAtPart(
	database: Database,
	part: Part,
	layout: Layout | undefined,
	scratch: string,
): Promise<Look> {
	mkdirSync(scratch, { recursive: true });
	const name = basename(part.file);
	const tape = part.documentTapes?.[0] ?? "claims";
	const stated = {
		...statedWay(layout, name),
		...(part.sheet !== undefined && { sheet: part.sheet }),
	};
	const source = await openSource(database, tape, part.file, stated, scratch);
	if (part.documentTapes)
		return await documentLook(part, source, part.documentTapes);
	const likeness = await likenessOf(
		database,
		source.sample,
		source.headings.length,
	);
	const { roles, says } = rolesOf(source.headings, likeness);
	const isLog = roles.some(({ isEventLog }) => isEventLog);
	const log = isLog ? await proposeLog(database, source) : undefined;
	const taken = log
		? []
		: roles.filter(({ confidence }) => confidence >= surelyServes);
	const tapes: TapeLook[] = [];
	for (const role of taken)
		tapes.push(
			await tapeLook(
				database,
				source,
				likeness,
				role,
				tapeLayoutFor(layout, role.tape, name),
			),
		);
	const debtors = tapes.find(({ role }) => role.tape === "debtors");
	return {
		part,
		source,
		tapes: tapes.map((look) => ({
			...look,
			proposals: withSharedDebtor(look.proposals, debtors?.proposals),
		})),
		noTape: tapes.length > 0 || log ? undefined : (says ?? unknown),
		log,
	};
}

const unknown: Said = {
	en: "no tape that we know: its headings and values fit none",
	nb: "ingen fil vi kjenner: overskriftene og verdiene passer ikke til noen",
};

/** How the layout says that the file is written, whatever tape it says so of. */
function statedWay(layout: Layout | undefined, name: string) {
	const stated = tapeNames
		.map((tape) => tapeLayoutFor(layout, tape, name))
		.find((each) => each !== undefined);
	const { encoding, delimiter, header_row, formulas, sheet } = stated ?? {};
	return {
		...(encoding && { encoding }),
		...(delimiter && { delimiter }),
		...(header_row !== undefined && { header_row }),
		...(formulas && { formulas }),
		...(sheet !== undefined && { sheet }),
	};
}

async function tapeLook(
	database: Database,
	source: Source,
	likeness: Likeness,
	role: Role,
	stated: ReturnType<typeof tapeLayoutFor>,
): Promise<TapeLook> {
	const { headings, sample } = source;
	return {
		role,
		proposals: await proposalsOf(
			database,
			{ headings, sample, likeness },
			role.tape,
			stated,
		),
		changes: stated ? await headerChanges(database, stated, headings) : [],
	};
}

/** A document is headed by our own columns: there is nothing to propose. */
async function documentLook(
	part: Part,
	source: Source,
	tapes: readonly TapeName[],
): Promise<Look> {
	return {
		part,
		source,
		tapes: tapes.map((tape) => ({
			role: {
				tape,
				confidence: 1,
				says: { en: source.format, nb: source.format },
			},
			proposals: {
				tape,
				proposals: [],
				missing: [],
				constants: [],
				headings: [],
			},
			changes: [],
		})),
		noTape: undefined,
		log: undefined,
	};
}
