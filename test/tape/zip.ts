// Zip archives written by hand, sound or not, and the parts of a workbook: no program writes what is tested here.
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
	readonly name: string;
	readonly content: string | Buffer;
	/** Stated in place of the true size. */
	readonly claims?: number;
	readonly isLocked?: boolean;
	/** Stated in place of the true check sum. */
	readonly sum?: number;
}

/** An archive of deflated entries. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const part of parts) {
		const { local, entry } = written(part, at);
		locals.push(local);
		directory.push(entry);
		at += local.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...locals, ...directory, end]);
}

function written(
	{ name, content, claims, isLocked = false, sum }: ZipPart,
	at: number,
): { local: Buffer; entry: Buffer } {
	const bytes = Buffer.from(content);
	const packed = deflateRawSync(bytes);
	const shared = Buffer.alloc(26);
	shared.writeUInt16LE(20, 0);
	shared.writeUInt16LE(isLocked ? 1 : 0x800, 2);
	shared.writeUInt16LE(8, 4);
	shared.writeUInt32LE(sum ?? crc32(bytes), 10);
	shared.writeUInt32LE(packed.length, 14);
	shared.writeUInt32LE(claims ?? bytes.length, 18);
	shared.writeUInt16LE(Buffer.byteLength(name), 22);
	const behind = Buffer.alloc(14);
	behind.writeUInt32LE(at, 10);
	const title = Buffer.from(name);
	return {
		local: Buffer.concat([Buffer.from("PK\x03\x04"), shared, title, packed]),
		entry: Buffer.concat([
			Buffer.from("PK\x01\x02\x14\x00", "latin1"),
			shared,
			behind,
			title,
		]),
	};
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packed = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook whose sheets are given as the XML of their rows. */
export function workbookParts(
	sheets: Readonly<Record<string, string>>,
	others: Readonly<Record<string, string>> = {},
): ZipPart[] {
	const names = Object.keys(sheets);
	const each = (make: (name: string, number: number) => string) =>
		names.map((name, place) => make(name, place + 1)).join("");
	const parts: Record<string, string> = {
		"[Content_Types].xml":
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		"_rels/.rels": `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, number) => `<sheet name="${name}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packed}">${each((_, number) => `<Relationship Id="r${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
		...Object.fromEntries(
			Object.values(sheets).map((rows, place) => [
				`xl/worksheets/sheet${place + 1}.xml`,
				`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
			]),
		),
		...others,
	};
	return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

/** Rows of cells that hold texts in themselves; what begins with < is taken as the XML of a cell. */
export function inlineRows(...rows: readonly (readonly string[])[]): string {
	return rows
		.map(
			(cells) =>
				`<row>${cells.map((cell) => (cell.startsWith("<") ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join("")}</row>`,
		)
		.join("");
}
