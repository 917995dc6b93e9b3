// Washing: planted truth found again to the last debtor, real entities as their register says, and nothing used that is not sure.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { readRows } from "../sample/read-sample.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import { sweep, tempFolder } from "../tape/tape-world.ts";
import { sampleFiles } from "../valued.ts";
import { outcomes, washed, washedFiles } from "./wash-world.ts";

const folder = tempFolder();
const sample = "data-samples/small";
afterAll(() => sweep(folder));

describe("the sample", () => {
	let database: Database;
	beforeAll(async () => {
		database = await washedFiles(
			{
				...sampleFiles(sample),
				companies: `${sample}/companies.csv`,
				persons: `${sample}/persons.csv`,
				bankruptcies: `${sample}/bankruptcies.csv`,
				debt_settlements: `${sample}/debt_settlements.csv`,
			},
			folder,
		);
	});
	afterAll(() => database.close());

	/** Debtors whose number stands in rows of a register; a person may stand in the tape under two of the sender's. */
	const debtorsIn = (numbers: readonly (string | undefined)[]) => {
		const known = new Set(numbers);
		return readRows(sample, "debtors").filter(
			({ national_id }) => national_id !== "" && known.has(national_id),
		).length;
	};
	const persons = readRows(sample, "persons");
	const settled = readRows(sample, "debt_settlements");

	test.each([
		["deceased", persons.filter(({ status }) => status === "DOED")],
		["emigrated", persons.filter(({ status }) => status === "UTFLYTTET")],
		["missing_person", persons.filter(({ status }) => status === "FORSVUNNET")],
		[
			"protected_address",
			persons.filter(
				({ address_protection }) => address_protection !== "UGRADERT",
			),
		],
		["debt_settlement", settled.filter(({ fixed_date }) => fixed_date !== "")],
		["debt_negotiation", settled.filter(({ fixed_date }) => fixed_date === "")],
	] as const)("%s: each debtor that was planted", async (finding, rows) => {
		const { debtors } = await database.row(
			`select count(*) as debtors from wash_findings where finding = '${finding}' and match_strength = 'id'`,
		);
		expect(Number(debtors)).toBe(
			debtorsIn(rows.map(({ national_id }) => national_id)),
		);
		expect(Number(debtors)).toBeGreaterThan(0);
	});

	test("bankrupt: each company that truth.json counts", async () => {
		const { counts } = JSON.parse(readFileSync(`${sample}/truth.json`, "utf8"));
		const { debtors } = await database.row(
			"select count(*) as debtors from wash_findings where finding = 'bankrupt'",
		);
		expect(Number(debtors)).toBe(counts.bankruptcy_rows);
	});

	test("eligible and excluded are all open claims, to the øre", async () => {
		const sums = await database.row(`
			select (select sum(case when finding = 'eligible' then claims else excluded_claims end) from wash_worth) as claims,
				(select sum(case when finding = 'eligible' then principal_open else principal_excluded end) from wash_worth) as principal,
				(select claims_open from control_totals) as claims_open, (select principal_open from control_totals) as principal_open`);
		expect(Number(sums.claims)).toBe(Number(sums.claims_open));
		expect(sums.principal).toBe(sums.principal_open);
	});

	test("no name, number or address is left in the database", async () => {
		const tables = await database.rows(
			"select table_name from duckdb_tables() where table_name in ('identities', 'wash_debtors', 'wash_register', 'wash_found')",
		);
		expect(tables).toEqual([]);
		const [person] = persons;
		for (const relation of [
			"tape_persons",
			"register_matches",
			"identity_checks",
			"debtor_washing",
		])
			expect(
				JSON.stringify(await database.rows(`select * from ${relation}`)),
			).not.toContain(person?.national_id ?? "-");
	});

	test("a register that was not delivered is no answer", async () => {
		const rows = await database.rows(
			"select finding from wash_worth where not is_assessed order by finding",
		);
		expect(rows.map(({ finding }) => finding)).toEqual(["suppressed"]);
	});
});

const head =
	"debtor_id;debtor_type;national_id;name;birth_date;address;postcode;phone;email";
const company = (id: string, number: string, name = "", postcode = "") =>
	`${id};company;${number};${name};;;${postcode};;`;
const person = (id: string, rest: string) => `${id};person;${rest}`;

test("nothing delivered: nobody is ok", async () => {
	const database = await washed(folder, {
		debtors: [head, company("C", "974760673"), person("P", ";Kari Moe;;;;;")],
	});
	expect(await outcomes(database)).toEqual(["C not washed", "P not washed"]);
	database.close();
});

