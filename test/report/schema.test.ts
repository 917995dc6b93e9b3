// Every workbook we write holds to the format's schema, by a validator that its own makers stand behind.
import { execFileSync } from "node:child_process";
import { accessSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeClaimsWorkbook } from "../../src/report/claims-workbook.ts";
import { writeWorkbook } from "../../src/report/workbook.ts";
import type { Listed } from "../../src/result/claim-list.ts";
import { valuedSmall } from "../valued.ts";
import { sampleResult } from "./fixture.ts";

const program = "ooxml-validator";
const hasValidator = (process.env.PATH ?? "")
	.split(delimiter)
	.some((folder) => {
		try {
			accessSync(join(folder, program));
			return true;
		} catch {
			return false;
		}
	});
if (!hasValidator)
	console.warn(`skipped: ${program} (npm @xarsh/${program}) is not installed`);

interface Breach {
	readonly description: string;
	readonly path: string;
	readonly xPath: string;
}

/**
 * What the validator finds in a workbook.
 *
 * Left out: the order of a font's properties, for the published schema lets them stand in any (ECMA-376 part 1, A.2,
 * CT_Font is a repeated choice) and only the validator's own tables hold them to one.
 */
function breachesOf(file: string): readonly Breach[] {
	const { errors }: { errors: readonly Breach[] } = JSON.parse(said(file));
	return errors.filter(
		({ path, xPath }) =>
			path !== "/xl/styles.xml" || !/fonts\[1\]\/x:font\[\d+\]$/.test(xPath),
	);
}

/** The validator exits with 1 where it finds anything, and still says what. */
function said(file: string): string {
	try {
		return execFileSync(program, [file], { encoding: "utf8" });
	} catch (error) {
		const { stdout } = error as { stdout?: string };
		if (stdout) return stdout;
		throw error;
	}
}

const claim: Listed[] = [
	...["=1+1", "person, own ledger", "person", "invoice", 12, "100.50"],
	...["120.00", "60.25", "40.10", "sell", "worth more sold"],
	...["2026-07-31", "30.00", "10.10"],
];

async function* batches() {
	yield [claim];
}

describe.skipIf(!hasValidator)("a workbook holds to the schema", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-schema-"));

	test.each(["seller", "buyer"] as const)("of the %s", async (side) => {
		const file = join(folder, `${side}.xlsx`);
		await writeWorkbook(sampleResult(), file, { language: "nb", side });
		expect(breachesOf(file)).toEqual([]);
	});

	test("of a claim list", async () => {
		const file = join(folder, "claims.xlsx");
		await writeClaimsWorkbook(batches(), file, {
			...{ side: "seller", language: "nb", made: new Date(0), mostRows: 9 },
		});
		expect(breachesOf(file)).toEqual([]);
	});

	test("of a whole run, and of what it rejected", async () => {
		const run = await valuedSmall();
		for (const name of ["workbook.xlsx", "rejects.xlsx"])
			expect(breachesOf(join(run.folder, name)), name).toEqual([]);
	});
});
