// The sums in the README of the tiny sample, worked out again from its files.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dayOf, type Fate, fates, oreOf } from "./read-sample.ts";

const folder = "data-samples/tiny";
const cutOff = dayOf("30.06.2026");
const all = fates(folder);

const stated = readFileSync(`${folder}/README.md`, "utf8")
	.split("\n")
	.filter((line) => line.startsWith("| "))
	.map((line) => line.slice(2, -2).split(" | "));
const statedRows = (width: number) =>
	stated.filter((row) => row.length === width && /^\d+$/.test(row[1] ?? ""));

const isResolved = ({ resolved }: Fate) => Number.isFinite(resolved);
const isRemoved = (fate: Fate) =>
	!isResolved(fate) &&
	fate.claim.closed_date !== "" &&
	fate.claim.close_reason !== "paid";
const isOpen = (fate: Fate) => !isResolved(fate) && !isRemoved(fate);
const kroner = (fates: Fate[], ore: (fate: Fate) => number) =>
	String(fates.reduce((sum, fate) => sum + ore(fate), 0) / 100);
const principal = (fate: Fate) => fate.principal;
const openPrincipal = (fate: Fate) => fate.open;
const interest = ({ claim }: Fate) => oreOf(claim.interest);
const costs = ({ claim }: Fate) => oreOf(claim.costs);
const balance = (fate: Fate) => fate.open + interest(fate) + costs(fate);

test("totals", () => {
	const [resolved, removed, open] = [
		all.filter(isResolved),
		all.filter(isRemoved),
		all.filter(isOpen),
	];
	const row = (what: string, fates: Fate[], ore: (fate: Fate) => number) => [
		what,
		String(fates.length),
		kroner(fates, ore),
	];
	expect(statedRows(3)).toEqual([
		row("all, principal", all, principal),
		row("resolved, principal", resolved, principal),
		row("removed, principal", removed, principal),
		row("open, principal", open, principal),
		row("open, open principal", open, openPrincipal),
		row("open, interest", open, interest),
		row("open, costs", open, costs),
		row("open, balance", open, balance),
		row(
			"all, paid on principal, net",
			all,
			(fate) => fate.principal - fate.open,
		),
	]);
});

const yearsBefore = (years: number) => dayOf(`30.06.${2026 - years}`);

const buckets = [
	["not due", cutOff, Number.POSITIVE_INFINITY],
	["1-14", cutOff - 14, cutOff - 1],
	["15-30", cutOff - 30, cutOff - 15],
	["31-60", cutOff - 60, cutOff - 31],
	["61-90", cutOff - 90, cutOff - 61],
	["91-180", cutOff - 180, cutOff - 91],
	["181-360", cutOff - 360, cutOff - 181],
	["361 days-2 years", yearsBefore(2), cutOff - 361],
	["2-3 years", yearsBefore(3), yearsBefore(2) - 1],
	["3-5 years", yearsBefore(5), yearsBefore(3) - 1],
	["5-10 years", yearsBefore(10), yearsBefore(5) - 1],
	["over 10 years", 0, yearsBefore(10) - 1],
] as const;

test("ageing of the open claims", () => {
	const rows = buckets.map(([bucket, first, last]) => {
		const fates = all.filter((fate) => {
			const due = dayOf(fate.claim.due_date);
			return isOpen(fate) && due >= first && due <= last;
		});
		return [
			bucket,
			String(fates.length),
			kroner(fates, openPrincipal),
			kroner(fates, balance),
		];
	});
	expect(statedRows(4)).toEqual(rows);
});

const bands = [
	["0-13", 0, 13],
	["14-20", 14, 20],
	["21-60", 21, 60],
	["61-100", 61, 100],
	["over 100", 101, 9_999],
] as const;

test("resolution by days to submission", () => {
	const rows = bands.flatMap(([band, low, high]) =>
		[30, 60, 90, 180, 365].map((horizon) => {
			const submitted = all.filter((fate) => {
				const days =
					dayOf(fate.claim.submission_date) - dayOf(fate.claim.due_date);
				return days >= low && days <= high && fate.principalSubmitted > 0;
			});
			const ends = (fate: Fate) => dayOf(fate.claim.submission_date) + horizon;
			const observed = submitted.filter((fate) => ends(fate) <= cutOff);
			const resolved = observed.filter((fate) => fate.resolved <= ends(fate));
			const steps = [submitted, observed, resolved];
			const counted = steps.map((fates) => String(fates.length));
			const summed = steps.map((fates) =>
				kroner(fates, (fate) => fate.principalSubmitted),
			);
			return [band, String(horizon), ...counted, ...summed];
		}),
	);
	expect(statedRows(8)).toEqual(rows);
});
