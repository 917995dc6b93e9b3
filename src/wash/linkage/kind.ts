// What a kind of field says of itself, and the steps of agreement that several kinds share.

/** SQL for a standard column of a field, by its suffix. */
export type Own = (suffix: string) => string;

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

export const isSame =
	(suffix: string) =>
	(one: Own, other: Own): string =>
		`${one(suffix)} = ${other(suffix)}`;
export const isLike =
	(least: number, suffix = "") =>
	(one: Own, other: Own): string =>
		`text_likeness(${one(suffix)}, ${other(suffix)}, ${least}) > 0`;
const isOneSlip = (one: Own, other: Own) =>
	`is_one_slip(${one("")}, ${other("")})`;

export const exact: Level = { code: "same", holds: isSame("") };
export const oneSlip: Level = { code: "one slip", holds: isOneSlip };
/** What a text begins with, to block by. */
export const whole = { start: (own: Own) => `left(${own("")}, 4)` };

/** Likenesses as Winkler (1990) and the splink templates have them: 0.92 is near, 0.8 is alike. */
export const near = 0.92;
export const alike = 0.8;
