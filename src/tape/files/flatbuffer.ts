// A table of a FlatBuffer read with a look at every length: what Arrow's own reader takes on trust.

/** Reads fields by their number; a RangeError for what points out of the bytes, or back to where it came from. */
export class FlatTable {
	readonly #view: DataView;
	readonly #at: number;

	private constructor(view: DataView, at: number) {
		this.#view = view;
		this.#at = at;
	}

	static root(bytes: Uint8Array): FlatTable {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		return new FlatTable(view, forward(view, 0));
	}

	byte(field: number): number {
		const at = this.#place(field);
		return at === undefined ? 0 : this.#view.getUint8(at);
	}

	/** A count; negative ones are refused. */
	long(field: number): number {
		const at = this.#place(field);
		return at === undefined ? 0 : longAt(this.#view, at);
	}

	table(field: number): FlatTable | undefined {
		const at = this.#place(field);
		return at === undefined
			? undefined
			: new FlatTable(this.#view, forward(this.#view, at));
	}

	tables(field: number): FlatTable[] {
		const { start, length } = this.#vector(field, 4);
		return Array.from(
			{ length },
			(_, place) =>
				new FlatTable(this.#view, forward(this.#view, start + place * 4)),
		);
	}

	/** The long numbers of a list of structs, each of `longs` of them. */
	structs(field: number, longs: number): number[][] {
		const { start, length } = this.#vector(field, longs * 8);
		return Array.from({ length }, (_, place) =>
			Array.from({ length: longs }, (_, each) =>
				longAt(this.#view, start + (place * longs + each) * 8),
			),
		);
	}

	#vector(field: number, size: number): { start: number; length: number } {
		const at = this.#place(field);
		if (at === undefined) return { start: 0, length: 0 };
		const vector = forward(this.#view, at);
		const length = this.#view.getInt32(vector, true);
		const start = vector + 4;
		if (length < 0 || start + length * size > this.#view.byteLength)
			throw unsound();
		return { start, length };
	}

	/** Where a field stands, by the table of places that stands before or behind this one. */
	#place(field: number): number | undefined {
		const places = this.#at - this.#view.getInt32(this.#at, true);
		const entry = 4 + field * 2;
		if (entry >= this.#view.getInt16(places, true)) return undefined;
		const offset = this.#view.getInt16(places + entry, true);
		if (offset < 0) throw unsound();
		return offset === 0 ? undefined : this.#at + offset;
	}
}

function forward(view: DataView, at: number): number {
	const by = view.getInt32(at, true);
	if (by <= 0) throw unsound();
	return at + by;
}

function longAt(view: DataView, at: number): number {
	const value = Number(view.getBigInt64(at, true));
	if (value < 0 || value > Number.MAX_SAFE_INTEGER) throw unsound();
	return value;
}

function unsound(): RangeError {
	return new RangeError("a length or a place in it cannot be");
}
