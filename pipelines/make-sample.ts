// Draws a synthetic portfolio from a stated truth, to try things on.
import {
	date,
	file,
	folder,
	optional,
	pipeline,
	wholeNumber,
	withFallback,
} from "../src/pipeline.ts";
import { drawSample } from "../src/sample/draw.ts";
import { readTruth } from "../src/sample/read-truth.ts";
import { sampleLines } from "../src/sample/sample-lines.ts";

export default pipeline({
	says: "Draw a synthetic portfolio from a stated truth",
	parameters: {
		claims: withFallback(wholeNumber("how many claims"), "5000"),
		seed: withFallback(
			wholeNumber("the same seed draws the same portfolio"),
			"1",
		),
		out: folder("folder for the files; made, or replaced if a draw made it"),
		truth: optional(file("JSON that overrides parts of the truth")),
		cutOff: withFallback(date("nothing after this day is known"), "2026-06-30"),
	},
	async run({ claims, seed, out, truth, cutOff }, { step, signal }) {
		const stated = await readTruth(truth);
		const drawn = await step("Drawing claims", (progress) =>
			drawSample(out, stated, { claims, seed, cutOff }, { signal, progress }),
		);
		return sampleLines(out, drawn);
	},
});
