// The payments proposed for a log, and the question where two columns disagree or one can be read in two ways.
import type { Database } from "../../warehouse/database.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { activitiesOf, type LogLook } from "./event-log-look.ts";
import {
	type Agreement,
	agreementOf,
	type PaymentColumn,
	paymentColumns,
} from "./event-log-paid.ts";
import {
	type LogQuestion,
	paymentQuestion,
	totalQuestion,
} from "./event-log-questions.ts";
import { isHeaded } from "./event-log-words.ts";

export interface FoundPayment {
	readonly payment: NonNullable<LogLayout["payment"]>;
	readonly column: PaymentColumn;
	readonly agreement?: Agreement;
	readonly question?: LogQuestion;
}

/** From so many payments in a hundred on that agree, two columns say the same. */
const same = 0.995;

export async function paymentOf(
	database: Database,
	look: LogLook,
	owed: string,
	principal: string,
): Promise<FoundPayment | undefined> {
	const columns = await paymentColumns(database, look, owed, principal);
	const total = columns.find(({ looksTotal }) => looksTotal);
	const plain = columns.find(({ looksTotal }) => !looksTotal);
	const column = total ?? plain;
	if (!column) return undefined;
	const payment = section(look, column, column === total);
	if (!total || !plain) {
		const isOpen =
			plain &&
			(isHeaded(plain.column, "total") ||
				(plain.several >= 3 && plain.neverFalls >= 0.9 * plain.several));
		return {
			payment,
			column,
			...(isOpen && {
				question: totalQuestion(both(look, plain, plain), plain),
			}),
		};
	}
	const agreement = await agreementOf(
		database,
		look,
		total.column,
		plain.column,
	);
	const isSame = agreement.agree >= same * agreement.payments;
	return {
		payment,
		column,
		agreement,
		...(!isSame && {
			question: paymentQuestion(
				both(look, total, plain),
				total,
				plain,
				agreement,
			),
		}),
	};
}

function both(look: LogLook, total: PaymentColumn, plain: PaymentColumn) {
	return {
		total: section(look, total, true),
		plain: section(look, plain, false),
	};
}

/** A running total falls by itself where money goes back; other amounts must be told to. */
function section(
	look: LogLook,
	{ column }: PaymentColumn,
	isTotal: boolean,
): NonNullable<LogLayout["payment"]> {
	const at = activitiesOf(look, "payment");
	const reversed = activitiesOf(look, "reversal");
	if (isTotal)
		return { column, at: [...at, ...reversed], is_running_total: true };
	return {
		column,
		at,
		...(reversed.length > 0 && { reversed_at: reversed }),
	};
}
