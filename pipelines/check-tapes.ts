// Says of files as they came what they are, what is wrong and what it costs; leaves a layout, and loads nothing for good.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	choice,
	date,
	file,
	flag,
	folder,
	optional,
	pipeline,
	positional,
	several,
	withFallback,
} from "../src/pipeline.ts";
import { findingsTold } from "../src/report/quality-words.ts";
import { writeMending } from "../src/report/write.ts";
import { qualityIfLoaded } from "../src/result/quality.ts";
import {
	decideOn,
	loadChecked,
	lookAtFiles,
	writeLayout,
} from "../src/tape/check/check.ts";
import { checkLines, nextLines, partLines } from "../src/tape/check/lines.ts";
import { refuseNoTape, refuseUndecided } from "../src/tape/check/refusals.ts";
import { identityKey as keyFrom } from "../src/tape/identities/identity-key.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";

export default pipeline({
	says: "Look at files as they came: what they are, what is wrong, what it costs",
	parameters: {
		files: positional(several(file("the files, in any shape"))),
		layout: optional(file("layout that is kept for the sender")),
		write: optional(file("where the layout goes; NAME.layout.json else")),
		yes: flag("take what is proposed, ask nothing"),
		cutOff: optional(date("what is dated later is told")),
		keyFile: optional(
			file("key to hash identity numbers by; else FERSKVARE_KEY"),
		),
		language: withFallback(
			choice(["nb", "en"], "language of what is said"),
			"en",
		),
		out: optional(
			folder("folder for rejects.xlsx: rows to mend, completeness"),
		),
	},
	async run(given, { step, say, ask, signal, environment }) {
		const identityKey = await keyFrom(
			given.keyFile,
			environment("FERSKVARE_KEY"),
		);
		const scratch = await mkdtemp(join(tmpdir(), "ferskvare-check-"));
		try {
			const settings = {
				memoryLimit: memoryLimit(given.files),
				temporaryDirectory: scratch,
				signal,
			};
			return await withDatabase(
				join(scratch, "check.duckdb"),
				settings,
				async (database) => {
					const deciding = {
						ask,
						takesProposals: given.yes,
						language: given.language,
					};
					const looks = await step("Look at the files", () =>
						lookAtFiles(database, given, scratch),
					);
					const checked = await decideOn(looks, given, deciding);
					const parts = checked.decisions.flatMap((decision) =>
						partLines(decision, given.language),
					);
					refuseUndecided(checked, parts, say);
					refuseNoTape(checked, parts, say);
					const layoutFile = await writeLayout(checked.layout, given);
					const load = () =>
						loadChecked(
							database,
							checked,
							{ ...given, identityKey },
							layoutFile,
							scratch,
						);
					const outcome = await step("Read the files", load).catch((fault) => {
						parts.forEach(say);
						throw fault;
					});
					const quality = await qualityIfLoaded(database, outcome.loaded);
					const mending = await writeMending(
						given.out,
						quality,
						given.language,
					);
					return [
						...parts,
						...checkLines(
							outcome,
							findingsTold(quality, given.language),
							given.language,
						),
						...nextLines({ checked, layoutFile, mending }, given.language),
					];
				},
			);
		} finally {
			await rm(scratch, { recursive: true, force: true });
		}
	},
});
