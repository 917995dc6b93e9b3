import { expect, test } from "vitest";
import { formatIn, type Kind } from "../../src/report/format.ts";

const nb = formatIn("nb", "NOK");
const en = formatIn("en", "NOK");
/** Spaces as a person sees them. */
const seen = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test.each<[Kind, string | number, string, string]>([
	["money", "1234567.50", "1 234 567,50", "1,234,567.50"],
	["money", "-0.05", "−0,05", "-0.05"],
	[
		"money",
		"9007199254740993123.45",
		"9 007 199 254 740 993 123,45",
		"9,007,199,254,740,993,123.45",
	],
	["kroner", "1234567.50", "1 234 568", "1,234,568"],
	["amount", "1234567.49", "1 234 567 kr", "NOK 1,234,567"],
	["amount", "0.45", "0,45 kr", "NOK 0.45"],
	["amount", "0.00", "0 kr", "NOK 0"],
	["count", 5012, "5 012", "5,012"],
	["percent", 0.1234, "12,3 %", "12.3%"],
	["percent", "0.15", "15,0 %", "15.0%"],
	["multiple", 1.846, "1,85 ×", "1.85 ×"],
	["day", "2026-06-30", "30.06.2026", "30 June 2026"],
	["month", "2026-07-01", "juli 2026", "Jul 2026"],
	["given", "0.0225", "0,0225", "0.0225"],
	["text", "=1+1", "=1+1", "=1+1"],
])(
	"%s %s is %s in Norwegian and %s in English",
	(kind, value, bokmal, english) => {
		expect(seen(nb(kind, value))).toBe(bokmal);
		expect(seen(en(kind, value))).toBe(english);
	},
);

test("another currency keeps its code", () => {
	expect(seen(formatIn("nb", "SEK")("amount", "10.00"))).toBe("10 SEK");
});
