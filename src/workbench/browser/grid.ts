// An answer as a table: names and types above, numbers to the right, values as the engine wrote them.
import type { Answer, AnswerColumn } from "../answer.ts";
import { type Box, made } from "./dom.ts";
import { setting } from "./setting.ts";

export function grid({ columns, rows }: Answer): Box {
	const head = made("thead", {}, made("tr", {}, ...columns.map(heading)));
	const body = made(
		"tbody",
		{},
		...rows.map((row) => made("tr", {}, ...row.map(cellIn(columns)))),
	);
	return made("table", {}, head, body);
}

function heading(column: AnswerColumn): Box {
	const cell = made(
		"th",
		{ className: column.kind },
		column.name,
		made("small", {}, column.type.toLowerCase()),
	);
	cell.setAttribute("scope", "col");
	return cell;
}

const cellIn =
	(columns: readonly AnswerColumn[]) =>
	(value: string | null, at: number): Box =>
		value === null
			? made("td", { className: "null", title: setting.texts.nothing }, "–")
			: made("td", { className: columns[at]?.kind ?? "text" }, value);
