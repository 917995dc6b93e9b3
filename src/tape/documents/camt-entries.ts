// The entries of camt.053 and camt.054 in all their versions, statement by statement, and the totals of each statement.
import type { ExactAmount } from "./amount.ts";
import { type Detail, detailIn, type Entry, entryIn } from "./camt-entry.ts";
import { amountAt, textAt } from "./element.ts";
import { xmlRecords } from "./xml.ts";
import type { XmlElement, XmlRecord } from "./xml-parts.ts";

/** The totals a statement gives of its entries; undefined or "" where it gives none. */
export interface Summary {
	readonly entries: string;
	readonly sum: ExactAmount | undefined;
	readonly creditSum: ExactAmount | undefined;
	readonly debitSum: ExactAmount | undefined;
	/** One of several pages: its totals may be those of all pages. */
	readonly isPaged: boolean;
}

export type CamtFound =
	| {
			readonly type: "entry";
			readonly entry: Entry;
			/** Statement and place in it, counted from 1: unique. */
			readonly id: string;
	  }
	| {
			readonly type: "statement";
			/** "camt.054.001.08" */
			readonly message: string;
			readonly line: number;
			readonly summary: Summary;
	  };

const namespace = "urn:iso:std:iso:20022:tech:xsd:";
const message = /^camt\.05[34]\.001\.\d{2}$/;
const statements = [
	"Document/BkToCstmrStmt/Stmt",
	"Document/BkToCstmrDbtCdtNtfctn/Ntfctn",
];
const parts = [
	"StmtPgntn",
	"NtfctnPgntn",
	"TxsSummry",
	...["Sts", "BookgDt", "ValDt", "Chrgs", "NtryDtls/TxDtls"].map(
		(part) => `Ntry/${part}`,
	),
];

/** @throws Fault as `xmlRecords`, `entryIn` and `detailIn` */
export async function* camtEntries(file: string): AsyncGenerator<CamtFound> {
	const reader = new StatementReader(file);
	const records = xmlRecords(file, {
		isOurs: (uri) => reader.isMessage(uri),
		expected: "a camt.053 or camt.054 message",
		whole: statements.flatMap((each) => parts.map((part) => `${each}/${part}`)),
		outlines: statements.flatMap((each) => [each, `${each}/Ntry`]),
	});
	for await (const record of records) yield* reader.take(record);
}

class StatementReader {
	readonly #file: string;
	#message = "";
	#place = 0;
	#details: Detail[] = [];
	#ofEntry: XmlElement[] = [];
	#ofStatement: XmlElement[] = [];

	constructor(file: string) {
		this.#file = file;
	}

	isMessage(uri: string): boolean {
		const name = uri.slice(namespace.length);
		if (!uri.startsWith(namespace) || !message.test(name)) return false;
		this.#message = name;
		return true;
	}

	*take({ path, element, around }: XmlRecord): Generator<CamtFound> {
		if (statements.includes(path)) yield this.#statement(element);
		else if (path.endsWith("/Ntry"))
			yield this.#entry(element, around.at(-1) ?? element);
		else if (path.endsWith("/TxDtls"))
			this.#details.push(detailIn(this.#file, element));
		else if (path.includes("/Ntry/")) this.#ofEntry.push(element);
		else this.#ofStatement.push(element);
	}

	#entry(outline: XmlElement, statement: XmlElement): CamtFound {
		const children = [...outline.children, ...this.#ofEntry];
		const entry = entryIn(this.#file, { ...outline, children }, this.#details);
		this.#place += 1;
		this.#details = [];
		this.#ofEntry = [];
		const pages = this.#pages().map((page) => `p${page}`);
		const id = [
			textAt(statement, "Id"),
			textAt(statement, "ElctrncSeqNb"),
			...pages,
			`${this.#place}`,
		];
		return { type: "entry", entry, id: id.filter(Boolean).join("-") };
	}

	#statement({ line }: XmlElement): CamtFound {
		const whole = { ...nothing, line, children: this.#ofStatement };
		const sum = (name: string) =>
			amountAt(this.#file, whole, "TxsSummry", name, "Sum");
		const summary = {
			entries: textAt(whole, "TxsSummry", "TtlNtries", "NbOfNtries"),
			sum: sum("TtlNtries"),
			creditSum: sum("TtlCdtNtries"),
			debitSum: sum("TtlDbtNtries"),
			isPaged: this.#pages().length > 0 || !this.#isLastPage(),
		};
		this.#ofStatement = [];
		this.#place = 0;
		return { type: "statement", message: this.#message, line, summary };
	}

	/** The number of the page, unless it is the first. */
	#pages(): string[] {
		return this.#ofStatement
			.map((part) => textAt(part, "PgNb"))
			.filter((page) => page !== "" && page !== "1");
	}

	#isLastPage(): boolean {
		return !this.#ofStatement.some((part) =>
			["false", "0"].includes(textAt(part, "LastPgInd")),
		);
	}
}

const nothing: XmlElement = {
	name: "",
	line: 0,
	attributes: new Map(),
	children: [],
	text: "",
};
