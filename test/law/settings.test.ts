import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import type { DrawnClaim } from "./day-by-day.ts";
import { reckoned } from "./reckoned.ts";

function tenThousand(dueDate: string): DrawnClaim {
	return { dueDate, isCompany: false, principal: 1_000_000n, payments: [] };
}

describe.each(engines)("readings of the law on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	test.each([
		// 10 000 × 0.1250 × 46 ÷ 365 = 157.5342, from 16 May
		[
			"day after due date",
			"actual/actual",
			"2025-05-15",
			"2025-06-30",
			"157.53",
		],
		// 47 days: 160.9589
		["due date", "actual/actual", "2025-05-15", "2025-06-30", "160.96"],
		// 10 000 × 0.1250 × 182 ÷ 366 = 621.5847
		[
			"day after due date",
			"actual/actual",
			"2023-12-31",
			"2024-06-30",
			"621.58",
		],
		// 182 ÷ 365: 623.2877
		["day after due date", "actual/365", "2023-12-31", "2024-06-30", "623.29"],
	])("%s, %s: due %s until %s is %s", async (first, basis, due, until, sum) => {
		await database.run(
			`update law_settings set first_interest_day = '${first}', day_basis = '${basis}'`,
		);
		expect(await reckoned(database, [tenThousand(due)], until)).toEqual([
			{ interest: sum, gap: "" },
		]);
	});
});
