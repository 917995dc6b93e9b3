// A forecast made at an earlier cut-off date, held against the cash that then came on the claims that were open.
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Truth } from "../../src/sample/truth.ts";
import {
	expectedCollections,
	totalOf,
} from "../../src/valuation/collections.ts";
import { ofLikeSize, withoutLarge } from "./truths.ts";
import { draw, inTemporaryFolder, valuedAt, withTapes } from "./valued.ts";

interface Year {
	/** By month ahead. */
	readonly forecast: readonly number[];
	readonly came: readonly number[];
}

async function yearAfter(
	cutOff: string,
	truth: Truth,
	seed: number,
): Promise<Year> {
	return await inTemporaryFolder(async (folder) => {
		const out = join(folder, "drawn");
		await draw(out, truth, { claims: 20_000, seed });
		return await withTapes(out, async (tapes) => {
			const { curves, open } = await valuedAt(tapes, cutOff);
			const rows = await tapes.database.rows(`
				select months_between(date '${cutOff}' + 1, paid_date)::integer as month, sum(amount)::double as cash
				from claim_clocks
				inner join claim_states using (claim_key)
				inner join stg_claims using (claim_key)
				inner join tape_payments using (claim_id)
				where claim_state = 'open' and (clock = 'submission' or left_date is null) and paid_date > date '${cutOff}'
				group by 1`);
			const came = new Map(
				rows.map(({ month, cash }) => [Number(month), Number(cash)]),
			);
			const { months } = totalOf(expectedCollections(open, curves.segments));
			return {
				forecast: months.slice(0, 12),
				came: months.slice(0, 12).map((_, month) => came.get(month) ?? 0),
			};
		});
	});
}

const sum = (amounts: readonly number[]) =>
	amounts.reduce((all, amount) => all + amount, 0);

const errorOf = ({ forecast, came }: Year, from = 0, to = 12) =>
	sum(forecast.slice(from, to)) / sum(came.slice(from, to)) - 1;

describe("claims of like size", () => {
	let years: Year[];
	beforeAll(async () => {
		years = [
			await yearAfter("2025-06-30", ofLikeSize, 21),
			await yearAfter("2025-06-30", ofLikeSize, 22),
		];
	});

	test("the cash of the year is forecast within ten per cent", () => {
		for (const year of years) expect(Math.abs(errorOf(year))).toBeLessThan(0.1);
	});

	test("neither the first months nor the last make up for the others", () => {
		for (const year of years) {
			expect(Math.abs(errorOf(year, 0, 3))).toBeLessThan(0.15);
			expect(Math.abs(errorOf(year, 3, 12))).toBeLessThan(0.2);
		}
	});
});

describe("claims as the default truth draws them, large customers left out", () => {
	test("the cash of the year is forecast within a quarter", async () => {
		const year = await yearAfter("2025-06-30", withoutLarge, 21);
		expect(Math.abs(errorOf(year))).toBeLessThan(0.25);
	});
});
