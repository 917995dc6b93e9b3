// Yes and no as senders write them: decided for each column, refused where its words are neither.
import { Fault } from "../../faults.ts";
import { named, quoted } from "../../warehouse/database.ts";
import type { ColumnFormat, Decision, Looked } from "./decision.ts";
import { counted, evidence } from "./evidence.ts";
import { type Ballot, countWhere, type Votes } from "./votes.ts";

/** Yes and no; the cross stands alone, and a column that knows only crosses means no where it is empty. */
const pairs = {
	"J/N": ["j", "n"],
	"ja/nei": ["ja", "nei"],
	"ja/nej": ["ja", "nej"],
	"Y/N": ["y", "n"],
	"yes/no": ["yes", "no"],
	"true/false": ["true", "false"],
	"T/F": ["t", "f"],
	"sant/usant": ["sant", "usant"],
	"sann/usann": ["sann", "usann"],
	"1/0": ["1", "0"],
	"-1/0": ["-1", "0"],
	"x/empty": ["x", ""],
} as const;

const yes = [...new Set(Object.values(pairs).map(([word]) => word))];
const no = [...new Set(Object.values(pairs).flatMap(([, word]) => word || []))];

/** SQL of the word that a cell says: small letters, no full stop behind it. */
function word(text: string): string {
	return `lower(rtrim(${text}, '. '))`;
}

/**
 * SQL that reads a text as yes or no; null where it is neither.
 *
 * The commonest words are looked for first; a pattern, because the engine makes a join of a long list of words.
 */
export function truthIn(
	text: string,
	codes: Readonly<Record<string, string>> = {},
): string {
	const theirs = Object.entries(codes).map(
		([code, ours]) =>
			`when lower(${text}) = ${quoted(code.toLowerCase())} then ${ours === "J"}`,
	);
	return `case ${theirs.join(" ")} when ${text} = 'J' then true when ${text} = 'N' then false
		when regexp_full_match(${word(text)}, '${yes.join("|")}') then true
		when regexp_full_match(${word(text)}, '${no.join("|")}') then false end`;
}

/** How many values each pair of words reads. */
export function truthBallots(
	column: string,
	codes: Readonly<Record<string, string>> = {},
): Ballot[] {
	const text = named(column);
	const name = `${column} word`;
	const about = [[name, word(text)]] as const;
	return [
		{ column, test: "all", asks: countWhere(`${text} is not null`) },
		{ column, test: "empty", asks: countWhere(`${text} is null`) },
		{ column, test: "distinct", asks: `count(distinct ${named(name)})`, about },
		{
			column,
			test: "read",
			asks: countWhere(`${truthIn(text, codes)} is not null`),
		},
		...Object.entries(pairs).map(([test, words]) => ({
			column,
			test,
			asks: countWhere(`${named(name)} in (${words.map(quoted).join(", ")})`),
			about,
		})),
	];
}

/** The pair that reads most; a column without a single yes or no is a fault. */
export function decidedTruths(
	votes: Votes,
	{ source, at }: Looked,
	isCoded: (column: string) => boolean,
): Decision {
	const faults: Fault[] = [];
	const formats = [...votes].map(([column, own]) => {
		const of = (test: string) => own.get(test) ?? 0;
		const ranked = Object.keys(pairs)
			.map((form) => ({ form, read: of(form) }))
			.filter(({ read }) => read > 0)
			.toSorted((one, other) => other.read - one.read);
		const [first, ...alternatives] = ranked;
		if (of("all") > 0 && of("read") === 0)
			faults.push(neither(source.shownAs, column, of("all"), of("distinct")));
		const isCrossed = of("x/empty") > 0 && of("x/empty") === of("all");
		const format: ColumnFormat = {
			...(isCrossed && { isEmptyNo: true as const }),
			evidence: evidence({
				column,
				kind: "boolean",
				form: first?.form ?? "J/N",
				read: of("read"),
				unread: of("all") - of("read"),
				alternatives: alternatives.filter(({ read }) => read < of("all")),
				because: isCoded(column) ? "layout" : "reads most",
				looked: at,
			}),
		};
		return [column, format] as const;
	});
	return { formats: new Map(formats), faults };
}

function neither(
	file: string,
	column: string,
	values: number,
	words: number,
): Fault {
	return new Fault(
		`${file}: ${column} says yes or no, and none of its ${counted(values, "en")} values is either: they are ${counted(words, "en")} other ${words === 1 ? "word" : "words"}`,
		{
			remedy: `Say what they mean in a layout: "codes": {"${column}": {"<their word>": "J", "<their other word>": "N"}}, or take the column out of the mapping.`,
		},
	);
}
