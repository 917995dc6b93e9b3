// A log with a row for each event, opened as if it were a tape: claims, payments or events under our own headings.
import { createHash } from "node:crypto";
import { Fault } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";
import { named } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import { placeName } from "../reading/reading.ts";
import { claimRows, type LogRows } from "./event-log-claims.ts";
import { refuseUnlike } from "./event-log-faults.ts";
import { isLogTape, type LogLayout, type LogTape } from "./event-log-layout.ts";
import { eventRows, paymentRows } from "./event-log-payments.ts";
import { type LaidLog, layDownLog } from "./event-log-rows.ts";

/**
 * Makes one tape of a log. The rows are laid down as texts in a temporary relation, each with the row of the event it
 * rests on; amounts have a decimal point and days are ISO.
 *
 * Lines of the log that cannot be cut into columns count as broken in every tape made of it: nobody knows what they were.
 *
 * @param source  the log itself, opened
 * @throws Fault when the log section does not fit the log, or gives nothing for this tape
 */
export async function logSource(
	database: Database,
	source: Source,
	tape: TapeName,
	log: LogLayout,
): Promise<Source> {
	if (!isLogTape(tape)) throw givesNone(source, tape);
	const relation = relationOf(source, tape);
	const laid = await layDownLog(database, source, log, `${relation}_events`);
	await refuseUnlike(database, laid, log);
	const { columns, rows } = rowsOf(laid, tape, log);
	const places = columns.map(
		(column, place) =>
			`cast(${named(column)} as varchar) as ${placeName(place)}`,
	);
	await database.run(`
		create or replace temp table ${relation} as
		select cast(source_row as bigint) as source_row, ${places.join(", ")} from (${rows}) order by source_row;
		drop table ${laid.relation}`);
	const { check: _, ...whole } = laid.source;
	return {
		...whole,
		headings: columns,
		text: relation,
		sample: relation,
		again: async () =>
			`(select rowid as record, * exclude (source_row) from ${relation})`,
		isNumbered: true,
		isTyped: false,
		format: `${whole.format}, a row for each event`,
	};
}

/** One relation for each file and tape: it is looked at again for the rows that were rejected. */
function relationOf({ inspected }: Source, tape: LogTape): string {
	const hash = createHash("sha256")
		.update(inspected.file)
		.update(inspected.sha256)
		.digest("hex");
	return `${tape}_of_log_${hash.slice(0, 12)}`;
}

function rowsOf(laid: LaidLog, tape: LogTape, log: LogLayout): LogRows {
	switch (tape) {
		case "claims":
			return claimRows(laid, log);
		case "payments":
			if (!log.payment) throw givesNone(laid.source, tape);
			return paymentRows(laid, log, log.payment);
		case "events":
			if (!log.events) throw givesNone(laid.source, tape);
			return eventRows(laid, log, log.events);
	}
}

function givesNone({ shownAs }: Source, tape: TapeName): Fault {
	const isPossible = isLogTape(tape);
	return new Fault(
		`${shownAs} is read as a log of events, and its layout gives no ${tape}`,
		{
			remedy: isPossible
				? `Name them in the log section under "${tape === "payments" ? "payment" : "events"}", or do not give the file for ${tape}.`
				: `A log gives claims, payments and events: give another file for ${tape}.`,
		},
	);
}
