// Writes reports/dictionary.html from a valued sample: `npm run dictionary`.
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entriesOf } from "../../src/dictionary/entries.ts";
import { dictionaryPage } from "../../src/dictionary/page.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = await mkdtemp(join(tmpdir(), "ferskvare-dictionary-"));
try {
	const sample = (tape: string) => `data-samples/small/${tape}.csv`;
	const tapes = ["payments", "events", "debtors"].flatMap((tape) => [
		`--${tape}`,
		sample(tape),
	]);
	execFileSync(
		process.execPath,
		["src/cli/ferskvare.mjs", "value", sample("claims"), ...tapes].concat([
			"--cut-off",
			"2026-06-30",
			"--out",
			out,
		]),
		{ cwd: root, stdio: ["ignore", "ignore", "inherit"] },
	);
	const [run = ""] = await readdir(join(out, "small"));
	const file = join(out, "small", run, "portfolio.duckdb");
	const entries = await withDatabase(file, { readOnly: true }, entriesOf);
	await writeFile(
		join(root, "reports/dictionary.html"),
		dictionaryPage(entries),
	);
} finally {
	await rm(out, { recursive: true, force: true });
}
