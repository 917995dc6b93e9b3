// Draws a portfolio and writes it, debtor by debtor, with the truth it was drawn from.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Random, random } from "../random.ts";
import { type Claim, isOnPrincipal } from "./claim.ts";
import { type Counts, countClaim, countDebtor, counts } from "./counts.ts";
import { never } from "./draws.ts";
import { isDuplicated, secondHandover, unknownPayment } from "./oddities.ts";
import {
	type DrawnClaim,
	type DrawnDebtor,
	isSubmitted,
	portfolio,
} from "./portfolio.ts";
import { type RateTally, rateTally } from "./rate-tally.ts";
import { registerRows } from "./registers.ts";
import { createSampleFiles, type SampleFiles } from "./sample-files.ts";
import { intoSampleFolder, truthFile } from "./sample-folder.ts";
import { claimRow, debtorRow, eventRow, paymentRow } from "./tape-rows.ts";
import type { Truth } from "./truth.ts";
import { type Request, type Sums, truthDocument } from "./truth-document.ts";
import { portfolioWindow, type Window } from "./window.ts";

export interface Hooks {
	readonly signal: AbortSignal;
	/** The share done, 0 to 1. */
	progress(share: number): void;
}

/** What one draw carries along. */
interface Draw {
	readonly random: Random;
	readonly truth: Truth;
	readonly window: Window;
	readonly files: SampleFiles;
	readonly counts: Counts;
	readonly rates: RateTally;
	readonly sums: Sums;
	paymentNumber: number;
}

const debtorsBetweenChecks = 256;

const registerCounts = {
	persons: "person_rows",
	companies: "company_rows",
	bankruptcies: "bankruptcy_rows",
	debt_settlements: "debt_settlement_rows",
} as const;

function addSums(sums: Sums, claim: Claim): void {
	const { origin, payments, closing, resolved } = claim;
	sums.principal_ore += origin.principal_ore;
	for (const payment of payments)
		if (isOnPrincipal(payment)) sums.paid_on_principal_ore += payment.ore;
	if (resolved !== never) return;
	const unpaid = claim.open_principal_ore;
	sums.unpaid_principal_ore += unpaid;
	if (origin.debtor.is_large)
		sums.large_customer_unpaid_principal_ore += unpaid;
	if (closing.day === never) sums.open_principal_ore += unpaid;
}

function writeOddities(draw: Draw, claim: Claim, row: string): void {
	const { random, truth, window, files } = draw;
	if (isDuplicated(random, truth)) {
		files.row("claims", row);
		draw.counts.add("exact_duplicates");
		draw.counts.add("claim_rows");
	}
	const handover = secondHandover(random, truth, claim, window.cutOff);
	if (handover) {
		files.row("claims", claimRow(truth, claim, window.cutOff, handover));
		draw.counts.add("resubmitted");
		draw.counts.add("claim_rows");
	}
	const unknown = unknownPayment(random, truth, window.cutOff);
	if (unknown) {
		draw.paymentNumber += 1;
		files.row(
			"payments",
			paymentRow(draw.paymentNumber, unknown.claim_id, unknown),
		);
		draw.counts.add("unknown_payments");
		draw.counts.add("payment_rows");
	}
}

function writeClaim(draw: Draw, drawn: DrawnClaim): void {
	const { truth, window, files } = draw;
	const { claim, events } = drawn;
	const { claim_id } = claim.origin;
	const row = claimRow(truth, claim, window.cutOff);
	files.row("claims", row);
	for (const payment of claim.payments) {
		draw.paymentNumber += 1;
		files.row("payments", paymentRow(draw.paymentNumber, claim_id, payment));
	}
	for (const event of events) files.row("events", eventRow(claim_id, event));
	countClaim(draw.counts, drawn, window);
	addSums(draw.sums, claim);
	if (isSubmitted(claim)) draw.rates.add(claim);
	writeOddities(draw, claim, row);
}

function writeDebtor(draw: Draw, { debtor, claims }: DrawnDebtor): void {
	const { random, truth, window, files } = draw;
	files.row("debtors", debtorRow(debtor));
	countDebtor(draw.counts, debtor, window);
	for (const [register, line] of registerRows(random, truth, debtor, window)) {
		files.row(register, line);
		draw.counts.add(registerCounts[register]);
	}
	for (const claim of claims) writeClaim(draw, claim);
}

async function writeAll(
	draw: Draw,
	request: Request,
	{ signal, progress }: Hooks,
): Promise<void> {
	const { random, truth, window, files } = draw;
	let debtors = 0;
	for (const each of portfolio(random, truth, window, request.claims)) {
		writeDebtor(draw, each);
		debtors += 1;
		if (debtors % debtorsBetweenChecks > 0) continue;
		signal.throwIfAborted();
		progress(draw.counts.of("claims") / request.claims);
		await files.relieve();
	}
	await files.finish();
}

/**
 * Draws so many claims from the truth into a folder.
 *
 * The same request and truth give the same bytes. Memory does not grow with the claims. The folder appears
 * whole or not at all; an abort leaves nothing behind.
 *
 * @throws Fault if the folder exists and holds no sample
 */
export async function drawSample(
	out: string,
	truth: Truth,
	request: Request,
	hooks: Hooks,
): Promise<Counts> {
	return intoSampleFolder(out, async (folder) => {
		const files = await createSampleFiles(folder);
		const window = portfolioWindow(truth, request.cutOff);
		const draw: Draw = {
			random: random(request.seed),
			truth,
			window,
			files,
			counts: counts(),
			rates: rateTally(truth, window.cutOff),
			sums: {
				principal_ore: 0,
				open_principal_ore: 0,
				unpaid_principal_ore: 0,
				large_customer_unpaid_principal_ore: 0,
				paid_on_principal_ore: 0,
			},
			paymentNumber: 0,
		};
		try {
			await writeAll(draw, request, hooks);
		} finally {
			await files.close();
		}
		const { rates, sums } = draw;
		const document = truthDocument(truth, request, draw.counts, rates, sums);
		await writeFile(join(folder, truthFile), document);
		hooks.signal.throwIfAborted();
		return draw.counts;
	});
}
