// `npm run bench -- 1000000`: draws so many claims with about three payments each, values them, and prints what it took.
// `npm run bench -- 1000000 /tmp/drawn` keeps the draw in that folder, and takes it from there the next time.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import makeSample from "../../pipelines/make-sample.ts";
import valuePortfolio from "../../pipelines/value-portfolio.ts";
import type { Effects } from "../../src/pipeline.ts";
import { memoryLimit } from "../../src/warehouse/memory.ts";
import { byHand } from "./by-hand.ts";

const claims = Number(process.argv[2] ?? 1_000_000);
const here = dirname(fileURLToPath(import.meta.url));
const cutOff = "2026-06-30";

interface Measured {
	readonly step: string;
	readonly seconds: number;
	readonly peakMegabytes: number;
}

const measured: Measured[] = [];
const effects: Effects = {
	say: () => {},
	environment: () => undefined,
	ask: async () => undefined,
	signal: new AbortController().signal,
	async step(title, work) {
		let peak = 0;
		const look = () => {
			peak = Math.max(peak, process.memoryUsage.rss());
		};
		const watch = setInterval(look, 50);
		const started = performance.now();
		try {
			return await work(() => {});
		} finally {
			look();
			clearInterval(watch);
			measured.push({
				step: title,
				seconds: (performance.now() - started) / 1000,
				peakMegabytes: peak / 1e6,
			});
		}
	},
};

function line(step: string, seconds: number, rows: number, peak?: number) {
	const speed = Math.round(rows / seconds).toLocaleString("en");
	console.log(
		`${step.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s ${speed.padStart(12)} rows/s ${peak === undefined ? "" : `${Math.round(peak).toLocaleString("en").padStart(7)} MB peak`}`,
	);
}

const folder = await mkdtemp(join(tmpdir(), "ferskvare-bench-"));
try {
	const sample = process.argv[3] ?? join(folder, "sample");
	if (!existsSync(sample))
		await makeSample.run(
			{ claims, seed: 1, out: sample, truth: join(here, "truth.json"), cutOff },
			effects,
		);
	const files = {
		claims: join(sample, "claims.csv"),
		payments: join(sample, "payments.csv"),
		debtors: join(sample, "debtors.csv"),
	};
	const hand = await byHand(
		sample,
		folder,
		memoryLimit([files.claims, files.payments, files.debtors]),
	);
	const started = performance.now();
	const lines = await valuePortfolio.run(
		{
			claims: [files.claims],
			payments: [files.payments],
			debtors: [files.debtors],
			events: undefined,
			companies: undefined,
			persons: undefined,
			bankruptcies: undefined,
			debtSettlements: undefined,
			addresses: undefined,
			phones: undefined,
			suppressions: undefined,
			corrections: undefined,
			layout: undefined,
			reference: undefined,
			vault: undefined,
			keyFile: undefined,
			cutOff,
			side: "both",
			backtest: false,
			segmentBy: "debtor_type",
			targetIrr: undefined,
			buyer: undefined,
			seller: undefined,
			link: false,
			language: "en",
			out: join(folder, "out"),
		},
		effects,
	);
	const whole = (performance.now() - started) / 1000;
	const report = lines.find((each) => each.startsWith("Report: ")) ?? "";
	const run = dirname(report.replace("Report: ", ""));
	const { size } = await stat(join(run, "portfolio.duckdb"));

	const payments = JSON.parse(await readFile(join(run, "result.json"), "utf8"))
		.control_totals.payments_in_tape;
	console.log(
		`${claims.toLocaleString("en")} claims with ${(payments / claims).toFixed(1)} payments each, ${process.version}`,
	);
	for (const { step, seconds, peakMegabytes } of measured)
		line(step, seconds, claims, peakMegabytes);
	line("whole value run", whole, claims);
	line("by hand: bare read_csv", hand.readSeconds, claims);
	line("by hand: the models", hand.modelSeconds, claims);
	const secondsOf = (step: string) =>
		measured.find((each) => each.step === step)?.seconds ?? 0;
	const engine = secondsOf("Read the tapes") + secondsOf("Build the models");
	const byHandSeconds = hand.readSeconds + hand.modelSeconds;
	console.log(
		`engine work is ${(engine / byHandSeconds).toFixed(2)} times the same SQL by hand; portfolio.duckdb ${Math.round(size / 1e6)} MB`,
	);
} finally {
	await rm(folder, { recursive: true, force: true });
}
