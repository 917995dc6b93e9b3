// Both headers of the bulk file of Enhetsregisteret, that of 2026 and the shorter one of 2024, read by the names of their columns.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { describeShared, sharedJson } from "../shared-data.ts";
import { intakeOf, sweep, tempFolder } from "../tape/tape-world.ts";

const folder = tempFolder();
afterAll(() => sweep(folder));
const facts = "facts/norway-rates.json";

/** The header of 2024, rebuilt from what is noted of it: 53 of its 54 columns, for which other date it had is not noted. */
const came = new Set([
	"hjemmeside",
	"epostadresse",
	"telefon",
	"mobil",
	"registreringsdatoAntallAnsatteEnhetsregisteret",
	"registreringsdatoantallansatteNAVAaregisteret",
	"registreringsdatoMerverdiavgiftsregisteretEnhetsregisteret",
	"registreringsdatoMerverdiavgiftsregisteret",
	"registreringsdatoFrivilligMerverdiavgiftsregisteret",
	"registreringsdatoFrivillighetsregisteret",
	"registreringsdatoForetaksregisteret",
	"registrertIPartiregisteret",
	"registreringsdatoPartiregisteret",
]);

describeShared(facts, () => {
	const header = () =>
		z
			.object({ brreg_csv: z.object({ columns_2026: z.array(z.string()) }) })
			.parse(sharedJson(facts)).brreg_csv.columns_2026;
	const older = () => {
		const all = header();
		return all
			.slice(0, all.indexOf("paategninger"))
			.filter((name) => !came.has(name));
	};
	test.each([
		["2026", header, 90],
		["2024", older, undefined],
	] as const)("the header of %s", async (year, columns, count) => {
		const names = columns();
		if (count) expect(names).toHaveLength(count);
		const values: Readonly<Record<string, string>> = {
			organisasjonsnummer: "974760673",
			navn: '"PRØVE, AS"',
			"organisasjonsform.kode": "AS",
			konkurs: "true",
			konkursdato: "2026-01-02",
			underAvvikling: "false",
			underTvangsavviklingEllerTvangsopplosning: "true",
			tvangsopplostPgaManglendeRevisorDato: "2025-12-01",
			overordnetEnhet: "923609016",
			registreringsdatoenhetsregisteret: "1995-02-19",
			"forretningsadresse.postnummer": "0150",
			"postadresse.postnummer": "9999",
		};
		const companies = join(folder, `enheter-${year}.csv`);
		const row = names.map((name) => values[name] ?? "");
		writeFileSync(companies, `${names.join(",")}\n${row.join(",")}\n`);
		const claims = join(folder, `claims-${year}.csv`);
		writeFileSync(claims, "claim_id;due_date;principal\nK;2025-01-31;1,00\n");
		await intakeOf(folder, { claims, companies }, async ({ rows }) => {
			const [company] = await rows("companies");
			expect(company).toMatchObject({
				organisation_number: "974760673",
				organisation_form: "AS",
				is_bankrupt: true,
				is_winding_up: false,
				is_forced_winding_up: true,
				parent_number: "923609016",
				postcode: "0150",
			});
			expect(
				[
					company?.bankrupt_date,
					company?.forced_no_auditor_date,
					company?.registered_date,
				].map(String),
			).toEqual(["2026-01-02", "2025-12-01", "1995-02-19"]);
		});
	});
});
