// The key under which identity numbers are hashed: the user's own, never in the portfolio.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Fault } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";

const shortest = 16;
const blockBytes = 64;

/**
 * The key's text, from a file or from the environment; undefined when there is none.
 *
 * @throws Fault when the file cannot be read, both are given and differ, or the key is too short to keep anything secret
 */
export async function identityKey(
	file: string | undefined,
	fromEnvironment: string | undefined,
): Promise<string | undefined> {
	const fromFile = file === undefined ? undefined : await keyIn(file);
	if (fromFile && fromEnvironment && fromFile !== fromEnvironment)
		throw new Fault("the key file and FERSKVARE_KEY hold two different keys", {
			remedy: "Give one of them.",
		});
	const key = fromFile ?? fromEnvironment;
	if (key !== undefined && key.length < shortest)
		throw new Fault(`the identity key has fewer than ${shortest} signs`, {
			remedy: "Take a long random one: openssl rand -hex 32 > ferskvare.key",
		});
	return key;
}

async function keyIn(file: string): Promise<string> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Fault(`the key file ${file} cannot be read`, {
			remedy: "Check the path of --key-file.",
			cause,
		});
	});
	return text.trim();
}

/**
 * Gives the connection `identity_hash(id)`: HMAC-SHA-256 of an identity number without blanks and signs, in hexadecimal;
 * null where there is no key. The function goes with the connection and is in no file.
 *
 * @see RFC 2104
 */
export async function layDownKey(
	database: Database,
	key: string | undefined,
): Promise<void> {
	const body = key === undefined ? "cast(null as varchar)" : hmacSql(key);
	await database.run(
		`create or replace temp macro identity_hash(id) as ${body}`,
	);
}

function hmacSql(key: string): string {
	const bytes = Buffer.from(key);
	const block = Buffer.alloc(blockBytes);
	(bytes.length > blockBytes
		? createHash("sha256").update(bytes).digest()
		: bytes
	).copy(block);
	const padded = (pad: number) =>
		`unhex('${Buffer.from(block.map((byte) => byte ^ pad)).toString("hex")}')`;
	const message = "encode(upper(regexp_replace(id, '[^0-9A-Za-z]', '', 'g')))";
	return `sha256(${padded(0x5c)} || unhex(sha256(${padded(0x36)} || ${message})))`;
}
