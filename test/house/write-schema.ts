// Writes the JSON Schema of result.json from its zod definition: `npm run schema`.
import { writeFileSync } from "node:fs";
import { resultSchemaText } from "./schema-text.ts";

writeFileSync("reports/result.schema.json", resultSchemaText());
