// Columns that are the sum of others, row by row: principal + interest + costs = total.
import type { Database } from "../../warehouse/database.ts";
import { digitsIn } from "../forms/spelling.ts";
import { placeName } from "../reading/reading.ts";
import { type Likeness, shareOf } from "./likeness.ts";

/** The places of a sum and of what is added up. */
export interface FoundSum {
	readonly total: number;
	readonly addends: readonly number[];
	/** Share of the rows with a total where it holds to the øre. */
	readonly share: number;
}

const sampleRows = 2_000;
const mostColumns = 8;
const leastRows = 3;

/** Every column of amounts that is the sum of two or three others in at least 19 of 20 rows, with the evidence. */
export async function sumsOf(
	database: Database,
	sample: string,
	likeness: Likeness,
): Promise<FoundSum[]> {
	const places = likeness.flatMap((column, place) =>
		shareOf(column, "amount") >= 0.9 &&
		shareOf(column, "day") < 0.5 &&
		column.longest <= 15
			? [place]
			: [],
	);
	if (places.length < 3 || places.length > mostColumns) return [];
	const asked = possibleSums(places);
	const counted = await database.row(`
		select ${asked.map(({ total, addends }, index) => `count(case when ${isSum(total, addends)} then 1 end) as n${index}, count(case when ${counts(total, addends)} then 1 end) as of${index}`).join(",\n")}
		from (select ${places.map(amount).join(", ")} from (select * from ${sample} limit ${sampleRows}))`);
	const found = asked.map((sum, index) => {
		const rows = Number(counted[`of${index}`]);
		return {
			...sum,
			share: rows < leastRows ? 0 : Number(counted[`n${index}`]) / rows,
		};
	});
	return found
		.filter(({ share }) => share >= 0.95)
		.toSorted((one, other) => other.addends.length - one.addends.length);
}

function amount(place: number): string {
	const text = `trim(coalesce(${placeName(place)}, ''))`;
	const digits = `coalesce(${digitsIn(",", text)}, ${digitsIn(".", text)})`;
	return `try_cast(${digits} as decimal(18,2)) as a${place}`;
}

/** A row tells something only where the sum is no copy of one addend. */
function counts(total: number, addends: readonly number[]): string {
	const filled = addends.map(
		(place) => `case when coalesce(a${place}, 0) <> 0 then 1 else 0 end`,
	);
	return `a${total} is not null and ${filled.join(" + ")} >= 2`;
}

function isSum(total: number, addends: readonly number[]): string {
	const sum = addends.map((place) => `coalesce(a${place}, 0)`).join(" + ");
	return `${counts(total, addends)} and abs(a${total} - (${sum})) < 0.015`;
}

function possibleSums(
	places: readonly number[],
): { total: number; addends: number[] }[] {
	return places.flatMap((total) => {
		const others = places.filter((place) => place !== total);
		return [...combinations(others, 2), ...combinations(others, 3)].map(
			(addends) => ({ total, addends }),
		);
	});
}

function combinations(from: readonly number[], count: number): number[][] {
	if (count === 0) return [[]];
	return from.flatMap((first, index) =>
		combinations(from.slice(index + 1), count - 1).map((rest) => [
			first,
			...rest,
		]),
	);
}
