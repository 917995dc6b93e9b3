// How each kind of field is made comparable, which of its parts pairs may be found by, and in which steps it agrees.
import type { Own } from "./spec.ts";

export interface Level {
	readonly code: string;
	/** SQL that holds when two records agree so far; both have a value. */
	readonly holds: (one: Own, other: Own) => string;
}

export interface Kind {
	/** Standard columns from the SQL of the value as it came; "" is what agrees exactly or does not. */
	readonly columns: (value: string) => Readonly<Record<string, string>>;
	readonly parts: Readonly<Record<string, (own: Own) => string>>;
	/** From most to least; past the last one the field differs. At most six. */
	readonly levels: readonly Level[];
}

const isSame =
	(suffix: string) =>
	(one: Own, other: Own): string =>
		`${one(suffix)} = ${other(suffix)}`;
const isLike =
	(least: number, suffix = "") =>
	(one: Own, other: Own): string =>
		`text_likeness(${one(suffix)}, ${other(suffix)}, ${least}) > 0`;
const isOneSlip = (one: Own, other: Own) =>
	`is_one_slip(${one("")}, ${other("")})`;
const areTwoChanges = (one: Own, other: Own) =>
	`changes_between(${one("")}, ${other("")}) <= 2`;

const exact: Level = { code: "same", holds: isSame("") };
const oneSlip: Level = { code: "one slip", holds: isOneSlip };
const whole = { start: (own: Own) => `left(${own("")}, 4)` };

/** Likenesses as Winkler (1990) and the splink templates have them: 0.92 is near, 0.8 is alike. */
const near = 0.92;
const alike = 0.8;

function nameColumns(value: string): Readonly<Record<string, string>> {
	const spoken = `without_company_form(spoken_name(cast(${value} as varchar)))`;
	return {
		"": `sorted_words(${spoken})`,
		spoken,
		first: `first_word(${spoken})`,
		last: `last_word(${spoken})`,
	};
}

const isOneInitial = (one: Own, other: Own) =>
	`${one("last")} = ${other("last")} and left(${one("first")}, 1) = left(${other("first")}, 1)
		and least(length(${one("first")}), length(${other("first")})) = 1`;

const isOneWordSame = (one: Own, other: Own) =>
	["first", "last"]
		.flatMap((mine) =>
			["first", "last"].map((yours) => `${one(mine)} = ${other(yours)}`),
		)
		.join(" or ");

export const kinds = {
	name: {
		columns: nameColumns,
		parts: {
			...whole,
			first: (own) => own("first"),
			last: (own) => own("last"),
			/** The same however the words are ordered. */
			initial: (own) => `left(${own("")}, 1)`,
		},
		levels: [
			exact,
			{
				code: "first and last word",
				holds: (one, other) =>
					`${isSame("first")(one, other)} and ${isSame("last")(one, other)}`,
			},
			{
				code: "near",
				holds: (one, other) =>
					`(${isLike(near)(one, other)} or ${isLike(near, "spoken")(one, other)})`,
			},
			{ code: "initial", holds: isOneInitial },
			{
				code: "one word",
				holds: (one, other) => `(${isOneWordSame(one, other)})`,
			},
			{ code: "alike", holds: isLike(alike) },
		],
	},
	company: {
		columns: (value) => {
			const bare = `without_company_form(spoken_name(cast(${value} as varchar)))`;
			return { "": bare, first: `first_word(${bare})` };
		},
		parts: { ...whole, first: (own) => own("first") },
		levels: [
			exact,
			{ code: "near", holds: isLike(near) },
			{
				code: "begins alike",
				holds: (one, other) =>
					`(starts_with(${one("")}, ${other("")}) or starts_with(${other("")}, ${one("")}))`,
			},
			{ code: "first word", holds: isSame("first") },
			{ code: "alike", holds: isLike(alike) },
		],
	},
	text: {
		columns: (value) => ({ "": `folded_text(cast(${value} as varchar))` }),
		parts: whole,
		levels: [
			exact,
			{ code: "near", holds: isLike(near) },
			{ code: "alike", holds: isLike(alike) },
		],
	},
	address: {
		columns: (value) => {
			const street = `street_address(cast(${value} as varchar))`;
			return {
				"": street,
				street: `trim(translate(${street}, '0123456789', ''))`,
				number: `bare_number(${street})`,
			};
		},
		parts: {
			...whole,
			street: (own) => `nullif(${own("street")}, '')`,
			number: (own) => `nullif(${own("number")}, '')`,
		},
		levels: [
			exact,
			{
				code: "near",
				holds: (one, other) =>
					`${isSame("number")(one, other)} and ${isLike(near, "street")(one, other)}`,
			},
			{ code: "street", holds: isLike(near, "street") },
			{ code: "alike", holds: isLike(alike, "street") },
		],
	},
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
				code: "within a twentieth",
				holds: (one, other) =>
					`20 * abs(${one("")} - ${other("")}) <= greatest(abs(${one("")}), abs(${other("")}))`,
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
