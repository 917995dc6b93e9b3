// A small one of test/bench/planted-days.ts, which draws 200.
import { expect, test } from "vitest";
import { emptyWarehouse } from "../../engines.ts";
import { heldIn } from "../../planted/days-to-submission.ts";

test("with the mix held still the planted curve and gain are found; the raw curve misses them", async () => {
	const database = await emptyWarehouse();
	const draws = [];
	for (const seed of [1, 2, 3])
		draws.push(await heldIn(database, { claims: 1500, seed }));
	database.close();
	const found = draws.flatMap((held) => Object.entries(held));
	const raw = found.filter(([name]) => name.endsWith("raw"));
	const others = found.filter(([name]) => !name.endsWith("raw"));
	const share = (rows: typeof found) =>
		rows.filter(([, isHeld]) => isHeld).length / rows.length;
	expect(others.length).toBe(33);
	// What is looked at in one draw goes together, so three draws say little more than three throws.
	expect(share(others)).toBeGreaterThan(0.7);
	expect(share(raw)).toBeLessThan(0.35);
}, 60_000);
