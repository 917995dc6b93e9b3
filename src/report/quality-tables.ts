// How complete the files are, and what was found in them, as sheets.
import { wordOf } from "../../reports/quality/texts.ts";
import type { FieldCompleteness, Quality } from "../result/quality.ts";
import { qualityStyles } from "./quality-style.ts";
import { bar, column, number, writeTable } from "./quality-table.ts";
import {
	findingSays,
	type QualityTelling,
	remedyOf,
	saysOf,
} from "./quality-words.ts";
import type { StreamedWorkbook } from "./spreadsheet.ts";

export function writeCompleteness(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
): void {
	const { completeness, missing, sheets } = telling.texts;
	const { headings } = completeness;
	writeTable<FieldCompleteness>(workbook, {
		name: sheets.completeness,
		title: completeness.title,
		note: completeness.note,
		items: telling.quality.fields.toSorted(
			(one, other) => weightOf(one) - weightOf(other),
		),
		columns: [
			column(headings.tape, 12, ({ relation }) => relation),
			column(headings.column, 24, (field) => field.column),
			{
				...column(headings.says, 48, (field) => saysOf(telling, field)),
				isWrapped: true,
			},
			column(headings.required, 11, ({ isRequired }) =>
				isRequired ? completeness.yes : null,
			),
			column(headings.ebaCode, 8, ({ ebaCode }) => ebaCode),
			column(headings.ebaStatus, 13, ({ ebaStatus }) =>
				ebaStatus ? completeness[ebaStatus] : null,
			),
			number(headings.rows, ({ rows }) => rows),
			number(headings.missing, ({ rows, rowsFilled }) => rows - rowsFilled),
			bar(headings.share, ({ rows, rowsFilled }) => shareOf(rowsFilled, rows)),
			bar(headings.amountShare, ({ amount, amountFilled }) =>
				shareOf(amountFilled, amount),
			),
			{
				...column(headings.reasons, 46, ({ reasons }) =>
					reasons
						.map(
							({ reason, rows }) =>
								`${wordOf(missing, reason) ?? reason}: ${rows}`,
						)
						.join("; "),
				),
				isWrapped: true,
			},
		],
	});
}

/** Required columns, then what the EBA wants filled, then what it recommends; what no file has comes last among its like. */
function weightOf({ isRequired, ebaStatus, isGiven }: FieldCompleteness) {
	const rank = isRequired
		? 0
		: ebaStatus === "mandatory"
			? 1
			: ebaStatus === "recommended"
				? 2
				: 3;
	return rank * 2 + (isGiven ? 0 : 1);
}

function shareOf(
	part: string | number | null,
	whole: string | number | null,
): number | null {
	if (part === null || whole === null || Number(whole) === 0) return null;
	return Number(part) / Number(whole);
}

type Finding = Quality["findings"][number];

export function writeFindings(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
): void {
	const { findings, sheets } = telling.texts;
	const { headings } = findings;
	const { quality } = telling;
	const typeOf = ({ relation, column: name }: Finding) =>
		quality.fields.find(
			(field) => field.relation === relation && field.column === name,
		)?.type;
	writeTable<Finding>(workbook, {
		name: sheets.findings,
		title: findings.title,
		note: quality.findings.length === 0 ? findings.none : findings.note,
		items: quality.findings.toSorted(
			(one, other) =>
				Number(other.severity === "error") - Number(one.severity === "error") ||
				Number(other.amount) - Number(one.amount),
		),
		style: ({ severity }) =>
			severity === "error" ? qualityStyles.faulty : qualityStyles.doubtful,
		columns: [
			column(headings.severity, 11, ({ severity }) =>
				severity === "error" || severity === "warning"
					? findings[severity]
					: severity,
			),
			column(headings.tape, 12, ({ relation }) => relation),
			column(headings.column, 20, (finding) => finding.column),
			number(headings.rows, ({ rows }) => rows),
			{
				...number(headings.amount, ({ amount }) => Number(amount)),
				width: 16,
				format: "#,##0.00",
			},
			{
				...column(headings.says, 60, (finding) =>
					findingSays(telling, finding),
				),
				isWrapped: true,
			},
			{
				...column(headings.remedy, 50, (finding) =>
					remedyOf(telling, finding.code, typeOf(finding)),
				),
				isWrapped: true,
			},
			column(headings.code, 28, ({ code }) => code),
		],
	});
}
