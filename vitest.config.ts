import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		env: { TZ: "Europe/Oslo" },
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
