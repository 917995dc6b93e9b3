// Ctrl-C and a polite kill: the job is told, cleans up after itself, and the program ends.

/** The person gave up: no fault and no bug. */
export class GivenUp extends Error {
	constructor() {
		super("stopped by the user");
		this.name = "GivenUp";
	}
}

export interface Interruption {
	readonly signal: AbortSignal;
	/** Throws GivenUp if the person gave up. */
	refuseIfGivenUp(): void;
	release(): void;
}

/** Listens until released. A second Ctrl-C ends the program at once. */
export function interruption(): Interruption {
	const controller = new AbortController();
	const abort = () => controller.abort();
	process.once("SIGINT", abort);
	process.once("SIGTERM", abort);
	return {
		signal: controller.signal,
		refuseIfGivenUp() {
			if (controller.signal.aborted) throw new GivenUp();
		},
		release() {
			process.off("SIGINT", abort);
			process.off("SIGTERM", abort);
		},
	};
}
