// Which words of a column of codes are not known: named with their rows, so that a layout can be written without opening the file.
import { type Database, named } from "../../warehouse/database.ts";
import type { LoadedTape } from "../load.ts";
import type { ColumnReading } from "../reading/reading.ts";
import type { Finding } from "./findings.ts";

const mostWords = 6;
/** What looks like a word and not like a number or a name with one is shown; a column mapped amiss may hold anything. */
const shown = /^[\p{L}\d][\p{L}\d ._/-]{0,29}$/u;
const isNumber = /\d{5}/;

/** Adds to each finding of unknown codes what the codes are. */
export async function withUnknownWords(
	database: Database,
	findings: readonly Finding[],
	tapes: readonly LoadedTape[],
): Promise<Finding[]> {
	const told: Finding[] = [];
	for (const finding of findings) {
		const words =
			finding.code === "unknown_code"
				? await wordsOf(database, finding, tapes)
				: [];
		const isMoney =
			finding.relation === "payments" && finding.column === "kind";
		const until = isMoney ? "; until then counted as money" : "";
		told.push(
			words.length > 0
				? { ...finding, says: `${finding.says}${until} (${words.join(", ")})` }
				: finding,
		);
	}
	return told;
}

async function wordsOf(
	database: Database,
	{ relation, column }: Finding,
	tapes: readonly LoadedTape[],
): Promise<string[]> {
	const counts = new Map<string, number>();
	for (const { files } of tapes.filter(({ tape }) => tape === relation))
		for (const { columns, source } of files) {
			const reading = columns.find(({ name }) => name === column);
			if (!reading || reading.isAbsent) continue;
			const rows = await database.rows(unknownIn(source.text, reading));
			for (const { word, times } of rows)
				counts.set(
					String(word),
					(counts.get(String(word)) ?? 0) + Number(times),
				);
		}
	const all = [...counts].toSorted(
		([one, so], [other, often]) => often - so || one.localeCompare(other),
	);
	const words = all.slice(0, mostWords).map(([word, times]) => {
		const isWord = shown.test(word) && !isNumber.test(word);
		return `${isWord ? word : "a text that is no word"}: ${times}`;
	});
	const others = all.length - words.length;
	return others > 0 ? [...words, `and ${others} more`] : words;
}

function unknownIn(
	relation: string,
	{ name, text, value }: ColumnReading,
): string {
	const met = named(`${name} text`);
	return `select ${met} as word, count(*) as times
		from (select ${text} as ${met} from ${relation})
		where ${met} is not null and ${value} is null group by ${met}`;
}
