// The first sheet of every workbook: what was read, by what, and that it adds up.
import { resultSchema } from "../result/result.ts";
import type { Telling } from "./figure.ts";
import { type Item, item, itemHeadings } from "./item-sheets.ts";
import type { Row, Sheet } from "./sheet.ts";

const controlTotals = resultSchema.shape.control_totals;

export function provenanceSheet(telling: Telling): Sheet {
	const { result, texts } = telling;
	const run = runItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `provenance.${name}`, kind),
	);
	const { inputs: files } = result.provenance;
	const inputs = files.flatMap((_, index) => inputRows(telling, index));
	const columns = files.flatMap((_, index) => columnRows(telling, index));
	const totals = controlTotals.keyof().options.map((name) => {
		const kind = /^(claims|payments)_/.test(name) ? "count" : "money";
		return item(telling, texts.figures[name], `control_totals.${name}`, kind);
	});
	return {
		name: "provenance",
		intro: [],
		headings: itemHeadings(telling),
		rows: [...run, ...inputs, ...totals, ...columns],
	};
}

const named = ({ result, texts }: Telling, index: number) =>
	texts.labels[result.provenance.inputs[index]?.relation ?? "claims"];

function inputRows(telling: Telling, index: number): Row[] {
	const of = named(telling, index);
	return inputItems.map(([name, kind]) => {
		const label = `${of}: ${telling.texts.columns[name][0]}`;
		return item(telling, label, `provenance.inputs.${index}.${name}`, kind);
	});
}

/** Which column of a file was read as what, and what was not loaded. */
function columnRows(telling: Telling, index: number): Row[] {
	const { rows } = telling.texts;
	const { columns = {}, left_out = [] } =
		telling.result.provenance.inputs[index] ?? {};
	const of = named(telling, index);
	const line = (label: string, path: string) =>
		item(
			telling,
			`${of}: ${label}`,
			`provenance.inputs.${index}.${path}`,
			"text",
		);
	return [
		...Object.keys(columns).map((name) =>
			line(`${rows.read_as} ${name}`, `columns.${name}`),
		),
		...left_out.map((_, at) => line(rows.left_out, `left_out.${at}`)),
	];
}

const runItems: readonly Item[] = [
	["portfolio", "text"],
	["cut_off_date", "day"],
	["run", "text"],
	["side", "label"],
	["currency", "text"],
	["ferskvare_version", "text"],
	["engine", "text"],
	["layout", "text"],
	["reference", "text"],
];

const inputItems = [
	["file", "text"],
	["rows", "count"],
	["bytes", "count"],
	["format", "label"],
	["sha256", "text"],
] as const;
