// Linked charts: a segment or an age that is chosen in one of them stands out in all that show it.

/** What can be chosen. A spec names in its usermeta which of them its rows are told apart by. */
export const followed = ["segment", "bucket", "vintage", "band"] as const;

export type Followed = (typeof followed)[number];

type Json = Readonly<Record<string, unknown>>;

/** Which field a spec follows; undefined where it takes no part. */
export function followedBy(spec: Json): Followed | undefined {
	const meta = spec.usermeta;
	const named = isObject(meta) ? meta.follows : undefined;
	return followed.find((each) => each === named);
}

/** How faint what was not chosen becomes. */
const faint = 0.16;

/** Marks that a choice must leave alone: those that only catch the pointer, and lines and words for all rows. */
const untouched = ["touch", "red_light", "figure", "horizon"];

/** The spec with a signal `chosen`, empty at first, beside which rows of another value grow faint. */
export function following(spec: Json, field: Followed): Json {
	const params = Array.isArray(spec.params) ? spec.params : [];
	return {
		...dimmed(spec, field),
		params: [...params, { name: "chosen", value: "" }],
	};
}

function dimmed(spec: Json, field: Followed): Json {
	if (Array.isArray(spec.layer))
		return {
			...spec,
			layer: spec.layer.map((each) =>
				isObject(each) ? dimmed(each, field) : each,
			),
		};
	const { mark, encoding } = spec;
	if (!isObject(mark)) return spec;
	const clickable = { ...spec, mark: { ...mark, cursor: "pointer" } };
	if (untouched.includes(String(mark.style))) return clickable;
	const test = `chosen !== '' && isValid(datum['${field}']) && datum['${field}'] !== chosen`;
	return {
		...clickable,
		encoding: {
			...(isObject(encoding) ? encoding : {}),
			opacity: { condition: { test, value: faint } },
		},
	};
}

const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);
