// Recovery by vintage: what each month's claims have paid so far, over the months in which all of them were watched.

export interface VintageRow {
	readonly clock: "submission" | "due";
	readonly vintage_month: string;
	readonly claims: number;
	readonly principal: string;
	readonly observed_months: number;
}

export interface CellRow {
	readonly clock: "submission" | "due";
	readonly vintage_month: string;
	readonly month: number;
	readonly cash: string;
	readonly resolved: number;
}

export interface Vintage {
	/** yyyy-mm */
	readonly vintage: string;
	readonly claims: number;
	readonly principal: string;
	/** Cash over principal, cumulated, one per fully observed month of development. */
	readonly recovered: readonly number[];
	/** Claims resolved over claims, cumulated. */
	readonly resolved: readonly number[];
}

export interface Triangle {
	readonly clock: "submission" | "due";
	readonly vintages: readonly Vintage[];
}

/** The triangle since submission; since due date for a portfolio that was never submitted. */
export function recoveryTriangle(
	vintages: readonly VintageRow[],
	cells: readonly CellRow[],
): Triangle {
	const clock = vintages.some((row) => row.clock === "submission")
		? "submission"
		: "due";
	return {
		clock,
		vintages: vintages
			.filter((row) => row.clock === clock && Number(row.principal) > 0)
			.map((row) =>
				vintageOf(
					row,
					cells.filter(
						(cell) =>
							cell.clock === clock && cell.vintage_month === row.vintage_month,
					),
				),
			),
	};
}

function vintageOf(row: VintageRow, cells: readonly CellRow[]): Vintage {
	const months = Array.from({ length: row.observed_months }, (_, month) =>
		cells.find((cell) => cell.month === month),
	);
	const principal = Number(row.principal);
	return {
		vintage: row.vintage_month.slice(0, 7),
		claims: row.claims,
		principal: row.principal,
		recovered: cumulated(
			months.map((cell) => (cell ? Number(cell.cash) : 0)),
		).map((cash) => cash / principal),
		resolved: cumulated(months.map((cell) => cell?.resolved ?? 0)).map(
			(claims) => claims / row.claims,
		),
	};
}

function cumulated(amounts: readonly number[]): number[] {
	let sum = 0;
	return amounts.map((amount) => {
		sum += amount;
		return sum;
	});
}
