// The frame of an Arrow file or stream, walked before its rows are read: Arrow's own reader trusts every length it meets.
import type { FileHandle } from "node:fs/promises";
import { FlatTable } from "./flatbuffer.ts";

/** Bytes of what is said of one batch, and columns, nested ones among them. */
const mostMetadata = 2 ** 24;
const mostFields = 10_000;

// Numbers of the fields, as Arrow's Message.fbs, Schema.fbs and File.fbs count them.
const message = { kind: 1, header: 2, bodyLength: 3, notes: 4 };
const schema = { fields: 1, notes: 2 };
const field = { children: 5, notes: 6 };
const batch = { length: 0, nodes: 1, buffers: 2, counts: 4 };
const dictionary = { batch: 1 };
const foot = { schema: 1, dictionaries: 2, batches: 3, notes: 4 };
const kinds = { schema: 1, dictionary: 2, batch: 3 };

interface Walked {
	readonly kind: number;
	readonly at: number;
}

/**
 * Walks the messages from the first to the sign of the end.
 *
 * @returns how many batches of rows there are
 * @throws RangeError where a length cannot be, or bytes are left over; in a file also where its foot tells otherwise
 */
export async function walkFrame(handle: FileHandle): Promise<number> {
	const { size } = await handle.stat();
	const isFile = (await bytesAt(handle, 0, 6)).toString("latin1") === "ARROW1";
	const footer = isFile ? await footAt(handle, size) : undefined;
	const end = footer?.at ?? size;
	const walked: Walked[] = [];
	let at = isFile ? 8 : 0;
	while (at < end) {
		const start = await bytesAt(handle, at, 8);
		const length = start.readInt32LE(4);
		if (start.readInt32LE(0) !== -1 || length < 0 || length > mostMetadata)
			throw cutOff();
		if (length === 0) {
			at += 8;
			break;
		}
		const said = FlatTable.root(await bytesAt(handle, at + 8, length));
		walked.push({ kind: refuseUnsound(said), at });
		at += 8 + length + said.long(message.bodyLength);
		if (at >= end && !isFile) throw cutOff();
	}
	if (at !== end) throw cutOff();
	// Some writers leave the schema of a file to its foot.
	if (footer) refuseOther(footer.table, walked);
	else if (walked[0]?.kind !== kinds.schema) throw cutOff();
	return walked.filter(({ kind }) => kind === kinds.batch).length;
}

/** Reads all that is asked for, or throws. */
async function bytesAt(
	handle: FileHandle,
	at: number,
	length: number,
): Promise<Buffer> {
	const { bytesRead, buffer } = await handle.read(
		Buffer.alloc(length),
		0,
		length,
		at,
	);
	if (bytesRead < length) throw cutOff();
	return buffer;
}

/** Checks what is said of one message, and gives its kind. */
function refuseUnsound(said: FlatTable): number {
	const kind = said.byte(message.kind);
	const header = said.table(message.header);
	const bytes = said.long(message.bodyLength);
	refuseNotes(said, message.notes);
	if (kind === kinds.schema) refuseFields(header);
	else if (kind === kinds.batch) refuseBatch(header, bytes);
	else if (kind === kinds.dictionary)
		refuseBatch(header?.table(dictionary.batch), bytes);
	else throw new RangeError("it holds what is no table");
	return kind;
}

function refuseFields(header: FlatTable | undefined): void {
	if (!header) throw cutOff();
	refuseNotes(header, schema.notes);
	let seen = 0;
	for (let row = header.tables(schema.fields); row.length > 0; ) {
		seen += row.length;
		if (seen > mostFields)
			throw new RangeError("it has columns beyond measure");
		for (const each of row) refuseNotes(each, field.notes);
		row = row.flatMap((each) => each.tables(field.children));
	}
}

function refuseNotes(table: FlatTable, notes: number): void {
	if (table.tables(notes).length > mostFields)
		throw new RangeError("it has notes beyond measure");
}

/** A bit at least stands for each value. */
function refuseBatch(header: FlatTable | undefined, bytes: number): void {
	if (!header) throw cutOff();
	const most = bytes * 8;
	const nodes = header.structs(batch.nodes, 2);
	header.structs(batch.counts, 1);
	const isWithin = header
		.structs(batch.buffers, 2)
		.every(([from = 0, length = 0]) => from + length <= bytes);
	const isCounted = nodes.every(
		([length = 0, nulls = 0]) => length <= most && nulls <= length,
	);
	if (!isWithin || !isCounted || header.long(batch.length) > most)
		throw new RangeError("the lengths in it do not fit its bytes");
}

/** The foot of a file: its length and the name of the format stand behind it. */
async function footAt(
	handle: FileHandle,
	size: number,
): Promise<{ at: number; table: FlatTable }> {
	const end = await bytesAt(handle, Math.max(0, size - 10), 10);
	const length = end.readInt32LE(0);
	const at = size - 10 - length;
	if (end.toString("latin1", 4) !== "ARROW1" || length <= 0 || at < 8)
		throw cutOff();
	if (length > mostMetadata) throw cutOff();
	return { at, table: FlatTable.root(await bytesAt(handle, at, length)) };
}

/** A file whose foot does not name every batch that stands in it, each once, would lose rows or give them twice. */
function refuseOther(footer: FlatTable, walked: readonly Walked[]): void {
	refuseFields(footer.table(foot.schema));
	refuseNotes(footer, foot.notes);
	const places = (blocks: number) =>
		footer.structs(blocks, 3).map(([at]) => at);
	const met = (kind: number) =>
		walked.filter((each) => each.kind === kind).map(({ at }) => at);
	const isSame = (some: readonly unknown[], others: readonly unknown[]) =>
		some.length === others.length &&
		some.every((each, place) => each === others[place]);
	if (
		!isSame(places(foot.batches), met(kinds.batch)) ||
		!isSame(places(foot.dictionaries), met(kinds.dictionary))
	)
		throw new RangeError("its foot does not fit its batches");
}

function cutOff(): RangeError {
	return new RangeError("it is cut off, or other bytes follow its end");
}
