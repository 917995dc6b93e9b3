// What a packed file holds, inspected in its turn.
import { Fault } from "../../faults.ts";
import type { TapeLayout } from "../layout.ts";
import { unpackGzip, unpackZip } from "./gzip.ts";
import { type InspectedFile, inspectFile } from "./inspect.ts";

/** What a packed file holds, under the name, the hash and the size of the file that came. */
export async function unpacked(
	outer: InspectedFile,
	layout: TapeLayout | undefined,
	to: string,
): Promise<InspectedFile> {
	if (outer.kind !== "gzip" && outer.kind !== "zip") return outer;
	const { file, bytes, sha256, writtenAt, remarks } = outer;
	if (outer.kind === "gzip") await unpackGzip(file, bytes, to);
	else await unpackZip(file, bytes, to);
	const inner = await inspectFile(to, layout?.encoding, file);
	const said = `it was packed (${outer.kind}) and unpacks to ${inner.bytes} bytes`;
	return {
		...inner,
		bytes,
		sha256,
		writtenAt,
		remarks: [...remarks, said],
	};
}

/** A file whose kind no source opens. */
export function noTable({ file }: InspectedFile): Fault {
	return new Fault(`${file} is packed more than once`, {
		remedy: "Unpack it, and give what is within.",
	});
}
