// Charts as the page carries them: what they have in common once, and their rows without the names of the fields.
import type { Spec } from "vega";

/** Rows of one data set: each field's name once, then its values row by row. */
export interface PackedRows {
	readonly fields: readonly string[];
	readonly rows: readonly (readonly unknown[])[];
}

export interface PackedCharts {
	/** What stands in every spec unless it has its own. */
	readonly config: unknown;
	readonly specs: Readonly<Record<string, unknown>>;
	/** Rows by the drawing and the place of the data set in its spec. */
	readonly rows: Readonly<Record<string, Readonly<Record<number, PackedRows>>>>;
}

/** The decimals that a chart can show; what a reader sees as a number is written from the result itself. */
const decimals = 6;

export function packed(specs: Readonly<Record<string, Spec>>): PackedCharts {
	const [first] = Object.values(specs);
	const config = first?.config;
	const shared = JSON.stringify(config);
	const parts = Object.entries(specs).map(([name, spec]) => {
		const { config: own, data = [], ...rest } = spec;
		const bare = data.map((set) =>
			rowsOf(set) ? { ...set, values: [] } : set,
		);
		const rows = data.flatMap((set, place) => {
			const values = rowsOf(set);
			return values ? [[place, packedRows(values)] as const] : [];
		});
		return {
			name,
			spec: {
				...rest,
				data: bare,
				...(JSON.stringify(own) === shared ? {} : { config: own }),
			},
			rows: Object.fromEntries(rows),
		};
	});
	return {
		config,
		specs: Object.fromEntries(parts.map(({ name, spec }) => [name, spec])),
		rows: Object.fromEntries(parts.map(({ name, rows }) => [name, rows])),
	};
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(set: object): readonly Row[] | undefined {
	const values: unknown = "values" in set ? set.values : undefined;
	return Array.isArray(values) && values.length > 0 && values.every(isRow)
		? values
		: undefined;
}

const isRow = (value: unknown): value is Row =>
	typeof value === "object" && value !== null && !Array.isArray(value);

function packedRows(values: readonly Row[]): PackedRows {
	const fields = [...new Set(values.flatMap((row) => Object.keys(row)))];
	return {
		fields,
		rows: values.map((row) => fields.map((field) => short(row[field]))),
	};
}

const short = (value: unknown) =>
	typeof value === "number" ? Number(value.toFixed(decimals)) : value;

/** The rows again, as a chart reads them: a field that a row never had stays away from it. */
export function unpackedRows({ fields, rows }: PackedRows): Row[] {
	return rows.map((row) =>
		Object.fromEntries(
			fields.flatMap((field, place) =>
				row[place] === undefined ? [] : [[field, row[place]]],
			),
		),
	);
}
