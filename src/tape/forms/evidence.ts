// Why a column is read as it is: what each reading would make of its values, in figures and in a sentence.
import type { DateForm } from "./date-forms.ts";

/** What settled the reading of a column. */
export type Because =
	| "only reading"
	| "reads most"
	| "other columns"
	| "days lie closer"
	| "day first with points"
	| "layout"
	| "nothing to read";

export interface ColumnEvidence {
	/** Our name of the column. */
	readonly column: string;
	readonly kind: "amount" | "date" | "boolean" | "id";
	/** A form of days as a layout states it, "decimal comma", "decimal point", "numbers" of a workbook, "whole numbers", the words of yes and no. */
	readonly form: string;
	/** Values that are read so, and values that are not. */
	readonly read: number;
	readonly unread: number;
	/** Other readings that would have read some, best first. */
	readonly alternatives: readonly { form: string; read: number }[];
	readonly because: Because;
	/** All values of the column, or those of its first rows. */
	readonly looked: "all rows" | "first rows";
	/** One sentence, in English and in Norwegian (bokmål). */
	readonly says: { readonly en: string; readonly nb: string };
}

type Language = "en" | "nb";

/** Puts the sentences to the figures. */
export function evidence(
	figures: Omit<ColumnEvidence, "says">,
): ColumnEvidence {
	return {
		...figures,
		says: { en: sentence(figures, "en"), nb: sentence(figures, "nb") },
	};
}

const formsInNorwegian: Readonly<Record<string, string>> = {
	"decimal comma": "desimalkomma",
	"decimal point": "desimalpunktum",
	numbers: "tall",
	"whole numbers": "hele tall",
	"whole numbers written with .0": "hele tall skrevet med .0",
	"excel serial": "Excels dagnummer",
	"days since 1960": "dager siden 1960",
} satisfies Partial<Record<DateForm, string>> & Record<string, string>;

const reasons: Record<Because, Record<Language, string>> = {
	"only reading": { en: "", nb: "" },
	"reads most": { en: "", nb: "" },
	"other columns": {
		en: "; the other columns of the file decide",
		nb: "; de andre kolonnene i filen avgjør",
	},
	"days lie closer": {
		en: "; read so, the days lie within a far shorter time",
		nb: "; lest slik ligger dagene innenfor langt kortere tid",
	},
	"day first with points": {
		en: "; no value decides, and with points the day comes first",
		nb: "; ingen verdi avgjør, og med punktum kommer dagen først",
	},
	layout: { en: "; the layout says so", nb: "; oppsettet sier det" },
	"nothing to read": { en: "", nb: "" },
};

const yearsOfTwo: Record<Language, string> = {
	en: "; years of two digits are 1969 to 2068",
	nb: "; årstall med to sifre er 1969 til 2068",
};

function sentence(
	figures: Omit<ColumnEvidence, "says">,
	language: Language,
): string {
	const { column, read, unread, alternatives, because, looked } = figures;
	const number = (count: number) => counted(count, language);
	const isEnglish = language === "en";
	const all = read + unread;
	if (all === 0)
		return `${column}: ${isEnglish ? "has no values" : "har ingen verdier"}`;
	const share =
		unread === 0 ? number(read) : `${number(read)} / ${number(all)}`;
	const told = isEnglish
		? `${formIn(figures.form, language)} reads ${unread === 0 ? `all ${share}` : `${number(read)} of ${number(all)}`}`
		: `${formIn(figures.form, language)} leser ${unread === 0 ? `alle ${share}` : `${number(read)} av ${number(all)}`}`;
	const others = alternatives.map(({ form, read: theirs }) =>
		isEnglish
			? `; ${formIn(form, language)} would read ${number(theirs)}`
			: `; ${formIn(form, language)} ville lest ${number(theirs)}`,
	);
	const years = /(^|[^y])yy([^y]|$)/.test(figures.form)
		? yearsOfTwo[language]
		: "";
	const scope =
		looked === "all rows"
			? ""
			: isEnglish
				? " (the first rows)"
				: " (de første radene)";
	return `${column}: ${told}${others.join("")}${reasons[because][language]}${years}${scope}`;
}

function formIn(form: string, language: Language): string {
	return language === "en" ? form : (formsInNorwegian[form] ?? form);
}

/** 4,812 in English, 4 812 in Norwegian. */
export function counted(count: number, language: Language): string {
	return String(count).replaceAll(
		/(?<=\d)(?=(\d{3})+$)/g,
		language === "en" ? "," : "\u00a0",
	);
}
