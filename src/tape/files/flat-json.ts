// One flat JSON object read without a number passing through a double: every digit stays as it was written.
import { padded } from "./typed-text.ts";

/** Key to text; an empty text for null. */
export type FlatObject = ReadonlyMap<string, string>;

/** Why a text is no flat object, in words to follow the number of the line. */
export class NotFlat extends Error {}

// The engine's own reader turns numbers to doubles, and JSON.parse hands out their digits only in later Nodes.
const token =
	/[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

/** @throws NotFlat for what is no JSON, no object, nested, or names a key twice */
export function flatObject(text: string): FlatObject {
	const tokens = tokensOf(text);
	const object = new Map<string, string>();
	const next = () => tokens.next().value ?? "";
	const first = next();
	if (first !== "{") throw new NotFlat(`is ${nameOf(first)} and not an object`);
	for (let sign = next(); sign !== "}"; ) {
		const key = keyOf(sign);
		if (next() !== ":") throw new NotFlat("is no sound JSON");
		if (object.has(key)) throw new NotFlat(`names the key "${key}" twice`);
		object.set(key, valueText(next(), key));
		sign = next();
		if (sign === ",") sign = next();
		else if (sign !== "}") throw new NotFlat("is no sound JSON");
		else break;
		if (sign === "}") throw new NotFlat("is no sound JSON");
	}
	if (next() !== "") throw new NotFlat("goes on after the object");
	return object;
}

function* tokensOf(text: string): Generator<string> {
	const end = text.trimEnd().length;
	for (let at = 0; at < end; ) {
		token.lastIndex = at;
		const found = token.exec(text);
		if (!found) throw new NotFlat("is no sound JSON");
		at = token.lastIndex;
		yield found[0].trimStart();
	}
}

function keyOf(sign: string): string {
	if (sign.startsWith('"')) return stringOf(sign, undefined);
	throw new NotFlat("is no sound JSON");
}

function valueText(sign: string, key: string): string {
	if (sign === "null") return "";
	if (sign === "{" || sign === "[")
		throw new NotFlat(
			`has ${nameOf(sign)} under the key "${key}", where a single value must stand`,
		);
	if (sign.startsWith('"')) return stringOf(sign, key);
	if (/^[\dtf-]/.test(sign)) return padded(withoutExponent(sign));
	throw new NotFlat("is no sound JSON");
}

function stringOf(sign: string, key: string | undefined): string {
	const text = unescaped(sign);
	if (!/[\p{Surrogate}\0]/u.test(text)) return text;
	throw new NotFlat(
		`holds what is no letter ${key === undefined ? "in a key" : `under the key "${key}"`}`,
	);
}

function unescaped(sign: string): string {
	if (!/[\\\p{Cc}]/u.test(sign)) return sign.slice(1, -1);
	try {
		return String(JSON.parse(sign));
	} catch {
		throw new NotFlat("is no sound JSON");
	}
}

const longestExponent = 40;

/** 1.5e3 written out as 1500, by moving the point; one beyond measure is left, and is no amount. */
function withoutExponent(number: string): string {
	const parts = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(number);
	if (!parts) return number;
	const [, sign = "", whole = "", fraction = "", exponent = ""] = parts;
	const by = Number(exponent);
	if (Math.abs(by) > longestExponent) return number;
	const point = whole.length + by;
	const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`;
	const at = Math.max(1, point);
	const before = digits.slice(0, at).padEnd(at, "0");
	const after = digits.slice(at);
	const plain = `${before.replace(/^0+(?=\d)/, "")}${after ? `.${after}` : ""}`;
	return `${sign}${plain}`;
}

function nameOf(sign: string): string {
	if (sign === "[") return "a list";
	if (sign === "{") return "an object";
	return sign === "" ? "nothing" : "a single value";
}
