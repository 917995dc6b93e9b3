// A side's own assumptions, from a small JSON file: a number a name, or a number with where it comes from.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { Fault } from "../faults.ts";
import type { SideName, Supposed } from "./defaults.ts";

/** A value that the user gives in place of a default. */
export interface Given {
	readonly value: number;
	readonly origin: "measured" | "given" | "reference";
	readonly source?: string | undefined;
}

const given = z.union([
	z.number().transform((value): Given => ({ value, origin: "given" })),
	z.strictObject({
		value: z.number(),
		origin: z.enum(["measured", "given", "reference"]).default("given"),
		source: z.string().min(1).optional(),
	}),
]);

/**
 * What the file of a side gives, by name; nothing where there is no file.
 *
 * @throws Fault with file and name for what is no assumption of that side or lies outside what makes sense
 */
export async function readAssumptions(
	file: string | undefined,
	side: SideName,
	known: readonly Supposed[],
): Promise<ReadonlyMap<string, Given>> {
	if (file === undefined) return new Map();
	const shownAs = basename(file);
	const own = new Map(
		known.filter((each) => each.side === side).map((each) => [each.name, each]),
	);
	const stated = Object.entries(await objectIn(file, shownAs)).filter(
		([name]) => !(side === "seller" && name === "agencies"),
	);
	return new Map(
		stated.map(([name, value]) => [
			name,
			checked(shownAs, side, own, name, value),
		]),
	);
}

/**
 * The object that a file of assumptions is.
 *
 * @throws Fault for a file that is not there or is no JSON object
 */
export async function objectIn(
	file: string,
	shownAs: string,
): Promise<Record<string, unknown>> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Fault(`${shownAs} cannot be read`, {
			remedy: "Name a JSON file with the assumptions of one side.",
			cause,
		});
	});
	try {
		return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
	} catch (cause) {
		throw new Fault(`${shownAs} is no JSON object of assumptions`, {
			remedy: 'Write names and numbers: { "cost_rate": 0.22 }.',
			cause,
		});
	}
}

function checked(
	shownAs: string,
	side: SideName,
	own: ReadonlyMap<string, Supposed>,
	name: string,
	stated: unknown,
): Given {
	const supposed = own.get(name);
	if (!supposed)
		throw new Fault(`${shownAs}: a ${side} has no assumption "${name}"`, {
			remedy: `Use one of ${[...own.keys()].join(", ")}.`,
		});
	const parsed = given.safeParse(stated);
	if (!parsed.success)
		throw new Fault(
			`${shownAs}: ${name} is ${JSON.stringify(stated)}, which is no number`,
			{
				remedy: `Write a number, or { "value": …, "origin": "measured", "source": "…" }.`,
			},
		);
	const { value } = parsed.data;
	if (!(value >= supposed.least && value <= supposed.most))
		throw new Fault(
			`${shownAs}: ${name} is ${value}, outside ${supposed.least} to ${supposed.most}`,
			{ remedy: `It is ${supposed.says}.` },
		);
	return parsed.data;
}
