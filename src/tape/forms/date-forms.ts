// The forms in which a column may write its days: how each is called, what shape it has, and how the engine notates it.

/** Where the year stands, and whether day and month could be taken for each other. */
export type DayOrder = "year first" | "day first" | "month first" | "number";

interface FormOfDays {
	/** A text of this form with each digit written 9 and each word a. */
	readonly shape: RegExp;
	readonly order: DayOrder;
	/** The engine's notation; forms without one are read by a rule of their own. */
	readonly notation?: string;
}

const forms = {
	"yyyy-mm-dd": notated("%Y-%m-%d"),
	"dd.mm.yyyy": notated("%d.%m.%Y"),
	"dd-mm-yyyy": notated("%d-%m-%Y"),
	"dd/mm/yyyy": notated("%d/%m/%Y"),
	"mm/dd/yyyy": notated("%m/%d/%Y"),
	yyyymmdd: notated("%Y%m%d"),
	"yyyy.mm.dd": notated("%Y.%m.%d"),
	"yyyy/mm/dd": notated("%Y/%m/%d"),
	"mm.dd.yyyy": notated("%m.%d.%Y"),
	"mm-dd-yyyy": notated("%m-%d-%Y"),
	ddmmyyyy: notated("%d%m%Y"),
	mmddyyyy: notated("%m%d%Y"),
	"dd.mm.yy": notated("%d.%m.%y"),
	"dd-mm-yy": notated("%d-%m-%y"),
	"dd/mm/yy": notated("%d/%m/%y"),
	"mm.dd.yy": notated("%m.%d.%y"),
	"mm-dd-yy": notated("%m-%d-%y"),
	"mm/dd/yy": notated("%m/%d/%y"),
	"yy.mm.dd": notated("%y.%m.%d"),
	"yy-mm-dd": notated("%y-%m-%d"),
	"yy/mm/dd": notated("%y/%m/%d"),
	"dd mon yyyy": worded(
		/^9{1,2}(a[-. /]{1,2})?[-. /]{0,2}a[-. /]{0,2}9{4}$/,
		"day first",
	),
	"dd mon yy": worded(
		/^9{1,2}(a[-. /]{1,2})?[-. /]{0,2}a[-. /]{0,2}9{2}$/,
		"day first",
	),
	"mon dd yyyy": worded(
		/^a[-. /]{1,2}9{1,2}a?[-., /]{1,2}9{4}$/,
		"month first",
	),
	"excel serial": worded(/^9{5}([.,]9+)?$/, "number"),
	"days since 1960": worded(/^9{1,5}([.,]9+)?$/, "number"),
} as const satisfies Record<string, FormOfDays>;

export type DateForm = keyof typeof forms;

export const dateForms = Object.keys(forms) as [DateForm, ...DateForm[]];

export function formOfDays(form: DateForm): FormOfDays {
	return forms[form];
}

/** A form of three numbers: two digits may stand as one, unless nothing parts them. */
function notated(notation: string): FormOfDays {
	const parts = notation.split("%").slice(1);
	const isParted = parts.some((part) => part.length > 1);
	const shape = parts.map(
		([sign = "", mark = ""]) =>
			digitsOf(sign, isParted) + (mark ? `[${mark}]` : ""),
	);
	return {
		shape: new RegExp(`^${shape.join("")}$`),
		order: orderOf(notation),
		notation,
	};
}

function digitsOf(sign: string, isParted: boolean): string {
	if (sign === "Y") return "9{4}";
	return isParted && sign !== "y" ? "9{1,2}" : "9{2}";
}

function orderOf(notation: string): DayOrder {
	if (/^%y/i.test(notation)) return "year first";
	return notation.startsWith("%d") ? "day first" : "month first";
}

function worded(shape: RegExp, order: DayOrder): FormOfDays {
	return { shape, order };
}

const timeShape =
	/[ T]9{1,2}:9{2}(:9{2}([.,]9+)?)?( ?[AaPp][Mm])?(Z|[-+]9{2}(:?9{2})?)?$/;

/** The forms that a text could have by its shape alone: digits written 9, words as they stood. */
export function formsOfShape(shape: string): DateForm[] {
	const bare = shape.replace(timeShape, "").replaceAll(/\p{L}+/gu, "a");
	return dateForms.filter((form) => forms[form].shape.test(bare));
}
