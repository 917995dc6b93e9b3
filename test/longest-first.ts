// The order of the test files: the longest first, so that no worker is left alone with one at the end.
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files and folders that take more than five seconds, the longest first; their size does not show it. */
const longest = [
	"test/pipelines/value-small",
	"test/cli/main",
	"test/pipelines/track",
	"test/real-files/check",
	"test/recovery/forecast",
	"test/tape/command-line",
	"test/pipelines/value-tiny",
	"test/tape/corrected",
	"test/notebook/",
	"test/tape/typed-read",
	"test/tape/properties",
	"test/tape/values",
	"test/real-files/",
	"test/report/axe",
	"test/report/browser",
	"test/report/recalculation",
	"test/report/schema",
	"test/report/workbook",
	"test/recovery/",
	"test/eba/",
	"test/wash/washing",
	"test/tape/",
	"test/workbench/",
	"test/score/scored",
	"test/backtest/",
	"test/law/late-interest",
	"test/law/interest-readings",
	"test/pipelines/",
	"test/curves/mix/planted",
	"test/warehouse/segment-by",
];

export class LongestFirst extends BaseSequencer {
	/** What is not named follows as it would have come. */
	override async sort(
		files: TestSpecification[],
	): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const path = relative(this.ctx.config.root, moduleId);
			const found = longest.findIndex((each) => path.startsWith(each));
			return found === -1 ? longest.length : found;
		};
		return (await super.sort(files)).toSorted(
			(one, other) => place(one) - place(other),
		);
	}
}
