// The register extracts that go with a sample: what the public registers would say of its debtors at the cut-off date.
import { dayFromNumber } from "../dates.ts";
import type { Random } from "../random.ts";
import { dayText, quoted } from "./csv-values.ts";
import type { Debtor } from "./debtors.ts";
import { happens, never, wholeBetween } from "./draws.ts";
import type { Truth } from "./truth.ts";
import type { Window } from "./window.ts";

const filingDays = 42;

/** Ours are read with semicolons; companies.csv keeps the form of the business register's own bulk file. */
export const registerHeadings = {
	persons: "national_id;status;status_date;address_protection",
	companies:
		"organisasjonsnummer,navn,organisasjonsform.kode,konkurs,konkursdato,underAvvikling,underAvviklingDato," +
		"underTvangsavviklingEllerTvangsopplosning,forretningsadresse.adresse,forretningsadresse.postnummer," +
		"forretningsadresse.poststed,forretningsadresse.kommunenummer,forretningsadresse.landkode",
	bankruptcies: "organisasjonsnummer;navn;konkursdato;filing_deadline",
	debt_settlements: "national_id;opened_date;filing_deadline;fixed_date",
} as const;

export type RegisterName = keyof typeof registerHeadings;
export type RegisterRow = readonly [register: RegisterName, line: string];

function personStatus(
	random: Random,
	truth: Truth,
	{ exit }: Debtor,
	window: Window,
): string {
	const { emigrated, disappeared } = truth.debtors;
	const fate = random();
	const moved = wholeBetween(random, window.firstDue, window.cutOff);
	if (exit.reason === "deceased" && exit.time <= window.cutOff)
		return `DOED;${dayText(Math.ceil(exit.time))}`;
	if (fate < emigrated) return `UTFLYTTET;${dayText(moved)}`;
	if (fate < emigrated + disappeared) return `FORSVUNNET;${dayText(moved)}`;
	return "BOSATT;";
}

function addressProtection(random: Random, truth: Truth): string {
	if (!happens(random, truth.debtors.protected_address)) return "UGRADERT";
	return happens(random, 0.75) ? "FORTROLIG" : "STRENGT_FORTROLIG";
}

function personRows(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	window: Window,
): RegisterRow[] {
	const { national_id, exit } = debtor;
	const status = personStatus(random, truth, debtor, window);
	const protection = addressProtection(random, truth);
	const rows: RegisterRow[] = [
		["persons", `${national_id};${status};${protection}`],
	];
	if (exit.reason === "debt_settlement" && exit.time <= window.cutOff) {
		const opened = Math.ceil(exit.time);
		const fixed = opened + wholeBetween(random, 90, 150);
		const dates = [
			opened,
			opened + filingDays,
			fixed <= window.cutOff ? fixed : never,
		];
		rows.push([
			"debt_settlements",
			`${national_id};${dates.map(dayText).join(";")}`,
		]);
	}
	return rows;
}

function companyRows(
	random: Random,
	debtor: Debtor,
	window: Window,
): RegisterRow[] {
	const { national_id, name, place, address, exit } = debtor;
	const isBankrupt = exit.time <= window.cutOff;
	const failed = Math.ceil(exit.time);
	const windsUp = !isBankrupt && happens(random, 0.01);
	const since = wholeBetween(random, window.firstDue, window.cutOff);
	const company = [
		national_id ?? "",
		`"${name}"`,
		"AS",
		isBankrupt,
		isBankrupt ? dayFromNumber(failed) : "",
		windsUp,
		windsUp ? dayFromNumber(since) : "",
		!isBankrupt && happens(random, 0.005),
		`"${address ?? ""}"`,
		place.postcode,
		place.town.toUpperCase(),
		place.municipality,
		"NO",
	];
	const rows: RegisterRow[] = [["companies", company.join(",")]];
	if (isBankrupt)
		rows.push([
			"bankruptcies",
			`${national_id};${quoted(name)};${dayText(failed)};${dayText(failed + filingDays)}`,
		]);
	return rows;
}

/** What the registers say of a debtor; nothing where the debtor's number is unknown, or stands there already. */
export function registerRows(
	random: Random,
	truth: Truth,
	debtor: Debtor,
	window: Window,
): RegisterRow[] {
	if (debtor.national_id === undefined || debtor.is_listed_before) return [];
	return debtor.debtor_type === "person"
		? personRows(random, truth, debtor, window)
		: companyRows(random, debtor, window);
}
