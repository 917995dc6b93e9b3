// What a notebook works with: one run, asked in SQL, and its answers shown as tables and drawings.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { html, textOf, trusted } from "../report/html.ts";
import { type Palette, paper, screen } from "../report/palette.ts";
import { themed } from "../report/theme.ts";
import type { Database, PlainRow } from "../warehouse/database.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";
import { openReadOnly } from "../warehouse/read-only.ts";
import { show } from "./shown.ts";

/** A row of a table or a drawing, made by SQL or by the notebook. */
export type Row = Readonly<Record<string, PlainRow[string] | undefined>>;

/** A Vega-Lite drawing without its rows, its size and its colours. */
export type Drawing = Readonly<Record<string, unknown>>;

export interface Notebook {
	/** The portfolio, read only, for functions that take it. */
	readonly database: Database;
	/** All rows of an answer; decimals and big integers are exact strings. */
	rows(sql: string): Promise<PlainRow[]>;
	/** Shows rows as a table. @throws RangeError when there are none */
	table(rows: readonly Row[]): Promise<void>;
	/** Draws rows. @throws RangeError when there are none */
	chart(drawing: Drawing, rows: readonly Row[]): Promise<void>;
	close(): void;
}

/**
 * Opens a run for a notebook.
 *
 * @param run  the folder of a run, or a portfolio.duckdb
 * @throws Fault when it is no portfolio
 */
export async function openNotebook(run: string): Promise<Notebook> {
	const database = await openReadOnly(await portfolioFile(run), {
		temporaryDirectory: await mkdtemp(join(tmpdir(), "ferskvare-notebook-")),
	});
	const { currency } = await database.row("select currency from run");
	return {
		database,
		rows: (sql) => database.rows(sql),
		table: (rows) => showTable(rows),
		chart: (drawing, rows) => showChart(drawing, rows, String(currency)),
		close: () => database.close(),
	};
}

async function showTable(rows: readonly Row[]): Promise<void> {
	refuseNone(rows);
	const columns = Object.keys(rows[0] ?? {});
	const table = textOf(
		html`<table><thead><tr>${columns.map((column) => html`<th scope="col" class="${isNumber(rows[0]?.[column]) ? "number" : "words"}">${column.replaceAll("_", " ")}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(row[column]))}</tr>`)}</tbody></table>`,
	);
	await show({ kind: "table", html: table, bundle: { "text/html": table } });
}

function cell(value: Row[string]) {
	const text = value === null || value === undefined ? "–" : written(value);
	return html`<td class="${isNumber(value) ? "number" : "words"}">${text}</td>`;
}

/** Expectations have four digits to look at; ledger money comes as exact text. */
function written(value: unknown): string {
	if (typeof value === "number" && !Number.isInteger(value))
		return value.toFixed(Math.abs(value) < 10 ? 4 : 2);
	return String(value);
}

function isNumber(value: unknown): boolean {
	return (
		typeof value === "number" ||
		(typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value))
	);
}

async function showChart(
	drawing: Drawing,
	rows: readonly Row[],
	currency: string,
): Promise<void> {
	refuseNone(rows);
	const [drawn, printed] = await Promise.all(
		[screen, paper].map((palette) => svgOf(drawing, rows, palette, currency)),
	);
	await show({
		kind: "chart",
		html: textOf(trusted(drawn ?? "")),
		bundle: { "image/svg+xml": printed ?? "" },
	});
}

async function svgOf(
	drawing: Drawing,
	rows: readonly Row[],
	palette: Palette,
	currency: string,
): Promise<string> {
	const sized = { width: 460, height: 260, ...drawing };
	const theme = themed(palette, "en", currency, 6);
	const spec = {
		...sized,
		config: {
			...theme,
			legend: { ...theme.legend, titleColor: palette.muted },
			...(palette === paper && { background: "white" }),
			mark: { color: palette.accent },
			rule: { color: palette.muted },
		},
		data: { values: rows },
	} as TopLevelSpec;
	const view = new View(parse(compile(spec).spec), { renderer: "none" });
	return (await view.toSVG()).replaceAll(nameless, "");
}

/** Vega calls each group of marks a picture and gives it no name: a screen reader would stumble over all of them. */
const nameless = / role="graphics-[a-z]+"| aria-roledescription="[^"]*"/g;

function refuseNone(rows: readonly Row[]): void {
	if (rows.length === 0) throw new RangeError("there are no rows to show");
}
