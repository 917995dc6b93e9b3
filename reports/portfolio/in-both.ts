// Words in both languages under the same keys, and words from several places put together.

/** The same keys, any words. */
export type Worded<Part> = Part extends string
	? string
	: { readonly [Key in keyof Part]: Worded<Part[Key]> };

/** Words in English and the same in Norwegian: a key that one of them lacks does not compile. */
export function inBoth<const Words extends object>(words: {
	readonly en: Words;
	readonly nb: Worded<Words>;
}): { readonly en: Words; readonly nb: Worded<Words> } {
	return words;
}

type Together<Parts extends readonly unknown[]> = Parts extends readonly [
	infer First,
	...infer Rest,
]
	? First & Together<Rest>
	: unknown;

type Groups = Readonly<Record<string, unknown>>;

/**
 * Groups of words from several places as one: what stands in a group of the same name comes together.
 *
 * @throws RangeError for a word that two places define in two ways
 */
export function together<const Parts extends readonly Groups[]>(
	...parts: Parts
): Together<Parts> {
	const all: Record<string, unknown> = {};
	for (const part of parts)
		for (const [group, words] of Object.entries(part))
			all[group] = joined(group, all[group], words);
	return all as Together<Parts>;
}

function joined(group: string, one: unknown, other: unknown): unknown {
	if (one === undefined) return other;
	if (!isGroup(one) || !isGroup(other))
		throw new RangeError(`${group} is said twice`);
	const otherwise = Object.keys(other).find(
		(key) =>
			Object.hasOwn(one, key) &&
			JSON.stringify(one[key]) !== JSON.stringify(other[key]),
	);
	if (otherwise !== undefined)
		throw new RangeError(`${group}.${otherwise} is said in two ways`);
	return { ...one, ...other };
}

const isGroup = (value: unknown): value is Groups =>
	typeof value === "object" && value !== null && !Array.isArray(value);
