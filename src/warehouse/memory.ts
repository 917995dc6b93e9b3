// How much memory the engine may use: enough for the tapes at hand, never more than the machine can spare.
import { statSync } from "node:fs";
import { totalmem } from "node:os";

const megabyte = 1 << 20;
const least = 900;

/**
 * The engine's memory limit for tapes of the given size, as the engine writes it.
 *
 * The process may take twice the limit, so it never asks for more than two fifths of the machine.
 */
export function memoryLimit(files: readonly (string | undefined)[]): string {
	const bytes = files
		.filter((file) => file !== undefined)
		.reduce(
			(sum, file) =>
				sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
			0,
		);
	const wanted = Math.max(least, Math.ceil((bytes * 3) / megabyte));
	const spare = Math.floor((totalmem() * 0.4) / megabyte);
	const cap = 3_500;
	return `${Math.min(wanted, spare, cap)}MB`;
}
