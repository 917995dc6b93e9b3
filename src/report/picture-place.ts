// Where a picture lies on a sheet: from one cell to another, for the form that is tied to one cell alone breaks the schema as the library writes it.
import type { PictureRange, Worksheet } from "./spreadsheet.ts";

/** English metric units of a pixel at 96 dots an inch. */
const unitsOfPixel = 9_525;
/** What a spreadsheet gives a column or a row that nobody sized, in pixels. */
const plain = { column: 64, row: 20 };
/** Pixels of a digit of the workbook's plain font, which widths are counted in, and of a point. */
const digit = 7;
const point = 96 / 72;

/** The corners of a picture of so many pixels whose top left is that of a cell, counted from 0. */
export function picturePlace(
	worksheet: Worksheet,
	{ col, row }: { readonly col: number; readonly row: number },
	{ width, height }: { readonly width: number; readonly height: number },
): PictureRange {
	const columnPixels = (place: number) => {
		const chars = worksheet.getColumn(place + 1).width;
		return chars === undefined ? plain.column : Math.trunc(chars * digit);
	};
	const rowPixels = (place: number) => {
		const points = worksheet.findRow(place + 1)?.height;
		return points ? points * point : plain.row;
	};
	const corners = {
		tl: corner({ place: col, over: 0 }, { place: row, over: 0 }),
		br: corner(
			reached(col, width, columnPixels),
			reached(row, height, rowPixels),
		),
	};
	// The library's type asks for a class it does not export; it reads these fields alone.
	return corners as PictureRange;
}

interface Reached {
	readonly place: number;
	/** Pixels into it. */
	readonly over: number;
}

function reached(
	from: number,
	pixels: number,
	sizeOf: (place: number) => number,
): Reached {
	let place = from;
	let over = pixels;
	while (over > sizeOf(place)) {
		over -= sizeOf(place);
		place += 1;
	}
	return { place, over };
}

function corner(across: Reached, down: Reached) {
	return {
		...{ col: across.place, row: down.place },
		...{ nativeCol: across.place, nativeRow: down.place },
		nativeColOff: Math.round(across.over * unitsOfPixel),
		nativeRowOff: Math.round(down.over * unitsOfPixel),
	};
}
