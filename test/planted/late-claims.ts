// Portfolios drawn with a planted effect of the days to submission, creditors that choose both days and kind of claim
// (confounding), young claims (censoring) and exits.
import type { MixLevels } from "../../src/curves/mix/mix-fits.ts";
import { addDays } from "../../src/dates.ts";
import type { Random } from "../../src/random.ts";

const cutOff = "2026-06-30";
/** Days within which what pays has paid. */
export const horizon = 90;

/** What each creditor's claims are like and when it submits them: the slow ones have the claims that pay worse. */
const creditors = [
	{ name: "quick", from: 15, spread: 20, effect: 0.5, company: 0.2 },
	{ name: "middling", from: 20, spread: 50, effect: 0, company: 0.4 },
	{ name: "slow", from: 40, spread: 80, effect: -0.7, company: 0.7 },
] as const;

const debtorSpread = 0.4;

/** The planted log odds of payment within 90 days, without the debtor's own part. */
function logOdds(
	days: number,
	{ debtor_type, size_band, creditor_group }: MixLevels,
) {
	const creditor = creditors.find(({ name }) => name === creditor_group);
	return (
		0.6 -
		1.1 * Math.log1p(days / 40) +
		(creditor?.effect ?? 0) +
		(debtor_type === "company" ? -0.4 : 0) +
		(size_band === "2 000-9 999" ? -0.3 : 0)
	);
}

const odds = (x: number) => 1 / (1 + Math.exp(-x));

/** The planted chance of payment within 90 days of submission. */
export function truth(days: number, levels: MixLevels): number {
	const at = logOdds(days, levels);
	return (odds(at + debtorSpread) + odds(at - debtorSpread)) / 2;
}

/** How principal spreads: log-normal from 500 kroner up to a largest. */
export interface Sizes {
	readonly sd: number;
	readonly largest: number;
}

/** Claims of one kind, and claims of which a few weigh as much as all others. */
export const even: Sizes = { sd: 0.7, largest: 9_000 };
export const withLarge: Sizes = { sd: 1.4, largest: 1_000_000 };

const sizeBands = [
	{ from: 100_000, band: "100 000 and over" },
	{ from: 10_000, band: "10 000-99 999" },
	{ from: 2_000, band: "2 000-9 999" },
	{ from: 0, band: "500-1 999" },
] as const;

/** Rows of the tapes as SQL values. */
export interface Drawn {
	readonly claims: string[];
	readonly payments: string[];
	readonly debtors: string[];
}

export function drawn(claims: number, sizes: Sizes, chance: Random): Drawn {
	const rows: Drawn = { claims: [], payments: [], debtors: [] };
	let debtor = 0;
	while (rows.claims.length < claims) {
		debtor += 1;
		const creditor = creditors[Math.floor(chance() * 3)] ?? creditors[0];
		const type = chance() < creditor.company ? "company" : "person";
		const own = chance() < 0.5 ? debtorSpread : -debtorSpread;
		rows.debtors.push(`('D${debtor}', '${type}')`);
		const many = 1 + Math.floor(chance() * 3);
		for (let one = 0; one < many; one += 1)
			drawClaim(rows, { debtor, type, own, creditor, sizes }, chance);
	}
	return rows;
}

function drawClaim(
	{ claims, payments }: Drawn,
	{
		debtor,
		type,
		own,
		creditor,
		sizes,
	}: {
		readonly debtor: number;
		readonly type: string;
		readonly own: number;
		readonly creditor: (typeof creditors)[number];
		readonly sizes: Sizes;
	},
	chance: Random,
): void {
	const id = `K${claims.length + 1}`;
	const days = Math.floor(creditor.from + creditor.spread * chance() ** 1.5);
	const submitted = addDays(cutOff, -Math.floor(chance() * 730));
	const principal =
		Math.round((60_000 * Math.exp(6.8 + sizes.sd * normal(chance))) / 1000) /
			60 +
		500;
	const kroner = Math.min(sizes.largest, principal).toFixed(2);
	const size = sizeBands.find(({ from }) => Number(kroner) >= from)?.band ?? "";
	const pays =
		chance() <
		odds(
			own +
				logOdds(days, {
					debtor_type: type,
					size_band: size,
					claim_kind: "",
					creditor_group: creditor.name,
				}),
		);
	const paid = addDays(submitted, 1 + Math.floor(chance() * horizon));
	const left = addDays(submitted, 1 + Math.floor(chance() * 200));
	const leaves = !pays && chance() < 0.15;
	claims.push(
		`(${claims.length + 1}, '${id}', 'D${debtor}', '${creditor.name}', date '${addDays(submitted, -days)}', date '${submitted}', ${kroner}, ${leaves ? `date '${left}', 'deceased'` : "null, null"})`,
	);
	if (pays)
		payments.push(
			`(${payments.length + 1}, '${id}', date '${paid}', ${kroner})`,
		);
}

function normal(chance: Random): number {
	return (
		Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
	);
}
