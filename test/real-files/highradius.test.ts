// Two exports of one ledger, differently written, come to the same ageing: that of the reference, in its own bands.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import checkTapes from "../../pipelines/check-tapes.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { Database } from "../../src/warehouse/database.ts";
import { quietEffects } from "../effects.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

/** shared/data/README.md: as of 2020-05-31, number and sum by days past due. */
const reference = [
	["not due", 108, 1_553_224.51],
	["1-15", 1_121, 32_429_676.75],
	["16-30", 1_692, 54_134_002.32],
	["31-45", 2_003, 64_753_308.32],
	["46-60", 2_389, 82_902_544.76],
	["over 60", 2_368, 74_655_102.31],
] as const;

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "ferskvare-highradius-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The ageing of a file as check proposes to read it. */
async function ageing(
	file: string,
): Promise<readonly (readonly [unknown, number, string])[]> {
	const claims = sharedFile(`data/highradius/${file}`);
	const layout = join(folder, `${file}.json`);
	await checkTapes.run(
		{
			files: [claims],
			layout: undefined,
			write: layout,
			yes: true,
			cutOff: undefined,
			keyFile: undefined,
			language: "en",
			out: undefined,
		},
		quietEffects,
	);
	const database = await Database.open(":memory:");
	try {
		await loadTapes(database, { claims, layout }, folder);
		const rows = await database.rows(`
			select case when days <= 0 then 'not due' when days <= 15 then '1-15' when days <= 30 then '16-30'
				when days <= 45 then '31-45' when days <= 60 then '46-60' else 'over 60' end as band,
				count(*)::integer as claims, sum(principal) as amount, min(days) as youngest
			from (select date '2020-05-31' - due_date as days, principal from tape_claims)
			group by band order by youngest`);
		return rows.map(({ band, claims: count, amount }) => [
			band,
			Number(count),
			String(amount),
		]);
	} finally {
		database.close();
	}
}

describeShared("data/highradius/A_nulldata_ddmmyyyy_open.csv", () => {
	test("A and B have identical ageing, and it is the reference's", async () => {
		const first = await ageing("A_nulldata_ddmmyyyy_open.csv");
		expect(await ageing("B_D0T7_iso_leadingzeros_predicted.csv")).toEqual(
			first,
		);
		expect(first.map(([band, claims]) => [band, claims])).toEqual(
			reference.map(([band, claims]) => [band, claims]),
		);
		for (const [place, [, claims, sum]] of reference.entries()) {
			const amount = Number(first[place]?.[2]);
			// Amounts have a third decimal, and ours are rounded row by row: half an øre each at the most.
			expect(Math.abs(amount - sum)).toBeLessThanOrEqual(
				0.005 * claims + 0.005,
			);
		}
	});
});
