// A result under way as Arrow IPC, record batch by record batch.
import {
	AsyncByteQueue,
	Bool,
	type Builder,
	type Data,
	type DataType,
	DateDay,
	Decimal,
	Field,
	Float32,
	Float64,
	Int8,
	Int16,
	Int32,
	Int64,
	makeBuilder,
	makeData,
	RecordBatch,
	RecordBatchFileWriter,
	RecordBatchStreamWriter,
	Schema,
	Struct,
	TimestampMicrosecond,
	Uint8,
	Uint16,
	Uint32,
	Uint64,
	Utf8,
} from "apache-arrow";
import type { Result } from "./export-text.ts";

/** A file can be read at any place and has a foot; a stream is read from its start. */
export type Container = "file" | "stream";

const rowsPerBatch = 65_536;

interface ColumnKind {
	readonly type: DataType;
	/** What the builder holds while it grows, where Arrow's own builder would want another unit. */
	readonly storage?: DataType;
	/** From the driver's value to the builder's. */
	readonly from?: (value: unknown) => unknown;
}

/**
 * The bytes of a result in Arrow IPC. Decimals and huge integers stay exact as 128-bit decimals, days and
 * instants keep their types; lists, structs and what else Arrow would write differently come as text.
 */
export async function* arrowBytes(
	result: Result,
	container: Container,
): AsyncGenerator<Uint8Array> {
	const kinds = result.columnTypes().map((type) => kindOf(String(type)));
	const schema = schemaOf(result.deduplicatedColumnNames(), kinds);
	const bytes = new Bytes();
	const writer =
		container === "file"
			? new RecordBatchFileWriter()
			: new RecordBatchStreamWriter();
	writer.reset(bytes, schema);
	for await (const batch of recordBatches(result, schema, kinds)) {
		writer.write(batch);
		yield bytes.taken();
	}
	writer.finish();
	yield bytes.taken();
}

async function* recordBatches(
	result: Result,
	schema: Schema,
	kinds: readonly ColumnKind[],
): AsyncGenerator<RecordBatch> {
	const columns = kinds.map((kind) => new ColumnBuilder(kind));
	let length = 0;
	const batch = () => {
		const children = columns.map((column) => column.flush());
		const type = new Struct(schema.fields);
		const data = makeData({ type, length, nullCount: 0, children });
		length = 0;
		return new RecordBatch(schema, data);
	};
	for await (const chunk of result) {
		columns.forEach((column, at) => {
			column.append(chunk.getColumnValues(at));
		});
		length += chunk.rowCount;
		if (length >= rowsPerBatch) yield batch();
	}
	if (length > 0) yield batch();
}

class ColumnBuilder {
	readonly #builder: Builder;
	readonly #kind: ColumnKind;

	constructor(kind: ColumnKind) {
		this.#kind = kind;
		this.#builder = makeBuilder({
			type: kind.storage ?? kind.type,
			nullValues: [null],
		});
	}

	append(values: readonly unknown[]): void {
		const { from } = this.#kind;
		for (const value of values)
			this.#builder.append(value === null || !from ? value : from(value));
	}

	flush(): Data {
		const data = this.#builder.flush();
		return this.#kind.storage ? data.clone(this.#kind.type) : data;
	}
}

/** Lets each batch be handed on before the next is made. */
class Bytes extends AsyncByteQueue {
	#parts: Uint8Array[] = [];

	override write(part: Uint8Array): void {
		this.#parts.push(part);
	}

	taken(): Uint8Array {
		const whole = Buffer.concat(this.#parts);
		this.#parts = [];
		return whole;
	}
}

const plainTypes: Readonly<Record<string, () => DataType>> = {
	BOOLEAN: () => new Bool(),
	TINYINT: () => new Int8(),
	SMALLINT: () => new Int16(),
	INTEGER: () => new Int32(),
	BIGINT: () => new Int64(),
	UTINYINT: () => new Uint8(),
	USMALLINT: () => new Uint16(),
	UINTEGER: () => new Uint32(),
	UBIGINT: () => new Uint64(),
	FLOAT: () => new Float32(),
	DOUBLE: () => new Float64(),
};

function kindOf(type: string): ColumnKind {
	const plain = plainTypes[type];
	if (plain) return { type: plain() };
	if (type === "DATE")
		return { type: new DateDay(), storage: new Int32(), from: fieldOf("days") };
	if (type === "TIMESTAMP" || type === "TIMESTAMP WITH TIME ZONE")
		return instantKind(type);
	if (type === "HUGEINT") return decimalKind(38, 0, (value) => value);
	const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
	return precision && scale
		? decimalKind(Number(precision), Number(scale), fieldOf("value"))
		: { type: new Utf8(), from: String };
}

function instantKind(type: string): ColumnKind {
	const zone = type.endsWith("ZONE") ? "UTC" : null;
	return {
		type: new TimestampMicrosecond(zone),
		storage: new Int64(),
		from: fieldOf("micros"),
	};
}

function decimalKind(
	precision: number,
	scale: number,
	unscaled: (value: unknown) => unknown,
): ColumnKind {
	const from = (value: unknown) => words(unscaled(value));
	return { type: new Decimal(scale, precision, 128), from };
}

/** A signed whole number as the four 32-bit words Arrow keeps it in. */
function words(value: unknown): Uint32Array {
	if (typeof value !== "bigint") throw new TypeError("no whole number");
	const halves = BigUint64Array.of(
		BigInt.asUintN(64, value),
		BigInt.asUintN(64, value >> 64n),
	);
	return new Uint32Array(halves.buffer);
}

/** Reads one field of a driver's value; a bigint where the driver has one. */
function fieldOf(name: string): (value: unknown) => unknown {
	return (value) => (value as Readonly<Record<string, unknown>>)[name];
}

function schemaOf(
	names: readonly string[],
	kinds: readonly ColumnKind[],
): Schema {
	return new Schema(
		kinds.map(({ type }, at) => new Field(names[at] ?? "", type, true)),
	);
}
