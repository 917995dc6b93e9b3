// Effects that do nothing but the work: what a test hands to a job.
import type { Effects } from "../src/pipeline.ts";

export const quietEffects: Effects = {
	step: (_, work) => work(() => {}),
	say: () => {},
	environment: () => undefined,
	ask: async () => undefined,
	signal: new AbortController().signal,
};
