// Segments told by another column: other words, the same claims, and every exit leads to a segment that is there.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadLaw } from "../../src/law/load.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { buildModels, segmentColumns } from "../../src/warehouse/build.ts";
import { Database } from "../../src/warehouse/database.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { inTemporaryFolder } from "../recovery/valued.ts";
import { sampleFiles } from "../valued.ts";

let database: Database;
let loaded: Awaited<ReturnType<typeof loadTapes>>;
beforeAll(async () => {
	database = await Database.open(":memory:");
	loaded = await inTemporaryFolder((scratch) =>
		loadTapes(database, sampleFiles("data-samples/small"), scratch),
	);
	await washDebtors(database, loaded.tapes, "2026-06-30");
	await loadLaw(database);
});
afterAll(() => database.close());

const asked = (segmentBy: (typeof segmentColumns)[number]) =>
	buildModels(
		database,
		{ ...loaded, segmentBy, manifest: { relations: [] } },
		"2026-06-30",
		undefined,
		["open_claims_by_segment", "exits_by_age"],
	);

const first = {
	debtor_type: /^(person|company|unknown), /,
	claim_type: /^(invoice|loan|fine|subscription|[a-z_]+), /,
	creditor: /^(creditor .+|other creditor), /,
	agency: /^(agency .+|other agency), /,
	size: /^(under 100 000|100 000 and over), /,
};

describe.each(segmentColumns)("segments told by %s", (column) => {
	beforeAll(() => asked(column));

	test("hold all open principal, and begin with its word", async () => {
		const { open, known } = await database.row(`
			select (select sum(principal) from open_claims_by_segment) as open,
				(select sum(principal_open) from claim_states) as known`);
		expect(Number(open)).toBe(Number(known));
		const segments = await database.rows(
			"select distinct segment from claim_clocks inner join segments using (segment_number) order by segment",
		);
		expect(segments.length).toBeGreaterThan(3);
		for (const { segment } of segments)
			expect(String(segment)).toMatch(first[column]);
	});

	test("are where every submitted claim came to, once", async () => {
		const { lost, exits, submitted } = await database.row(`
			select count(case when segments.segment is null then 1 end)::integer as lost,
				(select sum(claims)::integer from exits_by_age where exit_kind = 'submitted') as exits,
				(select count(*)::integer from submissions) as submitted
			from exits_by_age
			left join (select segment from segments where clock = 'submission') as segments
				on segments.segment = exits_by_age.to_segment
			where exit_kind = 'submitted'`);
		expect([lost, exits]).toEqual([0, submitted]);
	});
});
