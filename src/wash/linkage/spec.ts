// What a linkage is asked to do: which relation, which fields compared how, and which pairs are looked at.
import { Fault } from "../../faults.ts";
import type { Own } from "./kind.ts";
import { kinds } from "./kinds.ts";

export type FieldKind = keyof typeof kinds;

export interface LinkField {
	/** Column of the records; also the name of the field in what comes out. */
	readonly column: string;
	readonly kind: FieldKind;
	/** Another field that carries this one along: where that agrees, this adds nothing (a postcode to its address). */
	readonly within?: string;
	/** Where this field is another altogether, the pair is not linked, however much else agrees. */
	readonly isVeto?: boolean;
	/** Where this field is the same, no veto holds. */
	readonly isDecisive?: boolean;
}

export interface LinkSpec {
	/** Begins the names of the temporary relations; letters and underscores. */
	readonly name: string;
	/** Relation with one row a record. */
	readonly records: string;
	/** Column that numbers the records: unique, never empty. */
	readonly id: string;
	readonly fields: readonly LinkField[];
	/**
	 * Rules that say which pairs are looked at: those that have all parts of at least one rule in common. A part is a
	 * field ("phone") or a part of one ("name.last", "birth_date.year").
	 */
	readonly blocks: readonly (readonly string[])[];
	/** Pairs at least this probable are linked. */
	readonly threshold: number;
}

const mostFields = 16;

/** @throws Fault when the spec names what is not there */
export function refuseUnsound(spec: LinkSpec): void {
	const remedy = "Mend the spec of the linkage.";
	if (!/^[a-z_]+$/.test(spec.name))
		throw new Fault(`a linkage cannot be called "${spec.name}"`, { remedy });
	if (!(spec.threshold > 0 && spec.threshold < 1))
		throw new Fault(`${spec.threshold} is no probability to link from`, {
			remedy: "Give a threshold between 0 and 1.",
		});
	if (spec.fields.length < 2 || spec.fields.length > mostFields)
		throw new Fault(
			`a linkage compares 2 to ${mostFields} fields, not ${spec.fields.length}`,
			{
				remedy:
					"One field alone cannot teach how far it is to be trusted: give another beside it.",
			},
		);
	if (spec.blocks.length === 0)
		throw new Fault(`the linkage ${spec.name} looks at no pairs`, { remedy });
	for (const part of spec.blocks.flat()) partOf(spec, part);
	for (const { column, within } of spec.fields)
		if (within !== undefined && placeOf(spec, within) >= placeOf(spec, column))
			throw new Fault(
				`${column} lies within ${within}, which must come before it`,
				{ remedy },
			);
}

export function placeOf({ fields, name }: LinkSpec, column: string): number {
	const place = fields.findIndex((field) => field.column === column);
	if (place < 0)
		throw new Fault(`the linkage ${name} has no field ${column}`, {
			remedy: `It has ${fields.map((field) => field.column).join(", ")}.`,
		});
	return place;
}

/** SQL for a part of a field of the standardised records. */
export function partOf(spec: LinkSpec, part: string): string {
	const [column = "", piece = ""] = part.split(".");
	const { kind } = spec.fields[placeOf(spec, column)] as LinkField;
	const parts: Readonly<Record<string, (own: Own) => string>> =
		kinds[kind].parts;
	const sql = piece === "" ? (own: Own) => own("") : parts[piece];
	if (!sql)
		throw new Fault(`a ${kind} has no part "${piece}" to block by`, {
			remedy: `It has ${Object.keys(parts).join(", ") || "none"}.`,
		});
	return sql((suffix) => standardColumn(column, suffix));
}

export function standardColumn(column: string, suffix: string): string {
	return `"${column}${suffix && `__${suffix}`}"`;
}
