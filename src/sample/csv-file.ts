// Writes a CSV file in big chunks; waits for the disk, so memory stays bounded.
import { open } from "node:fs/promises";

const bufferBytes = 4_000_000;
const relievedBytes = 1_000_000;
/** Rows are joined as text up to here and then encoded: longer joins outlive the young heap and cost more than the rest. */
const joinedCharacters = 4_000;

export interface CsvFile {
	/** Takes one row without its line end. */
	row(line: string): void;
	/** Whether enough has gathered that `flush` is due. */
	isFull(): boolean;
	flush(): Promise<void>;
	close(): Promise<void>;
}

/** Text gathered as UTF-8; room is made where there is none. */
function gatheredBytes() {
	let buffer = Buffer.allocUnsafeSlow(bufferBytes);
	let length = 0;
	return {
		get length() {
			return length;
		},
		add(text: string) {
			if (length + 3 * text.length > buffer.length)
				buffer = Buffer.concat([buffer], 2 * buffer.length + 3 * text.length);
			length += buffer.write(text, length);
		},
		bytes: () => buffer.subarray(0, length),
		empty() {
			length = 0;
		},
	};
}

export async function createCsvFile(
	path: string,
	heading: string,
): Promise<CsvFile> {
	const handle = await open(path, "wx");
	const gathered = gatheredBytes();
	let joined = `${heading}\n`;
	const encode = () => {
		gathered.add(joined);
		joined = "";
	};
	return {
		row(line) {
			joined += line;
			joined += "\n";
			if (joined.length >= joinedCharacters) encode();
		},
		isFull: () => gathered.length >= relievedBytes,
		async flush() {
			encode();
			await handle.writeFile(gathered.bytes());
			gathered.empty();
		},
		close: () => handle.close(),
	};
}
