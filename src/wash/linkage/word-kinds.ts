// Kinds of field that are made of words: names, companies, addresses and plain text.
import {
	alike,
	exact,
	isLike,
	isSame,
	type Kind,
	near,
	type Own,
	whole,
} from "./kind.ts";

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

export const wordKinds = {
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
} as const satisfies Readonly<Record<string, Kind>>;
