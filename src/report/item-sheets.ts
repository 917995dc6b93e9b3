// The sheets of single values: provenance with control totals, and the summary. Each line says where its value stands.
import type { Texts } from "../../reports/portfolio/texts.ts";
import { resultSchema } from "../result/result.ts";
import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { headline } from "./headline.ts";
import { reason } from "./rows.ts";
import {
	figureCell,
	type Heading,
	heading,
	type Row,
	type Sheet,
	text,
} from "./sheet.ts";

const controlTotals = resultSchema.shape.control_totals;

type FigureName = keyof Texts["figures"];

/** What was read, by what, and that it adds up: the first sheet of every workbook. */
export function provenanceSheet(telling: Telling): Sheet {
	const { result, texts } = telling;
	const run = runItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `provenance.${name}`, kind),
	);
	const inputs = result.provenance.inputs.flatMap(({ relation }, index) =>
		inputItems.map(([name, kind]) => {
			const label = `${texts.labels[relation]}: ${texts.columns[name][0]}`;
			return item(telling, label, `provenance.inputs.${index}.${name}`, kind);
		}),
	);
	const totals = controlTotals.keyof().options.map((name) => {
		const kind = /^(claims|payments)_/.test(name) ? "count" : "money";
		return item(telling, texts.figures[name], `control_totals.${name}`, kind);
	});
	return {
		name: "provenance",
		intro: [],
		headings: headings(telling),
		rows: [...run, ...inputs, ...totals],
	};
}

/** The headline, and the figures a board asks for. */
export function summarySheet(telling: Telling): Sheet {
	const { result, texts, language } = telling;
	const forecast = forecastItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `forecast.${name}`, kind),
	);
	const open = openItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `control_totals.${name}`, kind),
	);
	return {
		name: "summary",
		intro: headline(result, language).map((sentence) => [text(sentence)]),
		headings: headings(telling),
		rows: [
			...open,
			...forecast,
			...sideItems(telling, "ask"),
			...sideItems(telling, "bid"),
		],
		isFree: true,
	};
}

const runItems: readonly (readonly [FigureName, Kind])[] = [
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
	["format", "text"],
	["sha256", "text"],
] as const;

const openItems: readonly (readonly [FigureName, Kind])[] = [
	["claims_open", "count"],
	["principal_open", "money"],
	["balance_open", "money"],
];

const forecastItems: readonly (readonly [FigureName, Kind])[] = [
	["erc_84_months", "money"],
	["erc_120_months", "money"],
	["erc_180_months", "money"],
	["share_measured", "percent"],
];

const priceItems: readonly (readonly [FigureName, Kind])[] = [
	["price", "money"],
	["price_rate", "percent"],
	["irr", "percent"],
	["money_multiple", "multiple"],
];

function sideItems(telling: Telling, side: "bid" | "ask"): Row[] {
	const { texts, result } = telling;
	const label = texts.labels[side];
	if (result.valuation[side])
		return priceItems.map(([name, kind]) =>
			item(
				telling,
				`${label}: ${texts.figures[name]}`,
				`valuation.${side}.${name}`,
				kind,
			),
		);
	const why = reason(telling, side === "bid" ? "no_bid" : "no_ask");
	return [item(telling, `${label} (${why})`, `valuation.${side}`, "money")];
}

function headings(telling: Telling): Heading[] {
	return (["item", "value", "path"] as const).map((name) =>
		heading(telling, { name, kind: name === "value" ? "given" : "text" }),
	);
}

function item(telling: Telling, label: string, path: string, kind: Kind): Row {
	const figure = telling.figure(path, kind);
	return [text(label), figureCell(telling, figure), text(path)];
}
