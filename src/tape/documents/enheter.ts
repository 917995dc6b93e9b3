// Enhetsregisteret as JSON becomes companies: one entity, a page of a search, or the whole download.
import { z } from "zod";
import type { TapeName } from "../columns.ts";
import { dayOf, oneLine } from "./element.ts";
import { documentFault, type StatedTotal } from "./fault.ts";
import { type JsonValue, jsonValues } from "./json-values.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";

const headings = [
	"organisation_number",
	"organisation_form",
	"name",
	"parent_number",
	"registered_date",
	"deleted_date",
	"is_bankrupt",
	"bankrupt_date",
	"is_winding_up",
	"winding_up_date",
	"is_forced_winding_up",
	"forced_no_manager_date",
	"forced_no_auditor_date",
	"forced_no_accounts_date",
	"forced_no_board_date",
	"forced_not_deleted_date",
	"reconstruction_date",
	"foreign_insolvency_date",
	"address",
	"postcode",
	"municipality",
	"country",
	"industry_code",
	"employees",
];

const text = z.string().nullish();
const code = z.looseObject({ kode: text }).nullish();
const address = z
	.looseObject({
		adresse: z.array(text).nullish(),
		postnummer: text,
		kommunenummer: text,
		landkode: text,
	})
	.nullish();

const entity = z.looseObject({
	organisasjonsnummer: z.string(),
	navn: text,
	organisasjonsform: code,
	registreringsdatoEnhetsregisteret: text,
	slettedato: text,
	nedleggelsesdato: text,
	konkurs: z.boolean().nullish(),
	konkursdato: text,
	overordnetEnhet: text,
	underAvvikling: z.boolean().nullish(),
	underAvviklingDato: text,
	underTvangsavviklingEllerTvangsopplosning: z.boolean().nullish(),
	tvangsopplostPgaManglendeDagligLederDato: text,
	tvangsopplostPgaManglendeRevisorDato: text,
	tvangsopplostPgaManglendeRegnskapDato: text,
	tvangsopplostPgaMangelfulltStyreDato: text,
	tvangsavvikletPgaManglendeSlettingDato: text,
	underRekonstruksjonsforhandlingDato: text,
	underUtenlandskInsolvensbehandlingDato: text,
	forretningsadresse: address,
	beliggenhetsadresse: address,
	postadresse: address,
	naeringskode1: code,
	antallAnsatte: z.number().int().nonnegative().nullish(),
});

type Entity = z.infer<typeof entity>;

const page = z.looseObject({
	_embedded: z.union([
		z.looseObject({ enheter: z.array(z.unknown()) }),
		z.looseObject({ underenheter: z.array(z.unknown()) }),
	]),
	page: z.looseObject({ totalElements: z.number() }).optional(),
});

/**
 * Lays down companies. A company without a flag of bankruptcy has none laid down: the register leaves flags out of
 * entities that are deleted. A sub-entity that is closed counts as deleted on the day it closed.
 *
 * @throws Fault as `jsonValues`, for an entity without a number, and for one whose fields are not of their kind
 */
export async function layDownEnheter(
	file: string,
	_tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	let count = 0;
	let inAll: number | undefined;
	await layRows(to, async (rows) => {
		for await (const found of jsonValues(file)) {
			const { values, total } = entitiesIn(found);
			inAll = total ?? inAll;
			for (const value of values) {
				count += 1;
				await rows.add(
					found.line,
					cells(entityOf(file, value, found.line, count)),
				);
			}
		}
	});
	const companies: StatedTotal = {
		what:
			inAll === undefined
				? "companies"
				: "companies in all pages of the search, and in this one",
		stated: inAll === undefined ? "not stated" : `${inAll}`,
		counted: `${count}`,
	};
	return { headings, format: "Enhetsregisteret, JSON", stated: [companies] };
}

/** A page of a search holds several entities; everything else is one. */
function entitiesIn({ value, isElement }: JsonValue): {
	values: readonly unknown[];
	total?: number | undefined;
} {
	const found = isElement ? undefined : page.safeParse(value).data;
	if (!found) return { values: [value] };
	const embedded = Object.values(found._embedded).find(Array.isArray);
	return { values: embedded ?? [], total: found.page?.totalElements };
}

function entityOf(
	file: string,
	value: unknown,
	line: number,
	place: number,
): Entity {
	const parsed = entity.safeParse(value);
	if (parsed.success) return parsed.data;
	const wrong = parsed.error.issues[0]?.path.join(".") ?? "";
	throw documentFault(
		file,
		wrong === ""
			? `entity ${place} is no object`
			: `entity ${place} has no sound ${wrong}`,
		{ line, cause: parsed.error },
	);
}

function cells(each: Entity): string[] {
	const place =
		each.forretningsadresse ?? each.beliggenhetsadresse ?? each.postadresse;
	return [
		each.organisasjonsnummer,
		each.organisasjonsform?.kode ?? "",
		oneLine(each.navn ?? ""),
		each.overordnetEnhet ?? "",
		dayOf(each.registreringsdatoEnhetsregisteret ?? ""),
		dayOf(each.slettedato ?? each.nedleggelsesdato ?? ""),
		flag(each.konkurs),
		dayOf(each.konkursdato ?? ""),
		flag(each.underAvvikling),
		dayOf(each.underAvviklingDato ?? ""),
		flag(each.underTvangsavviklingEllerTvangsopplosning),
		dayOf(each.tvangsopplostPgaManglendeDagligLederDato ?? ""),
		dayOf(each.tvangsopplostPgaManglendeRevisorDato ?? ""),
		dayOf(each.tvangsopplostPgaManglendeRegnskapDato ?? ""),
		dayOf(each.tvangsopplostPgaMangelfulltStyreDato ?? ""),
		dayOf(each.tvangsavvikletPgaManglendeSlettingDato ?? ""),
		dayOf(each.underRekonstruksjonsforhandlingDato ?? ""),
		dayOf(each.underUtenlandskInsolvensbehandlingDato ?? ""),
		(place?.adresse ?? []).filter(Boolean).join(", "),
		place?.postnummer ?? "",
		place?.kommunenummer ?? "",
		place?.landkode ?? "",
		each.naeringskode1?.kode ?? "",
		each.antallAnsatte?.toString() ?? "",
	].map(oneLine);
}

function flag(is: boolean | null | undefined): string {
	return typeof is === "boolean" ? String(is) : "";
}
