// What a check says, in English and in Norwegian (bokmål).

export type Language = "en" | "nb";

const words = {
	"which heading": {
		en: "{file}: which heading is {column} of the {tape}, {says}?",
		nb: "{file}: hvilken overskrift er {column} ({tape}: {says})?",
	},
	"none of them": { en: "none of them", nb: "ingen av dem" },
	rows: { en: "{rows} rows", nb: "{rows} rader" },
	"serves as": {
		en: "{tape} ({confidence}): {says}",
		nb: "{tape} ({confidence}): {says}",
	},
	"no tape": {
		en: "not a tape: {says}",
		nb: "ikke en fil vi leser krav av: {says}",
	},
	log: {
		en: "a log of events ({confidence}): claims, payments and events are made of it",
		nb: "en hendelseslogg ({confidence}): krav, innbetalinger og hendelser lages av den",
	},
	headings: {
		en: "our column\theading\tsure\twhy",
		nb: "vår kolonne\toverskrift\tsikkert\thvorfor",
	},
	asked: { en: "asked", nb: "spurt" },
	doubtful: { en: "doubtful", nb: "tvilsom" },
	"not read": { en: "left out", nb: "utelatt" },
	"left out": { en: "not taken: {headings}", nb: "ikke tatt med: {headings}" },
	personal: {
		en: "personal, stays at the door: {headings}",
		nb: "personlig, blir igjen ved døren: {headings}",
	},
	"way of reading": { en: "how it is read", nb: "slik leses den" },
	totals: { en: "What came in", nb: "Dette kom inn" },
	"totals of": {
		en: "{tape}: {rows} rows of {amount}; loaded {loaded} of {amountLoaded}; rejected {rejected} of {amountRejected}",
		nb: "{tape}: {rows} rader på {amount}; lest {loaded} på {amountLoaded}; avvist {rejected} på {amountRejected}",
	},
	"counted alone": {
		en: "{tape}: {rows} rows of {amount} (counted by itself: no claims were given)",
		nb: "{tape}: {rows} rader på {amount} (talt for seg: ingen krav er gitt)",
	},
	findings: { en: "What to look at", nb: "Dette bør du se på" },
	nothing: { en: "nothing", nb: "ingenting" },
	"layout written": { en: "Layout: {file}", nb: "Filoppsett: {file}" },
	next: { en: "Next: {command}", nb: "Neste: {command}" },
	"changed headings": {
		en: "the headings have changed since the layout was made:",
		nb: "overskriftene er endret siden filoppsettet ble laget:",
	},
	error: { en: "error", nb: "feil" },
	warning: { en: "warning", nb: "advarsel" },
	mend: { en: "To mend: {file}", nb: "Å rette: {file}" },
} as const;

export type Word = keyof typeof words;

/** A sentence with its blanks filled in. */
export function word(
	language: Language,
	name: Word,
	filled: Readonly<Record<string, string | number>> = {},
): string {
	return words[name][language].replaceAll(/\{(\w+)\}/g, (_, blank: string) =>
		String(filled[blank] ?? ""),
	);
}
