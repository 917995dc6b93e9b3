// Files of registers that debtors are washed against, told by the columns that only they have.
import type { TapeName } from "../columns.ts";
import { grown, type Role, type Seen } from "./role.ts";

interface Register {
	readonly tape: TapeName;
	/** One of the columns by which a row is known to be somebody's. */
	readonly who: readonly string[];
	/** All of them must be there. */
	readonly all: readonly string[];
	/** And one of these, where any are named. */
	readonly any: readonly string[];
	readonly en: string;
	readonly nb: string;
}

const person = ["national_id", "national_id_hash", "name"];
const registers: readonly Register[] = [
	{
		tape: "persons",
		who: person,
		all: [],
		any: ["status", "address_protection", "has_guardian"],
		en: "an extract of the population register",
		nb: "et utdrag av folkeregisteret",
	},
	{
		tape: "bankruptcies",
		who: ["organisation_number", "national_id"],
		all: ["bankrupt_date"],
		any: ["filing_deadline", "ended_date", "end_reason"],
		en: "a register of bankruptcies",
		nb: "et register over konkurser",
	},
	{
		tape: "debt_settlements",
		who: person,
		all: ["opened_date"],
		any: ["filing_deadline", "fixed_date"],
		en: "a register of debt settlements",
		nb: "et register over gjeldsordninger",
	},
	{
		tape: "addresses",
		who: [...person, "debtor_id"],
		all: ["address", "moved_date"],
		any: [],
		en: "a register of addresses",
		nb: "et register over adresser",
	},
	{
		tape: "suppressions",
		who: ["debtor_id", "national_id", "organisation_number"],
		all: [],
		any: ["reason", "suppressed_date"],
		en: "a list of debtors to leave alone",
		nb: "en liste over skyldnere som skal holdes utenfor",
	},
];

/** The register that a file is, surest first; a file of telephones looks like debtors and must be given as what it is. */
export function registerRoles(seen: (tape: TapeName) => Seen): Role[] {
	return registers.flatMap(({ tape, who, all, any, en, nb }) => {
		const { columns } = seen(tape);
		const known = [...all, ...any].filter((column) => columns.has(column));
		const isOne =
			who.some((column) => columns.has(column)) &&
			all.every((column) => columns.has(column)) &&
			(any.length === 0 || any.some((column) => columns.has(column)));
		return isOne
			? [
					{
						tape,
						confidence: grown(0.8, known.length),
						says: {
							en: `${en}, with ${known.join(", ")}`,
							nb: `${nb}, med ${known.join(", ")}`,
						},
					},
				]
			: [];
	});
}
