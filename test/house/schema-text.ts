import { z } from "zod";
import { resultSchema } from "../../src/result/result.ts";

/** The published schema of result.json, as it is checked in. */
export function resultSchemaText(): string {
	return `${JSON.stringify({ $id: "ferskvare/result/1", ...z.toJSONSchema(resultSchema) }, null, "\t")}\n`;
}
