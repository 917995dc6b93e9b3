// The truth to draw from: the default one, with the parts that a JSON file states otherwise.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../faults.ts";
import { defaultTruth } from "./default-truth.ts";
import { type Truth, truthSchema } from "./truth.ts";

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Objects are merged key by key; anything else, lists too, is replaced whole. */
function overridden(base: Json, changes: Json): Json {
	const merged: Json = { ...base };
	for (const [key, change] of Object.entries(changes)) {
		const before = base[key];
		merged[key] =
			isObject(before) && isObject(change)
				? overridden(before, change)
				: change;
	}
	return merged;
}

async function changesIn(file: string): Promise<Json> {
	try {
		const changes: unknown = JSON.parse(await readFile(file, "utf8"));
		if (isObject(changes)) return changes;
	} catch (cause) {
		throw new Fault("the truth cannot be read as JSON", {
			where: file,
			remedy: "Give a JSON file that can be read.",
			cause,
		});
	}
	throw new Fault("the truth is no JSON object", {
		where: file,
		remedy: "Write the parameters to change as one object.",
	});
}

/** @throws Fault if the file is no JSON object, or states what no truth can have */
export async function readTruth(file: string | undefined): Promise<Truth> {
	if (file === undefined) return defaultTruth;
	const changes = await changesIn(file);
	const parsed = truthSchema.safeParse(overridden(defaultTruth, changes));
	if (parsed.success) return parsed.data;
	throw new Fault(
		`the truth is not one to draw from: ${z.prettifyError(parsed.error)}`,
		{
			where: file,
			remedy:
				"Use the names and bounds of `parameters` in a truth.json that a draw has written.",
		},
	);
}
