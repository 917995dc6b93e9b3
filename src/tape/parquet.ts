// Typed columns of a Parquet file as text that cannot be taken for another number or another day.

/**
 * SQL for a column as text. Numbers have no decimals or at least four, so that none looks like a grouped amount;
 * an instant becomes the day it was in Norway.
 */
export function parquetText(column: string, type: string): string {
	if (type === "DOUBLE" || type === "FLOAT")
		return `case
			when ${column} = trunc(${column}) and abs(${column}) < 1e18 then cast(cast(${column} as bigint) as varchar)
			when abs(${column}) < 1e18 then format('{:.6f}', cast(${column} as double))
			else cast(${column} as varchar) end`;
	const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
	if (decimal) return decimalText(column, Number(decimal[2]));
	if (type === "TIMESTAMP WITH TIME ZONE")
		return `cast(cast(timezone('Europe/Oslo', ${column}) as date) as varchar)`;
	if (type.startsWith("TIMESTAMP"))
		return `cast(cast(${column} as date) as varchar)`;
	return `cast(${column} as varchar)`;
}

function decimalText(column: string, scale: number): string {
	if (scale === 0 || scale >= 4) return `cast(${column} as varchar)`;
	return `concat(cast(${column} as varchar), '${"0".repeat(4 - scale)}')`;
}
