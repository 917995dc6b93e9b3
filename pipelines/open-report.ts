// Opens a run in the browser: its report, and a workbench to ask its portfolio in SQL.
import { once } from "node:events";
import { homedir } from "node:os";
import { join } from "node:path";
import {
	choice,
	file,
	folder,
	optional,
	pipeline,
	positional,
	switchOff,
	withFallback,
} from "../src/pipeline.ts";
import { newestRun } from "../src/workbench/newest-run.ts";
import { openRun } from "../src/workbench/open.ts";
import { openInBrowser } from "../src/workbench/opener.ts";

export default pipeline({
	says: "Open the report and a SQL workbench in the browser",
	parameters: {
		run: optional(positional(file("the folder of a run; else the newest one"))),
		browser: switchOff("only say the address"),
		out: withFallback(folder("where runs lie"), "out"),
		language: withFallback(
			choice(["nb", "en"], "language of the workbench"),
			"en",
		),
	},
	async run({ run, browser, out, language }, { say, environment, signal }) {
		const settings =
			environment("XDG_CONFIG_HOME") ?? join(homedir(), ".config");
		const keptIn = join(settings, "ferskvare", "queries.json");
		const named = run ?? (await newestRun(out));
		const { address, close } = await openRun(named, { language, keptIn });
		say(`${named} is open at ${address}`);
		say("The address is good for one browser, once. Ctrl-C ends.");
		if (browser && !(await openInBrowser(address)))
			say("No browser was found: open the address yourself.");
		if (!signal.aborted) await once(signal, "abort");
		await close();
		return ["Closed."];
	},
});
