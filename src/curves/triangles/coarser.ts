// A triangle in longer periods: months to quarters, quarters to years.
import { type DevelopmentTriangle, developmentTriangle } from "./triangle.ts";

/**
 * Puts so many origins together, and takes their sum at the end of each longer calendar period.
 *
 * Development 0 of a quarter is what its three months have come to by the quarter's end. A cell is null where one of its
 * origins was not observed then; origins at the end that fill no whole period are left out. A group bears the name of
 * its first origin, so the first origin should open a quarter.
 *
 * @param periods  whole, 1 or more
 */
export function coarser(
	triangle: DevelopmentTriangle,
	periods: number,
): DevelopmentTriangle {
	if (!(Number.isInteger(periods) && periods > 0))
		throw new RangeError(`not a number of periods: ${periods}`);
	const groups = Math.floor(triangle.origins.length / periods);
	const firsts = Array.from({ length: groups }, (_, group) => group * periods);
	return developmentTriangle(
		firsts.map((first) => triangle.origins[first] ?? ""),
		firsts.map((first) =>
			trimmed(
				Array.from(
					{ length: Math.ceil(triangle.developments / periods) },
					(_, at) => sumAt(triangle, first, periods, (at + 1) * periods - 1),
				),
			),
		),
	);
}

/** What a group has come to so many periods after its first origin began. */
function sumAt(
	{ cumulative }: DevelopmentTriangle,
	first: number,
	periods: number,
	since: number,
): number | null {
	const cells = cumulative
		.slice(first, first + periods)
		.map((row, place) => row[since - place] ?? null);
	return cells.reduce<number | null>(
		(sum, cell) => (sum === null || cell === null ? null : sum + cell),
		0,
	);
}

function trimmed(row: readonly (number | null)[]): (number | null)[] {
	return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
}
