// `npx tsx test/bench/linkage.ts 1000000`: draws so many debtors with planted duplicates, links them, and prints what it took.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDatabase } from "../../src/warehouse/database.ts";
import { linkDebtors } from "../../src/wash/linkage/debtor-linkage.ts";
import { drawDebtors } from "./drawn-debtors.ts";

const debtors = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "ferskvare-linkage-"));
try {
	await withDatabase(
		join(folder, "portfolio.duckdb"),
		{ memoryLimit: "2000MB", temporaryDirectory: folder },
		async (database) => {
			await drawDebtors(database, debtors);
			let peak = 0;
			const watch = setInterval(() => {
				peak = Math.max(peak, process.memoryUsage.rss());
			}, 50);
			const [started, cpu] = [performance.now(), process.cpuUsage()];
			const found = await linkDebtors(database, new Map());
			clearInterval(watch);
			const used = process.cpuUsage(cpu);
			console.log(
				`${debtors.toLocaleString("en")} debtors linked in ${((performance.now() - started) / 1000).toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(0)} s of CPU), peak ${Math.round(peak / 1e6)} MB, ${found.candidates.toLocaleString("en")} pairs looked at`,
			);
			for (const {
				rule,
				pairs,
				largest,
				skippedBlocks,
				skippedPairs,
			} of found.blocks)
				console.log(
					`  ${rule}: ${pairs.toLocaleString("en")} pairs, blocks up to ${largest}; ${skippedBlocks.toLocaleString("en")} larger skipped (${skippedPairs.toLocaleString("en")} pairs)`,
				);
			for (const { column, levels } of found.model.fields)
				console.log(
					`  ${column}: ${levels
						.slice(1)
						.map(
							({ code, m, u, weight }) =>
								`${code} ${m.toFixed(4)}/${u.toExponential(1)} ${weight.toFixed(1)}`,
						)
						.join(", ")}`,
				);
			console.log(
				`  prior ${found.model.prior.toExponential(2)}, ${Math.round(found.model.expectedMatches)} matches expected, ${found.model.iterations} rounds, ${found.model.isConverged ? "at rest" : "not at rest"}`,
			);
			const row = await database.row(`
				with linked as (
					select person_id, entity, count(*) as members from debtor_links inner join planted on planted.debtor_id = debtor_links.debtor_id
					group by person_id, entity
				)
				select (select sum(members * (members - 1) // 2) from linked) as hits,
					(select sum(cluster_size - 1) / 2 from debtor_links) as found,
					(select sum(members * (members - 1) // 2) from (select count(*) as members from planted group by entity)) as truth,
					(select max(cluster_size) from debtor_links) as largest,
					(select count(conflicts) from debtor_links) as conflicts`);
			const [hits, all, truth] = [row.hits, row.found, row.truth].map(
				Number,
			) as [number, number, number];
			console.log(
				`  planted pairs ${truth}: precision ${(hits / all).toFixed(4)}, recall ${(hits / truth).toFixed(4)}, F1 ${((2 * hits) / (all + truth)).toFixed(4)}; largest cluster ${row.largest}, ${row.conflicts} debtors in clusters with something against them`,
			);
			for (const each of found.thresholds.filter(
				({ threshold }) => threshold >= 0.5,
			))
				console.log(
					`  from ${each.threshold}: ${each.pairs} pairs, precision ${each.precision.toFixed(4)}, recall ${each.recall.toFixed(4)} by the model`,
				);
		},
	);
} finally {
	await rm(folder, { recursive: true, force: true });
}
