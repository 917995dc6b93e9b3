import { expect, test } from "vitest";
import { texts } from "../../reports/portfolio/texts.ts";
import { labelled } from "../../src/report/labels.ts";

test.each([
	["measured", "målt", "measured"],
	["61-100", "61–100", "61–100"],
	["person, own ledger", "person, egen reskontro", "person, own ledger"],
	[
		"company, submitted day 14-20",
		"foretak, oversendt dag 14–20",
		"company, submitted day 14–20",
	],
	[
		"unknown, submitted day over 100",
		"ukjent skyldnertype, oversendt etter dag 100",
		"debtor of unknown kind, submitted after day 100",
	],
	[
		"company, own ledger, 100 000 and over",
		"foretak, egen reskontro, 100 000 og mer",
		"company, own ledger, 100 000 and over",
	],
	[
		"CSV, utf-8, delimiter ;",
		"CSV, utf-8, skilletegn ;",
		"CSV, utf-8, delimiter ;",
	],
	["a name of theirs", "a name of theirs", "a name of theirs"],
	["constructor", "constructor", "constructor"],
])("%s is %s in Norwegian and %s in English", (code, bokmal, english) => {
	expect(labelled(texts.nb, code)).toBe(bokmal);
	expect(labelled(texts.en, code)).toBe(english);
});
