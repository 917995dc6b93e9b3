// Renders the example beside it from data-samples/small: `npm run example`.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import {
	copyFile,
	mkdir,
	mkdtemp,
	readFile,
	rm,
	stat,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { resultSchema } from "../../src/result/result.ts";
import { exampleFiles } from "./example.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const place = join(root, "reports/portfolio/example");
const browser = "/usr/bin/chromium";
const largestWorkbook = 700_000;

const out = await mkdtemp(join(tmpdir(), "ferskvare-example-"));
try {
	const run = valued();
	const result = resultSchema.parse(
		JSON.parse(await readFile(join(run, "result.json"), "utf8")),
	);
	await rm(place, { recursive: true, force: true });
	await mkdir(place, { recursive: true });
	for (const [name, text] of Object.entries(await exampleFiles(result)))
		await writeFile(join(place, name), text);
	const workbook = join(run, "workbook.xlsx");
	if ((await stat(workbook)).size < largestWorkbook)
		await copyFile(workbook, join(place, "workbook.xlsx"));
	if (existsSync(browser)) await firstScreen();
	else console.warn(`no page.png: there is no browser at ${browser}`);
} finally {
	await rm(out, { recursive: true, force: true });
}

/** Values the sample as a user would, and gives the folder of the run. */
function valued(): string {
	const sample = (tape: string) => `data-samples/small/${tape}.csv`;
	const beside = [
		...["payments", "events", "debtors"],
		...["companies", "persons", "bankruptcies", "debt_settlements"],
	];
	const tapes = beside.flatMap((tape) => [
		`--${tape.replace("_", "-")}`,
		sample(tape),
	]);
	execFileSync(
		process.execPath,
		[
			"src/cli/ferskvare.mjs",
			"value",
			sample("claims"),
			...tapes,
			"--link",
			"--cut-off",
			"2026-06-30",
			"--out",
			out,
		],
		{ cwd: root, stdio: ["ignore", "ignore", "inherit"] },
	);
	const [portfolio = ""] = readdirSync(out);
	const [run = ""] = readdirSync(join(out, portfolio));
	return join(out, portfolio, run);
}

async function firstScreen(): Promise<void> {
	const window = await chromium.launch({
		executablePath: browser,
		args: ["--no-sandbox", "--disable-gpu"],
	});
	const page = await window.newPage({
		viewport: { width: 1280, height: 900 },
		deviceScaleFactor: 1,
		colorScheme: "light",
	});
	await page.goto(pathToFileURL(join(place, "report.html")).href);
	await page.screenshot({ path: join(place, "page.png") });
	await window.close();
}
