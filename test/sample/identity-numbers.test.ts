import { expect, test } from "vitest";
import {
	isOrganisationNumber,
	isPersonNumber,
	organisationNumber,
	personNumber,
} from "../../src/sample/identity-numbers.ts";
import {
	organisationNumbers,
	personNumbers,
} from "../../src/sample/number-series.ts";

test("the organisation number of the business register itself is valid, its neighbours are not", () => {
	expect(isOrganisationNumber("974760673")).toBe(true);
	expect(isOrganisationNumber("974760674")).toBe(false);
	expect(isOrganisationNumber("974670673")).toBe(false);
	expect(organisationNumber(97_476_067)).toBe("974760673");
});

// k1 by hand for 010180 + 80 months, individual 100: 0·3+1·7+8·6+1·1+8·8+0·9+1·4+0·5+0·2 = 124, 11 − 124 mod 11 = 8;
// k2: 0·5+1·4+8·3+1·2+8·7+0·6+1·5+0·4+0·3+8·2 = 107, 11 − 107 mod 11 = 3.
test("a person number has the check digits worked out by hand", () => {
	expect(personNumber("1980-01-01", 100)).toBe("01818010083");
	expect(isPersonNumber("01818010083")).toBe(true);
	expect(isPersonNumber("01818010084")).toBe(false);
	expect(isPersonNumber("01818010183")).toBe(false);
});

test("about one in six person numbers does not exist, and none comes out invalid", () => {
	const numbers = Array.from({ length: 500 }, (_, individual) =>
		personNumber("1977-05-17", individual),
	);
	const given = numbers.filter((number) => number !== undefined);
	expect(given.length).toBeGreaterThan(380);
	expect(given.length).toBeLessThan(440);
	expect(given.every(isPersonNumber)).toBe(true);
});

test("the series hand out each number once, all valid, all synthetic", () => {
	const person = personNumbers();
	const company = organisationNumbers();
	const persons = Array.from({ length: 300 }, () => person(5_000, 0.3));
	const companies = Array.from({ length: 5_000 }, company);
	expect(new Set(persons).size).toBe(300);
	expect(new Set(companies).size).toBe(5_000);
	expect(
		persons.every(
			(number) => isPersonNumber(number) && Number(number.slice(2, 4)) > 80,
		),
	).toBe(true);
	expect(
		companies.every(
			(number) => isOrganisationNumber(number) && number.startsWith("3"),
		),
	).toBe(true);
});

test("a day without numbers left is a fault, not a number twice", () => {
	const person = personNumbers();
	expect(() => {
		for (let each = 0; each < 501; each += 1) person(5_000, 0);
	}).toThrow("no more person numbers");
});
