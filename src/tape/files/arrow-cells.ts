// Cells of an Arrow column as text that cannot be taken for another number or another day; a batch whose parts do not fit is refused.
import {
	type Data,
	DataType,
	type Decimal,
	type Field,
	type RecordBatch,
	type Vector,
} from "apache-arrow";
import { Fault } from "../../faults.ts";
import { dayInNorway, dayText, numberText, padded } from "./typed-text.ts";

/** From a batch and the place of a column to its cells by row. */
export type CellReader = (
	batch: RecordBatch,
	place: number,
) => (row: number) => string;

/** @throws Fault for a column of a type that is no single value, by its name */
export function cellReader(field: Field, shownAs: string): CellReader {
	const text = textOfType(field.type);
	if (!text)
		throw new Fault(
			`${shownAs}: the column "${field.name}" is of the type ${field.type}, which is no single value`,
			{ remedy: "Leave the column out, or write it as text." },
		);
	return (batch, place) => {
		const column = batch.getChildAt(place);
		return (row) => {
			const value: unknown = column?.get(row);
			if (value === undefined) throw new RangeError("a value is missing");
			return value === null ? "" : text(value);
		};
	};
}

type Text = (value: unknown) => string;

function textOfType(type: DataType): Text | undefined {
	if (DataType.isDictionary(type)) return textOfType(type.dictionary);
	if (DataType.isDecimal(type)) return decimalText(type);
	if (DataType.isFloat(type)) return (value) => numberText(Number(value));
	if (DataType.isDate(type)) return (value) => dayText(Number(value));
	if (DataType.isTimestamp(type))
		return type.timezone
			? (value) => dayInNorway(Number(value))
			: (value) => dayText(Number(value));
	const isPlain =
		DataType.isNull(type) ||
		DataType.isBool(type) ||
		DataType.isInt(type) ||
		DataType.isUtf8(type) ||
		DataType.isLargeUtf8(type);
	return isPlain ? plainText : undefined;
}

function plainText(value: unknown): string {
	const text = String(value);
	if (text.includes("\0")) throw new RangeError("a text holds a null byte");
	return text;
}

/** The words of the number, least first, the last of them signed. */
function decimalText({ scale }: Decimal): Text {
	if (Math.abs(scale) > 76) throw new RangeError("a scale is beyond measure");
	return (value) => {
		if (!(value instanceof Uint32Array))
			throw new RangeError("a decimal is missing");
		const words = [...value].map(BigInt);
		const unsigned = words.reduceRight((sum, word) => (sum << 32n) | word, 0n);
		const digits = BigInt.asIntN(words.length * 32, unsigned);
		return scaled(digits, scale);
	};
}

function scaled(digits: bigint, scale: number): string {
	if (scale <= 0) return String(digits * 10n ** BigInt(-scale));
	const sign = digits < 0n ? "-" : "";
	const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
	return padded(`${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`);
}

/** The library trusts the lengths that a file states. @throws RangeError where they do not fit */
export function refuseUnsound(batch: RecordBatch): void {
	const { children, length } = batch.data;
	const isSound =
		children.every((data) => data.length === length && isWhole(data)) &&
		(length === 0 || children.some(({ type }) => !DataType.isNull(type)));
	if (!isSound) throw new RangeError("the lengths in it do not fit its bytes");
}

function isWhole(data: Data): boolean {
	const { type, length, offset } = data;
	const end = offset + length;
	if (data.nullCount > 0 && data.nullBitmap.length * 8 < end) return false;
	if (DataType.isNull(type) || length === 0) return true;
	if (DataType.isBool(type)) return data.values.length * 8 >= end;
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type))
		return hasTexts(data);
	const hasValues = data.values.length >= end * data.stride;
	return hasValues && (!DataType.isDictionary(type) || pointsWithin(data));
}

function hasTexts({ values, valueOffsets, length, offset }: Data): boolean {
	if (valueOffsets.length < offset + length + 1) return false;
	let before = 0;
	for (let at = offset; at <= offset + length; at += 1) {
		const next = Number(valueOffsets[at]);
		if (next < before || next > values.length) return false;
		before = next;
	}
	return true;
}

function pointsWithin(data: Data): boolean {
	const dictionary: Vector | undefined = data.dictionary;
	if (!dictionary?.data.every(isWhole)) return false;
	for (let at = 0; at < data.length; at += 1) {
		const number = Number(data.values[data.offset + at]);
		if (data.getValid(at) && !(number >= 0 && number < dictionary.length))
			return false;
	}
	return true;
}
