// The order of the test files: the longest first, so that no worker is left alone with one at the end.
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files and folders that take more than five seconds, the longest first; their size does not show it. */
const longest = [
	"test/real-files/check",
	"test/cli/main",
	"test/tape/corrected",
	"test/tape/garbage",
	"test/pipelines/value-small",
	"test/recovery/forecast",
	"test/tape/typed-read",
	"test/tape/properties",
	"test/tape/proposals-real",
	"test/eba/",
	"test/tape/check/",
	"test/recovery/",
	"test/tape/command-line",
	"test/tape/values",
	"test/law/late-interest",
	"test/notebook/",
	"test/workbench/browser",
	"test/workbench/",
	"test/report/workbook",
	"test/pipelines/",
	"test/real-files/",
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
