// A workbook of a million rows and twelve columns: written once, loaded as a tape the next time, with the memory of the whole process.
import { createWriteStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { loadTape } from "../../src/tape/load.ts";
import { createRejects } from "../../src/tape/rejects/rejects.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { memoryLimit } from "../../src/warehouse/memory.ts";

const rows = 1_000_000;
const headings = [
	"Saksnr",
	"Debitor",
	"Navn",
	"Sakstype",
	"Fakturadato",
	"Forfallsdato",
	"Oversendt",
	"Hovedstol",
	"Renter",
	"Omkostninger",
	"Status",
	"Referanse",
];

/** npx tsx test/bench/workbook.ts shared|inline: texts in one place that cells point to, or in the cells themselves. */
const form = process.argv[2] === "inline" ? "inline" : "shared";
const file = join(tmpdir(), `ferskvare-bench-${form}.xlsx`);
if (!existsSync(file)) await write(file, form === "shared");
else await read(file);

async function write(to: string, useSharedStrings: boolean): Promise<void> {
	const book = new ExcelJS.stream.xlsx.WorkbookWriter({
		stream: createWriteStream(to),
		useSharedStrings,
		useStyles: true,
	});
	const sheet = book.addWorksheet("Krav");
	for (const place of [5, 6, 7]) sheet.getColumn(place).numFmt = "dd.mm.yyyy";
	sheet.addRow(headings).commit();
	const day = (after: number) => new Date(Date.UTC(2024, 0, 1 + after));
	for (let row = 0; row < rows; row += 1)
		sheet
			.addRow([
				`K${row}`,
				`D${row % 400_000}`,
				`Debitor nummer ${row % 400_000} Nordmann`,
				["invoice", "telecom", "rent"][row % 3],
				day(row % 700),
				day((row % 700) + 14),
				day((row % 700) + 60),
				Math.round((100 + ((row * 7919) % 900_000)) * 1.07) / 100,
				(row % 5_000) / 100,
				35,
				row % 4 ? "open" : "closed",
				`${1_000_000_000 + row}`,
			])
			.commit();
	sheet.commit();
	await book.commit();
	console.log(`${to} is written; run again to read it`);
}

async function read(from: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-bench-"));
	const options = {
		memoryLimit: memoryLimit([from]),
		temporaryDirectory: folder,
	};
	const given = [{ number: 1, file: from, layout: undefined }];
	const { totals } = await withDatabase(
		join(folder, "x.duckdb"),
		options,
		async (database) => {
			await database.run(createRejects);
			return await loadTape(database, "claims", given, folder);
		},
	);
	rmSync(folder, { recursive: true });
	const { user, system } = process.cpuUsage();
	const peak = (process.resourceUsage().maxRSS * 1_024) / 1e6;
	console.log(
		`${form}: ${totals.rowsLoaded} rows loaded in ${((user + system) / 1e6).toFixed(1)} s of CPU, peak ${peak.toFixed(0)} MB`,
	);
}
