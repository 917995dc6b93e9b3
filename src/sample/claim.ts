// What a drawn claim consists of. Days are numbers since 1970-01-01; amounts are whole øre.
import type {
	claimTypes,
	closeReasons,
	eventKinds,
	paymentSources,
} from "../tape/codes.ts";
import type { Debtor } from "./debtors.ts";
import type { Creditor } from "./truth.ts";

export type CloseReason = (typeof closeReasons)[number];

/** The claim as it arises. */
export interface Origin {
	readonly claim_id: string;
	readonly invoice_number: string;
	readonly debtor: Debtor;
	readonly creditor: Creditor;
	readonly claim_type: (typeof claimTypes)[number];
	readonly principal_ore: number;
	readonly due: number;
}

/** What becomes of it, cut-off or not; `never` for what never comes. Fractions order things within a day. */
export interface Life {
	readonly submission: number;
	/** "" while the creditor collects itself. */
	readonly agency_id: string;
	readonly can_pay: boolean;
	/** When the last of the principal would come in, if nothing else came first. */
	readonly payment: number;
	/** When the claim leaves without payment. */
	readonly exit: number;
	readonly exit_reason: CloseReason;
	/** When the exit is written in the ledger; `never` if nobody notices. */
	readonly exit_closed: number;
	readonly title: number;
}

export interface Payment {
	readonly day: number;
	readonly ore: number;
	/** "" is unallocated. */
	readonly kind: "principal" | "interest" | "costs" | "";
	readonly source: (typeof paymentSources)[number];
}

export interface ClaimEvent {
	readonly day: number;
	readonly kind: (typeof eventKinds)[number];
	readonly channel: string;
	readonly ore?: number;
	readonly deadline?: number;
	readonly fee_ore?: number;
}

export interface Closing {
	/** `never` while open at the cut-off date. */
	readonly day: number;
	readonly reason: CloseReason | "";
}

export interface Dispute {
	readonly raised: number;
	readonly settled: number;
	readonly ore: number;
}

/** Everything the tape shows of a claim at the cut-off date. */
export interface Claim {
	readonly origin: Origin;
	readonly life: Life;
	readonly payments: readonly Payment[];
	readonly closing: Closing;
	/** The day on which the principal is paid in full and stays so; `never` if not by the cut-off date. */
	readonly resolved: number;
	readonly dispute: Dispute | undefined;
	readonly open_principal_ore: number;
	readonly principal_submitted_ore: number;
}

/** A payment that goes to the principal: unallocated money counts as such. */
export function isOnPrincipal({ kind }: Payment): boolean {
	return kind === "principal" || kind === "";
}
