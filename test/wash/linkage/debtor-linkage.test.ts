// Debtors and claims linked as a run links them: what stands in the portfolio, and what may not.
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnWords } from "../../../src/warehouse/build.ts";
import { Database } from "../../../src/warehouse/database.ts";
import { linkClaims } from "../../../src/wash/linkage/claim-linkage.ts";
import { linkDebtors } from "../../../src/wash/linkage/debtor-linkage.ts";
import { totalLinks } from "../../../src/wash/linkage/linked-totals.ts";
import { drawDebtors } from "../../bench/drawn-debtors.ts";

let database: Database;
beforeAll(async () => {
	database = await Database.open(":memory:");
	await drawDebtors(database, 400);
	await database.run(`
		insert into identities values
			('1 far', null, 'Ola Nordraak', date '1950-05-17', 'Eventyrveien 7', '1234', '22 33 44 55', null),
			('1 sønn', null, 'Ola Nordraak', date '1981-11-02', 'Eventyrvn. 7', '1234', '22334455', null),
			('2 kari', 'abc', 'Åse-Kari Bjørge', date '1975-03-05', 'Storgata 4 B', '0155', '90011222', null),
			('2 kari igjen', 'abc', 'BJORGE, AASE KARI', date '1975-05-03', 'Storgt 4b', '0155', '+47 900 11 222', null),
			('3 rør', 'def', 'Fagerborg Rør AS', null, 'Industriveien 1', '4321', null, 'post@fagerborg.example'),
			('3 rør igjen', 'def', 'Fagerborg Rør A/S', null, 'Industriveien 1', '4321', null, null)`);
	const words = await columnWords(database);
	await linkDebtors(database, words);
	await database.run(`
		create table tape_claims as
		select concat(debtor_id, ' / ', n) as claim_id, debtor_id, 'creditor' as creditor_id, 'Elverket' as original_creditor,
			case when contains(debtor_id, 'igjen') then 'agency B' else 'agency A' end as agency_id,
			cast(null as decimal(18, 2)) as principal_original, cast(100 + hash(concat(entity, 'x', n)) % 900000 / 100 as decimal(18, 2)) as principal,
			date '2025-01-15' + cast(31 * n as integer) as due_date, date '2025-01-01' + cast(31 * n as integer) as invoice_date,
			concat('F', hash(concat(entity, 'f', n)) % 1000000) as invoice_number
		from (
			select identities.debtor_id, coalesce(cast(planted.entity as varchar), split_part(identities.debtor_id, ' ', 1)) as entity
			from identities left join planted on planted.debtor_id = identities.debtor_id
		) as who
		cross join range(4) as numbers(n)`);
	await database.run(`
		insert into tape_claims values
			('2 kari / next', '2 kari', 'creditor', 'Elverket', 'agency A', null, 2000.00, date '2025-09-01', date '2025-08-18', 'F900001'),
			('2 kari / next but one', '2 kari', 'creditor', 'Elverket', 'agency A', null, 2055.00, date '2025-09-01', date '2025-08-18', 'F900002')`);
	await linkClaims(database, words);
	await totalLinks(database, words);
});
afterAll(() => database.close());

const personOf = async (debtor: string) =>
	await database.row(
		`select * from debtor_links where debtor_id = '${debtor}'`,
	);

test("every debtor has one person, and the tape is as it was", async () => {
	const row = await database.row(`
		select count(*) as rows, count(distinct debtor_id) as debtors, count(person_id) as persons from debtor_links`);
	expect(row).toEqual({ rows: "406", debtors: "406", persons: "406" });
});

test("one woman under two spellings, a day and month that changed places, and two forms of a number", async () => {
	expect(await personOf("2 kari igjen")).toMatchObject({
		person_id: "2 kari",
		cluster_size: "2",
		evidence:
			"national_id_hash: same, name: same, birth_date: day and month swapped, address: same, phone: same",
	});
});

test("a company is one under two ways to write its form", async () => {
	expect(await personOf("3 rør igjen")).toMatchObject({
		person_id: "3 rør",
		conflicts: null,
	});
});

