// Another program works out the workbook's formulas, as written and with other assumptions in their cells.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Lever } from "../../src/lever/lever.ts";
import { kronerFromOre, oreFromKroner } from "../../src/money.ts";
import { tellingOf } from "../../src/report/figure.ts";
import {
	type LiveSide,
	liveTerms,
	termName,
} from "../../src/report/live-terms.ts";
import { priceSheets } from "../../src/report/price-sheets.ts";
import { writeSheets } from "../../src/report/workbook.ts";
import { askOf } from "../../src/valuation/ask.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { boughtBy } from "../../src/valuation/forecast.ts";
import { priced } from "../../src/valuation/price.ts";
import type { BuyerTerms, SellerTerms } from "../../src/valuation/types.ts";
import { valuedSmall } from "../valued.ts";
import { changed, hasSoffice, named, read, recalculated } from "./soffice.ts";

interface Supposed {
	readonly buyer?: Partial<BuyerTerms>;
	readonly seller?: Partial<SellerTerms>;
}

const everyTerm = {
	buyer: {
		...{ annualRate: 0.18, costRate: 0.2, collectionLevel: 0.95 },
		...{ costPerClaimMonth: 6, costPerStep: 9, stepsPerClaimMonth: 0.4 },
		...{ legalCost: 900, legalShare: 0.03, legalMonth: 2 },
		...{ vatOnCosts: 0.25, taxRate: 0.22 },
		...{ fundingShare: 0.5, fundingRate: 0.07 },
		...{ dueDiligence: 5000, onboardingPerClaim: 8 },
		...{ putBackRate: 0.04, putBackMonth: 4 },
	},
	seller: {
		...{ annualRate: 0.07, costRate: 0.17, collectionLevel: 0.9 },
		...{ costPerClaimMonth: 4, costPerStep: 7, stepsPerClaimMonth: 0.3 },
		...{ legalCost: 700, legalShare: 0.02, legalMonth: 5 },
		...{ vatOnCosts: 0.25, taxRate: 0.22, taxBaseShare: 0.8 },
		...{ vatRecoverableShare: 0.2, lossMonth: 24 },
		...{ saleCost: 4000, saleCostPerClaim: 3, bookShare: 0.6 },
		...{ capitalShare: 0.12, capitalRate: 0.1 },
	},
} satisfies Supposed;

const sets: Readonly<Record<string, Supposed>> = {
	"as the run supposes": {},
	"every term": everyTerm,
	"tax and put-backs late, nothing by the claim": {
		buyer: { taxRate: 0.22, putBackRate: 0.15, putBackMonth: 12 },
		seller: { taxRate: 0.25, taxBaseShare: 0, lossMonth: 12 },
	},
	"put-backs that hold the bid at what came before them": {
		buyer: {
			...{ annualRate: 0.02, costRate: 0.2 },
			...{ putBackRate: 0.3, putBackMonth: 12 },
		},
	},
	"a buyer that collects better and borrows nearly all": {
		buyer: {
			...{ annualRate: 0.35, costRate: 0.1, collectionLevel: 1.3 },
			...{ fundingShare: 0.9, fundingRate: 0.02, costPerClaimMonth: 25 },
		},
		seller: { annualRate: 0, bookShare: 1, capitalShare: 1, capitalRate: 0.2 },
	},
	"claims that cost more than they bring": {
		buyer: { costPerClaimMonth: 5000, dueDiligence: 100000 },
		seller: { costPerClaimMonth: 5000 },
	},
};

