// A zip archive, held to limits before anything in it is unpacked: workbooks and packed files come this way.
import { basename } from "node:path";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Fault } from "../../faults.ts";

/** What an archive may hold. A workbook of a million rows of 25 columns unpacks to some 2 GB, twenty times its size. */
export const archiveLimits = {
	entries: 10_000,
	/** Bytes of all entries, unpacked. */
	bytes: 4 * 2 ** 30,
	/** An entry's bytes unpacked to packed, where it is larger than `ratioFrom` bytes. */
	ratio: 200,
	ratioFrom: 2 ** 26,
} as const;

/** The entries of an archive; names are found whatever their case, as spreadsheet programs do. */
export class Archive {
	readonly #file: string;
	readonly #zip: ZipFile;
	readonly #entries: ReadonlyMap<string, Entry>;

	constructor(file: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
		this.#file = file;
		this.#zip = zip;
		this.#entries = entries;
	}

	/** Names of the files in it, as they are written; folders are none. */
	get names(): string[] {
		return [...this.#entries.values()]
			.map(({ fileName }) => fileName)
			.filter((name) => !name.endsWith("/"));
	}

	has(name: string): boolean {
		return this.#entries.has(name.toLowerCase());
	}

	/**
	 * The bytes of one entry, unpacked as they are taken.
	 *
	 * @throws Fault when there is no such entry, or it is damaged
	 */
	async *bytesOf(name: string): AsyncGenerator<Buffer> {
		const entry = this.#entries.get(name.toLowerCase());
		if (!entry) throw damaged(this.#file, `it has no ${name}`);
		let sum = 0;
		try {
			const bytes = await this.#zip.openReadStreamPromise(entry);
			for await (const chunk of bytes) {
				sum = crc32(chunk, sum);
				yield chunk;
			}
		} catch (cause) {
			throw damaged(this.#file, said(cause), cause);
		}
		if (sum !== entry.crc32)
			throw damaged(this.#file, `the check sum of ${name} does not hold`);
	}
}

/**
 * Works on an archive and closes it, whatever happens.
 *
 * @throws Fault when it is cut off, locked, unpacks beyond the limits, or an entry's name reaches outside it
 */
export async function withArchive<Outcome>(
	file: string,
	shownAs: string,
	work: (archive: Archive) => Promise<Outcome>,
): Promise<Outcome> {
	const zip = await openPromise(file, {
		autoClose: false,
		strictFileNames: true,
	}).catch((cause: unknown) => {
		throw damaged(shownAs, said(cause), cause);
	});
	try {
		const entries = await entriesOf(zip, shownAs);
		return await work(new Archive(shownAs, zip, entries));
	} finally {
		zip.close();
	}
}

/** Tells a workbook from another zip. @throws Fault for a sheet of a kind that is not read */
export async function archiveKind(
	file: string,
	shownAs: string,
): Promise<"xlsx" | "zip"> {
	return await withArchive(file, shownAs, async (archive) => {
		for (const { part, is } of foreign)
			if (archive.has(part))
				throw new Fault(`${shownAs} is ${is}, which is not read`, {
					remedy: "Open it in its program and save it as .xlsx or CSV.",
				});
		if (!archive.has("[Content_Types].xml")) return "zip";
		if (archive.names.some((name) => /^xl\/worksheets\//i.test(name)))
			return "xlsx";
		throw new Fault(`${shownAs} is an office document without a sheet`, {
			remedy: "Give the workbook (.xlsx) or CSV.",
		});
	});
}

const foreign = [
	{ part: "xl/workbook.bin", is: "a binary workbook (.xlsb)" },
	{ part: "content.xml", is: "an OpenDocument sheet (.ods)" },
	{ part: "Index/Document.iwa", is: "an Apple Numbers sheet" },
	{ part: "word/document.xml", is: "a text document (.docx)" },
];

async function entriesOf(
	zip: ZipFile,
	file: string,
): Promise<Map<string, Entry>> {
	if (zip.entryCount > archiveLimits.entries)
		throw tooMuch(file, `${zip.entryCount} entries`, archiveLimits.entries);
	const entries = new Map<string, Entry>();
	let bytes = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			refuseEntry(entry, file);
			bytes += entry.uncompressedSize;
			const name = entry.fileName.toLowerCase();
			if (entries.has(name))
				throw damaged(file, `it holds ${entry.fileName} twice`);
			entries.set(name, entry);
		}
	} catch (cause) {
		throw damaged(file, said(cause), cause);
	}
	if (bytes > archiveLimits.bytes)
		throw tooMuch(file, `${bytes} bytes unpacked`, archiveLimits.bytes);
	return entries;
}

function refuseEntry(entry: Entry, file: string): void {
	const { fileName, uncompressedSize, compressedSize } = entry;
	if (entry.isEncrypted())
		throw new Fault(`${file} is locked with a password`, {
			remedy: "Save it without a password, or unpack it first.",
		});
	if (!entry.canDecodeFileData())
		throw damaged(file, `${fileName} is packed in a way that is not known`);
	if (
		uncompressedSize > archiveLimits.ratioFrom &&
		uncompressedSize > compressedSize * archiveLimits.ratio
	)
		throw tooMuch(
			file,
			`${fileName}, which unpacks from ${compressedSize} to ${uncompressedSize} bytes`,
			`${archiveLimits.ratio} to 1`,
		);
}

function tooMuch(file: string, what: string, limit: number | string): Fault {
	return new Fault(
		`${file} is refused as a zip bomb: it holds ${what}, and the limit is ${limit}`,
		{
			remedy:
				"If it is honest, save the table as CSV, which has no such limit.",
		},
	);
}

function damaged(file: string, why: string, cause?: unknown): Fault {
	if (cause instanceof Fault) return cause;
	return new Fault(
		`${file} does not open as a workbook or archive: ${why.slice(0, 200)}`,
		{
			remedy:
				"Ask the sender for the file again, or open it in a spreadsheet program and save it as .xlsx.",
			cause,
		},
	);
}

function said(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}

/** The one file of an archive that is no workbook. @throws Fault when there are several, or none */
export function onlyName(archive: Archive, file: string): string {
	const names = archive.names.filter(
		(name) => !/^__MACOSX\/|(^|\/)\.DS_Store$/.test(name),
	);
	const [first] = names;
	if (first && names.length === 1) return first;
	const shown = names.slice(0, 5).map((name) => basename(name));
	throw new Fault(
		`${file} is an archive of ${names.length} files${shown.length ? `: ${shown.join(", ")}${names.length > 5 ? ", …" : ""}` : ""}`,
		{ remedy: "Unpack it, and say which file is which tape." },
	);
}
