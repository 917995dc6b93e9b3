// What is proposed for logs that were written to be proposed for, and that other tapes are left alone.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSource } from "../../src/tape/files/source.ts";
import {
	type LogProposal,
	proposeLog,
} from "../../src/tape/log/event-log-proposal.ts";
import { answered } from "../../src/tape/log/event-log-questions.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	database = await smallDatabase();
});
afterAll(() => {
	database.close();
	sweep(folder);
});

async function proposalFor(
	lines: readonly string[],
): Promise<LogProposal | undefined> {
	const file = join(folder, "log.csv");
	writeFileSync(file, `${lines.join("\n")}\n`);
	const scratch = mkdtempSync(join(folder, "scratch-"));
	const source = await openSource(database, "claims", file, undefined, scratch);
	return await proposeLog(database, source);
}

const two = (number: number) => String(number).padStart(2, "0");

/** Twenty cases; every one is reminded 18 days after its invoice was sent, every other pays in two parts. */
function norwegian(): string[] {
	const lines = ["Saksnr;Hendelse;Dato;Beløp;Gebyr;Innbetalt"];
	for (let place = 1; place <= 20; place += 1) {
		const id = `2025-${place}`;
		lines.push(
			`${id};Faktura opprettet;${two((place % 9) + 1)}.01.2025;${100 * place},50;;`,
			`${id};Faktura sendt;${two((place % 9) + 2)}.01.2025;;;`,
			`${id};Purring;${two((place % 9) + 20)}.01.2025;;35,00;`,
		);
		if (place % 2 === 0)
			lines.push(
				`${id};Innbetaling;01.03.2025;;;60,00`,
				`${id};Innbetaling;15.03.2025;;;40,25`,
			);
		else
			lines.push(
				`${id};Oversendt inkasso;${two(place)}.04.2025;;;`,
				`${id};Samtale notert;${two(place)}.04.2025;;;`,
			);
		if (place === 2) lines.push(`${id};Kreditert;01.05.2025;;;`);
	}
	return lines;
}

test("a Norwegian case log is seen for what it is, and the days to pay are the only question", async () => {
	const proposal = await proposalFor(norwegian());
	expect(proposal?.log).toEqual({
		case: "Saksnr",
		activity: "Hendelse",
		date: "Dato",
		opens: ["Faktura opprettet"],
		principal: { column: "Beløp" },
		costs: ["Gebyr"],
		due: { days: 18, after: ["Faktura sendt", "Faktura opprettet"] },
		submission: ["Oversendt inkasso"],
		closes: [{ at: ["Kreditert"], reason: "credited" }],
		payment: { column: "Innbetalt", at: ["Innbetaling"] },
		events: {
			"Faktura sendt": "invoice_sent",
			Purring: "reminder",
			"Oversendt inkasso": "submission",
			Kreditert: "closed",
		},
		ignores: ["Samtale notert"],
	});
	expect(proposal?.questions.map(({ code }) => code)).toEqual(["due"]);
});

test("an answer changes the log section and nothing else", async () => {
	const proposal = await proposalFor(norwegian());
	const [due] = proposal?.questions ?? [];
	if (!proposal || !due) throw new RangeError("no question was asked");
	expect(answered(proposal.log, due, "30 Faktura sendt")).toEqual({
		...proposal.log,
		due: { days: 30, after: ["Faktura sendt", "Faktura opprettet"] },
	});
	expect(() => answered(proposal.log, due, "never")).toThrow(RangeError);
});

test("a column of due dates answers the question by itself", async () => {
	const lines = norwegian().map((line, place) =>
		place === 0
			? `${line};Forfall`
			: `${line};${line.includes("opprettet") ? "31.01.2025" : ""}`,
	);
	const proposal = await proposalFor(lines);
	expect(proposal?.log.due).toEqual({ column: "Forfall" });
	expect(proposal?.questions).toEqual([]);
});

test("a column that may be amounts or a running total is asked about", async () => {
	const lines = norwegian().map((line) => line.replace(/;40,25$/, ";100,25"));
	const proposal = await proposalFor([
		...lines,
		"2025-2;Tilbakebetaling;01.06.2025;;;70,00",
	]);
	const payment = proposal?.questions.find(({ code }) => code === "payment");
	expect(payment?.options.map(({ changes }) => changes.payment)).toEqual([
		{
			column: "Innbetalt",
			at: ["Innbetaling"],
			reversed_at: ["Tilbakebetaling"],
		},
		{
			column: "Innbetalt",
			at: ["Innbetaling", "Tilbakebetaling"],
			is_running_total: true,
		},
	]);
	expect(payment?.en).toContain(
		"In 10 of 10 cases with several payments it never falls",
	);
	const [heading = "", ...rows] = lines;
	const headed = await proposalFor([
		heading.replace("Innbet", "Sum innbet"),
		...rows,
	]);
	expect(headed?.log.payment).toEqual({
		column: "Sum innbetalt",
		at: ["Innbetaling"],
		is_running_total: true,
	});
});

test("an unknown activity with amounts is left for the user to name", async () => {
	const lines = [...norwegian(), "2025-3;Noe annet;01.06.2025;12,00;;"];
	const proposal = await proposalFor(lines);
	expect(proposal?.log.ignores).toEqual(["Samtale notert"]);
	expect(
		proposal?.activities.find(({ activity }) => activity === "Noe annet"),
	).toEqual({ activity: "Noe annet", events: 1, cases: 1, usedFor: [] });
});

test.each([
	[
		"a claim tape with a status",
		[
			"claim_id;due_date;principal;status",
			...Array.from(
				{ length: 30 },
				(_, n) =>
					`K${n};2025-01-${two((n % 28) + 1)};100.00;${["opened", "paid", "closed"][n % 3]}`,
			),
		],
	],
	[
		"a payment tape",
		[
			"claim_id;paid_date;amount;type",
			...Array.from(
				{ length: 30 },
				(_, n) =>
					`K${n % 9};2025-01-${two((n % 28) + 1)};100.00;${["Innbetaling", "Refusjon", "Gebyr"][n % 3]}`,
			),
		],
	],
	["an empty file", ["case;activity;date;amount"]],
	[
		"figures",
		["development,origin,values", "1981,1981,5012.0", "1982,1982,106.0"],
	],
])("%s is no log", async (_, lines) => {
	expect(await proposalFor(lines)).toBeUndefined();
});
