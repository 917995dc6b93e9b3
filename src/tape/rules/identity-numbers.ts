// Every number by which a person or a company is known in the Nordic countries, as SQL: true for a text that holds.
import { isMultiple, weighed, whereDigits } from "./check-digits.ts";
import {
	isDanishPersonNumber,
	isFinnishPersonNumber,
	isSwedishPersonNumber,
} from "./foreign-numbers.ts";
import { businessIdWeights, cvrWeights } from "./number-weights.ts";

export {
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032,
	isPersonNumberBefore2032AsNumber,
} from "./check-digits.ts";

/** A Swedish organisationsnummer: ten digits by Luhn, the third at least 2; 16 before it and a hyphen in it may stand. */
export function isSwedishOrganisationNumber(text: string): string {
	const digits = `right(replace(${text}, '-', ''), 10)`;
	const doubled = Array.from({ length: 10 }, (_, place) => {
		const digit = `(ascii(substr(${digits}, ${place + 1}, 1)) - 48)`;
		return place % 2 === 1
			? digit
			: `ascii(substr('0246813579', ${digit} + 1, 1)) - 48`;
	});
	return `case when regexp_full_match(${text}, '(16)?[0-9]{2}[2-9][0-9]{3}-?[0-9]{4}')
		then mod(${doubled.join(" + ")}, 10) = 0 else false end`;
}

/** A Danish CVR number: eight digits, the first of which is not 0. */
export function isDanishCompanyNumber(text: string): string {
	return `case when left(${text}, 1) = '0' then false else ${whereDigits(text, cvrWeights.length, isMultiple(weighed(text, cvrWeights)))} end`;
}

/** A Finnish Y-tunnus: seven digits, a hyphen that may be left out, and their check, which is never 10. */
export function isFinnishCompanyNumber(text: string): string {
	const digits = `replace(${text}, '-', '')`;
	const holds = whereDigits(
		digits,
		businessIdWeights.length,
		isMultiple(weighed(digits, businessIdWeights)),
	);
	return `case when regexp_full_match(${text}, '[0-9]{7}-?[0-9]') then ${holds} else false end`;
}

/** A number of Sweden, Denmark or Finland, of a person or a company. */
export function isForeignIdentity(text: string): string {
	return `(${[
		isSwedishPersonNumber(text),
		isSwedishOrganisationNumber(text),
		isDanishPersonNumber(text),
		isDanishCompanyNumber(text),
		isFinnishPersonNumber(text),
		isFinnishCompanyNumber(text),
	].join(" or ")})`;
}
