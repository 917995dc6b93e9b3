// Draws debtors: who they are, how they can be reached, and when they can no longer pay.
import { dayFromNumber } from "../dates.ts";
import type { Random } from "../random.ts";
import { daysUntil, happens, never, oneOf, wholeBetween } from "./draws.ts";
import {
	companyTrades,
	companyWords,
	familyNames,
	givenNames,
	type Place,
	places,
	streets,
} from "./names.ts";
import type { DebtorType, Truth } from "./truth.ts";
import type { Window } from "./window.ts";

export interface DebtorExit {
	/** Days since 1970-01-01 with a fraction; `never` if they can pay on. */
	readonly time: number;
	readonly reason: "deceased" | "debt_settlement" | "bankrupt";
	/** Whether the creditor learns of it and closes the claims. */
	readonly noticed: boolean;
}

export interface Debtor {
	readonly debtor_id: string;
	readonly debtor_type: DebtorType;
	readonly name: string;
	readonly national_id: string | undefined;
	readonly birth_day: number | undefined;
	readonly birth_year: number | undefined;
	readonly has_birth_date: boolean;
	readonly place: Place;
	readonly address: string | undefined;
	readonly phone: string | undefined;
	readonly email: string | undefined;
	readonly exit: DebtorExit;
	/** A draw from [0, 1) that the debtor's claims may share: whether they can pay hangs together. */
	readonly payer_draw: number;
	readonly is_large: boolean;
	/** The same person or company stands under an earlier number too. */
	readonly is_listed_before: boolean;
}

export interface NumberSeries {
	person(birthDay: number, start: number): string;
	company(): string;
}

type Reach = Pick<Debtor, "place" | "address" | "phone" | "email">;

const daysPerYear = 365.25;

/** No Norwegian number of eight digits starts with 0, and example.no is set aside for examples. */
function reach(random: Random, truth: Truth, debtor_id: string): Reach {
	const { no_address, no_phone, no_email } = truth.debtors;
	const digits = String(wholeBetween(random, 0, 9_999_999)).padStart(7, "0");
	const house = wholeBetween(random, 1, 120);
	return {
		place: oneOf(random, places),
		address: happens(random, no_address)
			? undefined
			: `${oneOf(random, streets)} ${house}`,
		phone: happens(random, no_phone) ? undefined : `0${digits}`,
		email: happens(random, no_email)
			? undefined
			: `${debtor_id.toLowerCase()}@example.no`,
	};
}

function personExit(random: Random, truth: Truth, from: number): DebtorExit {
	const dies = from + daysUntil(random, truth.exits.deceased);
	const settles = from + daysUntil(random, truth.exits.debt_settlement);
	const noticed = happens(random, truth.exits.noticed);
	return dies <= settles
		? { time: dies, reason: "deceased", noticed }
		: { time: settles, reason: "debt_settlement", noticed };
}

function companyExit(random: Random, truth: Truth, from: number): DebtorExit {
	return {
		time: from + daysUntil(random, truth.exits.bankrupt),
		reason: "bankrupt",
		noticed: happens(random, truth.exits.noticed),
	};
}

/** Those who die within the window are drawn old; all others from 18 to 85 when it opens. */
function birthDay(random: Random, exit: DebtorExit, window: Window): number {
	const diesSoon = exit.reason === "deceased" && exit.time <= window.cutOff;
	const place = random();
	const age = diesSoon
		? 55 + place * 38
		: 18 + place * (0.6 + 0.4 * place) * 67;
	return Math.floor(window.firstDue - age * daysPerYear);
}

export function drawPerson(
	random: Random,
	truth: Truth,
	window: Window,
	debtor_id: string,
	numbers: NumberSeries,
): Debtor {
	const exit = personExit(random, truth, window.firstDue);
	const birth_day = birthDay(random, exit, window);
	const national_id = numbers.person(birth_day, random());
	return {
		debtor_id,
		debtor_type: "person",
		name: `${oneOf(random, givenNames)} ${oneOf(random, familyNames)}`,
		national_id: happens(random, truth.debtors.no_national_id)
			? undefined
			: national_id,
		birth_day,
		birth_year: Number(dayFromNumber(birth_day).slice(0, 4)),
		has_birth_date: !happens(random, truth.debtors.no_birth_date),
		...reach(random, truth, debtor_id),
		exit,
		payer_draw: random(),
		is_large: false,
		is_listed_before: false,
	};
}

export function drawCompany(
	random: Random,
	truth: Truth,
	window: Window,
	debtor_id: string,
	numbers: NumberSeries,
): Debtor {
	const national_id = numbers.company();
	return {
		debtor_id,
		debtor_type: "company",
		name: `${oneOf(random, companyWords)} ${oneOf(random, companyTrades)} AS`,
		national_id: happens(random, truth.debtors.no_national_id)
			? undefined
			: national_id,
		birth_day: undefined,
		birth_year: undefined,
		has_birth_date: false,
		...reach(random, truth, debtor_id),
		exit: companyExit(random, truth, window.firstDue),
		payer_draw: random(),
		is_large: false,
		is_listed_before: false,
	};
}

/** The same person once more under a new number, the name turned and the contact details drawn anew. */
export function listedTwice(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	debtor_id: string,
): Debtor {
	const [given = "", family = ""] = debtor.name.split(" ");
	return {
		...debtor,
		...reach(random, truth, debtor_id),
		debtor_id,
		name: `${family}, ${given}`,
		place: debtor.place,
		address: debtor.address,
		is_listed_before: true,
	};
}

/** A large customer: pays well for years, and then perhaps fails, which is when the money is lost. */
export function asLarge(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	window: Window,
): Debtor {
	const fails = happens(random, truth.large_customers.failing);
	const failure = window.cutOff - wholeBetween(random, 30, 540);
	return {
		...debtor,
		is_large: true,
		exit: { ...debtor.exit, reason: "bankrupt", time: fails ? failure : never },
	};
}
