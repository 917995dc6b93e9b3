// Expected cash and open claims of each segment, and for how long each side works it: what both price sheets draw on.
import type { Lever } from "../lever/lever.ts";
import { type SideWork, workOf } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import { labelled } from "./labels.ts";
import { type LiveSide, termName } from "./live-terms.ts";
import {
	type Cell,
	type Heading,
	headingCell,
	live,
	type NamedCells,
	type Row,
	type Sheet,
} from "./sheet.ts";
import { firstRowOf, letterOf } from "./sheet-rows.ts";

/** Rows before those of the sides: claims and principal. */
const ahead = 2;

/** Month down; across the cash of all segments, their open claims, and for each side what working on has brought. */
export function segmentCashSheet(
	telling: Telling,
	lever: Lever,
	sides: readonly LiveSide[],
): Sheet {
	const { segments } = lever;
	const works = sides.map((side) => workOf(lever, lever[side]));
	const blocks = ["cash", "open", ...sides];
	const starts = blocks.map((_, block) => 2 + block * segments.length);
	const intro = introRows(telling, lever, sides, works);
	const first = firstRowOf(intro.length);
	const longest = Math.max(
		0,
		...segments.map(({ cash }) => cash.months.length),
	);
	const rows = Array.from(
		{ length: longest },
		(_, place): Row => [
			{ value: place + 1, kind: "count" },
			...segments.map(({ cash }) => amount(cash.months[place])),
			...segments.map(({ cash }) => amount(cash.open[place])),
			...sides.flatMap((side, at) =>
				segments.map((_, segment) =>
					worthCell(side, {
						row: first + place,
						cash: letterOf((starts[0] ?? 0) + segment),
						open: letterOf((starts[1] ?? 0) + segment),
						worth: letterOf((starts[at + 2] ?? 0) + segment),
						isFirst: place === 0,
						value: works[at]?.segments[segment]?.worth[place] ?? 0,
					}),
				),
			),
		],
	);
	return {
		name: "segment_cash",
		intro,
		headings: headingsOf(telling, lever, sides),
		rows,
		named: namedCells(segments.length, longest, sides),
	};
}

const amount = (value = 0): Cell => ({ value, kind: "money" });

function introRows(
	{ texts }: Telling,
	{ segments }: Lever,
	sides: readonly LiveSide[],
	works: readonly SideWork[],
): Row[] {
	const longest = Math.max(
		0,
		...segments.map(({ cash }) => cash.months.length),
	);
	const first = firstRowOf(ahead + sides.length);
	const stops = sides.map(
		(side, at): Row => [
			headingCell(texts.live[`${side}_months_worked`]),
			...segments.map((_, segment) => {
				const letter = letterOf(2 + (at + 2) * segments.length + segment);
				const worth = `${letter}${first}:${letter}${first + longest - 1}`;
				return live(
					"count",
					`IF(MAX(${worth})<0,0,SUMPRODUCT(MAX((${worth}=MAX(${worth}))*cash_month)))`,
					works[at]?.segments[segment]?.months ?? 0,
				);
			}),
		],
	);
	return [
		[
			headingCell(texts.columns.claims[0]),
			...segments.map(({ claims }): Cell => ({ value: claims, kind: "count" })),
		],
		[
			headingCell(texts.columns.principal[0]),
			...segments.map(({ principal }) => amount(principal)),
		],
		...stops,
	];
}

/** Worth so far and what the month adds to it, at the rate the side wants. */
function worthCell(
	side: LiveSide,
	at: {
		readonly row: number;
		readonly cash: string;
		readonly open: string;
		readonly worth: string;
		readonly isFirst: boolean;
		readonly value: number;
	},
): Cell {
	const month = `$A${at.row}`;
	const [cash, open] = [`${at.cash}${at.row}`, `${at.open}${at.row}`];
	const perClaim = `${side}_cost_per_claim_month+${side}_cost_per_step*${side}_steps_per_claim_month`;
	const legal = `IF(${month}=ROUND(${side}_legal_month,0),${side}_legal_share*${side}_legal_cost,0)`;
	const costs = `${cash}*${side}_collection_level*${side}_cost_rate+${open}*(${perClaim}+${legal})`;
	const net = `${cash}*${side}_collection_level-(${costs})*(1+${side}_vat_on_costs)`;
	const before = at.isFirst ? "" : `${at.worth}${at.row - 1}+`;
	return live(
		"money",
		`${before}(${net})/(1+${termName(side, "annualRate")})^(${month}/12)`,
		at.value,
	);
}

function headingsOf(
	{ texts }: Telling,
	{ segments }: Lever,
	sides: readonly LiveSide[],
): Heading[] {
	const each = (words: string): Heading[] =>
		segments.map(({ segment }) => ({
			text: `${labelled(texts, segment)}: ${words}`,
			kind: "money",
		}));
	return [
		{ text: texts.columns.month[0], kind: "count", width: 28 },
		...each(texts.live.cash),
		...each(texts.live.open),
		...sides.flatMap((side) => each(texts.live[`${side}_worth`])),
	];
}

function namedCells(
	segments: number,
	months: number,
	sides: readonly LiveSide[],
): NamedCells[] {
	if (segments === 0) return [];
	const rows = [0, months - 1] as const;
	const cash = [2, 1 + segments] as const;
	const above = (name: string, row: number): NamedCells => ({
		...{ name, columns: cash, rows: [row, row], isAbove: true },
	});
	return [
		{ name: "cash_month", columns: [1, 1], rows },
		{ name: "segment_cash", columns: cash, rows },
		{ name: "segment_open", columns: [2 + segments, 1 + 2 * segments], rows },
		above("segment_claims", 0),
		above("segment_principal", 1),
		...sides.map((side, at) => above(`${side}_months_worked`, ahead + at)),
	];
}