test("companies as at the cut-off date, sub-units through their parent, and the owner of an ENK stays liable", async () => {
	const numbers = [
		"974760673",
		"923609016",
		"910000004",
		"910000012",
		"910000020",
		"910000039",
		"910000047",
		"910000055",
		"910000063",
		"910000071",
	];
	const [
		active,
		bankrupt,
		later,
		deleted,
		proprietor,
		unit,
		closing,
		forced,
		,
		board,
	] = numbers;
	const database = await washed(folder, {
		debtors: [
			head,
			...[
				"active",
				"bankrupt",
				"later",
				"deleted",
				"proprietor",
				"unit",
				"closing",
				"forced",
				"absent",
				"board",
			].map((name, at) => company(name, numbers[at] ?? "")),
		],
		companies: [
			"organisasjonsnummer,organisasjonsform.kode,konkurs,konkursdato,underAvvikling,underAvviklingDato,underTvangsavviklingEllerTvangsopplosning,tvangsopplostPgaMangelfulltStyreDato,overordnetEnhet,slettedato",
			`${active},AS,false,,false,,false,,,`,
			`${bankrupt},AS,true,2026-06-30,false,,false,,,`,
			`${later},AS,true,2026-07-01,false,,false,,,`,
			`${deleted},AS,,,,,,,,2026-05-01`,
			`${proprietor},ENK,,,,,,,,2026-05-01`,
			`${unit},BEDR,false,,false,,false,,${bankrupt},2026-01-01`,
			`${closing},AS,false,,true,2026-02-03,false,,,`,
			`${forced},AS,false,,false,,true,,,`,
			`${board},AS,false,,false,,true,2026-04-05,,`,
		],
	});
	expect(await outcomes(database)).toEqual([
		"absent unknown companies none",
		"active ok",
		"bankrupt bankrupt companies 2026-06-30 id",
		"board forced_liquidation companies 2026-04-05 id",
		"closing liquidation companies 2026-02-03 id",
		"deleted deleted_entity companies 2026-05-01 id",
		"forced forced_liquidation companies id",
		"later ok",
		"proprietor deleted_entity companies 2026-05-01 id",
		"unit bankrupt companies 2026-06-30 id of a sub-unit",
	]);
	const eligible = await database.rows(
		"select debtor_id from sale_eligibility inner join stg_claims on stg_claims.claim_id = sale_eligibility.claim_id where is_eligible order by all",
	);
	expect(eligible.map(({ debtor_id }) => debtor_id)).toEqual([
		"absent",
		"active",
		"closing",
		"later",
		"proprietor",
	]);
	const enk = await database.row(
		"select organisation_number from tape_companies where organisation_form = 'ENK'",
	);
	expect(String(enk.organisation_number)).toMatch(/^ENK in row/);
	database.close();
});

test("names find where numbers are wanting, and what is ambiguous or weak is not used", async () => {
	const database = await washed(folder, {
		debtors: [
			head,
			person("all", ";Hansen, Ola;01.02.1980;Storgaten 1;0150;;"),
			person("born", ";Kari Moe;1970-05-06;;;;"),
			person("twins", ";Per Lie;1990-01-01;;;;"),
			person("weak", ";Anne Dahl;;Lia 2;5003;;"),
			person("other", "08855543223;Ida Berg;1955-05-08;Lia 3;5003;;"),
		],
		persons: [
			"national_id;name;birth_date;address;postcode;status;status_date;address_protection",
			";Ola Hansen;1980-02-01;Storgata 1;0150;DOED;2026-01-02;UGRADERT",
			";Kari Moe;06.05.1970;;;UTFLYTTET;2025-03-04;UGRADERT",
			"03868941285;Per Lie;1990-01-01;;;DOED;;UGRADERT",
			"23847331755;Per Lie;1990-01-01;;;BOSATT;;UGRADERT",
			";Anne Dahl;;Lia 2;5003;DOED;;UGRADERT",
			"03868941285;Ida Berg;1955-05-08;Lia 3;5003;DOED;;UGRADERT",
		],
		debt_settlements: [
			"national_id;opened_date;filing_deadline",
			"12345678901;2026-06-01;2026-07-13",
		],
	});
	expect(await outcomes(database)).toEqual([
		"all deceased persons 2026-01-02 name and birth date and address",
		"born emigrated persons 2025-03-04 name and birth date",
		"other unknown persons none",
		"twins unknown persons none",
		"weak unknown persons none",
	]);
	const details = await database.rows(
		"select debtor_id, detail from wash_findings where finding = 'unknown' order by all",
	);
	expect(
		details.map(({ debtor_id, detail }) => `${debtor_id}: ${detail}`),
	).toEqual([
		"other: not in the register",
		"twins: several bear the name",
		"weak: only a name and a place agree",
	]);
	database.close();
});

