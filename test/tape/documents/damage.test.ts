// A sound document, cut, with bytes changed or nulls put in: refused with a fault, or read so that its sums still agree.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { Fault } from "../../../src/faults.ts";
import type { TapeName } from "../../../src/tape/columns.ts";
import {
	type DocumentKind,
	documentKindOf,
} from "../../../src/tape/documents/kind.ts";
import { DocumentWorld, type Laid } from "./document-world.ts";
import { auditFile, details, invoice, ocrGiro, statement } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

const seed = 20260630;

const vouchers = [
	{
		id: "1",
		date: "2026-01-05",
		lines: [
			{ account: "1500", amount: 1250, customer: "K1" },
			{ account: "3000", amount: -1250 },
		],
	},
	{
		id: "2",
		date: "2026-02-05",
		lines: [
			{ account: "1920", amount: 1000 },
			{ account: "1500", amount: -1000, customer: "K1" },
		],
	},
];

const documents: Readonly<
	Record<string, { kind: DocumentKind; tape: TapeName; text: string }>
> = {
	"SAF-T claims": {
		kind: "saf-t",
		tape: "claims",
		text: auditFile(vouchers, { closing: 250 }),
	},
	"SAF-T debtors": { kind: "saf-t", tape: "debtors", text: auditFile() },
	camt: {
		kind: "camt",
		tape: "payments",
		text: statement(
			[
				{ amount: "300.00", more: details(["100.00", "1"], ["200.00", "2"]) },
				{ amount: "50" },
			],
			"<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>350.00</Sum></TtlNtries></TxsSummry>",
		),
	},
	peppol: { kind: "peppol", tape: "claims", text: invoice },
	"OCR giro": {
		kind: "ocr-giro",
		tape: "payments",
		text: ocrGiro([
			{ ore: 12_500, kid: "123456782" },
			{ ore: 9_900, kid: "17" },
		]),
	},
	enheter: {
		kind: "enheter",
		tape: "companies",
		text: JSON.stringify([
			{ organisasjonsnummer: "974760673", navn: "A", konkurs: false },
			{ organisasjonsnummer: "889640782", navn: "Ø", antallAnsatte: 3 },
		]),
	},
};

interface Damage {
	readonly way: "cut" | "change" | "null" | "insert" | "drop" | "repeat";
	readonly at: number;
	readonly byte: number;
	readonly length: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
	way: fc.constantFrom("cut", "change", "null", "insert", "drop", "repeat"),
	at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	byte: fc.oneof(
		fc.constantFrom(...Buffer.from("<>&\"'/=[]{},:0 9-\n")),
		fc.integer({ min: 0, max: 255 }),
	),
	length: fc.integer({ min: 1, max: 40 }),
});

function damaged(sound: Buffer, { way, at, byte, length }: Damage): Buffer {
	const from = Math.floor(at * sound.length);
	const [before, part, after] = [
		sound.subarray(0, from),
		sound.subarray(from, from + length),
		sound.subarray(from + length),
	];
	switch (way) {
		case "cut":
			return before;
		case "change":
			return Buffer.concat([
				before,
				Buffer.from([byte]),
				sound.subarray(from + 1),
			]);
		case "null":
			return Buffer.concat([before, Buffer.from([0]), part, after]);
		case "insert":
			return Buffer.concat([before, Buffer.from([byte]), part, after]);
		case "drop":
			return Buffer.concat([before, after]);
		default:
			return Buffer.concat([before, part, part, after]);
	}
}

/** Totals of the rows that are laid down. */
const ofRows = /^(sum of the transmission|payments laid down)/;

/** Totals the document must state of itself and does not: those are faults, not notes. */
const must =
	/^(TotalDebit|TotalCredit|the sum|sum of|transactions of|amount to pay)/;

test.each(Object.entries(documents))(
	"%s is read whole",
	async (_, { kind, tape, text }) => {
		expect(documentKindOf(Buffer.from(text))).toBe(kind);
		const { rows } = await world.of(text, kind, tape);
		expect(rows.length).toBeGreaterThan(0);
	},
);

test.each(Object.entries(documents))(
	"damage to %s is a fault, or leaves its sums in agreement",
	async (_, { kind, tape, text }) => {
		const sound = Buffer.from(text);
		let refused = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.array(damage, { minLength: 1, maxLength: 3 }),
				async (each) => {
					const bytes = each.reduce(damaged, sound);
					documentKindOf(bytes);
					try {
						expect(disagreements(await world.of(bytes, kind, tape))).toEqual(
							[],
						);
					} catch (error) {
						if (!(error instanceof Fault)) throw error;
						expect(error.message).toContain("document");
						refused += 1;
					}
				},
			),
			{ seed, numRuns: 300 },
		);
		expect(refused).toBeGreaterThan(50);
	},
);

/** Totals that the document states otherwise than they were counted, or that its rows do not come to. */
function disagreements({ stated, rows }: Laid): string[] {
	const sum = rows.reduce((all, { amount }) => all + cents(amount), 0);
	return stated
		.filter(({ what, stated: said, counted }) => {
			if (ofRows.test(what) && cents(counted) !== sum) return true;
			return must.test(what) && said !== "not stated" && said !== counted;
		})
		.map((total) => `${JSON.stringify(total)} against ${sum}`);
}

function cents(amount = "0"): number {
	return Math.round(Number(amount) * 100);
}
