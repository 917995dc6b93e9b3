// A sender changes the header: each column is told for itself.
import { expect, test } from "vitest";
import type { TapeLayout } from "../../src/tape/layout.ts";
import { headerChanges } from "../../src/tape/mapping/header-changes.ts";
import { database } from "./proposed.ts";

const columns = {
	claim_id: "Saksnr",
	due_date: "Forfallsdato",
	principal: "Hovedstol",
};
const whole: TapeLayout = {
	columns,
	headings: ["Saksnr", "Kundenavn", "Forfallsdato", "Hovedstol", "Renter"],
};

async function changes(layout: TapeLayout, headings: readonly string[]) {
	const found = await headerChanges(await database(), layout, headings);
	return found.map(
		({ change, was, is, column, by }) =>
			`${change} ${was ?? "-"} ${is ?? "-"} ${column ?? "-"}${by ? ` ${by}` : ""}`,
	);
}

test("the same header is unchanged, however it is spelt", async () => {
	expect(
		await changes(whole, [
			"SAKSNR",
			"Kundenavn",
			"Forfalls-dato",
			"Hovedstol",
			"Renter",
		]),
	).toEqual(
		[
			"unchanged Saksnr SAKSNR claim_id",
			"unchanged Kundenavn Kundenavn -",
			"unchanged Hovedstol Hovedstol principal",
			"unchanged Renter Renter -",
		].toSpliced(2, 0, "renamed Forfallsdato Forfalls-dato due_date name"),
	);
});

test("gone, new, moved and renamed by name", async () => {
	expect(
		await changes(whole, [
			"Saksnr",
			"Hovedstol",
			"Forfallsdato",
			"Saldo i alt",
			"Rente",
			"KID",
		]),
	).toEqual([
		"unchanged Saksnr Saksnr claim_id",
		"gone Kundenavn - -",
		"moved Forfallsdato Forfallsdato due_date",
		"moved Hovedstol Hovedstol principal",
		"renamed Renter Rente - name",
		"new - Saldo i alt -",
		"new - KID -",
	]);
});

test("another word in the same place is a renaming to be asked about", async () => {
	expect(
		await changes(whole, [
			"Saksnr",
			"Kundenavn",
			"Forfallsdato",
			"Kapital",
			"Renter",
		]),
	).toContain("renamed Hovedstol Kapital principal place");
});

test("a column put in before the others moves none of them", async () => {
	expect(await changes(whole, ["Løpenr", ...(whole.headings ?? [])])).toEqual([
		"unchanged Saksnr Saksnr claim_id",
		"unchanged Kundenavn Kundenavn -",
		"unchanged Forfallsdato Forfallsdato due_date",
		"unchanged Hovedstol Hovedstol principal",
		"unchanged Renter Renter -",
		"new - Løpenr -",
	]);
});

test("a layout without the whole header tells of what it reads", async () => {
	expect(await changes({ columns }, ["Saksnr", "Hovedstoll", "x"])).toEqual([
		"unchanged Saksnr Saksnr claim_id",
		"gone Forfallsdato - due_date",
		"renamed Hovedstol Hovedstoll principal name",
	]);
});

test("it is said in both languages", async () => {
	const [, , due] = await headerChanges(await database(), whole, ["Saksnr"]);
	expect(due?.says).toEqual({
		en: '"Forfallsdato" (due_date) is gone',
		nb: '"Forfallsdato" (due_date) er borte',
	});
});
