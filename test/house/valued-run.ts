// The drawn sample, valued as a user would, for what is rendered from it.
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Works on the folder of the run, and takes it away. */
export async function valuedRun(
	work: (run: string) => Promise<void>,
): Promise<void> {
	const out = await mkdtemp(join(tmpdir(), "ferskvare-rendered-"));
	const sample = (tape: string) => `data-samples/small/${tape}.csv`;
	const beside = [
		...["payments", "events", "debtors"],
		...["companies", "persons", "bankruptcies", "debt_settlements"],
	];
	const tapes = beside.flatMap((tape) => [
		`--${tape.replace("_", "-")}`,
		sample(tape),
	]);
	const words = ["value", sample("claims"), ...tapes, "--link"].concat([
		...["--cut-off", "2026-06-30", "--out", out],
	]);
	try {
		execFileSync(process.execPath, ["src/cli/ferskvare.mjs", ...words], {
			cwd: root,
			stdio: ["ignore", "ignore", "inherit"],
		});
		const [run = ""] = await readdir(join(out, "small"));
		await work(join(out, "small", run));
	} finally {
		await rm(out, { recursive: true, force: true });
	}
}
