// What a lone principal is: what was owed from the start, or what remains once the payments of the tape are taken off.
import type { Database } from "../../warehouse/database.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { ebaFieldOf } from "../mapping/eba-fields.ts";
import { squeezedName } from "../mapping/plain-name.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { reasons } from "../rules.ts";
import { paidOnPrincipal } from "./paid-on-principal.ts";

/** Claims of one file that say one principal and have paid, by what they tell of it. */
interface Evidence {
	/** That say no more than one principal, whether they paid or not. */
	readonly claims: number;
	/** Open ones that paid. */
	readonly payers: number;
	/** Open, paid on, and nothing of the principal is left: the payments are off already. */
	readonly lacks: number;
	/** Open, paid to the very øre, and the principal still stands. */
	readonly holds: number;
	/** Open, and as much was paid as the principal or more: a rest, or forgotten, or with costs. */
	readonly over: number;
	/** Closed once they were paid, and the principal still stands. */
	readonly closed: number;
}

/** One claim may be anything; three of a kind are a habit. */
const fewest = 3;
/** So many times as much must speak for one reading as for the other. */
const clearly = 4;
/** Of the claims that paid: half of a claim paid leaves as much as was paid, so that a few stand in full by chance. */
const habit = 0.3;
/** Of the open claims that paid: so many with as much paid as they owed from the start nobody forgets to close. */
const forgotten = 0.1;

/**
 * Settles for each file of claims that states one principal and comes with payments whether they are taken off it
 * already. Where they are, what they paid is added: `principal_original` is reckoned, and `principal` stays as it was read.
 *
 * The layout says so (`principal_is`), else the open claims that have paid, else the heading. A closed claim may be set
 * to nothing whatever the others say. Claims that say themselves what was owed from the start are left alone.
 *
 * @returns a finding a file whose principal is what remains, with what was added, and one where it may be either
 */
export async function settlePrincipals(
	database: Database,
	claims: LoadedTape,
	payments: LoadedTape | undefined,
): Promise<Finding[]> {
	if (!payments) return [];
	const findings: Finding[] = [];
	const verdicts = new Set<boolean>();
	for (const file of claims.files.filter(({ isCorrection }) => !isCorrection)) {
		const evidence = await evidenceIn(database, file);
		if (evidence.claims === 0) continue;
		const { isLeft, isSure } = judged(file, evidence);
		verdicts.add(isLeft);
		if (isLeft) await putBack(database, file);
		if (isLeft || !isSure)
			findings.push(
				await told(
					database,
					isLeft ? "principal_is_left" : "principal_unclear",
					file,
					evidence,
				),
			);
	}
	// What comes back mended is of the files it was rejected from: told apart no more, but most often alike.
	if (verdicts.has(true) && !verdicts.has(false))
		for (const file of claims.files.filter(({ isCorrection }) => isCorrection))
			await putBack(database, file);
	return findings;
}

/** Claims that say nothing of what was owed from the start, nor of what was paid in all beside a total. */
const loose =
	"principal_original is null and not (coalesce(paid_amount, 0) > 0 and total is not null)";

async function evidenceIn(
	database: Database,
	{ number }: ReadFile,
): Promise<Evidence> {
	const row = await database.row(`
		select count(*) as claims,
			count(case when is_open and paid > 0 then 1 end) as payers,
			count(case when is_open and paid > 0 and principal <= 0 then 1 end) as lacks,
			count(case when is_open and principal > 0 and abs(paid - principal) <= 0.01 then 1 end) as holds,
			count(case when is_open and principal > 0 and paid >= principal then 1 end) as over,
			count(case when not is_open and principal > 0 and (close_reason = 'paid' or paid >= principal) then 1 end) as closed
		from (
			select *, closed_date is null as is_open
			from tape_claims left join (${paidOnPrincipal}) as paid on paid.claim_id = tape_claims.claim_id
			where source_file = ${number} and ${loose}
		)`);
	return {
		claims: Number(row.claims),
		payers: Number(row.payers),
		lacks: Number(row.lacks),
		holds: Number(row.holds),
		over: Number(row.over),
		closed: Number(row.closed),
	};
}

function judged(
	file: ReadFile,
	{ payers, lacks, holds, over, closed }: Evidence,
) {
	const stated = file.layout?.principal_is;
	if (stated) return { isLeft: stated === "what remains", isSure: true };
	if (lacks >= fewest && lacks > clearly * holds)
		return { isLeft: true, isSure: true };
	if (holds > clearly * lacks && holds >= habit * payers)
		return { isLeft: false, isSure: true };
	const isOver = over >= Math.max(fewest, forgotten * payers);
	if (closed >= fewest && lacks === 0 && !isOver)
		return { isLeft: false, isSure: true };
	return { isLeft: saysRest(file), isSure: lacks < fewest && !isOver };
}

const rest =
	/(?<!inte)rest|saldo|balance|outstand|utest|udest|kvar|remain|unpaid|ubetal|obetal|skyldig|gjenst|attst|apent|aktuell|naverende|nuvarande|hovedstolna|current|atersta|^openamount/;
/** What was left on an earlier day, or a word that only holds one of those. */
const earlier =
	/opprinn|original|opening|ursprung|oprindel|initial|inngaaende|ingaende|overtak|oversend|placement|purchase|chargeoff|restaurant/;

/** A heading that says itself that it is what is left to pay. */
function saysRest(file: ReadFile): boolean {
	const heading = headingOf(file);
	const meant = ebaFieldOf(heading)?.name ?? "";
	return [heading, meant]
		.map(squeezedName)
		.some((name) => rest.test(name) && !earlier.test(name));
}

function headingOf({ mapping, source }: ReadFile): string {
	const place =
		mapping.places.get("principal") ?? mapping.places.get("total") ?? -1;
	return source.headings[place] ?? "";
}

async function putBack(
	database: Database,
	{ number }: ReadFile,
): Promise<void> {
	await database.run(`
		update tape_claims set principal_original = principal + greatest(0, coalesce(paid, 0))
		from (
			select tape_claims.tape_row as row_paid, paid
			from tape_claims left join (${paidOnPrincipal}) as paid on paid.claim_id = tape_claims.claim_id
			where source_file = ${number} and ${loose}
		) as paid
		where row_paid = tape_claims.tape_row`);
}

async function told(
	database: Database,
	code: "principal_is_left" | "principal_unclear",
	file: ReadFile,
	{ payers, lacks, holds, over, closed }: Evidence,
): Promise<Finding> {
	const { rows, amount } = await database.row(`
		select count(*) as rows, cast(coalesce(sum(paid), 0) as decimal(38,2)) as amount
		from tape_claims inner join (${paidOnPrincipal}) as paid on paid.claim_id = tape_claims.claim_id
		where paid > 0 and source_file = ${file.number}`);
	const by = file.layout?.principal_is
		? "the layout says so"
		: `headed "${headingOf(file)}"; of ${payers} open claims that paid, ${lacks} have nothing left, ${holds} stand to the øre and ${over} paid as much or more; ${closed} closed as paid stand`;
	return {
		code,
		severity: "warning",
		relation: "claims",
		column: "principal",
		rows: Number(rows),
		amount: String(amount),
		says: `principal ${reasons[code]} (${file.source.shownAs}: ${by})`,
	};
}
