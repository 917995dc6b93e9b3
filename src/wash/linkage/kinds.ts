// How each kind of field is made comparable, which of its parts pairs may be found by, and in which steps it agrees.
import {
	exact,
	type Kind,
	type Level,
	type Own,
	oneSlip,
	whole,
} from "./kind.ts";
import { wordKinds } from "./word-kinds.ts";

const areTwoChanges = (one: Own, other: Own) =>
	`changes_between(${one("")}, ${other("")}) <= 2`;

export const kinds = {
	...wordKinds,
	date: {
		columns: (value) => ({ "": `day_digits(${value})` }),
		parts: {
			year: (own) => `left(${own("")}, 4)`,
			/** The 3rd of May and the 5th of March are found together. */
			turned: (own) =>
				`left(${own("")}, 4) || least(substr(${own("")}, 5, 2), right(${own("")}, 2)) || greatest(substr(${own("")}, 5, 2), right(${own("")}, 2))`,
			day: (own) => `substr(${own("")}, 5)`,
		},
		levels: [
			exact,
			{
				code: "day and month swapped",
				holds: (one, other) =>
					`${one("")} = concat(left(${other("")}, 4), right(${other("")}, 2), substr(${other("")}, 5, 2))`,
			},
			oneSlip,
			{
				code: "year",
				holds: (one, other) => `left(${one("")}, 4) = left(${other("")}, 4)`,
			},
		],
	},
	day: {
		columns: (value) => ({ "": `try_cast(${value} as date)` }),
		parts: {},
		levels: [
			exact,
			{
				code: "within a week",
				holds: (one, other) =>
					`abs(days_between(${one("")}, ${other("")})) <= 7`,
			},
		],
	},
	amount: {
		columns: (value) => ({ "": `try_cast(${value} as decimal(18, 2))` }),
		parts: {},
		levels: [
			exact,
			{
				code: "within a krone",
				holds: (one, other) => `abs(${one("")} - ${other("")}) <= 1`,
			},
		],
	},
	number: {
		columns: (value) => ({ "": `bare_signs(cast(${value} as varchar))` }),
		parts: whole,
		levels: [exact, oneSlip, { code: "two slips", holds: areTwoChanges }],
	},
	postcode: {
		columns: (value) => ({ "": `bare_signs(cast(${value} as varchar))` }),
		parts: { area: (own) => `left(${own("")}, 2)` },
		levels: [exact, oneSlip],
	},
	phone: {
		columns: (value) => ({ "": `phone_digits(cast(${value} as varchar))` }),
		parts: {},
		levels: [exact, oneSlip],
	},
	/** An address is the name of its owner so often that likeness says no more than the names do. */
	email: {
		columns: (value) => ({
			"": `nullif(lower(trim(cast(${value} as varchar))), '')`,
		}),
		parts: {},
		levels: [exact],
	},
	exact: {
		columns: (value) => ({ "": `nullif(trim(cast(${value} as varchar)), '')` }),
		parts: {},
		levels: [exact],
	},
} as const satisfies Readonly<Record<string, Kind>>;

/** Digits of a pattern: nought is missing on either side, one differs, above that the levels from least to most. */
export const missing = 0;
export const differs = 1;

/** How far two values of a kind agree: its codes by digit. */
export function codesOf(kind: keyof typeof kinds): readonly string[] {
	const levels: readonly Level[] = kinds[kind].levels;
	return ["missing", "differs", ...levels.map(({ code }) => code).reverse()];
}
