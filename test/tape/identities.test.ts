// What is personal goes to a vault of its own or nowhere; the portfolio holds a hash under the user's key.
import { createHmac } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	identityKey,
	layDownKey,
} from "../../src/tape/identities/identity-key.ts";
import { Database, withDatabase } from "../../src/warehouse/database.ts";
import { valued } from "../valued.ts";
import { faultOf, intakeOf, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const key = "et hemmelig og langt nok ord";

function hmac(id: string, under = key): string {
	return createHmac("sha256", under)
		.update(id.replaceAll(/[^0-9A-Za-z]/g, "").toUpperCase())
		.digest("hex");
}

test("the hash is HMAC-SHA-256, whatever the key and the number", async () => {
	const database = await Database.open(":memory:");
	const drawn = fc.sample(
		fc.tuple(
			fc.string({ minLength: 16, maxLength: 90 }),
			fc.string({ maxLength: 20 }),
		),
		{
			seed: 20260630,
			numRuns: 60,
		},
	);
	for (const [secret, id] of drawn) {
		await layDownKey(database, secret);
		const row = await database.row(
			`select identity_hash('${id.replaceAll("'", "''")}') as hashed`,
		);
		expect(row.hashed).toBe(hmac(id, secret));
	}
	await layDownKey(database, undefined);
	expect(await database.row("select identity_hash('1') as hashed")).toEqual({
		hashed: null,
	});
	database.close();
});

test("a key comes from one place, and is long", async () => {
	const file = join(folder, "ferskvare.key");
	writeFileSync(file, `${key}\n`);
	expect(await identityKey(file, undefined)).toBe(key);
	expect(await identityKey(undefined, key)).toBe(key);
	expect(await identityKey(undefined, undefined)).toBeUndefined();
	expect(await faultOf(identityKey(file, `${key} `))).toContain(
		"two different keys",
	);
	expect(await faultOf(identityKey(undefined, "kort"))).toContain(
		"fewer than 16 signs",
	);
	expect(await faultOf(identityKey(join(folder, "none"), undefined))).toContain(
		"cannot be read",
	);
});

const claims =
	"claim_id;due_date;principal;debtor_id\nK1;2026-01-31;100.00;D1\n";
const debtors =
	"debtor_id;debtor_type;Fødselsnummer;Navn;Telefon\nD1;person;010190 12345;Hemmelig Navn;99988877\nD1;person;010190 12345;Annet Navn;\nD2;person;;Tredje Navn;1\n";

function given() {
	writeFileSync(join(folder, "claims.csv"), claims);
	writeFileSync(join(folder, "debtors.csv"), debtors);
	writeFileSync(join(folder, "ferskvare.key"), key);
	return {
		claims: join(folder, "claims.csv"),
		debtors: join(folder, "debtors.csv"),
		cutOff: "2026-06-30",
	};
}

test("two files: the portfolio with hashes and without names, the vault with every identity of the tape", async () => {
	const vault = join(folder, "vault.duckdb");
	const run = await valued({
		...given(),
		vault,
		keyFile: join(folder, "ferskvare.key"),
	});
	const identities = await withDatabase(vault, { readOnly: true }, (database) =>
		database.rows(
			"select debtor_id, national_id, name, phone, source_row from identities order by source_row",
		),
	);
	expect(identities).toEqual([
		{
			debtor_id: "D1",
			national_id: "010190 12345",
			name: "Hemmelig Navn",
			phone: "99988877",
			source_row: "2",
		},
		{
			debtor_id: "D1",
			national_id: "010190 12345",
			name: "Annet Navn",
			phone: null,
			source_row: "3",
		},
		{
			debtor_id: "D2",
			national_id: null,
			name: "Tredje Navn",
			phone: "1",
			source_row: "4",
		},
	]);
	expect(statSync(vault).mode & 0o077).toBe(0);
	const kept = await run.ask((database) =>
		database.rows("select * from tape_debtors order by debtor_id"),
	);
	expect(
		kept.map(({ debtor_id, national_id_hash, has_phone }) => [
			debtor_id,
			national_id_hash,
			has_phone,
		]),
	).toEqual([
		["D1", hmac("01019012345"), true],
		["D2", null, true],
	]);
	expect(
		readFileSync(join(run.folder, "portfolio.duckdb")).includes("Hemmelig"),
	).toBe(false);
	expect(await faultOf(valued({ ...given(), vault }))).toContain(
		"is there already",
	);
	await run.discard();
});

test("without a key nothing is hashed", async () => {
	const { claims, debtors } = given();
	await intakeOf(folder, { claims, debtors }, async ({ rows }) => {
		const kept = await rows("debtors");
		expect(kept.map(({ national_id_hash }) => national_id_hash)).toEqual([
			null,
			null,
		]);
	});
});

test("a vault without identities is refused, and none is left", async () => {
	const vault = join(folder, "empty.duckdb");
	expect(
		await faultOf(valued({ ...given(), debtors: undefined, vault })),
	).toContain("no identity");
	expect(existsSync(vault)).toBe(false);
});
