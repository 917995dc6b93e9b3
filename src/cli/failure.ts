// What went wrong, for the person at the terminal: a fault says what to do, a bug says that it is ours.
import type { Writable } from "node:stream";
import { Fault, Faults } from "../faults.ts";
import { GivenUp } from "./interruption.ts";

export const exitCodes = { fault: 2, bug: 70, givenUp: 130 } as const;

/** Prints a failure and gives the exit code it means. */
export function printFailure(error: unknown, to: Writable): number {
	if (error instanceof GivenUp) {
		to.write("Stopped. Nothing was left behind.\n");
		return exitCodes.givenUp;
	}
	if (error instanceof Faults) {
		for (const fault of error.faults) to.write(faultText(fault));
		return exitCodes.fault;
	}
	if (error instanceof Fault) {
		to.write(faultText(error));
		return exitCodes.fault;
	}
	to.write(bugText(error));
	return exitCodes.bug;
}

function faultText({ message, where, remedy }: Fault): string {
	return `${where ? `${where}: ` : ""}${message}\n  ${remedy}\n`;
}

function bugText(error: unknown): string {
	const told = error instanceof Error ? (error.stack ?? error.message) : error;
	return `This is a bug in ferskvare, not in your files. Nothing was left behind.\n${told}\n`;
}
