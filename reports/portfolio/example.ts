// What the rendered example of the portfolio report is made of. render-example.ts writes it, a test holds it fresh.
import { chart } from "../../src/report/charts.ts";
import { drawing, panelWidths } from "../../src/report/drawing.ts";
import { tellingOf } from "../../src/report/figure.ts";
import { writePage } from "../../src/report/page.ts";
import { paper } from "../../src/report/palette.ts";
import type { Result } from "../../src/result/result.ts";

const language = "en";

/** Text files of the example by name; the same result gives the same bytes. */
export async function exampleFiles(
	result: Result,
): Promise<Readonly<Record<string, string>>> {
	return {
		"report.html": await writePage(result, { language }),
		"vintages.svg": await svgOf(result, "vintages"),
		"resolution.svg": await svgOf(result, "resolution"),
	};
}

async function svgOf(
	result: Result,
	name: "vintages" | "resolution",
): Promise<string> {
	const telling = tellingOf(result, language);
	const made = await chart(telling, name, paper, panelWidths);
	if (!made) throw new RangeError(`the sample draws no ${name}`);
	return (await drawing(made, paper)).svg;
}
