// The open claims cut by what a buyer asks for, how they age by group, and how they rolled between month-ends.
import { z } from "zod";
import type { Aggregates } from "../aggregates.ts";
import { count, money } from "./amounts.ts";

const fraction = z.number().nullable();

const bandRow = z.strictObject({
	strat: z.string(),
	band: z.string(),
	claims: count,
	debtors: count,
	principal: money,
	balance: money,
	share: fraction.describe("of all open principal"),
	mean_principal: fraction.describe("kroner"),
	median_principal: money,
	paid_share_12_months: fraction.describe(
		"principal paid in twelve months over what was unpaid before",
	),
});

const groupRow = z.strictObject({
	dimension: z.string(),
	group: z.string(),
	bucket: z.string(),
	claims: count,
	principal: money,
	balance: money,
});

const rollRow = z.strictObject({
	from_bucket: z.string(),
	to_bucket: z.string().describe("a bucket, paid or removed"),
	claims: count.describe("claim-months"),
	roll_rate: z.number().describe("of all claims of the bucket, by claims"),
});

export const stratsSchema = z
	.strictObject({
		bands: z.array(bandRow),
		groups: z
			.array(groupRow)
			.describe(
				"the largest groups of each kind; all of them in ageing_by_group",
			),
		rolls: z
			.array(rollRow)
			.describe("all of the last twelve month-ends together"),
	})
	.nullable()
	.describe("null where no claim is open");

type Section = NonNullable<z.infer<typeof stratsSchema>>;

const groupsShown = 10;
const monthsShown = 12;

export function stratsSection({
	strats,
	ageingByGroup,
	rollRates,
}: Pick<Aggregates, "strats" | "ageingByGroup" | "rollRates">): Section | null {
	if (strats.length === 0) return null;
	return {
		bands: strats
			.toSorted(
				(one, other) =>
					compare(one.strat, other.strat) ||
					one.position - other.position ||
					Number(other.principal) - Number(one.principal) ||
					compare(one.band, other.band),
			)
			.map(({ position: _, ...row }) => row),
		groups: largestGroups(ageingByGroup),
		rolls: rolled(rollRates),
	};
}

const compare = (one: string, other: string) =>
	one === other ? 0 : one < other ? -1 : 1;

function largestGroups(rows: Aggregates["ageingByGroup"]): Section["groups"] {
	const principal = new Map<string, number>();
	const key = ({ dimension, value }: (typeof rows)[number]) =>
		`${dimension}\n${value}`;
	for (const row of rows)
		principal.set(
			key(row),
			(principal.get(key(row)) ?? 0) + Number(row.principal),
		);
	const dimensions = [...new Set(rows.map(({ dimension }) => dimension))];
	return dimensions.flatMap((dimension) =>
		[...principal]
			.filter(([name]) => name.startsWith(`${dimension}\n`))
			.toSorted(
				([one, some], [other, more]) => more - some || compare(one, other),
			)
			.slice(0, groupsShown)
			.flatMap(([name]) =>
				rows
					.filter((row) => key(row) === name)
					.toSorted((one, other) => one.position - other.position)
					.map((row) => ({
						dimension: row.dimension,
						group: row.value,
						bucket: row.ageing_bucket,
						claims: row.claims,
						principal: row.principal,
						balance: row.balance,
					})),
			),
	);
}

function rolled(rows: Aggregates["rollRates"]): Section["rolls"] {
	const months = [...new Set(rows.map(({ month_end }) => month_end))]
		.sort()
		.slice(-monthsShown);
	const sums = new Map<
		string,
		{ position: number; from: string; to: string; claims: number }
	>();
	const whole = new Map<string, number>();
	for (const row of rows) {
		if (!months.includes(row.month_end)) continue;
		const name = `${row.from_bucket}\n${row.to_bucket}`;
		const sum = sums.get(name) ?? {
			...{ position: row.position, claims: 0 },
			...{ from: row.from_bucket, to: row.to_bucket },
		};
		sum.claims += row.claims;
		sums.set(name, sum);
		whole.set(row.from_bucket, (whole.get(row.from_bucket) ?? 0) + row.claims);
	}
	return [...sums.values()]
		.toSorted(
			(one, other) =>
				one.position - other.position || other.claims - one.claims,
		)
		.map(({ from, to, claims }) => ({
			from_bucket: from,
			to_bucket: to,
			claims,
			roll_rate: claims / (whole.get(from) ?? claims),
		}));
}
