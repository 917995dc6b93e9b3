// Values one portfolio: files in; workbook, page, result.json, rejects and a database to query out.
import { join } from "node:path";
import { readSides } from "../src/assumptions/sides.ts";
import { drawnBands } from "../src/backtest/earlier-bands.ts";
import { lookBack } from "../src/backtest/look-back.ts";
import { fitCurves, showsPayment } from "../src/curves/fit-curves.ts";
import { loadLaw } from "../src/law/load.ts";
import {
	annualRate,
	choice,
	date,
	file,
	flag,
	folder,
	optional,
	pipeline,
	positional,
	several,
	withFallback,
} from "../src/pipeline.ts";
import { keepCurves, readReference } from "../src/reference/curve-store.ts";
import { representedIn } from "../src/reference/representation.ts";
import { headline } from "../src/report/headline.ts";
import { intakeLines } from "../src/report/intake-lines.ts";
import { writeQuality, writeReports } from "../src/report/write.ts";
import { readAggregates } from "../src/result/aggregates.ts";
import { keepRoads } from "../src/result/keep-roads.ts";
import { refuseNothingDue } from "../src/result/notes.ts";
import { pricePortfolio } from "../src/result/price-portfolio.ts";
import { readPriced } from "../src/result/priced-aggregates.ts";
import { completenessOf, qualityOf } from "../src/result/quality.ts";
import { readRoads } from "../src/result/read-roads.ts";
import { resultOf } from "../src/result/result-of.ts";
import { readRiskEvidence } from "../src/result/risk-evidence.ts";
import { inRunFolder } from "../src/result/run-folder.ts";
import { scoredPortfolio } from "../src/result/scored-portfolio.ts";
import { sellerRoads } from "../src/result/seller-roads.ts";
import { submissionPractice } from "../src/result/submission-practice.ts";
import { studyTriangles } from "../src/result/triangles.ts";
import { uncertaintyOf } from "../src/result/uncertainty.ts";
import { keepScorecard } from "../src/score/keep-scorecard.ts";
import { trainScorecard } from "../src/score/train.ts";
import { identityKey } from "../src/tape/identities/identity-key.ts";
import { fillVault } from "../src/tape/identities/identity-vault.ts";
import { loadTapes } from "../src/tape/load-tapes.ts";
import { writeRejects } from "../src/tape/rejects/rejects-file.ts";
import {
	expectedCollections,
	horizonMonths,
} from "../src/valuation/collections.ts";
import { openClaimsFrom } from "../src/valuation/open-claims.ts";
import { buildModels, segmentColumns } from "../src/warehouse/build.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";
import { washDebtors } from "../src/wash/wash.ts";

