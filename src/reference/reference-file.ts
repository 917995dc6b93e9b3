// A reference: what portfolios have shown of how claims pay, as one file that another party can be given. No claim in it.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../faults.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const clock = z.enum(["submission", "due"]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const counted = z.strictObject({ name: z.string(), claims: count });

export const referenceSchema = z.strictObject({
	schema: z.literal("ferskvare/reference/1"),
	ferskvare_version: z.string(),
	currency: z.string(),
	facts: z.strictObject({
		portfolios: count,
		first_cut_off_date: day,
		last_cut_off_date: day,
		claims: count,
		principal: z.number().nonnegative(),
		first_due_month: z.string(),
		last_due_month: z.string(),
		countries: z.array(counted),
		debtor_types: z.array(counted),
	}),
	curves: z.array(
		z.strictObject({
			clock,
			segment: z.string(),
			claims: count,
			months: z.array(
				z.strictObject({
					cash: z.number().nonnegative(),
					paid: share,
					removed: share,
					payments: z.number().nonnegative(),
					submitted: z.record(z.string(), share),
				}),
			),
		}),
	),
	mix: z.array(
		z.strictObject({
			clock,
			segment: z.string(),
			from_age: z.int(),
			claims: count,
			share,
		}),
	),
	suppressed: z.strictObject({
		least_claims: count,
		curves: count,
		cells: count,
	}),
});

export type Reference = z.infer<typeof referenceSchema>;

/** First months of the bands of age that a mix is told in; -1 is not due yet. */
export const ageBands = [-1, 0, 3, 6, 12, 24, 60] as const;

/** The band a whole number of months falls in. */
export function ageBand(months: number): number {
	return ageBands.findLast((from) => months >= from) ?? ageBands[0];
}

/** @throws Fault for a file that is no reference, naming the first thing that is wrong with it */
export async function readReferenceFile(file: string): Promise<Reference> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Fault(`there is no ${file}`, { remedy, cause });
	});
	const document = parsed(text, file);
	const read = referenceSchema.safeParse(document);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	throw new Fault(
		`${file} is no reference: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
		{ remedy },
	);
}

const remedy = "Give a file that ferskvare reference build wrote.";

function parsed(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Fault(`${file} is no JSON`, { remedy, cause });
	}
}
