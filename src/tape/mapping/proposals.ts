// Which heading of a file is proposed for each of our columns, how surely, and why.
import type { Database } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import type { TapeLayout } from "../layout.ts";
import { paidMonths } from "../months/paid-months.ts";
import { type Assigned, askBelow, assigned } from "./assign.ts";
import { candidatesByValues } from "./by-values.ts";
import {
	belief,
	type Candidate,
	candidatesOf,
	judgedReading,
} from "./candidates.ts";
import { headingReports } from "./heading-report.ts";
import { type Likeness, likenessOf, without } from "./likeness.ts";
import { placeStated } from "./mapping.ts";
import { markedCurrency } from "./marked-currency.ts";
import { nearReadings } from "./near.ts";
import {
	missingFrom,
	type Proposal,
	type Proposals,
	type ProposedConstant,
	proposalFrom,
} from "./proposal.ts";
import { lacksCurrency, statedCurrency } from "./stated-currency.ts";
import { type FoundSum, sumsOf } from "./sums.ts";

/** What is known of a file before it is read as a tape. */
export interface ProposedFile {
	readonly headings: readonly string[];
	/** SQL of a relation of text columns c0, c1, …, one for each heading. */
	readonly sample: string;
	/** If it was counted before, for another tape. */
	readonly likeness?: Likeness;
}

/**
 * Proposes a heading for each column of a tape that the file seems to give.
 *
 * What the layout says is taken as said; its constants need no heading.
 */
export async function proposalsOf(
	database: Database,
	{ headings: all, sample, likeness: known }: ProposedFile,
	tape: TapeName,
	layout: TapeLayout | undefined,
): Promise<Proposals> {
	const values = known ?? (await likenessOf(database, sample, all.length));
	const months = paidMonths(all, values);
	const { headings, likeness } = without(months, all, values);
	const sums =
		tape === "claims" ? await sumsOf(database, sample, likeness) : [];
	const near = await nearReadings(database, tape, headings);
	const byName = unlessStated(
		candidatesOf(tape, headings, likeness, near),
		statedCandidates(tape, headings, likeness, layout),
		layout,
	).filter((candidate) => isWorthSaying(tape, candidate, likeness));
	const isGivenByMonths = (column: string) =>
		tape === "payments" && months.size > 0 && ofMonths.includes(column);
	const chosen = withValues(
		tape,
		headings,
		likeness,
		byName,
		sums,
		layout,
	).filter(({ candidate }) => !isGivenByMonths(candidate.column));
	const proposals = chosen.map((each) =>
		proposalFrom(tape, headings, likeness, each),
	);
	return {
		tape,
		proposals,
		missing: missingFrom(tape, proposals, layout).filter(
			(column) => !isGivenByMonths(column),
		),
		constants: lacksCurrency(tape, proposals, layout)
			? await currencyOf(database, sample, tape, proposals)
			: [],
		headings: headingReports(
			tape,
			headings,
			likeness,
			chosen.map(({ candidate }) => candidate),
		),
	};
}

/** What columns of months give of a payment. */
const ofMonths = ["paid_date", "amount"];

/** What the headings say, or else what the amounts are marked with. */
async function currencyOf(
	database: Database,
	sample: string,
	tape: TapeName,
	proposals: readonly Proposal[],
): Promise<ProposedConstant[]> {
	const columns: Columns = tapes[tape];
	const amounts = proposals.filter(
		({ column }) => columns[column]?.type === "amount",
	);
	const said = statedCurrency(tape, amounts);
	return said.length > 0
		? said
		: await markedCurrency(
				database,
				sample,
				amounts.map(({ place }) => place),
			);
}

function statedCandidates(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	layout: TapeLayout | undefined,
): Candidate[] {
	return Object.entries(layout?.columns ?? {}).flatMap(([column, heading]) => {
		const place =
			heading === undefined ? undefined : placeStated(heading, headings);
		const reading = { column, code: "layout", base: belief.layout } as const;
		return place === undefined
			? []
			: [judgedReading(tape, headings, place, reading, likeness)];
	});
}

/** The same heading may be stated for two columns; what is stated leaves no room for another reading. */
function unlessStated(
	candidates: readonly Candidate[],
	stated: readonly Candidate[],
	layout: TapeLayout | undefined,
): Candidate[] {
	const columns = new Set(stated.map(({ column }) => column));
	const places = new Set(stated.map(({ place }) => place));
	const constants = layout?.constants ?? {};
	const others = candidates.filter(
		({ column, place }) =>
			!columns.has(column) &&
			!places.has(place) &&
			constants[column] === undefined,
	);
	return [...stated, ...others];
}

/** A guess at a column that may be absent is only made where it is a good one, and never at an empty one. */
function isWorthSaying(
	tape: TapeName,
	{ column, code, confidence, place }: Candidate,
	likeness: Likeness,
): boolean {
	const columns: Columns = tapes[tape];
	if (columns[column]?.required || code === "layout") return true;
	if (code === "near" && confidence < 0.7) return false;
	return confidence >= askBelow || (likeness[place]?.filled ?? 0) > 0;
}

function withValues(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	byName: readonly Candidate[],
	sums: readonly FoundSum[],
	layout: TapeLayout | undefined,
): Assigned[] {
	const stated = byName.filter(({ code }) => code === "layout");
	const free = byName.filter(({ code }) => code !== "layout");
	const named = [
		...stated.map((candidate): Assigned => ({ candidate, rivals: [] })),
		...assigned(tape, free, sums),
	];
	const constants = layout?.constants ?? {};
	const guessed = candidatesByValues(
		tape,
		headings,
		likeness,
		named.map(({ candidate }) => candidate),
	).filter(({ column }) => constants[column] === undefined);
	const order = Object.keys(tapes[tape]);
	return [...named, ...assigned(tape, guessed)].toSorted(
		(one, other) =>
			order.indexOf(one.candidate.column) -
			order.indexOf(other.candidate.column),
	);
}
