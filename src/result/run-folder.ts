// Where a run leaves its files: a folder that appears whole or not at all.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { folderAsked } from "../written-file.ts";

export interface RunFolder {
	/** Where files are written while the run goes on. */
	readonly partial: string;
	/** For what is thrown away. */
	readonly scratch: string;
	/** Puts the finished files in their place and gives that place back. */
	publish(portfolio: string, run: string): Promise<string>;
	/** Takes every trace away. */
	discard(): Promise<void>;
}

/** @throws Fault when the folder cannot be written to */
export async function openRunFolder(out: string): Promise<RunFolder> {
	const partial = join(resolve(out), `.partial-${process.pid}`);
	const scratch = join(partial, "scratch");
	await folderAsked(scratch, out);
	await sweep(resolve(out));
	return {
		partial,
		scratch,
		async publish(portfolio, run) {
			await rm(scratch, { recursive: true, force: true });
			const place = join(resolve(out), portfolio, run);
			const earlier = `${partial}-earlier`;
			await mkdir(dirname(place), { recursive: true });
			if (existsSync(place)) await rename(place, earlier);
			await rename(partial, place);
			await rm(earlier, { recursive: true, force: true });
			return place;
		},
		discard: () => rm(partial, { recursive: true, force: true }),
	};
}

/** Works in a run folder, and takes every trace away if the work fails. */
export async function inRunFolder<Outcome>(
	out: string,
	work: (run: RunFolder) => Promise<Outcome>,
): Promise<Outcome> {
	const run = await openRunFolder(out);
	try {
		return await work(run);
	} catch (error) {
		await run.discard();
		throw error;
	}
}

/** Takes away what runs left that were killed before they could do it themselves. */
async function sweep(out: string): Promise<void> {
	for (const name of await readdir(out)) {
		const owner = /^\.partial-(\d+)/.exec(name)?.[1];
		if (owner && Number(owner) !== process.pid && !isAlive(Number(owner)))
			await rm(join(out, name), { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** "small" for data-samples/small/claims.csv, "ledger-2026" for /tmp/Ledger 2026.xlsx. */
export function portfolioName(claims: string): string {
	const stem = basename(claims).replace(/\.[^.]+$/, "");
	const plain = (name: string) =>
		name
			.toLowerCase()
			.replaceAll(/[^a-z0-9æøå]+/g, "-")
			.replaceAll(/^-+|-+$/g, "");
	const name = ["claims", "krav", "saker"].includes(stem.toLowerCase())
		? plain(basename(dirname(resolve(claims))))
		: plain(stem);
	return name || "portfolio";
}

/** A name for a run that is the same for the same inputs and parameters, and no other. */
export function runName(cutOffDate: string, everything: unknown): string {
	const hash = createHash("sha256").update(JSON.stringify(everything));
	return `${cutOffDate}-${hash.digest("hex").slice(0, 8)}`;
}
