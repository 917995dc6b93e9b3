// Febrl's people (Christen 2008) are found again without a label: one spec for both files, labels for the score alone.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../../src/warehouse/database.ts";
import {
	type Linkage,
	linkRecords,
} from "../../../src/wash/linkage/link-records.ts";
import { describeShared, sharedJson } from "../../shared-data.ts";
import {
	febrlSpec,
	layDownPeople,
	type Quality,
	qualityFrom,
	qualityOfClusters,
} from "./febrl.ts";

/**
 * splink 5.0.0 on the same files, its pairs at three thresholds: dedupe_only; JaroWinklerAtThresholds(0.92, 0.8) on given_name,
 * surname, address_1, address_2, suburb; DamerauLevenshteinAtThresholds(1, 2) on date_of_birth, soc_sec_id, postcode;
 * ExactMatch on street_number, state; blocked on given_name, surname, date_of_birth, soc_sec_id, address_1, postcode, suburb;
 * estimate_probability_two_random_records_match(soc_sec_id; given_name + surname + date_of_birth; recall=0.9),
 * estimate_u_using_random_sampling(1e6, seed=1), expectation maximisation blocked on date_of_birth, then on soc_sec_id.
 */
const splink: Readonly<Record<string, Readonly<Record<number, number>>>> = {
	dataset1: { 0.5: 1, 0.9: 1, 0.99: 1 },
	dataset2: { 0.5: 1, 0.9: 1, 0.99: 0.9995 },
};

describeShared("data/linkage-febrl", () => {
	describe.each([
		["dataset1", "febrl1"],
		["dataset2", "febrl2"],
	])("%s", (file, name) => {
		let database: Database;
		let linkage: Linkage;
		beforeAll(async () => {
			database = await Database.open(":memory:");
			await layDownPeople(database, file);
			linkage = await linkRecords(database, febrlSpec);
		});
		afterAll(async () => {
			await linkage.discard();
			database.close();
		});

		test.each([0.5, 0.9, 0.99])(
			"pairs from %f are as good as splink's",
			async (threshold) => {
				const { precision, recall, f1 } = await qualityFrom(
					database,
					threshold,
				);
				expect(precision).toBeGreaterThanOrEqual(0.999);
				expect(recall).toBeGreaterThanOrEqual(0.997);
				expect(f1).toBeGreaterThanOrEqual(
					(splink[file]?.[threshold] ?? 1) - 0.002,
				);
			},
		);

		test("clusters reach an F1 of 0.97, and more", async () => {
			const found: Quality = await qualityOfClusters(database);
			expect(found.f1).toBeGreaterThanOrEqual(0.97);
			expect(found).toEqual({ precision: 1, recall: 1, f1: 1 });
		});

		test("the model knows how many pairs there are", () => {
			const { true_pairs } = (
				sharedJson("data/linkage-febrl/reference.json") as Record<
					string,
					{ true_pairs: number }
				>
			)[name] ?? { true_pairs: Number.NaN };
			expect(linkage.model.isConverged).toBe(true);
			expect(linkage.model.expectedMatches / true_pairs).toBeCloseTo(1, 2);
		});

		test("what the model says of a threshold is what the labels say", async () => {
			for (const { threshold, precision, recall } of linkage.thresholds) {
				const labelled = await qualityFrom(database, threshold);
				expect(precision).toBeCloseTo(labelled.precision, 2);
				expect(recall).toBeCloseTo(labelled.recall, 2);
			}
		});
	});
});
