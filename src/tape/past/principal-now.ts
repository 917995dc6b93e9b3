// What a lone principal is: what was owed from the start, or what remains once the payments of the tape are taken off.
import type { Database } from "../../warehouse/database.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { ebaFieldOf } from "../mapping/eba-fields.ts";
import { squeezedName } from "../mapping/plain-name.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { reasons } from "../rules.ts";

/** Claims of one file with payments, by what they say of its principal. */
interface Evidence {
	readonly payers: number;
	/** Something was paid and nothing of the principal is left: the payments are off already. */
	readonly lacks: number;
	/** Paid to the very øre, or closed once it was paid, and the principal still stands. */
	readonly holds: number;
	/** They say themselves what was owed from the start, or what was paid: there is nothing to settle. */
	readonly others: number;
}

/**
 * One claim may be anything; three of a kind are a habit. More paid than the principal tells nothing: it may be costs and
 * interest with it, or most of a claim whose rest is small.
 */
const fewest = 3;
/** So many times as much must speak for one reading as for the other. */
const clearly = 4;
/** Of the claims that paid: half of a claim paid leaves as much as was paid, so that a few stand in full by chance. */
const habit = 0.3;

/**
 * Settles for each file of claims that states one principal and comes with payments whether they are taken off it
 * already. Where they are, what they paid is added: `principal_original` is reckoned, and `principal` stays as it was read.
 *
 * The layout says so (`principal_is`), else the claims that have paid, else the heading.
 *
 * @returns a finding a file whose principal is what remains, with what was added, and one where the claims disagree
 */
export async function settlePrincipals(
	database: Database,
	claims: LoadedTape,
	payments: LoadedTape | undefined,
): Promise<Finding[]> {
	if (!payments) return [];
	const findings: Finding[] = [];
	for (const file of claims.files.filter(({ isCorrection }) => !isCorrection)) {
		const evidence = await evidenceIn(database, file);
		if (evidence.others > 0) continue;
		const { isLeft, isSure } = judged(file, evidence);
		if (isLeft) findings.push(await putBack(database, file, evidence));
		else if (!isSure) findings.push(await unclear(database, file, evidence));
	}
	return findings;
}

const paid = `
	select claim_id, sum(amount) as paid from tape_payments
	where coalesce(kind, 'unallocated') in ('principal', 'unallocated') group by claim_id`;

async function evidenceIn(
	database: Database,
	{ number }: ReadFile,
): Promise<Evidence> {
	const row = await database.row(`
		select
			count(case when paid > 0 then 1 end) as payers,
			count(case when paid > 0 and principal <= 0 then 1 end) as lacks,
			count(case when principal > 0 and (abs(paid - principal) <= 0.01
				or (closed_date is not null and (close_reason = 'paid' or paid >= principal))) then 1 end) as holds,
			count(coalesce(principal_original, paid_amount)) as others
		from tape_claims left join (${paid}) as paid on paid.claim_id = tape_claims.claim_id
		where source_file = ${number}`);
	return {
		payers: Number(row.payers),
		lacks: Number(row.lacks),
		holds: Number(row.holds),
		others: Number(row.others),
	};
}

function judged(file: ReadFile, { payers, lacks, holds }: Evidence) {
	const stated = file.layout?.principal_is;
	if (stated) return { isLeft: stated === "what remains", isSure: true };
	if (lacks >= fewest && lacks > clearly * holds)
		return { isLeft: true, isSure: true };
	if (holds > clearly * lacks && holds >= habit * payers)
		return { isLeft: false, isSure: true };
	return { isLeft: saysRest(file), isSure: lacks < fewest };
}

const rest =
	/(?<!inte)rest|saldo|balance|outstand|utest|udest|kvar|remain|unpaid|ubetal|obetal|skyldig|gjenst|attst|currentprincipal/;

/** A heading that says itself that it is what is left to pay. */
function saysRest(file: ReadFile): boolean {
	const heading = headingOf(file);
	const meant = ebaFieldOf(heading)?.name ?? "";
	return [heading, meant].some((name) => rest.test(squeezedName(name)));
}

function headingOf({ mapping, source }: ReadFile): string {
	const place =
		mapping.places.get("principal") ?? mapping.places.get("total") ?? -1;
	return source.headings[place] ?? "";
}

async function putBack(
	database: Database,
	file: ReadFile,
	evidence: Evidence,
): Promise<Finding> {
	await database.run(`
		update tape_claims set principal_original = principal where source_file = ${file.number};
		update tape_claims set principal_original = principal + paid
		from (${paid}) as paid
		where paid.claim_id = tape_claims.claim_id and paid > 0 and source_file = ${file.number}`);
	return await told(database, "principal_is_left", file, evidence);
}

async function unclear(
	database: Database,
	file: ReadFile,
	evidence: Evidence,
): Promise<Finding> {
	return await told(database, "principal_unclear", file, evidence);
}

async function told(
	database: Database,
	code: "principal_is_left" | "principal_unclear",
	file: ReadFile,
	{ lacks, holds }: Evidence,
): Promise<Finding> {
	const { rows, amount } = await database.row(`
		select count(*) as rows, cast(coalesce(sum(paid), 0) as decimal(38,2)) as amount
		from tape_claims inner join (${paid}) as paid on paid.claim_id = tape_claims.claim_id
		where paid > 0 and source_file = ${file.number}`);
	const by = file.layout?.principal_is
		? "the layout says so"
		: `headed "${headingOf(file)}"; of the claims that paid, ${lacks} have nothing left and ${holds} stand in full`;
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
