import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleFiles, type Valued, valued } from "../valued.ts";

let small: Valued;
const folder = "data-samples/small";
beforeAll(async () => {
	small = await valued({
		...sampleFiles(folder),
		companies: `${folder}/companies.csv`,
		persons: `${folder}/persons.csv`,
		bankruptcies: `${folder}/bankruptcies.csv`,
		debtSettlements: `${folder}/debt_settlements.csv`,
		cutOff: "2026-06-30",
	});
});
afterAll(() => small.discard());
test("x", async () => {
	for (const q of [
		"select finding, register, match_strength, count(*) n from wash_findings group by all order by all",
		"select wash_outcome, count(*) n from debtor_washing group by all",
		"select * from wash_worth order by position",
		"select * from put_backs order by position",
		"select * from register_deliveries",
		"select register, match_strength, reason_unused, count(*) n from register_matches group by all",
	])
		console.table(await small.ask((d) => d.rows(q)));
	expect(1).toBe(1);
});
