import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

const isCi = process.env.CI !== undefined;

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		env: { TZ: process.env.TEST_ZONE ?? "Europe/Oslo" },
		// Two cores do the work of two; what a file loads, the next one finds loaded.
		maxWorkers: 2,
		isolate: false,
		globalSetup: "test/shared-folder.ts",
		sequence: { sequencer: LongestFirst },
		testTimeout: 60_000,
		hookTimeout: 120_000,
		reporters: isCi ? ["default", "json"] : ["default"],
		outputFile: { json: "out/tests.json" },
	},
});
