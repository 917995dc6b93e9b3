// Every word of the quality workbook, in English.
export const en = {
	sheets: {
		readMe: "Read me",
		completeness: "Completeness",
		findings: "Findings",
		codes: "Codes",
	},
	title: "What was rejected, what is doubtful, and how to mend it",
	of: "{rejected} rejected rows in all: {each}.",
	nothing:
		"No row was rejected and none leaves a doubt: there is nothing to mend. The sheets Completeness and Findings say the rest.",
	steps: [
		"Each tape with rows to mend has a sheet under its own name (claims, payments, events, debtors, companies), with our own column names. Rejected rows come first, then rows that came in but leave a doubt.",
		"Mend a row by typing the right value over the marked cell: a day as a day, an amount as a number. What is wrong stands under what_is_wrong, and in a note on the cell.",
		"A text with a question mark before it could be read in two ways. Type what it is; as long as the question mark is there, it is not read.",
		"A row that should not come in at all, such as a duplicate: choose “leave out” under decision. It is then passed over on purpose, and its kroner are reported.",
		"A line left as it is changes nothing: a rejected row is rejected again, and a doubtful one stays as it came. So mend what you can, and leave the rest. Do not delete lines to leave rows out; a row whose line is gone is only rejected again.",
		"A broken line could not be cut into cells: its line here is empty. Type the whole row in, or choose “leave out”.",
		"Leave source_file, source_row and the hidden column as_written as they are: they say which row each line stands for. Lines may be sorted and filtered.",
		"Load again with the same files as before, and this workbook beside them:",
	],
	command: "ferskvare value <the same files> --corrections rejects.xlsx",
	again:
		"If rows are rejected again, the next run leaves a new workbook of them. Mend that one too and give both, in order: --corrections first.xlsx --corrections second.xlsx. Of two lines for one row the last one counts.",
	colours: "Colours",
	red: "must be mended: the row was not loaded",
	yellow: "to look at: the row was loaded as it stands",
	personal:
		"Names, addresses, telephone numbers and identity numbers are left out of this workbook, and nothing is said of them.",
	cut: "{tape}: only the first {shown} of {rows} rejected rows are in this workbook; rejects.csv has them all. Mend these, load again, and the next come.",
	fewNotes:
		"Only the first {notes} lines of a sheet bear notes on their cells; what_is_wrong says the same on every line.",
	someDoubts:
		"Of each doubt the first {rows} rows are shown; Findings counts them all.",
	completeness: {
		title: "How complete the files are",
		note: "Over all rows that could be cut into columns, rejected ones too. Kroner: principal of claims, amount of payments, principal of the debtor’s claims. EBA code and mark after Implementing Regulation (EU) 2023/2083 as openNPL reads it.",
		headings: {
			tape: "Tape",
			column: "Field",
			says: "What it is",
			required: "Required by us",
			ebaCode: "EBA code",
			ebaStatus: "EBA status",
			rows: "Rows",
			missing: "Rows without it",
			share: "Filled, by number",
			amountShare: "Filled, by kroner",
			reasons: "Why it is missing",
		},
		yes: "yes",
		mandatory: "mandatory",
		recommended: "recommended",
	},
	findings: {
		title: "What was found",
		note: "An error rejects its row, a warning does not. Kroner: principal of the claims or amount of the payments the finding touches.",
		headings: {
			severity: "Severity",
			tape: "Tape",
			column: "Column",
			code: "Code",
			rows: "Rows",
			amount: "Kroner",
			says: "What it is",
			remedy: "What to do",
		},
		error: "error",
		warning: "warning",
		none: "Nothing was found.",
	},
	/** Why a value is missing. */
	missing: {
		unreadable: "could not be read",
		not_delivered: "not in the files",
		not_stated: "not stated",
		not_collected: "not collected",
		not_applicable: "not applicable",
		withheld: "withheld",
		lost: "lost",
	},
	/** What is wrong with a cell, by code, or by code and type where that says more. */
	reasons: {
		"unreadable:date": "cannot be read as a day",
		"unreadable:amount": "cannot be read as an amount",
		"unreadable:boolean": "is neither yes nor no",
		"unreadable:integer": "is no whole number",
		"unreadable:text": "is none of the codes we know",
	},
	/** What to do about it, by code, or by code and type. */
	remedies: {
		missing: "Type it in.",
		"unreadable:date": "Type the day, such as 31.01.2026.",
		"unreadable:amount": "Type the amount as a number.",
		"unreadable:boolean": "Type yes or no.",
		"unreadable:integer": "Type a whole number.",
		"unreadable:text": "Choose a code from the list (sheet Codes).",
		unknown_code:
			"Choose a code from the list (sheet Codes), or name the sender’s code in a layout.",
		duplicate_id: "Choose “leave out”, or give it its own number.",
		in_other_file:
			"Nothing to mend. Choose “leave out” to have it so on purpose.",
		same_invoice_in_other_file:
			"Nothing to mend. Choose “leave out” to have it so on purpose; its payments still count on the claim that was kept.",
		unknown_reference:
			"Type the claim’s number under claim_id, or choose “leave out”.",
		ambiguous_reference: "Type the claim’s number under claim_id.",
		unknown_claim:
			"Type the number of a claim of the claim tape, or choose “leave out”.",
		claim_rejected: "Mend the claim; this row then comes in by itself.",
		other_currency:
			"Type currency and amount in the currency of the tape, or choose “leave out”.",
		broken_line: "Type the row in from the file, or choose “leave out”.",
		negative_principal:
			"Type the right amount, or choose “leave out”: a credit note is no claim.",
		rounded: "Look whether the amount is right.",
		from_total: "Type the principal if it is another.",
		left_out_by_decision: "Nothing, if the decision stands.",
		other: "See whether it is right; mend it if not.",
	},
	/** Field names in other words; none are needed in English, where the contract says what each is. */
	fields: {},
} as const;