test("father and son of one name at one address are two, and the pair is there to be seen", async () => {
	expect(await personOf("1 sønn")).toMatchObject({
		person_id: "1 sønn",
		cluster_size: "1",
		weakest_link: null,
	});
	const pairs = await database.rows(
		"select is_vetoed, is_linked, birth_date_level, address_level from linked_pairs where debtor_id_one = '1 far'",
	);
	expect(pairs).toEqual([
		{
			is_vetoed: true,
			is_linked: false,
			birth_date_level: "differs",
			address_level: "same",
		},
	]);
});

test("a pair's weights add up to its match weight", async () => {
	const row = await database.row(`
		select max(abs(match_weight - prior.weight - national_id_hash_weight - name_weight - birth_date_weight
			- address_weight - postcode_weight - phone_weight - email_weight)) as gap
		from linked_pairs
		cross join (select weight from linkage_levels where linkage = 'debtors' and field = 'prior') as prior`);
	expect(Number(row.gap)).toBeLessThan(1e-9);
});

test("a higher threshold links no more pairs, more precisely, with less recall", async () => {
	const rows = await database.rows(
		"select * from linkage_thresholds where linkage = 'debtors' order by threshold",
	);
	for (const [at, row] of rows.slice(1).entries()) {
		const before = rows[at];
		expect(Number(row.pairs)).toBeLessThanOrEqual(Number(before?.pairs));
		expect(Number(row.estimated_precision)).toBeGreaterThanOrEqual(
			Number(before?.estimated_precision),
		);
		expect(Number(row.estimated_recall)).toBeLessThanOrEqual(
			Number(before?.estimated_recall),
		);
	}
});

test("an invoice that two agencies have is one claim, and next month's is another", async () => {
	const rows = await database.rows(`
		select claim_id_one, claim_id_other, is_linked, is_other_agency, is_other_creditor
		from linked_claims where is_linked and claim_id_one like '2 kari%' order by claim_id_one`);
	expect(rows).toEqual(
		[0, 1, 2, 3].map((n) => ({
			claim_id_one: `2 kari / ${n}`,
			claim_id_other: `2 kari igjen / ${n}`,
			is_linked: true,
			is_other_agency: true,
			is_other_creditor: false,
		})),
	);
});

test("two invoices of one day with numbers that follow each other are two claims", async () => {
	expect(
		await database.row(
			"select count(*) as linked from linked_claims where is_linked and claim_id_one like '2 kari / next%'",
		),
	).toEqual({ linked: "0" });
});

test("persons with one claim and with several are the whole tape, to the øre", async () => {
	const tape = await database.row(
		"select count(*) as claims, sum(principal) as principal from tape_claims",
	);
	const linked = await database.row(`
		select sum(claims) as claims, cast(sum(principal) as decimal(38, 2)) as principal
		from linked_totals where linked_group in ('one claim', 'several claims')`);
	expect(linked).toEqual(tape);
	const { claims, debtors } = await database.row(
		"select * from linked_totals where linked_group = 'several agencies'",
	);
	expect([claims, debtors]).toEqual(["18", "4"]);
});

test("no personal value is in the portfolio, and no temporary relation is left", async () => {
	const tables = await database.rows(
		"select table_name, temporary from duckdb_tables() where table_name not in ('identities', 'planted')",
	);
	expect(tables.filter(({ temporary }) => temporary)).toEqual([]);
	for (const { table_name } of tables) {
		const { found } = await database.row(`
			select count(*) as found from (select cast(rows as varchar) as text from "${table_name}" as rows) as texts
			where contains(lower(text), 'nordraak') or contains(text, '90011222') or contains(lower(text), 'eventyr') or contains(text, '1975-03-05') or contains(text, '19750305')`);
		expect([table_name, found]).toEqual([table_name, "0"]);
	}
});

test("every relation and column has its comment", async () => {
	const silent = await database.rows(`
		select table_name, column_name from duckdb_columns()
		where table_name in ('debtor_links', 'linked_pairs', 'claim_links', 'linked_claims', 'linkage_thresholds', 'linkage_levels', 'linkage_blocks', 'linked_totals')
			and coalesce(comment, '') = ''`);
	expect(silent).toEqual([]);
});
