// What a user can mend. Whatever is thrown and is not a Fault is a bug of ours.

export interface FaultDetails {
	/** File, row and column, as far as they are known. */
	readonly where?: string;
	/** What the user does about it, as one sentence. */
	readonly remedy: string;
	readonly cause?: unknown;
}

/** One thing wrong with the input, or one question a method cannot answer: what, where, what to do. */
export class Fault extends Error {
	readonly where: string | undefined;
	readonly remedy: string;

	constructor(problem: string, { where, remedy, cause }: FaultDetails) {
		super(problem, { cause });
		this.name = "Fault";
		this.where = where;
		this.remedy = remedy;
	}
}

/** Several faults found in one go, so that a user mends a tape once and not five times. */
export class Faults extends Error {
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		super(faults.map((fault) => fault.message).join("; "));
		this.name = "Faults";
		this.faults = faults;
	}
}

/** Throws all faults at once; returns if there are none. */
export function refuseIfAny(faults: readonly Fault[]): void {
	const [first, second] = faults;
	if (first && !second) throw first;
	if (first) throw new Faults(faults);
}
