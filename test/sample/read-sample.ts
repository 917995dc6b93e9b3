// Reads a sample's files back for the tests, without any code of the product.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Row = Record<string, string>;

/** Fields hold no line ends and, but for quotes around a name, no quotes. */
function fields(line: string, delimiter: string): string[] {
	const quotedOrPlain = new RegExp(
		`"([^"]*)"|[^${delimiter}]+|(?<=^|${delimiter})(?=${delimiter}|$)`,
		"g",
	);
	return [...line.matchAll(quotedOrPlain)].map((match) => match[1] ?? match[0]);
}

export function readRows(folder: string, name: string, delimiter = ";"): Row[] {
	const text = readFileSync(join(folder, `${name}.csv`), "utf8");
	const [heading = "", ...lines] = text.trimEnd().split("\n");
	const names = heading.split(delimiter);
	return lines.map((line) => {
		const values = line.includes('"')
			? fields(line, delimiter)
			: line.split(delimiter);
		return Object.fromEntries(
			names.map((column, index) => [column, values[index] ?? ""]),
		);
	});
}

/** Days since 1970-01-01 of "30.06.2026"; NaN for nothing, which no comparison holds for. */
export function dayOf(text = ""): number {
	const [day, month, year] = text.split(".").map(Number);
	return Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day) / 86_400_000;
}

/** Whole øre of "1250,50". */
export function oreOf(text = ""): number {
	return text === "" ? 0 : Math.round(Number(text.replace(",", ".")) * 100);
}

export interface Fate {
	readonly claim: Row;
	readonly principal: number;
	readonly open: number;
	/** The first day from which payments cover the principal for good; Infinity if none. */
	readonly resolved: number;
	readonly principalSubmitted: number;
}

/** What became of each claim, the first row of each claim_id counting. */
export function fates(folder: string): Fate[] {
	const payments = new Map<string, Row[]>();
	for (const row of readRows(folder, "payments")) {
		if (row.kind !== "principal" && row.kind !== "") continue;
		const of = payments.get(row.claim_id ?? "") ?? [];
		of.push(row);
		payments.set(row.claim_id ?? "", of);
	}
	const claims = new Map<string, Row>();
	for (const row of readRows(folder, "claims"))
		if (!claims.has(row.claim_id ?? "")) claims.set(row.claim_id ?? "", row);
	return [...claims.values()].map((claim) =>
		fateOf(claim, payments.get(claim.claim_id ?? "") ?? []),
	);
}

function fateOf(claim: Row, payments: Row[]): Fate {
	const principal = oreOf(claim.principal);
	const submission = dayOf(claim.submission_date);
	let open = principal;
	let principalSubmitted = principal;
	let resolved = Number.POSITIVE_INFINITY;
	const inOrder = payments.toSorted(
		(one, other) => dayOf(one.paid_date) - dayOf(other.paid_date),
	);
	for (const { paid_date, amount } of inOrder) {
		open -= oreOf(amount);
		if (dayOf(paid_date) < submission) principalSubmitted -= oreOf(amount);
		if (open > 0) resolved = Number.POSITIVE_INFINITY;
		else resolved = Math.min(resolved, dayOf(paid_date));
	}
	return { claim, principal, open, resolved, principalSubmitted };
}
