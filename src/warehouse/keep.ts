// Small tables that TypeScript made, laid down beside the models so that they can be queried too.
import { type Database, named, quoted } from "./database.ts";

export interface KeptTable {
	readonly name: string;
	readonly says: string;
	/** Column to its SQL type and its meaning. */
	readonly columns: Readonly<
		Record<string, { readonly type: string; readonly says: string }>
	>;
	readonly rows: readonly Readonly<
		Record<string, string | number | boolean | null>
	>[];
}

const rowsAtOnce = 2_000;

/** Makes the relation anew, with its comments. */
export async function keep(
	database: Database,
	{ name, says, columns, rows }: KeptTable,
): Promise<void> {
	const names = Object.keys(columns);
	await database.atOnce(async () => {
		await database.run(
			[
				`create or replace table ${named(name)} (${Object.entries(columns)
					.map(([column, { type }]) => `${named(column)} ${type}`)
					.join(", ")})`,
				`comment on table ${named(name)} is ${quoted(says)}`,
				...Object.entries(columns).map(
					([column, { says: meaning }]) =>
						`comment on column ${named(name)}.${named(column)} is ${quoted(meaning)}`,
				),
			].join(";\n"),
		);
		for (let from = 0; from < rows.length; from += rowsAtOnce) {
			const values = rows
				.slice(from, from + rowsAtOnce)
				.map(
					(row) =>
						`(${names.map((column) => literal(row[column])).join(", ")})`,
				);
			await database.run(
				`insert into ${named(name)} values ${values.join(", ")}`,
			);
		}
	});
}

function literal(value: string | number | boolean | null | undefined): string {
	if (value === null || value === undefined) return "null";
	return typeof value === "number"
		? numeral(value)
		: typeof value === "string"
			? quoted(value)
			: String(value);
}

/** A number as SQL writes it. Without an exponent the engine would read a fraction as a decimal, and lose its last digit. */
export function numeral(value: number): string {
	const text = String(value);
	return Number.isInteger(value) || text.includes("e") ? text : `${text}e0`;
}
