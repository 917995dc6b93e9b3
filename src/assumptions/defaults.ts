// The rows of defaults.csv: everything a side can suppose, with the value taken where nobody gives one.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseString } from "fast-csv";
import { z } from "zod";

const file = fileURLToPath(new URL("defaults.csv", import.meta.url));

export type SideName = "buyer" | "seller";

/** One thing a side supposes. */
export interface Supposed {
	readonly side: SideName;
	readonly name: string;
	/** Undefined where there is no sensible default: not known unless given. */
	readonly value: number | undefined;
	readonly least: number;
	readonly most: number;
	readonly says: string;
	readonly source: string;
}

const number = z
	.string()
	.transform(Number)
	.refine((value) => Number.isFinite(value), "no number");
const row = z.strictObject({
	side: z.enum(["buyer", "seller"]),
	name: z.string().regex(/^[a-z_]+$/),
	value: z
		.string()
		.transform((text) => (text === "" ? undefined : Number(text))),
	least: number,
	most: number,
	says: z.string().min(1),
	source: z.string().min(1),
});

/**
 * Every row of the table, in its order.
 *
 * @throws Error for a row that is not sound: the table is ours, so it is a bug
 */
export async function defaults(): Promise<readonly Supposed[]> {
	const rows = await new Promise<unknown[]>((resolve, reject) => {
		const read: unknown[] = [];
		parseString(readFileSync(file, "utf8"), { headers: true })
			.on("data", (each: unknown) => read.push(each))
			.on("error", reject)
			.on("end", () => resolve(read));
	});
	return z.array(row).parse(rows);
}
