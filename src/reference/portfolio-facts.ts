// What a reference takes from a valued portfolio: aggregates, read only.
import { z } from "zod";
import { showsPayment } from "../curves/fit-curves.ts";
import type { CashRow, ExitRow, ExposureRow } from "../curves/histories.ts";
import { Fault } from "../faults.ts";
import { type Database, named, withDatabase } from "../warehouse/database.ts";
import type { Readable } from "../warehouse/engine.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";
import {
	controlTotals,
	curveCash,
	curveExits,
	curveExposures,
	openClaimsBySegment,
} from "../warehouse/relations.ts";

interface Counted {
	readonly name: string;
	readonly claims: number;
}

export interface PortfolioFacts {
	readonly cutOffDate: string;
	readonly currency: string;
	readonly claims: number;
	/** Kroner. */
	readonly principal: number;
	readonly exposures: readonly ExposureRow[];
	readonly cash: readonly CashRow[];
	readonly exits: readonly ExitRow[];
	readonly open: readonly z.infer<typeof openClaimsBySegment.row>[];
	readonly dueMonths: readonly Counted[];
	readonly countries: readonly Counted[];
	readonly debtorTypes: readonly Counted[];
}

/** @throws Fault for what is no portfolio, and for one that cannot show how its claims pay */
export async function readPortfolio(
	portfolio: string,
): Promise<PortfolioFacts> {
	return await withDatabase(
		await portfolioFile(portfolio),
		{ readOnly: true },
		async (database) => {
			const [totals] = await readAll(database, controlTotals, portfolio);
			const cash = await readAll(database, curveCash, portfolio);
			if (!totals || !showsPayment(totals, cash))
				throw new Fault(`${portfolio} cannot show how its claims pay`, {
					remedy:
						"Value it with a payment tape, and with claims that were paid in it.",
				});
			const run = await database.row("select cut_off_date, currency from run");
			return {
				cutOffDate: String(run.cut_off_date),
				currency: String(run.currency),
				claims:
					totals.claims_resolved + totals.claims_removed + totals.claims_open,
				principal:
					Number(totals.principal_original) -
					Number(totals.principal_after_cut_off),
				exposures: await readAll(database, curveExposures, portfolio),
				cash,
				exits: await readAll(database, curveExits, portfolio),
				open: await readAll(database, openClaimsBySegment, portfolio),
				dueMonths: await counted(
					database,
					"left(cast(vintage_month as varchar), 7)",
					"claim_clocks where clock = 'due'",
				),
				countries: await counted(
					database,
					"country",
					"stg_claims inner join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id where country is not null",
				),
				debtorTypes: await counted(
					database,
					"stg_debtors.debtor_type",
					"stg_claims inner join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id",
				),
			};
		},
	);
}

async function readAll<Row>(
	database: Database,
	{ name, row }: Readable<Row>,
	portfolio: string,
): Promise<Row[]> {
	const rows = await database
		.rows(`select * from ${named(name)} order by all`)
		.catch((cause: unknown) => {
			throw new Fault(
				`${portfolio} is no valued portfolio: it has no ${name}`,
				{
					remedy:
						"Give the portfolio.duckdb that a run of ferskvare value left.",
					cause,
				},
			);
		});
	return z.array(row).parse(rows);
}

async function counted(
	database: Database,
	name: string,
	from: string,
): Promise<Counted[]> {
	const rows = await database.rows(
		`select ${name} as name, count(*)::integer as claims from ${from} group by ${name} order by name`,
	);
	return rows.map((row) => ({
		name: String(row.name),
		claims: Number(row.claims),
	}));
}
