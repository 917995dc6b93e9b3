// Hands out identity numbers, each once, in bounded memory.
import { dayFromNumber, dayNumber } from "../dates.ts";
import { Fault } from "../faults.ts";
import { organisationNumber, personNumber } from "./identity-numbers.ts";

const firstBirthDay = dayNumber("1920-01-01");
const lastBirthDay = dayNumber("2039-12-31");
const firstDayOf2000 = dayNumber("2000-01-01");
const individualsPerDay = 500;

/** Real organisation numbers start with 8 or 9; these start with 3, as synthetic ones do. */
const firstOrganisation = 30_000_000;
const organisations = 10_000_000;
/** Shares no factor with the count, so every number comes once before any comes twice. */
const stride = 6_180_339;

function exhausted(what: string): Fault {
	return new Fault(`there are no more ${what} for so many debtors`, {
		remedy:
			"Draw fewer claims (some fifteen million are possible), or more of them per debtor: claims_per_debtor in the truth.",
	});
}

/** Person numbers by birth day (days since 1970-01-01); `start` is where the search for a free one begins, 0 to 1. */
export function personNumbers(): (birthDay: number, start: number) => string {
	const slots = (lastBirthDay - firstBirthDay + 1) * individualsPerDay;
	const used = new Uint8Array(Math.ceil(slots / 8));
	return (birthDay, start) => {
		const birthDate = dayFromNumber(birthDay);
		const base = birthDay < firstDayOf2000 ? 0 : individualsPerDay;
		const from = Math.floor(start * individualsPerDay);
		for (let tried = 0; tried < individualsPerDay; tried += 1) {
			const individual = (from + tried) % individualsPerDay;
			const slot = (birthDay - firstBirthDay) * individualsPerDay + individual;
			const byte = used[slot >> 3] ?? 0;
			if ((byte >> (slot & 7)) & 1) continue;
			const number = personNumber(birthDate, base + individual);
			if (number === undefined) continue;
			used[slot >> 3] = byte | (1 << (slot & 7));
			return number;
		}
		throw exhausted("person numbers of one birth day");
	};
}

export function organisationNumbers(): () => string {
	let taken = 0;
	return () => {
		while (taken < organisations) {
			taken += 1;
			const eight = firstOrganisation + ((taken * stride) % organisations);
			const number = organisationNumber(eight);
			if (number !== undefined) return number;
		}
		throw exhausted("organisation numbers");
	};
}
