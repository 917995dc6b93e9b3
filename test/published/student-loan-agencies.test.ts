// US Department of Education, private collection agencies, FY16 Q2 and Q3: where a raw table crowns those in run-off.
// The table gives dollars, no accounts. A defaulted borrower is taken to owe 20 000 dollars, so that there is a number to
// judge chance by; the quarters are the strata. In run-off is who had no new stock to speak of: less than a hundredth of
// what it had came in between the two beginnings.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { benchmark } from "../../src/agencies/benchmark.ts";
import type { StratumCount } from "../../src/agencies/strata.ts";
import { random } from "../../src/random.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

const table = "tables/us_student_loan_agency_recoveries_fy16.csv";
const account = 20_000;

interface Quarter {
	readonly quarter: string;
	readonly agency: string;
	readonly starting: number;
	readonly recovered: number;
}

function quarters(): Quarter[] {
	return readFileSync(sharedFile(table), "utf8")
		.trim()
		.split("\n")
		.filter((line) => /^FY/.test(line))
		.map((line) => {
			const [quarter = "", agency = "", starting, recovered] = line.split(",");
			return {
				...{ quarter, agency },
				starting: Number(starting),
				recovered: Number(recovered),
			};
		});
}

const countOf = ({ quarter, agency, starting, recovered }: Quarter) =>
	({
		...{ agency, stratum: quarter, principal: starting, recovered },
		placements: Math.round(starting / account),
		resolved: Math.round(recovered / account),
	}) satisfies StratumCount;

function runOffOf(rows: readonly Quarter[]): Set<string> {
	const later = new Map(
		rows
			.filter(({ quarter }) => quarter === "FY16Q3")
			.map(({ agency, starting }) => [agency, starting]),
	);
	return new Set(
		rows
			.filter(({ quarter }) => quarter === "FY16Q2")
			.filter(
				({ agency, starting, recovered }) =>
					(later.get(agency) ?? 0) - starting + recovered < starting / 100,
			)
			.map(({ agency }) => agency),
	);
}

describeShared(table, () => {
	const rows = quarters();
	const runOff = runOffOf(rows);
	const { ranked, best } = benchmark(rows.map(countOf), runOff, random(1));

	test("the three highest raw rates are of agencies in run-off, West Asset and ERS first", () => {
		const raw = ranked.toSorted((one, other) => one.rawRank - other.rawRank);
		expect(
			raw
				.slice(0, 3)
				.map(({ agency, rawRank, standing }) => [
					...[rawRank, agency, standing],
				]),
		).toEqual([
			[1, "ERS", "run-off"],
			[2, "West Asset", "run-off"],
			[3, "Pioneer Credit Recovery", "run-off"],
		]);
	});

	test("none of them is ranked or named best; the others have both ranks", () => {
		expect(runOff.has(best ?? "")).toBe(false);
		for (const { agency, compares, rawRank } of ranked) {
			expect(rawRank).toBeGreaterThan(0);
			expect(compares === null, agency).toBe(runOff.has(agency));
		}
	});

	test("of those with new stock ConServe is first, and too little apart from the rest to be named best", () => {
		const first = ranked.find(({ compares }) => compares?.rank === 1);
		expect(first?.agency).toBe("ConServe");
		expect(first?.rawRate).toBeCloseTo(534970811 / 13504845325, 4);
		expect(best).toBeNull();
	});
});
