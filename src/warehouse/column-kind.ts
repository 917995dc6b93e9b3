// What sort of values a column of an answer holds, as far as showing them goes.

export type ColumnKind = "number" | "day" | "text";

/** @param type  as the engine writes it: DECIMAL(18,2) */
export function kindOf(type: string): ColumnKind {
	if (/\[\d*\]$/.test(type)) return "text";
	if (
		/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|U?INTEGER$|DECIMAL|FLOAT|DOUBLE|BIGNUM)/.test(
			type,
		)
	)
		return "number";
	return /^(?:DATE|TIME|BOOLEAN)/.test(type) ? "day" : "text";
}