export default pipeline({
	says: "Value a portfolio of claims as at a cut-off date",
	parameters: {
		claims: positional(several(file("claim tapes, one or several"))),
		payments: optional(several(file("payment tape of the same claims"))),
		events: optional(several(file("event tape of the same claims"))),
		debtors: optional(several(file("debtor tape of the same claims"))),
		companies: optional(several(file("register of companies"))),
		persons: optional(several(file("extract of the population register"))),
		bankruptcies: optional(several(file("register of bankruptcies"))),
		debtSettlements: optional(several(file("register of debt settlements"))),
		addresses: optional(several(file("register of addresses"))),
		phones: optional(several(file("register of telephones"))),
		suppressions: optional(
			several(file("debtors that the buyer wants no claims on")),
		),
		corrections: optional(
			several(file("rejects.xlsx of an earlier run, mended")),
		),
		layout: optional(file("layout: the sender's headings, codes and formats")),
		reference: optional(file("portfolio whose curves to lean on")),
		vault: optional(file("new file for names, addresses and identity numbers")),
		keyFile: optional(
			file("key to hash identity numbers by; else FERSKVARE_KEY"),
		),
		link: flag("find the same debtor and the same claim under several numbers"),
		cutOff: date("nothing after this day is known"),
		side: withFallback(
			choice(["seller", "buyer", "both"], "whose price is asked for"),
			"both",
		),
		targetIrr: optional(annualRate("yearly return the buyer wants: 0.15")),
		buyer: optional(file("what the buyer supposes: JSON")),
		seller: optional(file("what the seller supposes: JSON")),
		segmentBy: withFallback(
			choice(segmentColumns, "what segments are told by"),
			"debtor_type",
		),
		backtest: flag("test the forecast on the past, however many claims"),
		language: withFallback(
			choice(["nb", "en"], "language of the report"),
			"en",
		),
		out: withFallback(folder("where the report goes"), "out"),
	},
	async run(given, { step, signal, environment }) {
		const sides = await readSides(given);
		const leansOn = await readReference(given.reference);
		const reference = leansOn?.months;
		const key = await identityKey(given.keyFile, environment("FERSKVARE_KEY"));
		return await inRunFolder(given.out, async (run) => {
			const settings = {
				memoryLimit: memoryLimit(
					[given.claims, given.payments, given.events].flat(),
				),
				temporaryDirectory: run.scratch,
				signal,
			};
			const kept = join(run.partial, "portfolio.duckdb");
			const { result, vault } = await withDatabase(
				kept,
				settings,
				async (database) => {
					const loaded = await step("Read the tapes", (progress) =>
						loadTapes(
							database,
							{
								...given,
								debt_settlements: given.debtSettlements,
								identityKey: key,
							},
							run.scratch,
							progress,
						),
					);
					refuseNothingDue(loaded, given.cutOff);
					const vault = await fillVault(
						database,
						given.vault,
						loaded.tapes.debtors,
						run.scratch,
					);
					await step("Wash the debtors", () =>
						washDebtors(database, loaded.tapes, given.cutOff, given.link),
					);
					await loadLaw(database);
					const built = await step("Build the models", (progress) =>
						buildModels(
							database,
							{ ...loaded, segmentBy: given.segmentBy },
							given.cutOff,
							progress,
						),
					);
					const counted = await readAggregates(built.engine);
					const isMeasurable = showsPayment(counted.totals, counted.cash);
					const curves = await step("Fit the curves", async () =>
						fitCurves({ ...counted, isMeasurable, reference, horizonMonths }),
					);
					const trained = await step("Learn the scorecard", () =>
						trainScorecard(database, given.cutOff, isMeasurable),
					);
					await keepScorecard(database, trained.card);
					const open = openClaimsFrom(counted.open);
					const collections = expectedCollections(open, curves.segments);
					const { forecast, sale } = await step("Price the portfolio", () =>
						pricePortfolio(database, built.engine, {
							...{ counted, open, collections, sides },
							...{ side: given.side, curves: curves.segments },
						}),
					);
					const priced = await readPriced(built.engine, given.link);
					const represented = leansOn
						? representedIn(leansOn, counted.open)
						: null;
					const uncertainty = await step("Draw what may come", async () =>
						uncertaintyOf({
							...{ counted, isMeasurable, reference, open, collections },
							...{ sides, side: given.side },
							bandFactor: represented?.bandFactor,
							evidence: await readRiskEvidence(built.engine),
						}),
					);
					const practice = await step("Hold the mix still", () =>
						submissionPractice(database, built.engine),
					);
					const roads = sellerRoads({
						...{ groups: counted.open, open, collections, sides },
						...{ forecast, practice, uncertainty, putBacks: sale.putBacks },
						evidence: await readRoads(built.engine),
						agencies: priced.activity.agencies,
					});
					await keepRoads(database, roads);
					const triangles = await step("Study the triangles", () =>
						studyTriangles(database, counted),
					);
					await keepCurves(database, [...curves.portfolio, ...curves.segments]);
					const tested = await step("Test the forecast on the past", () =>
						lookBack(database, {
							...{
								...loaded,
								cutOffDate: given.cutOff,
								isAsked: given.backtest,
								bands: drawnBands(sides.risk),
							},
							claims: loaded.tapes.claims.totals.rowsLoaded,
						}),
					);
					await writeRejects(database, join(run.partial, "rejects.csv"));
					const engine = await database.version();
					const completeness = await completenessOf(database, loaded);
					const result = resultOf({
						completeness,
						...{ given, engine, loaded, counted, isMeasurable },
						...{ curves, reference, sides, forecast, priced },
						...{ practice, triangles, sale, tested, represented },
						...{ uncertainty, roads },
						scorecard: await scoredPortfolio(database, trained),
					});
					const quality = await qualityOf(
						database,
						loaded,
						result.findings,
						completeness,
					);
					await step("Write what to mend", () =>
						writeQuality(run.partial, quality, given.language),
					);
					return { result, vault };
				},
			);
			await step("Write the reports", () =>
				writeReports(run.partial, result, given.language),
			);
			const { portfolio, run: name } = result.provenance;
			await vault.publish();
			const place = await run.publish(portfolio, name);
			return [
				...headline(result, given.language),
				...intakeLines(result, given.language),
				`Report: ${join(place, "report.html")}`,
				`Workbook: ${join(place, "workbook.xlsx")}`,
				`Ask SQL: ferskvare sql ${place}`,
			];
		});
	},
});