test("persons: later rows are not known, deadlines, channels, addresses, telephones, minors and the buyer's own list", async () => {
	const database = await washed(
		folder,
		{
			debtors: [
				head,
				person("dies", "08855543223;A;;Vei 1;0150;41234567;a@example.no"),
				person("settles", "03868941285;B;;Vei 2;0150;;"),
				person("hidden", "23847331755;C;;Vei 3;0150;22334455;"),
				person("moves", ";D D;1960-01-01;Vei 4;0150;;"),
				person("child", ";E E;2010-01-01;Vei 5;0150;;"),
				person("listed", ";F F;1961-01-01;Vei 6;0150;;"),
			],
			persons: [
				"national_id;name;birth_date;status;status_date;address_protection;has_guardian",
				"08855543223;;;DOED;2026-07-01;UGRADERT;nei",
				"03868941285;;;BOSATT;;UGRADERT;nei",
				"23847331755;;;BOSATT;;STRENGT_FORTROLIG;nei",
				";D D;1960-01-01;BOSATT;;UGRADERT;nei",
				";E E;2010-01-01;BOSATT;;UGRADERT;nei",
				";F F;1961-01-01;BOSATT;;UGRADERT;ja",
			],
			debt_settlements: [
				"national_id;opened_date;filing_deadline;fixed_date",
				"03868941285;2026-05-01;;",
			],
			addresses: [
				"name;birth_date;address;postcode;moved_date",
				"D D;1960-01-01;Vei 4;0150;2020-01-01",
				"D D;1960-01-01;Ny vei 9;5003;2026-02-01",
				"F F;1961-01-01;Ny vei 9;5003;2026-07-01",
			],
			phones: ["debtor_id;phone", "settles;+47 912 34 567"],
			suppressions: ["debtor_id;reason", "listed;staff"],
		},
		"a key of more than sixteen signs",
	);
	expect(await outcomes(database)).toEqual([
		"child minor identity_checks id",
		"dies ok",
		"hidden protected_address persons id",
		"listed guardian persons name and birth date",
		"moves moved addresses 2026-02-01 name and birth date",
		"settles debt_negotiation debt_settlements 2026-05-01 id",
	]);
	expect(
		await database.row(
			"select cast(filing_deadline as varchar) as day, filing_deadline_basis as basis, is_filing_deadline_passed as passed from debtor_washing where debtor_id = 'settles'",
		),
	).toEqual({ day: "2026-06-12", basis: "six weeks, assumed", passed: true });
	const channels = await database.rows(`
		select concat(debtor_id, ' ', case when contactable_by_letter then 'L' else '' end, case when contactable_by_phone then 'P' else '' end,
			case when contactable_by_sms then 'S' else '' end, case when contactable_by_email then 'E' else '' end) as line
		from debtor_washing order by 1`);
	expect(channels.map(({ line }) => line)).toEqual([
		"child L",
		"dies LPSE",
		"hidden P",
		"listed L",
		"moves L",
		"settles LPS",
	]);
	const suppressed = await database.rows(
		"select reason from sale_exclusions where is_excluding and reason = 'suppressed'",
	);
	expect(suppressed).toHaveLength(1);
	database.close();
});

describeShared("data/norway-formats/brreg", () => {
	const brreg = "data/norway-formats/brreg";
	test.each([
		["enheter-details-response.json", "112233445", "active"],
		["enheter-search-response.json", "112233445", "active"],
		[
			"enheter-details-deleted-response.json",
			"123456789",
			"deleted 2017-10-20",
		],
		["entity_923609016.json", "923609016", "active"],
	])("%s: %s is %s", async (file, number, status) => {
		const claims = `${folder}/claims-${number}.csv`;
		const { writeFileSync } = await import("node:fs");
		writeFileSync(claims, "claim_id;due_date;principal\nK1;2025-01-31;1.00\n");
		const database = await washedFiles(
			{ claims, companies: sharedFile(`${brreg}/${file}`) },
			tempFolder(),
		);
		const row = await database.row(`
			select case when stg.deleted_date is not null then concat('deleted ', stg.deleted_date)
				when stg.is_bankrupt then 'bankrupt' when stg.is_winding_up or stg.is_forced_winding_up then 'closing' else 'active' end as status
			from stg_companies as stg inner join tape_companies on tape_companies.tape_row = stg.register_row
			where organisation_number = '${number}'`);
		expect(row.status).toBe(status);
		database.close();
	});
});
