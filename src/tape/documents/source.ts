// A document as the source of a tape: laid down as CSV, with what it states of itself beside what was counted.
import { open } from "node:fs/promises";
import type { TapeName } from "../columns.ts";
import { numbered } from "../files/csv-relation.ts";
import type { InspectedFile } from "../files/inspect.ts";
import { seen } from "../files/laid-down.ts";
import type { Source } from "../files/source.ts";
import { documentKindOf, kindBytes } from "./kind.ts";
import { layDownDocument } from "./lay-down.ts";

export async function documentSource(
	inspected: InspectedFile,
	tape: TapeName,
	to: string,
): Promise<Source> {
	const kind = documentKindOf(await startOf(inspected.contents));
	if (!kind) throw new RangeError(`${inspected.file} was taken for a document`);
	const laid = await layDownDocument(inspected.contents, kind, tape, to);
	return {
		...seen(inspected),
		headings: laid.headings,
		...numbered(to, ",", laid.headings),
		isTyped: true,
		format: laid.format,
		remarks: [
			...inspected.remarks,
			...laid.stated.map(({ what, stated, counted }) =>
				stated === "not stated"
					? `${what}: ${counted}`
					: `${what}: ${stated} stated, ${counted} counted`,
			),
		],
	};
}

/** The first bytes of a file, as many as its kind is told by. */
export async function startOf(file: string): Promise<Buffer> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(
			Buffer.alloc(kindBytes),
			0,
			kindBytes,
			0,
		);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
