// What the page was told when it was made.
import type { Setting } from "../page.ts";
import { byId } from "./dom.ts";

export const setting: Setting = JSON.parse(
	byId("setting").textContent ?? "null",
);

/** A sentence with its figures put in. */
export function filled(
	sentence: string,
	figures: Readonly<Record<string, string>>,
): string {
	return sentence.replace(/\{(\w+)\}/g, (_, name) => figures[name] ?? "");
}

const locale = setting.language === "nb" ? "nb-NO" : "en-GB";

export const counted = (count: number): string => count.toLocaleString(locale);

export const seconds = (milliseconds: number): string =>
	(milliseconds / 1000).toLocaleString(locale, {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
	});
