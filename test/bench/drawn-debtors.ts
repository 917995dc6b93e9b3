// Debtors drawn in SQL with planted duplicates: people who moved, changed number, were misspelt, or share a home.
import { familyNames, givenNames } from "../../src/sample/names.ts";
import type { Database } from "../../src/warehouse/database.ts";

const starts =
	"Nord Sør Øst Vest Lille Store Ny Gammel Øvre Nedre Berg Dal Fjell Skog Sjø Å Li Haug Bjørk Furu Eike Gran Hassel Stein Sand Elve Kirke Kvern Tømmer Løv".split(
		" ",
	);
const ends =
	"gård vik nes haugen bakken dalen moen lia rud seter vold tveit land heim stad bø foss vatn åsen eng bråten løkken myr sund hus by lund berg mo aas".split(
		" ",
	);

const listOf = (words: readonly string[]) =>
	`[${words.map((word) => `'${word}'`).join(", ")}]`;

/** A share from 0 to 1 for a number and a salt. */
const share = (number: string, salt: string) =>
	`(hash(concat('${salt}', ${number})) % 1000003 / 1000003.0)`;

/** A word of a list; with a skew above 1 the first are drawn more often. */
const word = (list: string, number: string, salt: string, skew = 2) =>
	`${list}[1 + cast(floor(len(${list}) * pow(${share(number, salt)}, ${skew})) as integer)]`;

/**
 * Makes `identities` of so many debtors, a fifth of them somebody met before, and `planted` (debtor_id, entity).
 *
 * Three in ten live with another of the same family name.
 */
export async function drawDebtors(
	database: Database,
	debtors: number,
): Promise<void> {
	const people = Math.floor(debtors * 0.8);
	const families = `list_concat(${listOf(familyNames)}, ${listOf(starts.flatMap((start) => ends.map((end) => start + end)))})`;
	await database.run(`
		create temp table word_lists as select ${listOf(givenNames)} as given, ${families} as family;
		create temp table people as
		select i as entity, home,
			concat_ws(' ', ${word("given", "i", "g", 1)}, case when ${share("i", "two")} < 0.4 then ${word("given", "i", "h", 1)} end) as given,
			${word("family", "home", "f")} as family,
			date '1935-01-01' + cast(floor(26000 * ${share("i", "born")}) as integer) as born,
			concat(${word("family", "home // 40", "street")}, ' ', case when ${share("home // 40", "kind")} < 0.5 then 'vei' else 'gate' end, ' ', 1 + cast(floor(90 * ${share("home", "number")}) as integer)) as address,
			lpad(cast(100 + (home // 300) % 9800 as varchar), 4, '0') as postcode,
			cast(40000000 + cast(floor(59999999 * ${share("i", "phone")}) as integer) as varchar) as phone
		from (select i, case when ${share("i", "lives with")} < 0.15 then i - i % 7 else i end as home from range(${people}) as numbers(i)) as homes
		cross join word_lists;
		create temp table drawn as
		select n, entity, given, family, born, phone, n >= ${people} as is_again,
			case when n >= ${people} and ${share("n", "moved")} < 0.25 then concat(family, 'vegen ', 1 + n % 60) else address end as address,
			case when n >= ${people} and ${share("n", "moved")} < 0.25 then lpad(cast(100 + n * 7 % 9800 as varchar), 4, '0') else postcode end as postcode
		from (select n, case when n < ${people} then n else cast(floor(${people} * ${share("n", "who")}) as bigint) end as who from range(${debtors}) as numbers(n)) as rows
		inner join people on people.entity = rows.who;
		create temp table identities as
		select concat('D', lpad(cast(hash(concat('id', n)) % 1000000 as varchar), 6, '0'), '-', n) as debtor_id,
			case when ${share("n", "known id")} < 0.4 then sha256(concat('id', entity)) end as national_id_hash,
			case
				when is_again and ${share("n", "name slip")} < 0.15 then concat(left(given, 2), substr(given, 4), ' ', family)
				when is_again and ${share("n", "name slip")} < 0.25 then concat(family, ', ', given)
				when is_again and ${share("n", "name slip")} < 0.30 then concat(left(given, 1), '. ', family)
				when is_again and ${share("n", "name slip")} < 0.40 then upper(concat(split_part(given, ' ', 1), ' ', family))
				else concat(given, ' ', family)
			end as name,
			case
				when ${share("n", "no birth")} < 0.15 then null
				when is_again and ${share("n", "birth slip")} < 0.02 and day(born) <= 12 then make_date(year(born), day(born), month(born))
				when is_again and ${share("n", "birth slip")} < 0.04 then born + 1
				else born
			end as birth_date,
			case when ${share("n", "no address")} < 0.1 then null else address end as address,
			case when ${share("n", "no address")} < 0.05 then null else postcode end as postcode,
			case when ${share("n", "no phone")} < 0.3 then null
				when is_again and ${share("n", "new phone")} < 0.3 then cast(90000000 + n as varchar)
				else concat('+47 ', phone) end as phone,
			case when ${share("n", "mail")} < 0.35 then concat(lower(strip_accents(split_part(given, ' ', 1))), '.', lower(family), entity, '@example.no') end as email
		from drawn;
		create temp table planted as
		select concat('D', lpad(cast(hash(concat('id', n)) % 1000000 as varchar), 6, '0'), '-', n) as debtor_id, entity from drawn;
		drop table word_lists; drop table people; drop table drawn`);
}
