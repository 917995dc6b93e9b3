// A development triangle: what each origin has come to after each period of development, as far as it was observed.

/**
 * Cumulative amounts by origin and development. Origins and developments are equally long periods, so that origin i and
 * development j (both from 0) fall on the diagonal i + j.
 *
 * A cell that was not observed is null. Rows may have gaps and need not end on one diagonal. Amounts may be 0 and may
 * fall: reversals are kept.
 */
export interface DevelopmentTriangle {
	readonly origins: readonly string[];
	/** One row per origin, all of `developments` cells. */
	readonly cumulative: readonly (readonly (number | null)[])[];
	readonly developments: number;
}

/**
 * A triangle from rows that may be of unequal length; what a row lacks is taken as not observed.
 *
 * @throws RangeError where an origin has no row or a cell is no finite number
 */
export function developmentTriangle(
	origins: readonly string[],
	cumulative: readonly (readonly (number | null)[])[],
): DevelopmentTriangle {
	if (origins.length !== cumulative.length)
		throw new RangeError(
			`${origins.length} origins, but ${cumulative.length} rows`,
		);
	const developments = Math.max(0, ...cumulative.map(({ length }) => length));
	return {
		origins,
		developments,
		cumulative: cumulative.map((row) =>
			Array.from({ length: developments }, (_, at) => checked(row[at] ?? null)),
		),
	};
}

function checked(cell: number | null): number | null {
	if (cell !== null && !Number.isFinite(cell))
		throw new RangeError(`no amount in a triangle: ${cell}`);
	return cell;
}

/** A triangle of what came in each period; nothing comes after the first period that was not observed. */
export function fromIncrements(
	origins: readonly string[],
	increments: readonly (readonly (number | null)[])[],
): DevelopmentTriangle {
	return developmentTriangle(
		origins,
		increments.map((row) => {
			const unseen = row.indexOf(null);
			let sum = 0;
			return row.slice(0, unseen < 0 ? row.length : unseen).map((amount) => {
				sum += amount ?? 0;
				return sum;
			});
		}),
	);
}

/** What came in each period; null where the period or the one before was not observed. */
export function incrementsOf(
	triangle: DevelopmentTriangle,
): (number | null)[][] {
	return triangle.cumulative.map((row) =>
		row.map((cell, at) => {
			const before = at === 0 ? 0 : (row[at - 1] ?? null);
			return cell === null || before === null ? null : cell - before;
		}),
	);
}

/** Where an origin stands: its last observed development and the amount there. */
export interface Latest {
	readonly development: number;
	readonly amount: number;
}

/** One per origin; undefined for an origin of which nothing was observed. */
export function latestOf(
	triangle: DevelopmentTriangle,
): (Latest | undefined)[] {
	return triangle.cumulative.map((row) => {
		const development = row.findLastIndex((cell) => cell !== null);
		const amount = row[development];
		return typeof amount === "number" ? { development, amount } : undefined;
	});
}

/** True where every origin was observed without a gap from its first development. */
export function isWithoutGaps(triangle: DevelopmentTriangle): boolean {
	const latest = latestOf(triangle);
	return triangle.cumulative.every((row, origin) => {
		const last = latest[origin]?.development ?? -1;
		return last >= 0 && row.slice(0, last + 1).every((cell) => cell !== null);
	});
}

/** Every amount divided by a number of its origin, such as cash over principal; null where that is 0 or less. */
export function over(
	triangle: DevelopmentTriangle,
	divisors: readonly number[],
): DevelopmentTriangle {
	return developmentTriangle(
		triangle.origins,
		triangle.cumulative.map((row, origin) => {
			const divisor = divisors[origin] ?? 0;
			return row.map((cell) =>
				cell === null || !(divisor > 0) ? null : cell / divisor,
			);
		}),
	);
}
