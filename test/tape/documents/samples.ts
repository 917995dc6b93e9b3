// Small documents to break: whole, sound, and short enough to add up by hand.

export interface SampleEntry {
	readonly amount: string;
	readonly currency?: string;
	readonly direction?: "CRDT" | "DBIT";
	/** What stands in the entry besides. */
	readonly more?: string;
}

/** A camt.053 statement on one line. */
export function statement(entries: readonly SampleEntry[], more = ""): string {
	const written = entries.map(
		({ amount, currency = "NOK", direction = "CRDT", more: own = "" }) =>
			`<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${own}<BookgDt><Dt>2026-01-31</Dt></BookgDt></Ntry>`,
	);
	return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>${more}${written.join("")}</Stmt></BkToCstmrStmt></Document>`;
}

/** Details of an entry: an amount and a reference each. */
export function details(
	...each: readonly (readonly [amount: string, kid: string])[]
): string {
	const written = each.map(
		([amount, kid]) =>
			`<TxDtls><Amt Ccy="NOK">${amount}</Amt><RmtInf><Strd><CdtrRefInf><Ref>${kid}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`,
	);
	return `<NtryDtls>${written.join("")}</NtryDtls>`;
}

export interface SampleLine {
	readonly account: string;
	/** Debit above zero, credit below. */
	readonly amount: number;
	readonly customer?: string;
	/** Elements behind the amount. */
	readonly more?: string;
}

export interface SampleVoucher {
	readonly id: string;
	readonly date: string;
	readonly lines: readonly SampleLine[];
}

/** A SAF-T file of one customer, K1; its totals are right unless others are given. */
export function auditFile(
	vouchers: readonly SampleVoucher[] = [],
	{
		opening = 0,
		closing = 0,
		terms = "",
		debit,
	}: {
		opening?: number;
		closing?: number;
		terms?: string;
		debit?: number;
	} = {},
): string {
	const lines = vouchers.flatMap((voucher) => voucher.lines);
	const total = (sign: 1 | -1) =>
		lines.reduce((sum, { amount }) => sum + Math.max(sign * amount, 0), 0);
	return `<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">
<Header><AuditFileVersion>1.30</AuditFileVersion><SoftwareCompanyName>Prøve</SoftwareCompanyName>
<Company><RegistrationNumber>999999999</RegistrationNumber></Company><DefaultCurrencyCode>NOK</DefaultCurrencyCode>
<SelectionCriteria><PeriodStart>1</PeriodStart><PeriodStartYear>2026</PeriodStartYear></SelectionCriteria></Header>
<MasterFiles><Customers><Customer><RegistrationNumber>974760673</RegistrationNumber><Name>Bær &amp; Sønn AS</Name>
<CustomerID>K1</CustomerID><BalanceAccount><AccountID>1500</AccountID><OpeningDebitBalance>${opening}</OpeningDebitBalance>
<ClosingDebitBalance>${closing}</ClosingDebitBalance></BalanceAccount><PartyInfo>${terms}</PartyInfo></Customer></Customers></MasterFiles>
<GeneralLedgerEntries><NumberOfEntries>${vouchers.length}</NumberOfEntries>
<TotalDebit>${debit ?? total(1)}</TotalDebit><TotalCredit>${total(-1)}</TotalCredit><Journal>
${vouchers.map(voucherText).join("\n")}
</Journal></GeneralLedgerEntries></AuditFile>`;
}

function voucherText({ id, date, lines }: SampleVoucher): string {
	return `<Transaction><TransactionID>${id}</TransactionID><TransactionDate>${date}</TransactionDate>
${lines.map(lineText).join("\n")}
</Transaction>`;
}

function lineText(
	{ account, amount, customer, more = "" }: SampleLine,
	place: number,
): string {
	const side = amount < 0 ? "CreditAmount" : "DebitAmount";
	const owner = customer ? `<CustomerID>${customer}</CustomerID>` : "";
	return `<Line><RecordID>${place + 1}</RecordID><AccountID>${account}</AccountID>${owner}<${side}><Amount>${Math.abs(amount)}</Amount></${side}>${more}</Line>`;
}

export const invoice = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>F1</cbc:ID><cbc:IssueDate>2026-01-01</cbc:IssueDate><cbc:DueDate>2026-01-31</cbc:DueDate>
<cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID>974760673</cbc:EndpointID></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentID>123456782</cbc:PaymentID></cac:PaymentMeans>
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount>125</cbc:TaxInclusiveAmount><cbc:PrepaidAmount>25</cbc:PrepaidAmount><cbc:PayableAmount currencyID="NOK">100</cbc:PayableAmount></cac:LegalMonetaryTotal>
</Invoice>`;

export interface SamplePayment {
	readonly ore: number;
	readonly kid: string;
	/** ddmmyy */
	readonly day?: string;
}

/** An OCR giro file of one assignment; its end records are right. */
export function ocrGiro(payments: readonly SamplePayment[]): string {
	const sum = payments.reduce((total, { ore }) => total + ore, 0);
	const records = payments.map(
		({ ore, kid, day = "310126" }, place) =>
			`NY091030${number(place + 1, 7)}${day}13201014640${number(ore, 17)}${kid.padStart(25)}`,
	);
	const count = `${number(payments.length, 8)}`;
	const lines = [
		"NY000010000080800170031000102",
		"NY090020001008566000000299991042764",
		...records,
		`NY090088${count}${number(records.length + 2, 8)}${number(sum, 17)}310126310126310126`,
		`NY000089${count}${number(records.length + 4, 8)}${number(sum, 17)}310126`,
	];
	return lines.map((line) => `${line.padEnd(80, "0")}\n`).join("");
}

function number(value: number, width: number): string {
	return `${value}`.padStart(width, "0");
}
