// Synthetic Norwegian identity numbers with valid check digits: none of them belongs to anyone.

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const organisationWeights = [3, 2, 7, 6, 5, 4, 3, 2];

/** The tax authority's synthetic series, Tenor, adds this to the month. */
const syntheticMonths = 80;

/** The modulus 11 digit, 0 to 9, or 10 where no number exists. */
function checkDigit(digits: string, weights: readonly number[]): number {
	let sum = 0;
	for (let index = 0; index < weights.length; index += 1)
		sum += (weights[index] ?? 0) * (digits.charCodeAt(index) - 48);
	return (11 - (sum % 11)) % 11;
}

/**
 * The person number of someone born that day (year, month, day), or undefined where the digits allow none.
 *
 * @param individual  000–499 for births in 1900–1999, 500–999 for 2000–2039
 */
export function personNumber(
	birthDate: string,
	individual: number,
): string | undefined {
	const month = Number(birthDate.slice(5, 7)) + syntheticMonths;
	const born = `${birthDate.slice(8)}${month}${birthDate.slice(2, 4)}`;
	const nine = `${born}${String(individual).padStart(3, "0")}`;
	const first = checkDigit(nine, firstWeights);
	if (first === 10) return undefined;
	const second = checkDigit(`${nine}${first}`, secondWeights);
	return second === 10 ? undefined : `${nine}${first}${second}`;
}

export function isPersonNumber(number: string): boolean {
	return (
		/^\d{11}$/.test(number) &&
		checkDigit(number, firstWeights) === Number(number[9]) &&
		checkDigit(number, secondWeights) === Number(number[10])
	);
}

/** The organisation number that starts with these eight digits, or undefined where there is none. */
export function organisationNumber(eightDigits: number): string | undefined {
	const eight = String(eightDigits);
	const digit = checkDigit(eight, organisationWeights);
	return digit === 10 ? undefined : `${eight}${digit}`;
}

export function isOrganisationNumber(number: string): boolean {
	return (
		/^\d{9}$/.test(number) &&
		checkDigit(number, organisationWeights) === Number(number[8])
	);
}
