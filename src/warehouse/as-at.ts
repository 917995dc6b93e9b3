// The same tapes as at an earlier day: models made once more, beside the portfolio, with another cut-off date.
import { addDays, type CalendarDay } from "../dates.ts";
import { modelFolder } from "./build.ts";
import { type Database, named, quoted } from "./database.ts";
import { duckdbEngine } from "./duckdb-engine.ts";
import type { Engine } from "./engine.ts";
import { type Model, modelsIn } from "./model.ts";

/** The portfolio as it was known at the end of an earlier day. */
export interface Earlier {
	readonly cutOffDate: CalendarDay;
	/** Where its relations lie: `catalog.claim_features` beside the portfolio's own `claim_features`. */
	readonly catalog: string;
	/** Works where a name without a catalog means the earlier relation. */
	within<Outcome>(work: (engine: Engine) => Promise<Outcome>): Promise<Outcome>;
	/** Forgets it all; the portfolio's file never held any of it. */
	discard(): Promise<void>;
}

/**
 * Makes the named models, and what they read, as at an earlier day from the tapes that the portfolio holds.
 *
 * The tapes, seeds and tables of law are views on the portfolio's own; every relation that a model makes is made anew
 * behind staging, which applies the earlier cut-off date. So nothing later can leak but what the tapes state as of
 * their own day without a date: contact data, documents, interest and costs.
 *
 * @param oneIn  keeps one debtor in so many, with all that is known of it
 * @throws RangeError for a model that there is not
 */
export async function asAt(
	database: Database,
	cutOffDate: CalendarDay,
	models: readonly string[],
	oneIn = 1,
): Promise<Earlier> {
	const wanted = withSources(models);
	const { home } = await database.row("select current_database() as home");
	const catalog = named(`as_at_${cutOffDate.replaceAll("-", "")}`);
	const engine = duckdbEngine(database, new Map());
	const within = async <Outcome>(
		work: (engine: Engine) => Promise<Outcome>,
	) => {
		await database.run(`use ${catalog}`);
		try {
			return await work(engine);
		} finally {
			await database.run(`use ${named(String(home))}`);
		}
	};
	const earlier = {
		...{ cutOffDate, catalog, within },
		discard: () => database.run(`detach ${catalog}`),
	};
	await database.run(`attach ':memory:' as ${catalog} (read_write)`);
	try {
		await within(async () => {
			await database.run(
				[
					runOf(`${named(String(home))}.main`, cutOffDate),
					...sourcesOf(wanted).map((source) =>
						sourceOf(source, `${named(String(home))}.main`, oneIn),
					),
				].join(";\n"),
			);
			await engine.open({ relations: [] });
			await engine.run(wanted);
		});
	} catch (cause) {
		await earlier.discard();
		throw cause;
	}
	return earlier;
}

/** The models named and all models they read, near and far. */
function withSources(names: readonly string[]): Model[] {
	const byName = new Map(
		modelsIn(modelFolder).map((model) => [model.name, model]),
	);
	const wanted = new Map<string, Model>();
	const take = (name: string) => {
		const model = byName.get(name);
		if (!model || wanted.has(name)) return;
		wanted.set(name, model);
		model.reads.forEach(take);
	};
	for (const name of names) {
		if (!byName.has(name)) throw new RangeError(`no model ${name}`);
		take(name);
	}
	return [...wanted.values()];
}

/** What the models read and none of them makes. */
function sourcesOf(models: readonly Model[]): string[] {
	const made = new Set(["run", ...models.map(({ name }) => name)]);
	const read = models.flatMap(({ reads }) => reads);
	return [...new Set(read)].filter((name) => !made.has(name)).sort();
}

function runOf(home: string, cutOffDate: CalendarDay): string {
	return `create table run as
		select * replace (date ${quoted(cutOffDate)} as cut_off_date, date ${quoted(addDays(cutOffDate, 1))} as day_after_cut_off)
		from ${home}.run`;
}

/** Whole debtors are kept or left, so that what is known of one is known whole; sources come in the order of their names. */
function sourceOf(name: string, home: string, oneIn: number): string {
	const kept = (id: string) => `md5_number_lower(${id}) % ${oneIn} = 0`;
	const ofKept = "claim_id in (select claim_id from tape_claims)";
	const conditions: Readonly<Record<string, string>> = {
		tape_claims: kept("coalesce(debtor_id, claim_id)"),
		tape_debtors: kept("debtor_id"),
		tape_events: ofKept,
		tape_payments: ofKept,
	};
	const condition = oneIn === 1 ? undefined : conditions[name];
	const rows = `as select * from ${home}.${named(name)}`;
	return condition
		? `create table ${named(name)} ${rows} where ${condition}`
		: `create view ${named(name)} ${rows}`;
}
