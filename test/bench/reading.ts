// `npm run bench:read -- claims.csv payments.csv`: reads each file bare and as a tape, in turn, and prints the best of each.
// A file is the tape that its name begins with; payments and events need the claims before them. The bare read types all
// columns and lays them down in a file, as the tape does. Either is done when its file is: what the engine leaves to the
// next checkpoint, which is much where lines are short, counts.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type TapeName, tapes } from "../../src/tape/columns.ts";
import { readCsv } from "../../src/tape/files/csv-relation.ts";
import { dialectOf } from "../../src/tape/files/dialect.ts";
import { dateForms, formOfDays } from "../../src/tape/forms/date-forms.ts";
import { emptyTape, type LoadedTape, loadTape } from "../../src/tape/load.ts";
import { placeName, sqlTypes } from "../../src/tape/reading/reading.ts";
import { createRejects } from "../../src/tape/rejects/rejects.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";

const rounds = Number(process.env.ROUNDS ?? 5);
const names = Object.keys(tapes) as TapeName[];
const files = process.argv
	.slice(2)
	.flatMap((file) =>
		names
			.filter((tape) => basename(file).startsWith(tape))
			.map((tape) => ({ tape, file })),
	);
const claims = files.find(({ tape }) => tape === "claims")?.file;

/** By the clock and by the processor, whose seconds other work on the machine leaves nearly as they are. */
interface Timed {
	readonly seconds: number;
	readonly cpu: number;
}

/** The work in a new database file; what comes before it does not count. */
async function timed<Outcome>(
	before: (database: Database, scratch: string) => Promise<unknown>,
	work: (database: Database, scratch: string) => Promise<Outcome>,
): Promise<Timed & { outcome: Outcome }> {
	const folder = await mkdtemp(join(tmpdir(), "ferskvare-reading-"));
	try {
		return await withDatabase(
			join(folder, "x.duckdb"),
			{},
			async (database) => {
				await before(database, folder);
				const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
				const outcome = await work(database, folder);
				await database.run("checkpoint");
				const { user, system } = process.cpuUsage(cpuBefore);
				return {
					seconds: (performance.now() - started) / 1000,
					cpu: (user + system) / 1e6,
					outcome,
				};
			},
		);
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function load(
	database: Database,
	tape: TapeName,
	file: string,
	scratch: string,
): Promise<LoadedTape> {
	const given = [{ number: 1, file, layout: undefined }];
	return await loadTape(database, tape, given, scratch);
}

async function asTape(tape: TapeName, file: string) {
	const needsClaims = tape === "payments" || tape === "events";
	return await timed(
		async (database, scratch) => {
			await database.run(createRejects);
			if (needsClaims && claims)
				await load(database, "claims", claims, scratch);
			else if (needsClaims) await emptyTape(database, "claims");
		},
		(database, scratch) => load(database, tape, file, scratch),
	);
}

/** The bare read, told what ours found out for itself. */
async function bareSql(file: string, { files: [read] }: LoadedTape) {
	const { delimiter, headings } = await dialectOf(file, basename(file));
	const forms = read?.columns.map(({ evidence }) => evidence?.form) ?? [];
	const isComma = forms.includes("decimal comma");
	const form = dateForms.find((each) => forms.includes(each)) ?? "yyyy-mm-dd";
	const types = new Map(
		read?.columns.map(({ name, column }) => [
			read.mapping.places.get(name),
			sqlTypes[column.type],
		]),
	);
	const columns = headings.map((_, place) => {
		const type = types.get(place) ?? "varchar";
		return `'${placeName(place)}': '${type === "boolean" ? "varchar" : type}'`;
	});
	const onError = `ignore_errors=true, decimal_separator='${isComma ? "," : "."}', dateformat='${formOfDays(form).notation}'`;
	return `create table t as select * from ${readCsv(file, delimiter, columns.join(", "), { header: true, onError })}`;
}

for (const { tape, file } of files) {
	const first = await asTape(tape, file);
	const sql = await bareSql(file, first.outcome);
	const [bare, ours]: [Timed[], Timed[]] = [[], []];
	for (let round = 0; round < rounds; round += 1) {
		bare.push(
			await timed(
				async () => {},
				(database) => database.run(sql),
			),
		);
		ours.push(await asTape(tape, file));
	}
	const { rowsInTape, rowsRejected } = first.outcome.totals;
	console.log(
		`${tape.padEnd(10)} ${rowsInTape.toLocaleString("en").padStart(10)} rows, ${rowsRejected.toLocaleString("en")} rejected: ${compared("clock", "seconds", bare, ours)}; ${compared("processor", "cpu", bare, ours)}`,
	);
}

/** The best of each, and how many times as long ours takes. */
function compared(
	word: string,
	key: keyof Timed,
	bare: readonly Timed[],
	ours: readonly Timed[],
): string {
	const least = Math.min(...bare.map((one) => one[key]));
	const own = Math.min(...ours.map((one) => one[key]));
	return `${word} bare ${least.toFixed(2)} s, ours ${own.toFixed(2)} s, ${(own / least).toFixed(2)} times`;
}
