import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resultSchemaText } from "./schema-text.ts";

test("the published schema of result.json is the one the program keeps to; mend with npm run schema", () => {
	expect(readFileSync("reports/result.schema.json", "utf8")).toBe(
		resultSchemaText(),
	);
});
