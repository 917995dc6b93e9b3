// One 80-sign record of a Nets file, cut into its fields.
// Positions as in Nets' system manuals for OCR giro and AvtaleGiro, counted from 0.
import { isCalendarDay } from "../../dates.ts";

/** Payments (09) or requests to pay (21). */
export type GiroService = "ocr-giro" | "avtalegiro";

export type GiroRecord =
	| { readonly type: "transmission"; readonly number: string }
	| {
			readonly type: "assignment";
			readonly service: GiroService;
			/** 00 payments or requests to pay, 24 agreements, 36 cancellations. */
			readonly kind: string;
			readonly number: string;
			readonly account: string;
	  }
	| {
			readonly type: "amount";
			readonly number: bigint;
			/** ISO; of a payment the day Nets settled it, of a request the day it falls due. */
			readonly day: string;
			readonly ore: bigint;
			readonly kid: string;
	  }
	| { readonly type: "detail"; readonly text: string }
	| { readonly type: "agreement" }
	| {
			readonly type: "end";
			readonly of: "assignment" | "transmission";
			readonly transactions: bigint;
			readonly records: bigint;
			/** Undefined for agreements, which have none. */
			readonly ore: bigint | undefined;
	  };

const services: Readonly<Record<string, GiroService>> = {
	"09": "ocr-giro",
	"21": "avtalegiro",
};

/** Where the text for the payer stands, by record type: the rest of amount items 2 is not ours to keep. */
const texts: Readonly<Record<string, readonly [number, number]>> = {
	"31": [0, 0],
	"32": [15, 55],
	"49": [20, 60],
};

/** @throws RangeError that says what the record has that it should not have */
export function giroRecord(text: string): GiroRecord {
	if (text.length !== 80 || !/^NY\d{6}/.test(text))
		throw new RangeError("is no record of 80 signs that begins with NY");
	const [service, kind, record] = [
		text.slice(2, 4),
		text.slice(4, 6),
		text.slice(6, 8),
	];
	const known = services[service];
	if (service !== "00" && !known)
		throw new RangeError(
			`is of service ${service}; OCR giro (09) and AvtaleGiro (21) are read`,
		);
	switch (record) {
		case "10":
			return { type: "transmission", number: text.slice(16, 23) };
		case "20":
			if (!known) throw new RangeError("begins an assignment of no service");
			return {
				type: "assignment",
				service: known,
				kind,
				number: text.slice(17, 24),
				account: text.slice(24, 35),
			};
		case "30":
			return amountRecord(text);
		case "70":
			return { type: "agreement" };
		case "88":
		case "89":
			return {
				type: "end",
				of: record === "88" ? "assignment" : "transmission",
				transactions: digits(text.slice(8, 16), "a number of transactions"),
				records: digits(text.slice(16, 24), "a number of records"),
				ore: kind === "24" ? undefined : digits(text.slice(24, 41), "a sum"),
			};
	}
	const place = texts[record];
	if (place) return { type: "detail", text: text.slice(...place) };
	throw new RangeError(`is of the record type ${record}, which is not known`);
}

function amountRecord(text: string): GiroRecord {
	const amount = digits(text.slice(32, 49), "an amount");
	const kid = text.slice(49, 74).trim();
	if (!/^[\d-]*$/.test(kid))
		throw new RangeError("has a KID of other signs than digits");
	return {
		type: "amount",
		number: digits(text.slice(8, 15), "a transaction number"),
		day: dayIn(text.slice(15, 21)),
		ore: text[31] === "-" ? -amount : amount,
		kid,
	};
}

function digits(text: string, what: string): bigint {
	if (/^\d+$/.test(text)) return BigInt(text);
	throw new RangeError(`has signs that are no digits where ${what} should be`);
}

/** ddmmyy: years from 70 on are of the last century, for these records began in the seventies. */
function dayIn(text: string): string {
	const [, day, month, year = ""] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
	const iso = `${Number(year) >= 70 ? "19" : "20"}${year}-${month}-${day}`;
	if (isCalendarDay(iso)) return iso;
	throw new RangeError("has no calendar day where its day should be");
}