describe.skipIf(!hasSoffice)("recalculated by LibreOffice", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-recalculation-"));
	const books = new Map<string, ExcelJS.Workbook>();
	let lever: Lever;
	let valuation: { readonly bid: unknown; readonly ask: unknown };
	let written: ExcelJS.Workbook;

	beforeAll(async () => {
		const { result } = await valuedSmall();
		if (!result.lever) throw new Error("the sample has no lever");
		({ lever, valuation } = result);
		const telling = tellingOf(result, "en");
		const source = join(folder, "source.xlsx");
		await writeSheets(telling, priceSheets(telling), source);
		written = await read(source);
		const files = Object.keys(sets).map((_, at) => join(folder, `${at}.xlsx`));
		for (const [at, set] of Object.values(sets).entries())
			await changed(source, files[at] ?? "", cellsOf(set));
		const out = join(folder, "out");
		recalculated(files, out);
		for (const [at, name] of Object.keys(sets).entries())
			books.set(name, await read(join(out, `${at}.xlsx`)));
	}, 600_000);

	const book = (name: string) => {
		const found = books.get(name);
		if (!found) throw new Error(`no workbook ${name}`);
		return found;
	};

	test("the run's own prices and returns come back", () => {
		const own = book("as the run supposes");
		expect(valuation).toMatchObject({
			bid: { price: Number(named(own, "bid_price")).toFixed(2) },
			ask: { price: Number(named(own, "ask_price")).toFixed(2) },
		});
	});

	test("every formula gives what is stored beside it", () => {
		const own = book("as the run supposes");
		let formulas = 0;
		for (const sheet of written.worksheets)
			sheet.eachRow((row) => {
				row.eachCell((cell) => {
					if (!cell.formula) return;
					formulas += 1;
					const found = own.getWorksheet(sheet.name)?.getCell(cell.address);
					const at = `${sheet.name} ${cell.address} ${cell.formula}`;
					if (typeof cell.result === "number")
						expect(found?.result, at).toBeCloseTo(cell.result, 4);
					else if (cell.result) expect(found?.result, at).toBe(cell.result);
					else expect(found?.result, at).toBeTypeOf("number");
				});
			});
		expect(formulas).toBeGreaterThan(10_000);
	});

	test.each(Object.entries(sets))(
		"%s: bid, ask, returns, multiples and payback are the engine's",
		(name, set) => {
			const found = book(name);
			const expected = pricesAt(lever, set);
			for (const [side, price] of Object.entries(expected)) {
				const answer = (figure: string) => named(found, `${figure}_at_${side}`);
				expect(Number(named(found, `${side}_price`)), side).toBeCloseTo(
					price.price,
					2,
				);
				expectRate(answer("price_rate"), price.priceRate);
				expectRate(answer("irr"), price.irr);
				expectRate(answer("money_multiple"), price.moneyMultiple);
				expectRate(answer("payback_month"), price.paybackMonth);
			}
		},
	);

	test("where nothing goes by the claim, the two-way tables are the engine's", () => {
		const sheet = book("as the run supposes").getWorksheet("Bid sensitivity");
		const { buyer } = lever;
		for (const [down, moved] of [-0.05, -0.025, 0, 0.025, 0.05].entries())
			for (const [across, level] of [0.8, 0.9, 1, 1.1, 1.2].entries()) {
				const bid = (terms: Partial<BuyerTerms>) =>
					pricesAt(lever, { buyer: { ...terms, collectionLevel: level } }).bid
						.price;
				expect(Number(sheet?.getCell(6 + down, 2 + across).result)).toBeCloseTo(
					bid({ annualRate: buyer.annualRate + moved }),
					2,
				);
				expect(
					Number(sheet?.getCell(13 + down, 2 + across).result),
				).toBeCloseTo(bid({ costRate: buyer.costRate + moved }), 2);
			}
	});
});

function expectRate(found: unknown, expected: number | null): void {
	if (expected === null) expect(found).toBe("–");
	else expect(Math.abs(Number(found) - expected)).toBeLessThan(1e-8);
}

/** The cells that differ from the run, by their names. */
function cellsOf(set: Supposed): Map<string, number> {
	const of = (side: LiveSide, terms: Readonly<Record<string, unknown>> = {}) =>
		liveTerms[side].flatMap(([term]) => {
			const value = terms[term];
			return typeof value === "number"
				? [[termName(side, term), value] as const]
				: [];
		});
	return new Map([...of("buyer", set.buyer), ...of("seller", set.seller)]);
}

/** Bid and ask by the engine's own functions. */
function pricesAt({ segments, ...terms }: Lever, set: Supposed) {
	const buyer: BuyerTerms = { ...terms.buyer, ...set.buyer };
	const seller: SellerTerms = { ...terms.seller, ...set.seller };
	const bought = boughtBy(segments, buyer);
	const held = boughtBy(segments, seller);
	const gross = boughtBy(segments, {
		...{ ...buyer, collectionLevel: 1, costRate: 0, legalCost: 0 },
		...{ costPerClaimMonth: 0, costPerStep: 0 },
	}).months.map((month) => month.gross);
	const at = (kroner: number) =>
		priced(kronerFromOre(oreFromKroner(kroner)), bought, buyer, gross);
	return { bid: at(bidOf(bought, buyer)), ask: at(askOf(held, seller)) };
}
