// What a workbook says of itself beside its cells: its sheets, where they lie, and which cell styles are days.
import { posix } from "node:path";
import { Fault } from "../../faults.ts";
import type { Archive } from "./archive.ts";
import { readWholeXml } from "./xml.ts";

export interface SheetPart {
	readonly name: string;
	readonly isHidden: boolean;
	/** Name of its entry in the archive. */
	readonly part: string;
}

export interface WorkbookParts {
	readonly sheets: readonly SheetPart[];
	/** Days are counted from 1904, as old Macintosh programs do. */
	readonly isFrom1904: boolean;
	/** By number of the style: whether it shows a number as a day. */
	readonly isDayStyle: readonly boolean[];
	/** Entry of the texts that cells share, if there is one. */
	readonly sharedStrings: string | undefined;
	readonly hasMacros: boolean;
	readonly hasLinks: boolean;
}

/** Reads all but the cells and their texts. */
export async function workbookParts(
	archive: Archive,
	shownAs: string,
): Promise<WorkbookParts> {
	const roots = await relationsOf(archive, "", shownAs);
	const main = partOfType(roots, "officeDocument") ?? "xl/workbook.xml";
	const relations = await relationsOf(archive, main, shownAs);
	const { listed, isFrom1904 } = await listedSheets(archive, main, shownAs);
	const sheets = listed.flatMap(({ id, name, isHidden }) => {
		const relation = relations.find((each) => each.id === id);
		return relation?.type === "worksheet"
			? [{ name, isHidden, part: relation.target }]
			: [];
	});
	refuseSharedPart(sheets, shownAs);
	const styles = partOfType(relations, "styles");
	return {
		sheets,
		isFrom1904,
		isDayStyle:
			styles && archive.has(styles)
				? await dayStyles(archive, styles, shownAs)
				: [],
		sharedStrings: partOfType(relations, "sharedStrings"),
		hasMacros: archive.names.some((name) => /vbaProject\.bin$/i.test(name)),
		hasLinks: archive.names.some((name) => /externalLinks\//i.test(name)),
	};
}

/** One part read for each of a thousand sheets would never end. */
function refuseSharedPart(sheets: readonly SheetPart[], shownAs: string): void {
	const parts = new Set(sheets.map(({ part }) => part.toLowerCase()));
	if (parts.size === sheets.length) return;
	throw new Fault(`${shownAs} has several sheets in one place`, {
		remedy: "Open it in a spreadsheet program and save it as .xlsx again.",
	});
}

interface Relation {
	readonly id: string;
	/** The last word of its type; the words before it differ between editions of the format. */
	readonly type: string;
	readonly target: string;
}

async function relationsOf(
	archive: Archive,
	part: string,
	shownAs: string,
): Promise<Relation[]> {
	const folder = posix.dirname(part);
	const place = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
	if (!archive.has(place)) return [];
	const relations: Relation[] = [];
	await readWholeXml(archive.bytesOf(place), shownAs, {
		open(name, { Id = "", Type = "", Target = "", TargetMode }) {
			if (name !== "Relationship" || TargetMode === "External") return;
			relations.push({
				id: Id,
				type: posix.basename(Type),
				target: posix.resolve("/", folder, Target).slice(1),
			});
		},
		close() {},
	});
	return relations;
}

function partOfType(
	relations: readonly Relation[],
	type: string,
): string | undefined {
	return relations.find((relation) => relation.type === type)?.target;
}

async function listedSheets(
	archive: Archive,
	part: string,
	shownAs: string,
): Promise<{
	listed: { id: string; name: string; isHidden: boolean }[];
	isFrom1904: boolean;
}> {
	const listed: { id: string; name: string; isHidden: boolean }[] = [];
	let isFrom1904 = false;
	await readWholeXml(archive.bytesOf(part), shownAs, {
		open(tag, attributes) {
			if (tag === "workbookPr")
				isFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
			if (tag !== "sheet") return;
			const { name = "", state = "visible" } = attributes;
			const id = Object.entries(attributes).find(([key]) => /:id$/.test(key));
			listed.push({ id: id?.[1] ?? "", name, isHidden: state !== "visible" });
		},
		close() {},
	});
	return { listed, isFrom1904 };
}

/** Numbers of the formats that every spreadsheet program knows and that show days. */
function isKnownDay(format: number): boolean {
	return (
		(format >= 14 && format <= 17) ||
		format === 22 ||
		(format >= 27 && format <= 31) ||
		(format >= 50 && format <= 58) ||
		format === 36
	);
}

async function dayStyles(
	archive: Archive,
	part: string,
	shownAs: string,
): Promise<boolean[]> {
	const codes = new Map<number, string>();
	const formats: number[] = [];
	let isCellStyle = false;
	await readWholeXml(archive.bytesOf(part), shownAs, {
		open(name, { numFmtId = "0", formatCode = "" }) {
			if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
			else if (name === "cellXfs") isCellStyle = true;
			else if (name === "xf" && isCellStyle) formats.push(Number(numFmtId));
		},
		close(name) {
			if (name === "cellXfs") isCellStyle = false;
		},
	});
	return formats.map((format) => {
		const code = codes.get(format);
		return code === undefined ? isKnownDay(format) : showsDay(code);
	});
}

/** A format shows a day by d, y or a month's name; what stands in quotes, brackets or behind \ is no part of it. */
export function showsDay(code: string): boolean {
	const bare = code
		.slice(0, 255)
		.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
	return !/general/i.test(bare) && /[dy]|mmm/i.test(bare);
}
