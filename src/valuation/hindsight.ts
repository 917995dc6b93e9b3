// A forecast held against the cash that then came: by month, by segment, by how much was expected of a krone.
import { sum } from "simple-statistics";
import { kronerFromOre, type Ore, oreFromKroner } from "../money.ts";
import { accuracyRatio } from "./accuracy-ratio.ts";
import type { Collections, OpenClaims } from "./types.ts";

/** Cash that one group of claims paid in one month after the forecast; month 1 is the first. */
export interface LaterCash {
	readonly clock: string;
	readonly segment: string;
	readonly ageMonths: number;
	readonly month: number;
	readonly cash: Ore;
}

/** A group of open claims as it was forecast; `age` is the whole months it is known by. */
export interface ForecastGroup {
	readonly age: number;
	readonly open: OpenClaims;
	readonly collections: Collections;
}

export interface HeldMonth {
	readonly month: number;
	readonly forecast: Ore;
	readonly came: Ore;
}

export interface HeldPart {
	readonly name: string;
	readonly claims: number;
	readonly principal: Ore;
	readonly forecast: Ore;
	readonly came: Ore;
}

export interface Hindsight {
	readonly byMonth: readonly HeldMonth[];
	readonly bySegment: readonly HeldPart[];
	/** Fifths of the open principal, from what was expected to pay least to what was expected to pay most. */
	readonly byExpectation: readonly HeldPart[];
	/** How well the order of expectations told who paid: 0 not at all, 1 as well as can be; null where nothing came. */
	readonly discrimination: number | null;
}

/**
 * Holds the first months of a forecast against what came in them.
 *
 * Each group's months are rounded to the øre first, so that months, segments and fifths add up to the same totals.
 *
 * @param months  how many whole months have passed since
 */
export function hindsight(
	groups: readonly ForecastGroup[],
	later: readonly LaterCash[],
	months: number,
): Hindsight {
	const cells = grouped(later, keyOf);
	const held = groups.map((group) =>
		heldGroup(
			group,
			cells.get(keyOf({ ...group.open, ageMonths: group.age })) ?? [],
			months,
		),
	);
	const inOrder = held.toSorted((one, other) => rateOf(one) - rateOf(other));
	return {
		byMonth: Array.from({ length: months }, (_, place) => ({
			month: place + 1,
			forecast: total(held.map(({ forecast }) => forecast[place] ?? 0n)),
			came: total(held.map(({ came }) => came[place] ?? 0n)),
		})),
		bySegment: [...grouped(held, ({ open }) => open.segment)]
			.map(([segment, parts]) => together(segment, parts))
			.sort((one, other) => one.name.localeCompare(other.name, "en")),
		byExpectation: fifths(inOrder),
		discrimination: accuracyRatio(
			inOrder.map(({ open, came }) => ({
				principal: open.principal,
				cash: kronerOf(came),
			})),
		),
	};
}

/** Forecast over what came, less one: above 0 too much was expected; null where nothing came. */
export function errorOf(forecast: Ore, came: Ore): number | null {
	return came > 0n ? kronerFromOre(forecast) / kronerFromOre(came) - 1 : null;
}

/** Whether the cash that came lies inside an interval in kroner, its ends among it. */
export function isInside(came: Ore, low: number, high: number): boolean {
	return came >= oreFromKroner(low) && came <= oreFromKroner(high);
}

interface HeldGroup {
	readonly open: OpenClaims;
	readonly forecast: readonly Ore[];
	readonly came: readonly Ore[];
}

function heldGroup(
	{ open, collections }: ForecastGroup,
	later: readonly LaterCash[],
	months: number,
): HeldGroup {
	const came = new Array<Ore>(months).fill(0n);
	for (const { month, cash } of later)
		if (month <= months) came[month - 1] = (came[month - 1] ?? 0n) + cash;
	return {
		open,
		forecast: collections.months.slice(0, months).map(oreFromKroner),
		came,
	};
}

const keyOf = (group: Pick<LaterCash, "clock" | "segment" | "ageMonths">) =>
	`${group.clock}|${group.segment}|${group.ageMonths}`;

function grouped<Item, Key>(
	items: readonly Item[],
	key: (item: Item) => Key,
): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

const total = (amounts: readonly Ore[]): Ore =>
	amounts.reduce((all, amount) => all + amount, 0n);

const kronerOf = (amounts: readonly Ore[]) => kronerFromOre(total(amounts));

/** What was expected of a krone of open principal. */
const rateOf = ({ open, forecast }: HeldGroup) =>
	open.principal > 0 ? kronerOf(forecast) / open.principal : 0;

function together(name: string, parts: readonly HeldGroup[]): HeldPart {
	return {
		name,
		claims: sum(parts.map(({ open }) => open.claims)),
		principal: total(parts.map(({ open }) => oreFromKroner(open.principal))),
		forecast: total(parts.flatMap(({ forecast }) => forecast)),
		came: total(parts.flatMap(({ came }) => came)),
	};
}

function fifths(inOrder: readonly HeldGroup[]): HeldPart[] {
	const whole = sum(inOrder.map(({ open }) => open.principal));
	if (!(whole > 0)) return [];
	let reached = 0;
	const placed = inOrder.map((group) => {
		const middle = reached + group.open.principal / 2;
		reached += group.open.principal;
		return { group, fifth: Math.min(4, Math.floor((5 * middle) / whole)) };
	});
	return [...grouped(placed, ({ fifth }) => fifth)].map(([fifth, parts]) =>
		together(
			String(fifth + 1),
			parts.map(({ group }) => group),
		),
	);
}
